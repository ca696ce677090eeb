"""Packages as values for programs."""

from sqlalchemy.orm import Session

from negotiate.operations.amendments.packages import put_in
from negotiate.queries.drafting.packages import package_page
from negotiate.web.api.values.drafting.packages import package_answer
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted


def test_a_part_is_marked_against_its_clause(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    package = put_in(db, cast.nadia.actor, draft.code, "", "Softer")
    found = package_answer(package_page(db, cast.nadia.actor, package.code))

    (part,) = found.parts
    assert (found.may_table, part.amendment, part.edition) == (True, draft.code, 1)
    assert [(one.ink, one.text) for one in part.strokes if one.ink != "kept"] == [
        ("removed", " shall"),
        ("added", " should"),
    ]
