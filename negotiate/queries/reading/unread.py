"""What is new to a person in a text, clause by clause: against what she has read of each herself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.state.reading.marks import Read, read_by, reads_of, words_read
from negotiate.state.reading.watches import Watches, watches_in, watches_of
from negotiate.state.text.shown_texts import ShownClause, ShownText, text_now
from negotiate.state.text.side_by_side import texts_now


class Novelty(Enum):
    """How a clause is new to its reader, as pages say it."""

    CHANGED = "changed"
    ADDED = "new clause"
    REMOVED = "deleted clause"
    MOVED = "moved"
    #: It was taken out of the text and brought back, and reads as she read it, or says something else.
    CAME_BACK = "came back"
    CAME_BACK_CHANGED = "came back, changed"
    #: She has begun to read this text, but never marked this clause, which was there then.
    NOT_READ = "not read yet"
    READ = "read"


#: What counts as changed since she read it.
NEWS = frozenset(Novelty) - {Novelty.NOT_READ, Novelty.READ}


@dataclass(frozen=True)
class ClauseToRead:
    """A clause of the text that stands now, and what its reader knows of it; `watched` says why she watches it."""

    clause: ShownClause
    read: Read | None
    novelty: Novelty
    watched: tuple[str, ...]
    #: What she last read of its words: before she marked it as gone, where it has come back since.
    known: Read | None

    @property
    def is_news(self) -> bool:
        """Say whether it changed since she read it."""
        return self.novelty in NEWS


@dataclass(frozen=True)
class Unread:
    """The text that stands now as one person has read it; she `has_begun` once she has marked anything."""

    text: ShownText
    has_begun: bool
    clauses: tuple[ClauseToRead, ...]
    watches: Watches

    @property
    def news(self) -> tuple[ClauseToRead, ...]:
        """Return what changed since she read it, what she watches first, each in the order of the text."""
        found = [line for line in self.clauses if line.is_news]
        return tuple(sorted(found, key=lambda line: not line.watched))

    @property
    def watched_news(self) -> int:
        """Return how many of the clauses that changed she watches."""
        return sum(1 for line in self.clauses if line.is_news and line.watched)

    @property
    def not_read(self) -> tuple[ClauseToRead, ...]:
        """Return the clauses that she has never marked, although they were there when she began."""
        return tuple(line for line in self.clauses if line.novelty is Novelty.NOT_READ)


def unread_of(db: Session, actor: Actor, instrument: Instrument) -> Unread | None:
    """Return what of an instrument is new to the actor; None where she keeps no marks, or reads nothing yet."""
    if not may(actor, Act.FOLLOW_TEXT, instrument):
        return None
    text = text_now(db, actor, instrument)
    if text is None:
        return None
    reads = read_by(db, actor, instrument)
    return _unread(text, reads, watches_of(db, actor, instrument), _returned(db, actor, [(text, reads)]))


def unread_where_begun(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> dict[int, Unread]:
    """Return what is new to the actor in each of several instruments of which she has begun to read the text."""
    followed = [row for row in instruments if may(actor, Act.FOLLOW_TEXT, row)]
    reads = reads_of(db, actor, followed) if followed else {}
    begun = [row for row in followed if row.id in reads]
    texts = texts_now(db, actor, begun) if begun else {}
    watches = watches_in(db, actor, begun) if begun else {}
    back = _returned(db, actor, [(text, reads[key]) for key, text in texts.items()])
    return {key: _unread(text, reads[key], watches[key], back) for key, text in texts.items()}


@dataclass(frozen=True)
class _Returned:
    """The clauses that left a text since their words were read and stand in it again, and what was read of those."""

    clauses: frozenset[int]
    words: Mapping[int, Read]


def _returned(db: Session, actor: Actor, texts: Sequence[tuple[ShownText, Mapping[int, Read]]]) -> _Returned:
    """Return what came back since the actor read it, and what she had read of what she marked as gone."""
    gone = [
        read
        for text, reads in texts
        for clause in text.clauses
        if (read := reads.get(clause.id)) and read.is_gone and clause.number > read.number and not clause.is_deleted
    ]
    seen_gone = (read.clause_id for read in gone)
    return _Returned(frozenset((*seen_gone, *_left_unseen(db, texts))), words_read(db, actor, gone))


def _left_unseen(db: Session, texts: Iterable[tuple[ShownText, Mapping[int, Read]]]) -> list[int]:
    """Return the clauses that left a working text since their words were read, and stand there again.

    Who reads published texts alone is not told of what went on between them.
    """
    numbers = {
        clause.id: read.number
        for text, reads in texts
        for clause in (text.clauses if text.is_working else ())
        if (read := reads.get(clause.id)) and clause.number > read.number + 1 and not clause.is_deleted
    }
    if not numbers:
        return []
    query = select(Version.clause_id, Version.number).join(Clause, Clause.id == Version.clause_id)
    gone = query.join(Instrument, Instrument.id == Clause.instrument_id).where(
        Version.clause_id.in_(numbers), Version.kind == VersionKind.DELETION, Version.language == Instrument.language
    )
    return [clause for clause, number in db.execute(gone) if number > numbers[clause]]


def _unread(text: ShownText, reads: Mapping[int, Read], watches: Watches, back: _Returned) -> Unread:
    began = min((read.began_at for read in reads.values()), default=None)
    lines = (_line(clause, reads.get(clause.id), watches.clauses.get(clause.id, ()), began) for clause in text.clauses)
    found = (line for line in lines if line is not None)
    shown = (_come_back(line, back.words) if line.clause.id in back.clauses else line for line in found)
    return Unread(text, bool(reads), tuple(shown), watches)


def _come_back(line: ClauseToRead, words: Mapping[int, Read]) -> ClauseToRead:
    """Return a clause that left and came back against the words of it that were read; its move is told beside that."""
    known = words.get(line.clause.id) if line.read and line.read.is_gone else line.read
    is_same = known is not None and known.says(line.clause)
    return replace(line, known=known, novelty=Novelty.CAME_BACK if is_same else Novelty.CAME_BACK_CHANGED)


def _line(
    clause: ShownClause, read: Read | None, watched: tuple[str, ...], began: datetime | None
) -> ClauseToRead | None:
    """Return a clause as its reader finds it; None of one that came and went without her."""
    if read is None:
        novelty = Novelty.ADDED if began and clause.created_at > began else Novelty.NOT_READ
        return None if clause.is_deleted else ClauseToRead(clause, None, novelty, watched, None)
    return ClauseToRead(clause, read, _novelty(clause, read), watched, read)


def _novelty(clause: ShownClause, read: Read) -> Novelty:
    if clause.is_deleted:
        return Novelty.READ if read.version_id == clause.version_id else Novelty.REMOVED
    if not read.says(clause):
        return Novelty.CHANGED
    return Novelty.MOVED if clause.last_move > read.moves else Novelty.READ
