"""Change notes as they were issued, and the page on which one is written, read once more and issued."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import ChangeNote, Round, RoundState
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, RoundLine, header_of, load_instrument, round_line
from negotiate.state.house.actors import name_told
from negotiate.state.publishing.change_notes import NoteInHand, issued_notes, note_in_hand, sentences_for
from negotiate.state.publishing.figure_sentences import FigureSentence
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class IssuedNote:
    """A change note as it was issued; `by` is empty for whoever reads no record, `reason` for the first."""

    code: str
    ordinal: int
    opening: str
    figures: tuple[str, ...]
    closing: str
    reason: str
    by: str
    at: datetime
    hash: str

    @property
    def corrects(self) -> int:
        """Return the number of the note that it corrects; 0 for the first."""
        return self.ordinal - 1


@dataclass(frozen=True)
class ChangeNotePage:
    """The note of a round while it is written: as it was saved last, what can be said in figures, what is issued."""

    head: InstrumentHeader
    round: RoundLine
    note: NoteInHand
    offered: tuple[FigureSentence, ...]
    issued: tuple[IssuedNote, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """Return the figures that the saved note says, in words."""
        return tuple(one.words for one in self.offered if one.name in self.note.said)

    @property
    def is_to_be_issued(self) -> bool:
        """Say whether what was saved last can be issued."""
        return bool(self.note.opening) and not self.note.is_issued


def change_note_page(db: Session, actor: Actor, round_code: str) -> ChangeNotePage:
    """Return the page on which the note of a published round is written; raise NotFound before it is."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    require(actor, Act.WRITE_CHANGE_NOTE, instrument)
    if round.state is not RoundState.CLOSED:
        raise NotFound(f"Round {round.number} is {round.state.value}. Its change note is written once it is published.")
    offered = sentences_for(db, round)
    return ChangeNotePage(
        head=header_of(db, actor, instrument),
        round=round_line(round),
        note=note_in_hand(db, round, offered),
        offered=offered,
        issued=notes_read(actor, round, issued_notes(db, round)),
    )


def notes_read(actor: Actor, round: Round, notes: Sequence[ChangeNote]) -> tuple[IssuedNote, ...]:
    """Return issued notes as the actor reads them, in the order given."""
    return tuple(
        IssuedNote(
            code=row.code,
            ordinal=row.ordinal,
            opening=row.opening,
            figures=tuple(words for _, words in row.figures),
            closing=row.closing,
            reason=row.reason,
            by=name_told(actor, round.instrument, row.issued_by),
            at=row.issued_at,
            hash=row.hash,
        )
        for row in notes
    )
