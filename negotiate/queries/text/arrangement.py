"""The clauses of an instrument as they can be arranged: their order, and one of them with what can be done to it."""

from dataclasses import dataclass, replace
from itertools import takewhile

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.models import Amendment, Clause, ClauseKind, Instrument, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.numbering.referrers import Referrer, referrers
from negotiate.state.amendments.columns import IS_OPEN
from negotiate.state.numbering.renumbering_plan import own_names_of
from negotiate.state.rows import by_code
from negotiate.state.text.lines import NamedClause, named, standing_names, standing_text
from negotiate.state.text.order import Order
from negotiate.state.text.versions import current_version
from negotiate.text.marks.labels import label_after, parse_label
from negotiate.text.wording import full_name

#: What can be done to a clause as a whole, where it can.
ACTS = {"move": "Move", "insert": "Insert behind it", "split": "Split", "join": "Join", "delete": "Delete"}
#: Characters of a paragraph by which it is known in a list.
SHOWN = 70


@dataclass(frozen=True)
class ArrangedClause:
    """A clause in the list; `open` amendments are on the table for it, `is_provisional` while its label has a bis."""

    code: str
    kind: ClauseKind
    depth: int
    label: str
    heading: str
    open: int
    #: How many of them are proposals of the chair.
    of_office: int
    is_provisional: bool
    #: Behind which clause it would stand one place up or down ("" for the beginning), None where it cannot go.
    up: str | None = None
    down: str | None = None

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.label, self.heading)


@dataclass(frozen=True)
class ArrangementPage:
    """All standing clauses in order."""

    head: InstrumentHeader
    order: Order
    clauses: tuple[ArrangedClause, ...]


@dataclass(frozen=True)
class ArrangedPage:
    """One clause, and what can be done to it.

    `paragraphs` are the beginnings of the lines, by number, before which it can be split; `others` are the clauses
    behind which it can be moved, by code.
    """

    head: InstrumentHeader
    order: Order
    clause: ArrangedClause
    version_code: str
    heading: str
    body: str
    paragraphs: tuple[tuple[int, str], ...]
    next_label: str
    behind: str
    others: tuple[tuple[str, str], ...]
    neighbour: ArrangedClause | None
    neighbour_version: str
    #: Who points to it, also inside a range; their words stay as they are when it goes.
    referrers: tuple[Referrer, ...]
    is_deleted: bool

    @property
    def acts(self) -> dict[str, str]:
        """Return what can be done to it, with the words for it."""
        if self.is_deleted:
            return {}
        possible = {"split": bool(self.paragraphs), "join": self.neighbour is not None}
        return {act: words for act, words in ACTS.items() if possible.get(act, True)}

    def touched(self, act: str) -> tuple[ArrangedClause, ...]:
        """Return the clauses with open amendments that an act concerns: this one, and the one joined with it."""
        concerned = (self.clause, self.neighbour if act == "join" else None)
        return tuple(one for one in concerned if one is not None and one.open)


def arrangement_page(db: Session, actor: Actor, code: str) -> ArrangementPage:
    """Return the clauses of an instrument for whoever arranges them."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    clauses = standing_names(db, instrument)
    return ArrangementPage(header_of(db, actor, instrument), Order.of(clauses), _arranged(db, instrument, clauses))


def arranged_page(db: Session, actor: Actor, clause_code: str) -> ArrangedPage:
    """Return one clause for whoever arranges them; one that is deleted has nothing to be done to it."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    version = current_version(db, clause)
    text = standing_text(db, instrument)
    names = [named(*line) for line in text]
    clauses = _arranged(db, instrument, names)
    codes = [one.code for one in clauses]
    at = codes.index(clause.code) if clause.code in codes else len(codes)
    follower = _joinable(clauses, at)
    return ArrangedPage(
        head=header_of(db, actor, instrument),
        order=Order.of(names),
        clause=clauses[at] if at < len(clauses) else _deleted(clause, version),
        version_code=version.code,
        heading=version.heading,
        body=version.body,
        paragraphs=_beginnings(version.body),
        next_label=label_after(version.label, [one.label for one in clauses]),
        behind=codes[at - 1] if 0 < at < len(codes) else "",
        others=tuple((one.code, one.name) for one in clauses if one.code != clause.code),
        neighbour=follower,
        neighbour_version=names[at + 1].version_code if follower else "",
        referrers=referrers(text, clause.code, own_names_of(instrument)),
        is_deleted=version.is_deleted,
    )


