"""What a file was made from."""

from sqlalchemy.orm import Session

from negotiate.queries.files.brought_back import begun_since, bringing_form, given_clauses
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_versions_of_other_instruments_and_unknown_ones_are_none(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = current_version(db, negotiation.conduct).code

    found = given_clauses(db, cast.bela.actor, negotiation.instrument.code, (code, "bcdfghjkmn"))

    assert [(one.clause_code, one.label) for one in found] == [(negotiation.conduct.code, "Article 2")]
    assert bringing_form(db, cast.bela.actor, negotiation.instrument.code).delegation == "Belmara"


def test_who_sits_for_the_delegation_is_known_by_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    people = bringing_form(db, cast.nadia.actor, negotiation.instrument.code).people

    assert {cast.nadia.name, cast.noor.name} <= {*people}
    assert cast.bela.name not in people


def test_a_file_of_some_versions_cannot_have_the_clauses_that_began_behind_the_last_of_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, review = negotiation.clauses
    versions = [current_version(db, clause).code for clause in (objective, conduct)]

    assert begun_since(db, cast.bela.actor, negotiation.instrument.code, versions) == {review.code}
    assert begun_since(db, cast.bela.actor, negotiation.instrument.code, ()) == frozenset()
