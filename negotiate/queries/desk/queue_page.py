"""The queue of a round as a page: every amendment by clause and by what meets what, filtered, in neutral order."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import is_of_office
from negotiate.models import AmendmentKind, FateKind, Group, Membership, Round
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.desk.desk import Desk, region_key
from negotiate.state.desk.fields import choices_of
from negotiate.state.desk.round_amendments import RoundAmendment, round_amendments, saved_fields, standing_clauses
from negotiate.state.remembered import Remembered
from negotiate.state.rows import by_code
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import UNDISPUTED, RegionKind

#: What can be asked of the queue: what amendments ask for, and whether they have a fate.
ASKS = tuple((kind.value, kind.value) for kind in AmendmentKind)
STATES = (("undecided", "undecided"), ("decided", "decided"))


@dataclass(frozen=True)
class Filters:
    """What of the queue is shown, as the address says it; empty means everything, in the order of the text."""

    clause: str = ""
    delegation: str = ""
    group: str = ""
    kind: str = ""
    state: str = ""
    first: str = ""

    @property
    def are_set(self) -> bool:
        """Say whether anything is left out."""
        return any((self.clause, self.delegation, self.group, self.kind, self.state))


class QueueEntry(NamedTuple):
    """An amendment in the queue; `meets` are the numbers of those that it cannot stand beside undecided."""

    code: str
    number: int
    #: The number of the amendment that it amends; None where it stands by itself.
    amends: int | None
    kind: AmendmentKind
    delegation: str
    fate: FateKind | None
    meets: tuple[int, ...]


@dataclass(frozen=True)
class QueueClause:
    """A clause in the queue: how many places of each kind it has, how many are open, and its amendments shown."""

    code: str
    label: str
    heading: str
    places: tuple[tuple[RegionKind, int], ...]
    open_places: int
    left: int
    total: int
    entries: tuple[QueueEntry, ...]

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def clashes(self) -> int:
        """Return how many places a person must decide because readings differ."""
        return sum(count for kind, count in self.places if kind not in UNDISPUTED)


@dataclass(frozen=True)
class _Places:
    """The places of a merge: their keys, how many there are of each kind, and who disputes one with whom, by number."""

    keys: tuple[str, ...]
    kinds: tuple[tuple[RegionKind, int], ...]
    meetings: Mapping[int, tuple[int, ...]]


#: What the queue says of a clause, by the seal of its desk.
_PLACES: Remembered[_Places] = Remembered(4096)


@dataclass(frozen=True)
class QueuePage:
    """The queue; `decided` of `total` amendments of the round have a fate, whatever the filters show."""

    head: InstrumentHeader
    round_code: str
    round_number: int
    filters: Filters
    clauses: tuple[QueueClause, ...]
    decided: int
    total: int
    of_office: int
    open_places: int
    all_clauses: tuple[tuple[str, str], ...]
    delegations: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]

    @property
    def shown(self) -> int:
        """Return how many amendments the filters let through."""
        return sum(len(clause.entries) for clause in self.clauses)

    @property
    def next(self) -> QueueClause | None:
        """Return the first clause shown with something left to decide."""
        return next((clause for clause in self.clauses if clause.left), None)

    @property
    def filtered_by(self) -> str:
        """Say what the filters let through, in words."""
        filters = self.filters
        lists = {
            filters.clause: self.all_clauses,
            filters.delegation: self.delegations,
            filters.group: self.groups,
            filters.kind: ASKS,
            filters.state: STATES,
        }
        chosen = [words for wanted, options in lists.items() for value, words in options if wanted and value == wanted]
        return (" · ".join(chosen) or "Every amendment") + (", undecided first" if filters.first else "")


def queue_page(db: Session, actor: Actor, round_code: str, filters: Filters) -> QueuePage:
    """Return the queue of a round."""
    round = by_code(db, Round, round_code)
    instrument = load_instrument(db, actor, round.instrument.code)
    require(actor, Act.MERGE, instrument)
    rows = round_amendments(db, round)
    clauses = _clauses(db, round, rows)
    members = _members(db, filters.group)
    wanted = {row.number for row in rows if _is_wanted(row, filters, members)}
    shown = [_filtered(clause, filters, wanted) for clause in clauses]
    lines = [clause for clause in shown if clause.entries]
    if filters.first == "undecided":
        lines.sort(key=lambda clause: clause.left == 0)
    return QueuePage(
        head=header_of(db, actor, instrument),
        round_code=round.code,
        round_number=round.number,
        filters=filters,
        clauses=tuple(lines),
        decided=sum(row.fate is not None for row in rows),
        total=len(rows),
        of_office=sum(is_of_office(row.number) for row in rows),
        open_places=sum(clause.open_places for clause in clauses),
        all_clauses=tuple((clause.code, clause.label or clause.heading) for clause in clauses),
        delegations=tuple(sorted(_delegations(rows), key=lambda one: one[1])),
        groups=_groups(db),
    )


def _delegations(rows: Iterable[RoundAmendment]) -> set[tuple[str, str]]:
    """Return the delegations that have tabled something; a chair's proposal is nobody's of them."""
    return {(row.delegation_code, row.delegation) for row in rows if not is_of_office(row.number)}


def _clauses(db: Session, round: Round, rows: Iterable[RoundAmendment]) -> list[QueueClause]:
    """Return every clause with amendments, in the order of the text."""
    by_clause: dict[int, list[RoundAmendment]] = defaultdict(list)
    for row in rows:
        by_clause[row.clause_id].append(row)
    fields, wordings = saved_fields(db, round), StandingWordings(db, round.instrument)
    found = []
    for clause in standing_clauses(db, round):
        if rows_here := by_clause.get(clause.id):
            choices = choices_of(clause.version_code, (), fields.get(clause.version_id, {}))
            waiting = tuple(row for row in rows_here if row.fate is None)
            found.append(_clause(Desk(clause, waiting, choices, wordings), rows_here))
    return found


def _clause(desk: Desk, rows: Sequence[RoundAmendment]) -> QueueClause:
    """Return a clause with the amendments of the round to it, those that have met a fate among them."""
    places, choices = _PLACES.get(desk.seal, lambda: _places(desk.merge)), desk.choices
    open_places = sum(not choices.regions.get(key) for key in places.keys)
    return QueueClause(
        code=desk.clause.code,
        label=desk.clause.label,
        heading=desk.clause.heading,
        places=places.kinds,
        open_places=open_places + sum(row.code not in choices.wholes for row in desk.wholes),
        left=len(desk.waiting),
        total=len(rows),
        entries=tuple(_entry(row, places.meetings) for row in sorted(rows, key=_order)),
    )


def _places(merge: Merge) -> "_Places":
    """Sum up the places of a merge."""
    kinds = Counter(region.kind for region in merge.regions)
    meetings = {number: tuple(sorted(others)) for number, others in _meetings(merge).items()}
    return _Places(tuple(map(region_key, merge.regions)), tuple(kinds.items()), meetings)


def _meetings(merge: Merge) -> dict[int, set[int]]:
    """Return the amendments that dispute a place with one another, by number."""
    found: dict[int, set[int]] = defaultdict(set)
    for region in merge.clashes:
        numbers = {int(author) for author in region.authors}
        for number in numbers:
            found[number] |= numbers - {number}
    return found


def _order(row: RoundAmendment) -> tuple[int, int]:
    """Return where an amendment stands in the list: what amends another stands behind it."""
    return row.parent_number or row.number, row.number


def _entry(row: RoundAmendment, meetings: Mapping[int, tuple[int, ...]]) -> QueueEntry:
    meets = meetings.get(row.number, ())
    return QueueEntry(row.code, row.number, row.parent_number, row.kind, row.delegation, row.fate, meets)


def _filtered(clause: QueueClause, filters: Filters, wanted: Collection[int]) -> QueueClause:
    """Return a clause with those of its amendments that are wanted, by number; its counts stay whole."""
    if not filters.are_set:
        return clause
    kept = () if filters.clause not in ("", clause.code) else clause.entries
    return replace(clause, entries=tuple(entry for entry in kept if entry.number in wanted))


def _is_wanted(row: RoundAmendment, filters: Filters, members: frozenset[int] | None) -> bool:
    return (
        filters.delegation in ("", row.delegation_code)
        and (members is None or row.delegation_id in members)
        and filters.kind in ("", row.kind.value)
        and filters.state in ("", "undecided" if row.fate is None else "decided")
    )


def _members(db: Session, group: str) -> frozenset[int] | None:
    """Return the delegations in a group now, or None where no group was asked for."""
    if not group:
        return None
    query = select(Membership.delegation_id).join(Group, Group.id == Membership.group_id)
    return frozenset(db.scalars(query.where(Group.code == group, Membership.until.is_(None))))


def _groups(db: Session) -> tuple[tuple[str, str], ...]:
    return tuple((code, name) for code, name in db.execute(select(Group.code, Group.name).order_by(Group.name)))
