"""What stands at the head of every page of an instrument: its title, its round, and what the reader may do."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Audience, Clause, Disclosure, Instrument, Round, RoundState
from negotiate.policy import Act, Actor, may, require
from negotiate.state.once import once
from negotiate.state.rounds import newest_rounds
from negotiate.state.rows import instrument_called, with_participations
from negotiate.state.text.status_ladder import StatusLadder, status_ladder
from negotiate.state.unchanged import while_unchanged
from negotiate.text.direction import direction_of
from negotiate.text.norms.phrasebooks import book_of

#: Acts on an instrument that pages show controls for.
ON_INSTRUMENTS = (
    Act.SEE_WORKING_TEXT,
    Act.SEE_TABLE,
    Act.MANAGE_PARTICIPATION,
    Act.RUN_ROUNDS,
    Act.DRAFT,
    Act.RECEIVE_FILES,
    Act.PROPOSE_COMPROMISE,
    Act.MERGE,
    Act.ASK_OF_READINGS,
    Act.ARRANGE_CLAUSES,
    Act.PROPOSE_CORRECTION,
    Act.SIGN_CHANGE,
    Act.SIGN_AS_CHAIR,
    Act.PREPARE_PUBLICATION,
    Act.WRITE_CHANGE_NOTE,
    Act.ISSUE_COMPILATION,
    Act.NAME_FACILITATORS,
    Act.SET_STATUS,
    Act.MAKE_STATEMENT,
    Act.TAKE_TEXT_POSITION,
    Act.KEEP_MEETINGS,
    Act.ASK_FOR_THE_FLOOR,
    Act.GIVE_THE_FLOOR,
    Act.PROJECT,
    Act.PUT_UNDER_SILENCE,
    Act.BREAK_SILENCE,
    Act.KEEP_DATES,
    Act.DECIDE_DATES,
    Act.SEE_POSITIONS,
    Act.COMMENT,
    Act.CONFER,
    Act.SEE_RECORD,
    Act.CONTEST,
    Act.SET_CONTEST_TIMES,
    Act.FIND_LOOPHOLE,
    Act.RAISE_LOOPHOLE,
    Act.SEE_HINTS,
    Act.SET_HINT_ASIDE,
    Act.CHOOSE_CHECKS,
    Act.CONFIRM_OBLIGATION,
    Act.SAY_RELATION,
    Act.FOLLOW_PARENT,
    Act.ANSWER_CHECKLIST,
    Act.SAY_OF_NORM,
)
_NEWEST_ROUND = (
    select(Round)
    .where(Round.instrument_id == bindparam("instrument"))
    .options(selectinload(Round.deadlines))
    .order_by(Round.number.desc())
    .limit(1)
)


@dataclass(frozen=True)
class RoundLine:
    """A round in one line: `due_at` is the deadline for amendments, None where none is set."""

    code: str
    number: int
    state: RoundState
    opened_at: datetime | None
    closed_at: datetime | None
    due_at: datetime | None
    takes_amendments: bool


@dataclass(frozen=True)
class InstrumentHeader:
    """An instrument as every page of it begins; `round` is the newest one, None before the first."""

    code: str
    title: str
    language: str
    direction: str
    zone: str
    disclosure: Disclosure
    round: RoundLine | None
    acts: frozenset[Act]
    statuses: StatusLadder
    #: Whether everybody may read what is published of it.
    is_public: bool = False

    @property
    def withholds(self) -> bool:
        """Say whether decisions are made in a round of which delegations read only when it is published."""
        is_open = self.round is not None and self.round.state is RoundState.OPEN
        return is_open and self.disclosure is Disclosure.WHEN_PUBLISHED

    @property
    def reads_strength(self) -> bool:
        """Say whether the words by which texts of its language oblige are read at all."""
        return book_of(self.language) is not None

    @property
    def takes_loopholes(self) -> bool:
        """Say whether the reader may write one down, for her delegation or for everybody."""
        return not self.acts.isdisjoint((Act.FIND_LOOPHOLE, Act.RAISE_LOOPHOLE))


def allowed(actor: Actor, thing: Any, acts: Iterable[Act]) -> frozenset[Act]:
    """Return those of the acts that the actor may do to the thing, for a page to show controls by."""
    return frozenset(act for act in acts if may(actor, act, thing))


@once
def load_instrument(db: Session, actor: Actor, code: str) -> Instrument:
    """Return an instrument that the actor may read; raise NotFound."""
    instrument = instrument_called(db, code)
    if instrument is None:
        raise NotFound("There is nothing here that you can see.")
    require(actor, Act.SEE_INSTRUMENT, instrument)
    return instrument


@once
def readable_instruments(db: Session, actor: Actor) -> list[Instrument]:
    """Return the instruments that the actor may read, in alphabetical order."""
    found = with_participations(db, db.scalars(select(Instrument).order_by(Instrument.title)))
    return [row for row in found if may(actor, Act.SEE_INSTRUMENT, row)]


@once
def header_of(db: Session, actor: Actor, instrument: Instrument) -> InstrumentHeader:
    """Return the head of an instrument's pages."""
    return _header(actor, instrument, _newest_round(db, instrument))


@while_unchanged
def _newest_round(db: Session, instrument: Instrument) -> RoundLine | None:
    newest = db.scalar(_NEWEST_ROUND, {"instrument": instrument.id})
    return round_line(newest) if newest else None


def header_on(db: Session, actor: Actor, clause: Clause) -> InstrumentHeader:
    """Return the head of the pages of a clause, with what a facilitator may do there and on no other clause."""
    head = header_of(db, actor, clause.instrument)
    return replace(head, acts=head.acts | allowed(actor, clause, (Act.PROPOSE_AS_FACILITATOR,)))


def headers_of(db: Session, actor: Actor, instruments: Collection[Instrument]) -> tuple[InstrumentHeader, ...]:
    """Return the heads of several instruments, in the order given, in two statements."""
    newest = newest_rounds(db, instruments)
    lines = {number: round_line(round) for number, round in newest.items()}
    return tuple(_header(actor, row, lines.get(row.id)) for row in instruments)


def _header(actor: Actor, instrument: Instrument, newest: RoundLine | None) -> InstrumentHeader:
    return InstrumentHeader(
        code=instrument.code,
        title=instrument.title,
        language=instrument.language,
        direction=direction_of(instrument.language),
        zone=instrument.zone,
        disclosure=instrument.disclosure,
        round=newest,
        acts=allowed(actor, instrument, ON_INSTRUMENTS),
        is_public=instrument.audience is Audience.PUBLIC,
        statuses=status_ladder(instrument),
    )


def round_line(round: Round) -> RoundLine:
    """Return a round in one line."""
    due_at = round.amendments_due_at
    return RoundLine(
        code=round.code,
        number=round.number,
        state=round.state,
        opened_at=round.opened_at,
        closed_at=round.closed_at,
        due_at=due_at,
        takes_amendments=round.state is RoundState.OPEN and (due_at is None or due_at > clock.now()),
    )
