"""The register of loopholes, and one of them: where it comes from, what was made of it, what closed it and holds."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import (
    Amendment,
    Delegation,
    FateKind,
    Instrument,
    Loophole,
    LoopholeStep,
    LoopholeTurn,
    Remedy,
    Version,
)
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, allowed, header_of, load_instrument
from negotiate.queries.norms.loophole_lines import LoopholeLine, in_order, line_of, loophole_lines
from negotiate.queries.norms.scenarios.bench import groups_of_seats
from negotiate.state.amendments.began_from import began_from
from negotiate.state.amendments.columns import LATEST_FATE
from negotiate.state.house.seats import seated_in
from negotiate.state.norms.loopholes import LoopholeNow, answers_still, loophole_now, loopholes_of, versions_in
from negotiate.state.rows import by_code
from negotiate.state.text.lines import Text, readable_text
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.norms.asked_passages import stands_in
from negotiate.text.wording import Wording, short_name


class LoopholesShown(Enum):
    """Which loopholes a register lists."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True)
class LoopholeRegister:
    """The loopholes that a reader sees: `lines` are those that are shown, `names` the clauses that have any."""

    head: InstrumentHeader
    lines: tuple[LoopholeLine, ...]
    open: int
    reopened: int
    closed: int
    changed: int
    names: tuple[tuple[str, str], ...]

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.open + self.closed


@dataclass(frozen=True)
class TurnLine:
    """What closed a loophole or opened it again; `holds` where the words that closed it stand, or are away, still."""

    step: LoopholeStep
    clause_code: str
    clause: str
    version_number: int
    words: str
    reason: str
    made_at: datetime
    holds: bool


@dataclass(frozen=True)
class RemedyLine:
    """An amendment that was made of a loophole; no number while it is a draft of the reader's own delegation."""

    code: str
    number: int | None
    delegation: str
    fate: FateKind | None


@dataclass(frozen=True)
class GoneIn:
    """The version in which the words went that had closed a loophole."""

    label: str
    number: int
    made_at: datetime


@dataclass(frozen=True)
class LoopholePage:
    """A loophole with what became of it; `scenario` and `thread` are empty where it was found otherwise, or in secret.

    `edits` are those on `before`, its passage as a text, that come to the passage as it reads now.
    """

    head: InstrumentHeader
    line: LoopholeLine
    acts: frozenset[Act]
    question: str
    scenario: str
    thread: str
    before: str
    edits: tuple[Edit, ...]
    turns: tuple[TurnLine, ...]
    gone_in: GoneIn | None
    remedies: tuple[RemedyLine, ...]
    clauses: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, str], ...]


def loophole_register(
    db: Session, actor: Actor, code: str, shown: LoopholesShown = LoopholesShown.OPEN, clause: str = ""
) -> LoopholeRegister:
    """Return the loopholes of an instrument that the actor may see, of one clause or of all."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    every = loophole_lines(db, actor, instrument)
    opened = [line for line in every if line.is_open]
    wanted = {LoopholesShown.OPEN: (True,), LoopholesShown.CLOSED: (False,)}.get(shown, (True, False))
    names = {line.clause_code: line.clause for line in every}
    return LoopholeRegister(
        head=header_of(db, actor, instrument),
        lines=tuple(line for line in every if line.is_open in wanted and clause in ("", line.clause_code)),
        open=len(opened),
        reopened=sum(line.state.value == "open again" for line in opened),
        closed=len(every) - len(opened),
        changed=sum(line.has_changed for line in opened),
        names=tuple(names.items()),
    )


def may_find(actor: Actor, instrument: Instrument) -> bool:
    """Say whether the actor writes loopholes of an instrument."""
    return may(actor, Act.FIND_LOOPHOLE, instrument) or may(actor, Act.RAISE_LOOPHOLE, instrument)


def loophole_page(db: Session, actor: Actor, instrument_code: str, code: str) -> LoopholePage:
    """Return one loophole that the actor may see; raise NotFound."""
    instrument = load_instrument(db, actor, instrument_code)
    row = by_code(db, Loophole, code)
    require(actor, Act.SEE_LOOPHOLE, row)
    require(actor, Act.SEE_TABLE, instrument)
    if row.instrument_id != instrument.id:
        raise NotFound("There is nothing here that you can see.")
    text = readable_text(db, actor, instrument)
    now = loophole_now(row, versions_in(text))
    line, scenario = line_of(now), row.question.scenario if row.question else None
    before = Wording("", line.written).text
    is_shown = scenario is not None and may(actor, Act.SEE_SCENARIO, scenario)
    return LoopholePage(
        head=header_of(db, actor, instrument),
        line=line,
        acts=allowed(actor, row, (Act.KEEP_LOOPHOLE, Act.MEND_LOOPHOLE)),
        question=row.question.code if row.question and is_shown else "",
        scenario=scenario.title if scenario and is_shown else "",
        thread=row.thread.code if row.thread and may(actor, Act.SEE_THREAD, row.thread) else "",
        before=before,
        edits=tuple(diff_wordings(before, Wording("", line.reads).text)),
        turns=_turns(now, text),
        gone_in=_gone_in(db, now),
        remedies=_remedies(db, actor, row.instrument_id, Loophole.id == row.id)[row.id],
        clauses=_clauses(text),
        groups=groups_of_seats(db, seated_in(actor, instrument)),
    )


@dataclass(frozen=True)
class LoopholeHistory:
    """A loophole with what became of it, and the amendments that were made of it."""

    line: LoopholeLine
    turns: tuple[TurnLine, ...]
    remedies: tuple[RemedyLine, ...]


def loophole_histories(db: Session, actor: Actor, code: str) -> tuple[LoopholeHistory, ...]:
    """Return the loopholes of an instrument that the actor may see, each whole, in as many statements as one."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    rows, text = loopholes_of(db, actor, instrument), readable_text(db, actor, instrument)
    remedies = _remedies(db, actor, instrument.id)
    return tuple(LoopholeHistory(line_of(now), _turns(now, text), remedies[now.row.id]) for now in in_order(rows, text))


