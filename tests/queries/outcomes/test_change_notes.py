"""The page on which a change note is written."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.queries.outcomes.change_notes import change_note_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, published, tabled


def test_what_tells_something_is_offered_first_and_then_what_was_chosen(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)
    code = negotiation.round.code
    before = change_note_page(db, cast.sefa.actor, code)
    save_change_note(db, cast.sefa.actor, code, WrittenNote("Short.", "", ("words",)))
    saved = change_note_page(db, cast.sten.actor, code)
    issue_change_note(db, cast.sefa.actor, code, 1)
    issued = change_note_page(db, cast.sefa.actor, code)

    assert (before.note.said, before.note.edition) == (("clauses", "words", "amendments"), 0)
    assert (saved.said, saved.is_to_be_issued) == (("1 word came in and 1 went out.",), True)
    assert (issued.is_to_be_issued, [one.figures for one in issued.issued]) == (False, [saved.said])


def test_who_prepares_no_publication_does_not_see_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound, match="Round 1 is open"):
        change_note_page(db, cast.sefa.actor, negotiation.round.code)
    published(db, cast, negotiation.round)
    with pytest.raises(Forbidden):
        change_note_page(db, cast.nadia.actor, negotiation.round.code)
