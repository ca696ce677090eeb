"""Texts and edits of a round, read when they are needed."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy.orm import Session

from negotiate.models import unpacked
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled

Counted = Callable[[], AbstractContextManager[list[str]]]


def test_the_newest_text_of_a_clause_is_found_by_its_version(db: Session, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)

    assert StandingWordings(db, negotiation.instrument).text(version.id) == version.wording.text


def test_a_text_that_is_known_is_not_read(db: Session, negotiation: Negotiation, counted: Counted) -> None:
    wordings = StandingWordings(db, negotiation.instrument, known={7: "An aim"})
    with counted() as statements:
        text = wordings.text(7)

    assert (text, statements) == ("An aim", [])


def test_edits_are_read_once_for_all_amendments(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted
) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics").revision
    second = tabled(db, cast.bela, negotiation.conduct, "water", "energy").revision
    keys, base = (first.id, second.id), current_version(db, negotiation.conduct).id
    stored = (unpacked(first.edits), unpacked(second.edits))
    wordings = StandingWordings(db, negotiation.instrument, [negotiation.conduct.id])
    with counted() as statements:
        found = tuple(wordings.edits(key, base).edits for key in keys)

    assert found == stored
    assert len(statements) == 3


def test_where_a_revision_never_stood_it_has_no_edits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    elsewhere = current_version(db, negotiation.clauses[0])
    found = StandingWordings(db, negotiation.instrument).edits(amendment.revision.id, elsewhere.id)

    assert (found.edits, found.is_displaced) == ((), True)
