"""All that a reader hears of an instrument: threads in the order of the text, as far as the address asks for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from sqlalchemy.orm import Session

from negotiate.models import Instrument, ThreadReach
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.margin import NumberedThread, numbered
from negotiate.queries.comments.threads import ThreadNote, threads_heard
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.comments.words_now import lines_read
from negotiate.state.text.lines import NamedClause, known_names, readable_names
from negotiate.text.anchoring.anchored import WordsState


@dataclass(frozen=True)
class TalkAsked:
    """Which threads are asked for: open, resolved or all; of one reach, one state of their words, one clause; hers."""

    show: str = "open"
    reach: str = ""
    words: str = ""
    clause: str = ""
    hers: str = ""

    def lets(self, note: ThreadNote, person: str) -> bool:
        """Say whether a thread is among those asked for."""
        return all(
            (
                self.show == "all" or note.is_resolved is (self.show == "resolved"),
                self.reach in ("", note.reach.value),
                self.words in ("", words_state(note)),
                self.clause in ("", note.clause_code),
                self.hers == "" or person in _people(note, self.hers),
            )
        )


@dataclass(frozen=True)
class TalkOfClause:
    """The threads whose words are in one clause."""

    code: str
    name: str
    threads: tuple[NumberedThread, ...]


@dataclass(frozen=True)
class TalkPage:
    """The threads asked for, by clause; and how many there are of each reach, whatever is asked for."""

    head: InstrumentHeader
    clauses: tuple[TalkOfClause, ...]
    counts: Mapping[ThreadReach, int]
    names: tuple[tuple[str, str], ...]
    shown: int
    total: int

    @property
    def states(self) -> tuple[tuple[str, str], ...]:
        """Return how words can stand, as a list of choices."""
        return tuple((state, state) for state in STATES)


def talk_page(db: Session, actor: Actor, code: str, asked: TalkAsked) -> TalkPage:
    """Return what an actor hears of an instrument."""
    instrument = load_instrument(db, actor, code)
    lines = clauses_of_talk(db, actor, instrument)
    known = {line.id for line in lines}
    heard = threads_heard(db, actor, instrument, lines_read(db, actor, instrument))
    notes = [note for note in heard if note.clause_id in known]
    wanted = [note for note in notes if asked.lets(note, actor.code)]
    clauses = talk_by_clause(lines, wanted)
    return TalkPage(
        head=header_of(db, actor, instrument),
        clauses=clauses,
        counts={reach: sum(note.reach is reach for note in notes) for reach in ThreadReach},
        names=tuple((line.code, line.name) for line in lines),
        shown=sum(len(clause.threads) for clause in clauses),
        total=len(notes),
    )


def talk_by_clause(lines: Iterable[NamedClause], notes: Iterable[ThreadNote]) -> tuple[TalkOfClause, ...]:
    """Return threads by the clause of their words, the clauses in their order; what is in none of them is left out."""
    talk = {clause: numbered(found) for clause, found in groupby(sorted(notes, key=_clause), _clause)}
    return tuple(TalkOfClause(line.code, line.name, talk[line.id]) for line in lines if line.id in talk)


def clauses_of_talk(db: Session, actor: Actor, instrument: Instrument) -> list[NamedClause]:
    """Return the clauses of whose talk an actor may know.

    Of those that are on the table alone, or left what is published, only who sees the table may.
    """
    if may(actor, Act.SEE_TABLE, instrument):
        return known_names(db, actor, instrument)
    return readable_names(db, actor, instrument)


def words_state(note: ThreadNote) -> str:
    """Return in a word what became of the words of a thread."""
    if note.words is None or note.words.is_clause_gone:
        return "clause gone"
    return note.words.state.value


_clause = attrgetter("clause_id")
#: How the words of a thread can stand.
STATES = (*(state.value for state in WordsState), "clause gone")


def _people(note: ThreadNote, how: str) -> set[str]:
    """Return who has spoken in a thread, or whom it calls, by the codes of their rows."""
    return {line.who_code for line in note.comments} if how == "mine" else set(note.called_codes)