def _arranged(db: Session, instrument: Instrument, clauses: list[NamedClause]) -> tuple[ArrangedClause, ...]:
    counts = _open_counts(db, instrument)
    listed = [_line(clause, *counts.get(clause.id, (0, 0))) for clause in clauses]
    return tuple(replace(one, up=_up(listed, at), down=_down(listed, at)) for at, one in enumerate(listed))


def _up(listed: list[ArrangedClause], at: int) -> str | None:
    """Return behind which clause one stands when it goes up: over one clause, or over the whole division before it."""
    over = at - 1
    if listed[at].kind.is_division:
        same = (n for n in range(at - 1, -1, -1) if listed[n].kind.is_division and listed[n].depth <= listed[at].depth)
        over = next(same, -1)
    if over < 0:
        return None
    return listed[over - 1].code if over else ""


def _down(listed: list[ArrangedClause], at: int) -> str | None:
    """Return behind which clause one stands when it goes down: over one clause, or over the whole division after it."""
    over = _end(listed, at)
    if over >= len(listed):
        return None
    is_division = listed[at].kind.is_division and listed[over].kind.is_division
    return listed[_end(listed, over) - 1 if is_division else over].code


def _end(listed: list[ArrangedClause], at: int) -> int:
    """Return the place behind a clause and what stands under it."""
    if not listed[at].kind.is_division:
        return at + 1
    deeper = takewhile(lambda one: one.depth > listed[at].depth, listed[at + 1 :])
    return at + 1 + len(list(deeper))


def _beginnings(body: str) -> tuple[tuple[int, str], ...]:
    """Return how each line with text begins, but the first, with its number."""
    filled = [line.strip() for line in body.split("\n") if line.strip()]
    return tuple((number, line[:SHOWN]) for number, line in enumerate(filled) if number)


def _line(clause: NamedClause, total: int, of_office: int) -> ArrangedClause:
    return ArrangedClause(
        code=clause.code,
        kind=clause.kind,
        depth=clause.depth,
        label=clause.label,
        heading=clause.heading,
        open=total,
        of_office=of_office,
        is_provisional=parse_label(clause.label).rank > 0,
    )


def _deleted(clause: Clause, version: Version) -> ArrangedClause:
    """Return a clause that stands in the text no more."""
    return ArrangedClause(clause.code, clause.kind, clause.depth, version.label, version.heading, 0, 0, False)


def _open_counts(db: Session, instrument: Instrument) -> dict[int, tuple[int, int]]:
    """Return how many amendments are on the table for each clause, by its id, and how many of them are the chair's."""
    query = (
        select(Amendment.clause_id, func.count(), func.sum(case((Amendment.number > LAST_OF_DELEGATIONS, 1), else_=0)))
        .where(Amendment.instrument_id == instrument.id, IS_OPEN)
        .group_by(Amendment.clause_id)
    )
    return {clause: (total, of_office) for clause, total, of_office in db.execute(query)}


def _joinable(clauses: tuple[ArrangedClause, ...], at: int) -> ArrangedClause | None:
    """Return the clause behind another, where the two can be joined."""
    if at + 1 >= len(clauses) or clauses[at].kind.is_division:
        return None
    one, other = clauses[at], clauses[at + 1]
    return other if (one.kind, one.depth) == (other.kind, other.depth) else None