def _clauses(text: Text) -> tuple[tuple[str, str], ...]:
    """Return the clauses that have words, by their names."""
    return tuple((clause.code, short_name(one.label, one.heading)) for clause, one in text if one.body)


def _turns(now: LoopholeNow, text: Text) -> tuple[TurnLine, ...]:
    """Return what its author said of it, newest first."""
    read = versions_in(text)
    codes = {clause.id: clause.code for clause, _ in text}
    return tuple(
        TurnLine(
            step=turn.step,
            clause_code=codes.get(turn.version.clause_id, ""),
            clause=short_name(turn.version.label, turn.version.heading),
            version_number=turn.version.number,
            words=turn.words,
            reason=turn.reason,
            made_at=turn.made_at,
            holds=turn.step is LoopholeStep.CLOSED and answers_still(turn, read, has_changed=now.has_changed),
        )
        for turn in reversed(now.row.turns)
    )


def _gone_in(db: Session, now: LoopholeNow) -> GoneIn | None:
    """Return the version in which the words went that closed it last; None where they stand, or its author spoke."""
    last = now.row.turns[-1] if now.row.turns else None
    if last is None or not now.is_open or last.step is LoopholeStep.REOPENED or not last.words:
        return None
    without = None
    for version in reversed(_later(db, last)):
        if not version.is_deleted and stands_in(version.body, last.words):
            break
        without = version
    return GoneIn(short_name(without.label, without.heading), without.number, without.made_at) if without else None


def _later(db: Session, turn: LoopholeTurn) -> list[Version]:
    """Return the versions of the clause whose words closed a loophole, written after that."""
    closing = turn.version
    query = select(Version).where(
        Version.clause_id == closing.clause_id, Version.language == closing.language, Version.number > closing.number
    )
    return list(db.scalars(query.order_by(Version.number)))


def _remedies(
    db: Session, actor: Actor, instrument_id: int, *only: ColumnElement[bool]
) -> Mapping[int, tuple[RemedyLine, ...]]:
    """Return the amendments that were made of loopholes: those on the table, and drafts that the actor negotiates."""
    own = Amendment.delegation_id.in_(actor.negotiates_for(instrument_id))
    query = (
        select(Loophole.id, Amendment.code, Amendment.number, Delegation.name, LATEST_FATE)
        .join(Remedy, Remedy.loophole_id == Loophole.id)
        .join(Amendment, Amendment.id == Remedy.amendment_id)
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .where(Loophole.instrument_id == instrument_id, or_(Amendment.tabled_at.is_not(None), own), *only)
        .order_by(Amendment.id)
    )
    found = defaultdict[int, tuple[RemedyLine, ...]](tuple)
    for loophole, *line in db.execute(query):
        found[loophole] += (RemedyLine(*line),)
    return found


@dataclass(frozen=True)
class MendedLoophole:
    """A loophole that an amendment was made of."""

    code: str
    title: str
    instrument: str


def mended_loophole(db: Session, actor: Actor, amendment_code: str) -> MendedLoophole | None:
    """Return the loophole that an amendment is to close, for who may see both; None where there is none."""
    if Remedy not in began_from(db, amendment_code):
        return None
    amendment_is = Amendment.code == amendment_code
    query = select(Loophole).join(Remedy, Remedy.loophole_id == Loophole.id).join(Amendment).where(amendment_is)
    row = db.scalar(query)
    if row is None or not may(actor, Act.SEE_LOOPHOLE, row):
        return None
    return MendedLoophole(row.code, row.title, row.instrument.code)
