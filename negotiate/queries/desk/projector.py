"""Clauses as they are being decided, for the screen of the room: one by itself, or those of an agenda item together."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Amendment, Clause, DeskDraft, Fate, Instrument, Revision, Round, Version, Withdrawal
from negotiate.policy import Act, Actor, require
from negotiate.queries.desk.clearances import edits_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.desk.clearing_answers import tried_answers
from negotiate.state.desk.desk import Desk
from negotiate.state.desk.fields import choices_of
from negotiate.state.desk.round_amendments import RoundAmendment, StandingClause, round_amendments
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.state.stamps import Stamps, stamps_of
from negotiate.state.text.versions import newest_numbers
from negotiate.state.withheld import everything
from negotiate.text.edits import Edit, apply

#: How far what delegations table to a clause, take back, and are told became of it has come: rows are only added.
_TO_IT = Amendment.clause_id == Clause.id
MOVED: tuple[ScalarSelect[int | None], ...] = (
    select(func.max(Revision.id)).join(Amendment).where(_TO_IT, Revision.tabled_at.is_not(None)).scalar_subquery(),
    select(func.max(Withdrawal.id)).join(Amendment).where(_TO_IT).scalar_subquery(),
    select(func.max(Fate.id)).join(Amendment).where(_TO_IT).scalar_subquery(),
)


@dataclass(frozen=True)
class ProjectedClause:
    """A clause with what is chosen of it so far; `version` changes with anything that is seen of it."""

    clause_code: str
    label: str
    base: str
    edits: tuple[Edit, ...]
    is_deleted: bool
    version: str

    @property
    def text(self) -> str:
        """Return the clause as it would read."""
        return apply(self.base, self.edits)


@dataclass(frozen=True)
class Screen(ProjectedClause):
    """One clause by itself, on a page of its instrument."""

    head: InstrumentHeader


def screen(db: Session, actor: Actor, clause_code: str) -> Screen:
    """Return what the room sees: what is chosen so far on the newest text, or that text alone between rounds."""
    clause = by_code(db, Clause, clause_code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    require(actor, Act.PROJECT, instrument)
    [shown] = clauses_shown(db, instrument, [clause.id])
    return Screen(**vars(shown), head=header_of(db, actor, instrument))


def screen_version(db: Session, actor: Actor, clause_code: str) -> str:
    """Return the version of what the room sees, in few statements: it is asked for every second."""
    with everything(db):  # whoever may project reads what is decided before it is published
        clause = _projected(db, actor, clause_code)
        [version] = versions_shown(db, clause.instrument, [clause.id])
    return version


def screen_state(db: Session, actor: Actor, clause_code: str) -> tuple[str, Stamps]:
    """Return all that decides what the room sees: the version, and the journal, in which amendments come and go."""
    version = screen_version(db, actor, clause_code)
    return version, stamps_of(db, _projected(db, actor, clause_code).instrument.code)


def _projected(db: Session, actor: Actor, clause_code: str) -> Clause:
    clause = by_code(db, Clause, clause_code, joinedload(Clause.instrument))
    require(actor, Act.PROJECT, clause.instrument)
    return clause


def clauses_shown(db: Session, instrument: Instrument, clauses: Collection[int]) -> tuple[ProjectedClause, ...]:
    """Return clauses as the room sees them, in the order of the text; the caller has asked the policy.

    The number of statements does not grow with them.
    """
    round = open_round(db, instrument)
    rows = _standing(db, instrument, round, clauses)
    at_work = [clause.id for clause, _, draft, _ in rows if draft is not None]
    waiting = [row for row in round_amendments(db, round, at_work) if row.fate is None] if round and at_work else []
    wordings = StandingWordings(db, instrument, at_work, {base.id: base.wording.text for _, base, _, _ in rows})
    return tuple(
        ProjectedClause(
            clause_code=clause.code,
            label=base.label,
            base=base.wording.text,
            edits=_chosen(clause, base, draft, waiting, wordings) if draft else (),
            is_deleted=base.is_deleted,
            version=version_seen(base.code, draft.edition if draft else 0, moved),
        )
        for clause, base, draft, moved in rows
    )


def versions_shown(db: Session, instrument: Instrument, clauses: Collection[int]) -> tuple[str, ...]:
    """Return the versions of what the room sees of clauses; the caller has asked the policy."""
    is_open = (Round.instrument_id == instrument.id) & Round.opened_at.is_not(None) & Round.closed_at.is_(None)
    query = (
        _newest(instrument, clauses)
        .with_only_columns(Version.code, DeskDraft.edition, *MOVED)
        .outerjoin(Round, is_open)
    )
    query = query.outerjoin(DeskDraft, (DeskDraft.base_version_id == Version.id) & (DeskDraft.round_id == Round.id))
    return tuple(version_seen(code, edition or 0, moved) for code, edition, *moved in db.execute(query))


def version_seen(base: str, edition: int, moved: Iterable[int | None] = ()) -> str:
    """Return the name of a state of a clause on the screen: of its desk, and of the amendments that this decides.

    Without anything saved on a desk, what becomes of amendments shows nothing else.

    >>> version_seen("k7", 3, (12, None, 1)), version_seen("k7", 0, (12, None, 1))
    ('k7-3-12.0.1', 'k7-0')
    """
    return "-".join((base, str(edition), *([".".join(str(one or 0) for one in moved)] if edition else ())))


def _chosen(
    row: Clause, base: Version, draft: DeskDraft, waiting: Iterable[RoundAmendment], wordings: StandingWordings
) -> tuple[Edit, ...]:
    """Return what was chosen last makes of a clause: answers to its brackets, or decisions on its amendments."""
    tried = tried_answers(draft.choices)
    if tried:
        return edits_of(base.wording, tried)
    clause, here = StandingClause.of(row, base), tuple(one for one in waiting if one.clause_id == row.id)
    return Desk(clause, here, choices_of(clause.version_code, (), draft.choices), wordings).edits


def _standing(
    db: Session, instrument: Instrument, round: Round | None, clauses: Collection[int]
) -> Sequence[tuple[Clause, Version, DeskDraft | None, tuple[int | None, ...]]]:
    """Return clauses in their newest versions, with what is saved of their desks in a round and moves what it shows."""
    of_round = DeskDraft.round_id == (round.id if round else None)
    query = _newest(instrument, clauses).add_columns(DeskDraft, *MOVED)
    query = query.outerjoin(DeskDraft, (DeskDraft.base_version_id == Version.id) & of_round)
    return [(clause, base, draft, tuple(moved)) for clause, base, draft, *moved in db.execute(query)]


def _newest(instrument: Instrument, clauses: Collection[int]) -> Select[Clause, Version]:
    """Return the question for clauses and their newest versions, in the order of the text."""
    newest = newest_numbers(instrument)
    return (
        select(Clause, Version)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Clause.id.in_(clauses), Version.language == instrument.language)
        .order_by(Clause.ordinal)
    )
