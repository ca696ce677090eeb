"""Which rows exist for whoever reads an instrument only when it is published: of every kind that a decision writes.

One option of a question (`EXISTING`) leaves the others out of it, for the instruments that are noted before it is asked
(`asked_of`); of which instruments that is, and of whom, says `withheld`.
"""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Integer,
    MetaData,
    Select,
    Table,
    and_,
    bindparam,
    inspect,
    or_,
    select,
    true,
)
from sqlalchemy.orm import with_loader_criteria

from negotiate.models import (
    Application,
    Carriage,
    Chain,
    Clause,
    Confirmation,
    ConfirmedObligation,
    Correction,
    Corrigendum,
    DateRule,
    Fate,
    FateKind,
    Following,
    Instrument,
    Lineage,
    Loophole,
    LoopholeTurn,
    MergeAct,
    Move,
    Offer,
    ParentAnswer,
    Publication,
    PublishedClause,
    RecordEntry,
    Round,
    Ruling,
    ScenarioAnswer,
    ScenarioQuestion,
    SearchEntry,
    Signature,
    StatedRelation,
    Status,
    TakeBack,
    TextPosition,
    Version,
)
from negotiate.models.base import Base
from negotiate.state.checked_rows import CHECKED_ROWS
from negotiate.state.open_acts import OPEN_ACTS

#: Stands in a question for the instruments of which something is withheld.
Withheld: TypeAlias = BindParameter[int]
#: The instruments of which something is withheld in the question that is being asked: it is noted before each.
asked_of: ContextVar[tuple[int, ...]] = ContextVar("withheld from whoever asks", default=())

#: The tables once more, apart from the rows made of them: what is asked of these is asked of all that there is.
_TABLES = MetaData()


def _table(kind: type[Base]) -> Table:
    assert isinstance(kind.__table__, Table)
    return kind.__table__.to_metadata(_TABLES)


_VERSION, _CLAUSE, _ROUND, _MERGE = map(_table, (Version, Clause, Round, MergeAct))
_PUBLICATION, _LINE, _CORRIGENDUM, _INSTRUMENT = map(_table, (Publication, PublishedClause, Corrigendum, Instrument))
_CHAIN, _ENTRY, _CORRECTION, _RULING = map(_table, (Chain, RecordEntry, Correction, Ruling))
_RULE, _CONFIRMATION = map(_table, (DateRule, Confirmation))
_published = _VERSION.alias("published")
#: Rows of a clause that a decision writes, with the instant at which they are written.
_OF_CLAUSE = {
    Status: _table(Status).c.set_at,
    Move: _table(Move).c.moved_at,
    Lineage: _table(Lineage).c.made_at,
    Application: _table(Application).c.made_at,
    DateRule: _RULE.c.made_at,
    Correction: _CORRECTION.c.made_at,
}
#: Rows that exist where the versions do that they speak of, with the columns that name these.
_OF_VERSION: tuple[tuple[Any, ...], ...] = (
    *((Carriage, Carriage.version_id), (Following, Following.version_id)),
    *((Signature, Signature.version_id), (SearchEntry, SearchEntry.version_id)),
    *((ScenarioQuestion, ScenarioQuestion.version_id), (ScenarioAnswer, ScenarioAnswer.version_id)),
    *((Loophole, Loophole.version_id), (LoopholeTurn, LoopholeTurn.version_id)),
    (ConfirmedObligation, ConfirmedObligation.version_id),
    *((ParentAnswer, ParentAnswer.version_id), (StatedRelation, StatedRelation.version_id)),
    *CHECKED_ROWS,
    *((Offer, Offer.base_version_id), (TextPosition, TextPosition.version_id)),
)


def _condition(kind: Any) -> ColumnElement[bool]:
    """Return which rows of a kind exist, be it the class of the rows or another name of it in a question."""
    found = inspect(kind, raiseerr=False)
    return true() if found is None else existing_conditions().get(found.mapper.class_, true())


