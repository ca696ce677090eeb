"""The change note of a round: saved in sight of the secretariat alone, issued once, corrected beside what stood."""

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Chain, ChangeNote, RecordEntry, Round
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, published, tabled

PLAIN = WrittenNote(" It was a short round. ", "More to come.", ("words", "clauses", "nonsense"))


@pytest.fixture
def closed(db: Session, cast: Cast, negotiation: Negotiation) -> Round:
    """Return a round that has published one change."""
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)
    return negotiation.round


def test_a_note_is_saved_without_what_there_is_no_figure_for(db: Session, cast: Cast, closed: Round) -> None:
    draft = save_change_note(db, cast.sefa.actor, closed.code, PLAIN)
    again = save_change_note(db, cast.sten.actor, closed.code, PLAIN)

    assert (draft.opening, draft.closing, draft.said) == (
        "It was a short round.",
        "More to come.",
        ["clauses", "words"],
    )
    assert again is draft


def test_a_saving_is_told_in_the_journal_of_the_secretariat_alone(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, PLAIN)
    query = select(Chain.name).join(RecordEntry, RecordEntry.chain_id == Chain.id)

    told = set(db.scalars(query.where(RecordEntry.act == "saved a change note")))

    assert told == {f"secretariat:{closed.instrument.code}"}
    assert verify(db) == []


def test_what_is_issued_holds_its_figures_as_they_were_counted(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, PLAIN)
    note = issue_change_note(db, cast.sefa.actor, closed.code, 1)

    assert (note.ordinal, note.corrects_id, note.reason) == (1, None, "")
    assert note.figures == [
        ["clauses", "1 clause changed: 1 in its words or its number. The text has 3 clauses now."],
        ["words", "1 word came in and 1 went out."],
    ]
    assert verify(db) == []


def test_a_correction_is_issued_beside_the_note_that_it_names(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, PLAIN)
    first = issue_change_note(db, cast.sefa.actor, closed.code, 1)
    save_change_note(db, cast.sten.actor, closed.code, WrittenNote("It was a long round.", edition=1))
    with pytest.raises(Invalid, match="what was wrong"):
        issue_change_note(db, cast.sten.actor, closed.code, 2)
    second = issue_change_note(db, cast.sten.actor, closed.code, 2, "It was not short.")

    assert (second.corrects_id, second.reason, first.opening) == (
        first.id,
        "It was not short.",
        "It was a short round.",
    )
    assert verify(db) == []


def test_what_is_issued_is_issued_once_and_never_changes(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, PLAIN)
    issue_change_note(db, cast.sefa.actor, closed.code, 1)

    with pytest.raises(Invalid, match="issued already"):
        issue_change_note(db, cast.sten.actor, closed.code, 1, "Once more.")
    with pytest.raises(IntegrityError, match="change_note_stays"):
        db.execute(update(ChangeNote).values(opening="Another."))


def test_nothing_is_issued_without_words(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, WrittenNote("", "Only this."))

    with pytest.raises(Invalid, match="plain words"):
        issue_change_note(db, cast.sefa.actor, closed.code, 1)


def test_whoever_comes_second_reads_both(db: Session, cast: Cast, closed: Round) -> None:
    save_change_note(db, cast.sefa.actor, closed.code, PLAIN)

    with pytest.raises(Stale) as refusal:
        save_change_note(db, cast.sten.actor, closed.code, WrittenNote("It was long."))
    with pytest.raises(Stale):
        issue_change_note(db, cast.sten.actor, closed.code, 0)
    assert refusal.value.yours.strip() == "It was long."
    assert refusal.value.theirs == "It was a short round.\n\nMore to come."


def test_only_the_secretariat_writes_one_and_only_of_what_is_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound, match="Round 1 is open"):
        save_change_note(db, cast.sefa.actor, negotiation.round.code, PLAIN)
    with pytest.raises(NotFound, match="Round 1 is open"):
        issue_change_note(db, cast.sefa.actor, negotiation.round.code, 0)
    for player in (cast.chen, cast.nadia):
        with pytest.raises(Forbidden):
            save_change_note(db, player.actor, negotiation.round.code, PLAIN)
