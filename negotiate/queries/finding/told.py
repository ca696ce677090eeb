"""What was told of rounds and contested of the record, as far as it holds a question: few rows, read as they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import ChangeNote, Instrument, Round
from negotiate.policy import Act, Actor, may
from negotiate.queries.contests.contest_lines import ContestLine, contest_lines
from negotiate.queries.finding.held_words import HeldWords, in_forms
from negotiate.queries.finding.hits import Hit, passage_of
from negotiate.queries.finding.questions import Facts, Question
from negotiate.state.remembered import Remembered
from negotiate.state.unchanged import until_the_next_act

#: The form in which words are looked for, by the words and their language: characters that are kept at once.
_HELD: Remembered[HeldWords] = Remembered(5_000_000, lambda one: one.weight)


@dataclass(frozen=True)
class FoundContest:
    """A contest that holds a question, and the title and the code of its instrument."""

    line: ContestLine
    instrument: str
    home: str

    @property
    def words(self) -> str:
        """Return all that was said of it."""
        return _joined(self.line.reason, self.line.words, self.line.withdrawn_reason)

    @property
    def facts(self) -> Facts:
        """Return what tells it from others."""
        return Facts(self.home, "", self.line.state.value, self.line.delegation, at=self.line.made_at)


def holds(question: Question, words: str, language: str) -> bool:
    """Say whether words hold a question, as they stand or in other forms of theirs."""
    held = _HELD.get((words, language), lambda: HeldWords.of(words, language))
    return question.key in held.key or bool(in_forms({words: held}, question, language, [words]))


def notes_holding(db: Session, instruments: Sequence[Instrument], question: Question) -> Iterator[ChangeNote]:
    """Yield the change notes that count, one a round, newest round first: whoever reads a text reads its notes."""
    told = [(one.language, *note) for one in instruments for note in _notes_told(db, one)]
    found = [note_id for language, note_id, words in told if holds(question, words, language)]
    if found:
        query = select(ChangeNote).where(ChangeNote.id.in_(found)).order_by(ChangeNote.round_id.desc())
        yield from db.scalars(query.options(joinedload(ChangeNote.round).joinedload(Round.instrument)))


@until_the_next_act
def _notes_told(db: Session, instrument: Instrument) -> tuple[tuple[int, str], ...]:
    """Return the newest note of each round of an instrument: its number, and all that it says."""
    query = select(ChangeNote).join(Round, Round.id == ChangeNote.round_id).where(Round.instrument_id == instrument.id)
    newest = {note.round_id: note for note in db.scalars(query.order_by(ChangeNote.ordinal))}
    return tuple((note.id, words_of_note(note)) for note in newest.values())


def contests_holding(db: Session, actor: Actor, instrument: Instrument, question: Question) -> Iterator[FoundContest]:
    """Yield the contests of an instrument, newest first, for whoever reads its record."""
    if not may(actor, Act.SEE_RECORD, instrument):
        return
    for line in contest_lines(db, actor, instrument):
        found = FoundContest(line, instrument.title, instrument.code)
        if holds(question, found.words, "en"):
            yield found


def of_notes(notes: Iterable[ChangeNote], question: Question) -> list[Hit]:
    """Return what is shown of change notes."""
    return [
        Hit(
            name=f"Outcome of round {note.round.number}",
            beside=f"change note {note.ordinal}",
            passage=passage_of(words_of_note(note), question, note.round.instrument.language),
            language=note.round.instrument.language,
            instrument=note.round.instrument.title,
            round_code=note.round.code,
        )
        for note in notes
    ]


def of_contests(found: Iterable[FoundContest], question: Question) -> list[Hit]:
    """Return what is shown of contests."""
    return [
        Hit(
            name=f"Entry {one.line.entry.number} contested by {one.line.delegation}",
            beside=one.line.state.value,
            passage=passage_of(one.words, question, "en"),
            language="en",
            instrument=one.instrument,
            contest_code=one.line.code,
        )
        for one in found
    ]


def words_of_note(note: ChangeNote) -> str:
    """Return all that a change note says."""
    return _joined(note.opening, *(words for _, words in note.figures), note.closing)


def _joined(*words: str) -> str:
    return "\n\n".join(filter(None, words))
