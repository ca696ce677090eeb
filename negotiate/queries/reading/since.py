"""The page "Since I last read": what changed in a text since one person read it, clause by clause, who brought it in.

Each clause is compared with the version that she read herself, however many came between. A page shows as many clauses
as can be sent quickly, from a clause on that its address names.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    Clause,
    Delegation,
    Fate,
    FateKind,
    Instrument,
    Level,
    Participation,
    TakeBack,
    Version,
)
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.reading.moves_since import moves_since
from negotiate.queries.reading.named_lines import NamedLine, PassedLine, named, status_lines
from negotiate.queries.reading.unread import ClauseToRead, Novelty, unread_of
from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.queries.text.comparing.editions import WORKING, Edition, editions_of
from negotiate.queries.text.comparing.redlines import compared
from negotiate.state.reading.watches import Watches
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import PlainClause, PlainVersion

#: So many clauses are compared for one page at most, and so many bytes of them are shown; the next page goes on.
MOST = 20
ROOM = 68_000
#: Says how many bytes of a clause in a language a page shows.
Weigh = Callable[[ClauseRedline, str], int]
#: So many clauses are named at most where they are only listed.
LISTED = 60

_VERSIONS = select(*(getattr(Version, name) for name in PlainVersion._fields)).where(
    Version.id.in_(bindparam("ids", expanding=True))
)
_CLAUSES = select(*(getattr(Clause, name) for name in PlainClause._fields)).where(
    Clause.id.in_(bindparam("ids", expanding=True))
)


@dataclass(frozen=True)
class OwnFate:
    """What became of an amendment of the reader's delegation since she read the clause."""

    code: str
    number: int | None
    kind: FateKind
    reason: str


@dataclass(frozen=True)
class SinceClause:
    """A clause that changed, against the version that its reader knows."""

    line: ClauseToRead
    redline: ClauseRedline
    level: Level
    made_at: datetime
    steps: int
    fates: tuple[OwnFate, ...] = ()


@dataclass(frozen=True)
class WatchedDelegation:
    """A delegation that takes part, and whether the reader watches what it proposes."""

    code: str
    name: str
    is_watched: bool


@dataclass(frozen=True)
class SincePage:
    """What changed for one reader: `count` clauses, of which this page draws some, and goes on from `following`.

    `text` is the name of the text that stands now; what she marks is marked in it. None where nothing can be read yet.
    """

    head: InstrumentHeader
    text: str | None
    has_begun: bool
    count: int = 0
    watched: int = 0
    #: What changed, by name: all of it, or where that is very much, what this page draws.
    listed: tuple[NamedLine, ...] = ()
    shown: tuple[SinceClause, ...] = ()
    following: str = ""
    #: What is agreed further, or less far, than when she read it, in the same words; not counted above.
    statuses: tuple[PassedLine, ...] = ()
    read_today: tuple[NamedLine, ...] = ()
    not_read: int = 0
    unchanged: int = 0
    beginnings: tuple[Edition, ...] = ()
    delegations: tuple[WatchedDelegation, ...] = ()

    @property
    def watched_delegations(self) -> tuple[WatchedDelegation, ...]:
        """Return the delegations whose proposals the reader watches."""
        return tuple(one for one in self.delegations if one.is_watched)

    @property
    def elsewhere(self) -> tuple[NamedLine, ...]:
        """Return what changed and is drawn on another page, by name."""
        return tuple(one for one in self.listed if one.line.clause.code not in self.drawn)

    @property
    def drawn(self) -> frozenset[str]:
        """Return the codes of the clauses that this page draws."""
        return frozenset(clause.line.clause.code for clause in self.shown)


def words_of(redline: ClauseRedline, _language: str) -> int:
    """Return how much a clause weighs by its words alone, where nothing is drawn around them."""
    return len(redline.old) + len(redline.new)


def since_page(db: Session, actor: Actor, code: str, start: str = "", weigh: Weigh = words_of) -> SincePage:
    """Return what changed since the actor read an instrument, from a clause on; raise NotFound or Forbidden.

    It has as many clauses as there is room for, each as much as `weigh` says that a page shows of it.
    """
    instrument = load_instrument(db, actor, code)
    require(actor, Act.FOLLOW_TEXT, instrument)
    head = header_of(db, actor, instrument)
    unread = unread_of(db, actor, instrument)
    if unread is None:
        return SincePage(head, None, has_begun=False)
    beginnings = tuple(one for one in reversed(editions_of(db, actor, instrument)) if one.code != WORKING)
    if not unread.has_begun:
        return SincePage(head, unread.text.name, has_begun=False, beginnings=beginnings)
    news, first = unread.news, _place(unread.news, start)
    drawn = news[first : first + MOST]
    moves = moves_since(db, instrument, unread.text, news if len(news) <= LISTED else drawn)
    found = _drawn(db, actor, instrument, moves, drawn)
    part = _Part(news, first, tuple(_fitting(found, lambda one: weigh(one, instrument.language))), moves)
    statuses = status_lines(db, instrument, unread)
    alike = [line for line in unread.clauses if line.novelty is Novelty.READ and line.clause.id not in statuses]
    today = [line for line in alike if _is_read_today(line)]
    names = named(db, (*part.listed, *today[:LISTED]), part.moves)
    return SincePage(
        head=head,
        text=unread.text.name,
        has_begun=True,
        count=len(part.news),
        watched=unread.watched_news,
        listed=tuple(names[line.clause.id] for line in part.listed),
        shown=part.shown,
        following=part.following,
        statuses=tuple(statuses.values()),
        read_today=tuple(names[line.clause.id] for line in today[:LISTED]),
        not_read=len(unread.not_read),
        unchanged=len(alike) - len(today),
        beginnings=beginnings,
        delegations=_delegations(db, instrument, unread.watches),
    )


