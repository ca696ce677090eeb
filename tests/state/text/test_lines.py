"""The text in columns is the text in rows."""

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.policy import NOBODY
from negotiate.state.text.lines import named, newest_names, plain, readable_names, standing_names, standing_text
from negotiate.state.text.versions import current_version, standing_versions
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_columns_hold_what_rows_hold(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "damage", "impair")
    rows = standing_versions(db, negotiation.instrument)

    assert standing_text(db, negotiation.instrument) == [plain(clause, version) for clause, version in rows]


def test_names_are_those_of_the_text(db: Session, negotiation: Negotiation) -> None:
    text = standing_text(db, negotiation.instrument)

    assert standing_names(db, negotiation.instrument) == [named(clause, version) for clause, version in text]


def test_a_deleted_clause_keeps_its_name_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause, version = negotiation.conduct, current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, clause.code, version.code, Signing(Hand.EDITORIAL))

    assert clause.code in [line.code for line in newest_names(db, negotiation.instrument)]
    assert clause.code not in [line.code for line in standing_names(db, negotiation.instrument)]


def test_who_does_not_read_the_working_text_reads_what_is_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = current_version(db, negotiation.conduct)
    after = corrected(db, cast, negotiation.conduct, "damage", "impair")
    working = readable_names(db, cast.nadia.actor, negotiation.instrument)
    published = readable_names(db, NOBODY, negotiation.instrument)

    assert (working[1].version_code, published[1].version_code) == (after.code, before.code)
