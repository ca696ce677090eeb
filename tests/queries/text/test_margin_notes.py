"""Margin notes: a change in a few words, who is with it, how many stand where."""

from sqlalchemy.orm import Session

from negotiate.models import Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.queries.text.note_rows import stance_counts
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, tabled


def test_a_note_shows_two_changes_and_counts_the_rest(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    clause = negotiation.conduct
    amendment = tabled(db, cast.nadia, clause, "A State shall not damage", "Each State should never harm")
    (note,) = notes_to_show(db, cast.bela.actor, negotiation.instrument)

    assert len(note.excerpts) + note.more_changes == len(amendment.revision.edits)
    assert (note.number, note.delegation) == (1, "Arvenia")


def test_a_note_says_of_a_paragraph_that_an_amendment_moves_that_it_moves(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    told = "Each State shall tell the others of an incident without delay."
    corrected(db, cast, negotiation.conduct, CONDUCT, f"{CONDUCT}\n\n{told}")
    tabled(db, cast.nadia, negotiation.conduct, f"{CONDUCT}\n\n{told}", f"{told}\n\n{CONDUCT}")
    (note,) = notes_to_show(db, cast.bela.actor, negotiation.instrument)
    (found,) = note.excerpts

    assert found.moved.endswith(" to the beginning")
    assert (found.old, found.new, note.more_changes) == ("", "", 0)


def test_only_the_latest_stance_of_a_delegation_is_counted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT))

    assert stance_counts(db, negotiation.instrument) == {amendment.id: ((Stance.SUPPORT, 1),)}