@dataclass(frozen=True)
class _Part:
    """What one page draws of all that changed, and where it begins."""

    news: tuple[ClauseToRead, ...]
    first: int
    shown: tuple[SinceClause, ...]
    moves: Mapping[int, ClauseMove]

    @property
    def after(self) -> int:
        """Return where the next page begins."""
        return self.first + len(self.shown)

    @property
    def following(self) -> str:
        """Return the clause that the next page begins with; empty where nothing is left."""
        return self.news[self.after].clause.code if self.after < len(self.news) else ""

    @property
    def listed(self) -> tuple[ClauseToRead, ...]:
        """Return what is listed by name: all, or where that is very much, what is drawn."""
        return self.news if len(self.news) <= LISTED else self.news[self.first : self.after]


def _place(news: Sequence[ClauseToRead], start: str) -> int:
    """Return at which clause a page begins; at the first where none is named."""
    return next((place for place, line in enumerate(news) if line.clause.code == start), 0)


def _delegations(db: Session, instrument: Instrument, watches: Watches) -> tuple[WatchedDelegation, ...]:
    query = (
        select(Delegation.id, Delegation.code, Delegation.name)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == instrument.id, Participation.stands)
        .order_by(Delegation.name)
    )
    return tuple(WatchedDelegation(code, name, key in watches.delegations) for key, code, name in db.execute(query))


def _is_read_today(line: ClauseToRead) -> bool:
    return line.read is not None and line.read.marked_at.date() == clock.today()


def _drawn(
    db: Session, actor: Actor, instrument: Instrument, moves: Mapping[int, ClauseMove], lines: Sequence[ClauseToRead]
) -> Iterator[SinceClause]:
    """Yield clauses of a text, with their moves, against what their reader knows of them."""
    wanted = {line.clause.version_id for line in lines} | {line.known.version_id for line in lines if line.known}
    versions = {row.id: PlainVersion._make(row) for row in db.execute(_VERSIONS, {"ids": sorted(wanted)})}
    ids = [line.clause.id for line in lines]
    clauses = {row.id: PlainClause._make(row) for row in db.execute(_CLAUSES, {"ids": ids})}
    old = [(clauses[line.clause.id], versions[line.known.version_id]) for line in lines if line.known]
    new = [(clauses[line.clause.id], versions[line.clause.version_id]) for line in lines if not line.clause.is_deleted]
    redlines = {redline.code: redline for redline in compared(db, old, new)}
    levels, fates = levels_of(db, instrument), _own_fates(db, actor, instrument, lines)
    for line in lines:
        version = versions[line.clause.version_id]
        yield SinceClause(
            line=line,
            redline=replace(redlines[line.clause.code], move=moves.get(line.clause.id)),
            level=levels.of(line.clause.id, version),
            made_at=version.made_at,
            steps=version.number - line.known.number if line.known else 0,
            fates=fates.get(line.clause.id, ()),
        )


def _fitting(clauses: Iterable[SinceClause], weigh: Callable[[ClauseRedline], int]) -> Iterator[SinceClause]:
    """Yield clauses as long as there is room for them; at least one."""
    taken = 0
    for clause in clauses:
        weight = weigh(clause.redline)
        if taken and taken + weight > ROOM:
            return
        taken += weight
        yield clause


def _own_fates(
    db: Session, actor: Actor, instrument: Instrument, lines: Iterable[ClauseToRead]
) -> Mapping[int, tuple[OwnFate, ...]]:
    """Return what became of amendments of the reader's delegations, by clause, since she read it."""
    since = {line.clause.id: line.read.marked_at if line.read else None for line in lines}
    query = (
        select(Amendment.clause_id, Fate.given_at, Amendment.code, Amendment.number, Fate.kind, Fate.reason)
        .join(Fate, Fate.amendment_id == Amendment.id)
        .outerjoin(TakeBack, TakeBack.merge_id == Fate.merge_id)
        .where(
            Amendment.clause_id.in_(since),
            Amendment.delegation_id.in_(actor.own_ids(instrument.id)),
            Amendment.number.is_not(None),
            TakeBack.id.is_(None),
        )
        .order_by(Fate.id)
    )
    found: dict[int, dict[str, OwnFate]] = defaultdict(dict)
    for clause, given_at, code, number, kind, reason in db.execute(query):
        read_at = since[clause]
        if read_at is None or given_at > read_at:
            found[clause][code] = OwnFate(code, number, kind, reason)
    return {clause: tuple(fates.values()) for clause, fates in found.items()}