@cache
def existing_conditions() -> Mapping[type[Base], ColumnElement[bool]]:
    """Return, of each kind of row that a decision writes, which ones exist.

    A row goes on asking with the options by which it was found. So they name the instruments only when they are asked.
    """
    instruments = bindparam("withheld", callable_=lambda: list(asked_of.get()), expanding=True, type_=Integer())
    incorporated = and_(Fate.kind == FateKind.ADOPTED, Fate.merge_id.is_(None))
    told = Fate.round_id.not_in(_open_rounds(instruments))
    return {
        Version: Version.id.not_in(_versions(_VERSION.c.id, instruments)),
        Clause: Clause.id.not_in(_versions(_VERSION.c.clause_id, instruments).where(_VERSION.c.number == 1)),
        **{
            kind: and_(*(or_(of.is_(None), of.not_in(_versions(_VERSION.c.id, instruments))) for of in columns))
            for kind, *columns in _OF_VERSION
        },
        MergeAct: MergeAct.round_id.not_in(_open_rounds(instruments)),
        TakeBack: and_(
            TakeBack.merge_id.not_in(select(_MERGE.c.id).where(_MERGE.c.round_id.in_(_open_rounds(instruments)))),
            TakeBack.version_id.not_in(_versions(_VERSION.c.id, instruments)),
        ),
        Fate: or_(told, Fate.kind == FateKind.WITHDRAWN, incorporated),
        **{kind: kind.id.not_in(_of_clauses(instant, instruments)) for kind, instant in _OF_CLAUSE.items()},
        Ruling: Ruling.correction_id.not_in(_ruled(instruments)),
        Confirmation: Confirmation.id.not_in(_confirmed(instruments)),
        RecordEntry: or_(RecordEntry.act.in_(OPEN_ACTS), RecordEntry.id.not_in(_entered(instruments))),
    }


def _exists(kind: Any, condition: Callable[[Any], ColumnElement[bool]] = _condition) -> ColumnElement[bool]:
    """Return which rows of a kind exist; SQLAlchemy takes what a function calls by a global name for a value."""
    return condition(kind)


#: All conditions as one option: by its options one question is told from another, and to read a long one takes longer
#: than to answer it.
EXISTING = with_loader_criteria(Base, _exists, include_aliases=True)


def _versions(asked: Column[Any], instruments: Withheld) -> Select[Any]:
    """Return what is asked of the versions that were made since, but for those that are published or passed over."""
    is_published = (
        select(_LINE.c.id)
        .where(
            _LINE.c.version_id == _published.c.id,
            _published.c.clause_id == _VERSION.c.clause_id,
            _published.c.language == _VERSION.c.language,
            _published.c.number >= _VERSION.c.number,
        )
        .correlate(_VERSION)
        .exists()
    )
    return _of_clauses(_VERSION.c.made_at, instruments, asked).where(~is_published)


def _open_rounds(instruments: Withheld) -> Select[Any]:
    return select(_ROUND.c.id).where(_ROUND.c.instrument_id.in_(instruments), _ROUND.c.closed_at.is_(None))


def _of_clauses(instant: Column[Any], instruments: Withheld, asked: Column[Any] | None = None) -> Select[Any]:
    """Return the rows of a table, each of a clause, that were written since: at an instant in one of its columns."""
    table = instant.table
    return select(table.c.id if asked is None else asked).where(
        table.c.clause_id == _CLAUSE.c.id,
        _CLAUSE.c.instrument_id.in_(instruments),
        _is_later(instant, _CLAUSE.c.instrument_id),
    )


def _ruled(instruments: Withheld) -> Select[Any]:
    """Return the corrections that were ruled on since."""
    return select(_CORRECTION.c.id).where(
        _RULING.c.correction_id == _CORRECTION.c.id,
        _CORRECTION.c.instrument_id.in_(instruments),
        _is_later(_RULING.c.ruled_at, _CORRECTION.c.instrument_id),
    )


def _confirmed(instruments: Withheld) -> Select[Any]:
    """Return the confirmations of date rules that were given since."""
    return select(_CONFIRMATION.c.id).where(
        _CONFIRMATION.c.date_rule_id == _RULE.c.id,
        _RULE.c.clause_id == _CLAUSE.c.id,
        _CLAUSE.c.instrument_id.in_(instruments),
        _is_later(_CONFIRMATION.c.confirmed_at, _CLAUSE.c.instrument_id),
    )


def _entered(instruments: Withheld) -> Select[Any]:
    """Return the entries in the journals of the instruments that were made since."""
    return select(_ENTRY.c.id).where(
        _ENTRY.c.chain_id == _CHAIN.c.id,
        _CHAIN.c.name == "instrument:" + _INSTRUMENT.c.code,
        _INSTRUMENT.c.id.in_(instruments),
        _is_later(_ENTRY.c.at, _INSTRUMENT.c.id),
    )


def _is_later(instant: Column[Any], instrument: Column[Any]) -> ColumnElement[bool]:
    """Return whether the whole text has not been published since; a corrigendum publishes no decision."""
    published = select(_PUBLICATION.c.id).where(
        _PUBLICATION.c.instrument_id == instrument,
        _PUBLICATION.c.issued_at >= instant,
        _PUBLICATION.c.id.not_in(select(_CORRIGENDUM.c.publication_id)),
    )
    return ~published.correlate(instrument.table, instant.table).exists()
