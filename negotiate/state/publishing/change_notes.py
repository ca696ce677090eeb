"""The change note of a round: the text that it tells of, what was saved last, and what has been issued."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import ChangeNote, ChangeNoteDraft, Publication, Round
from negotiate.state.publishing.figure_sentences import FigureSentence, figure_sentences
from negotiate.state.publishing.round_figures import round_figures


@dataclass(frozen=True)
class NoteInHand:
    """A note that is being written: its words, the names of the figures to be said, and how often it was saved.

    `is_issued` says whether it stands issued exactly so.
    """

    opening: str
    closing: str
    said: tuple[str, ...]
    edition: int
    is_issued: bool


def publication_of(db: Session, round: Round) -> Publication | None:
    """Return the text that a round has published; None before it has."""
    return db.scalar(select(Publication).where(Publication.round_id == round.id))


def issued_notes(db: Session, round: Round) -> tuple[ChangeNote, ...]:
    """Return the notes of a round that were issued, the one that counts first."""
    query = select(ChangeNote).where(ChangeNote.round_id == round.id).options(joinedload(ChangeNote.issued_by))
    return tuple(db.scalars(query.order_by(ChangeNote.ordinal.desc())))


def newest_draft(db: Session, round: Round) -> ChangeNoteDraft | None:
    """Return what was saved last."""
    query = select(ChangeNoteDraft).where(ChangeNoteDraft.round_id == round.id)
    return db.scalar(query.order_by(ChangeNoteDraft.ordinal.desc()).limit(1))


def sentences_for(db: Session, round: Round) -> tuple[FigureSentence, ...]:
    """Return what can be said of a round in figures; nothing before it is published."""
    publication = publication_of(db, round)
    return figure_sentences(round_figures(db, round, publication)) if publication else ()


def note_in_hand(db: Session, round: Round, offered: tuple[FigureSentence, ...]) -> NoteInHand:
    """Return the note of a round as it was saved last; before that, all figures that tell anything, and no word."""
    draft = newest_draft(db, round)
    if draft is None:
        return NoteInHand("", "", tuple(one.name for one in offered if one.tells), 0, is_issued=False)
    issued = db.scalar(select(ChangeNote.id).where(ChangeNote.draft_id == draft.id))
    return NoteInHand(draft.opening, draft.closing, tuple(draft.said), draft.ordinal, is_issued=issued is not None)
