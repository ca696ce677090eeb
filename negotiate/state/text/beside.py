"""Which kinds of things stand beside a clause at all, in one statement: for what is not there nobody need ask.

It says nothing of whose they are, nor of who may read them: that is asked of each kind where there is any.
"""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, FromClause, Select, alias, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Base,
    Benchmark,
    ClashQuestion,
    Clause,
    Contest,
    FilledChecklist,
    HintDismissal,
    Instrument,
    Lineage,
    Loophole,
    MergeAct,
    Move,
    NormLink,
    Reopening,
    SilenceText,
    Statement,
    TextPosition,
    Thread,
    Version,
)
from negotiate.state.once import once_for_all, past_rows

Kind = type[Base]

_CLAUSE, _INSTRUMENT, _THREAD, _VERSION = (one.__table__ for one in (Clause, Instrument, Thread, Version))
#: By which columns rows of a kind name a clause.
_NAMING: dict[Kind, tuple[str, ...]] = {
    Benchmark: ("clause_id",),
    ClashQuestion: ("clause_id",),
    Contest: ("clause_id",),
    FilledChecklist: ("clause_id",),
    HintDismissal: ("clause_id",),
    Lineage: ("clause_id", "source_id"),
    Loophole: ("clause_id",),
    MergeAct: ("clause_id",),
    Move: ("clause_id",),
    NormLink: ("clause_id", "given_by_id"),
    Reopening: ("clause_id",),
    SilenceText: ("clause_id",),
    Statement: ("clause_id",),
    TextPosition: ("clause_id",),
}
#: Those of which there may be some, in the order in which it is asked.
_KINDS: tuple[Kind, ...] = (*_NAMING, Thread, Version)


def _conditions() -> Iterator[ColumnElement[bool]]:
    """Yield for each kind the condition that there is one, in the order of `_KINDS`."""
    for kind, columns in _NAMING.items():
        yield _there_is(kind.__table__, or_(*(kind.__table__.c[column] == _CLAUSE.c.id for column in columns)))
    yield _there_is(_THREAD, or_(_THREAD.c.clause_id == _CLAUSE.c.id, _THREAD.c.clause_id.in_(_divided())))
    of_clause = _VERSION.c.clause_id == _CLAUSE.c.id
    yield _there_is(_VERSION, of_clause & (_VERSION.c.language != _INSTRUMENT.c.language))


def _there_is(rows: FromClause, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().select_from(rows).where(condition).correlate(_CLAUSE, _INSTRUMENT)


def _divided() -> Select[tuple[int]]:
    """Return the clauses of the instrument from which words went to others: what was said of these may be near."""
    source, lineage = alias(_CLAUSE), Lineage.__table__
    query = select(lineage.c.source_id).join(source, source.c.id == lineage.c.source_id)
    return query.where(source.c.instrument_id == _CLAUSE.c.instrument_id).correlate(_CLAUSE)


_BESIDE = (
    select(*_conditions())
    .select_from(_CLAUSE.join(_INSTRUMENT, _INSTRUMENT.c.id == _CLAUSE.c.instrument_id))
    .where(_CLAUSE.c.code == bindparam("clause"))
)


@once_for_all
def stands_beside(db: Session, clause_code: str) -> frozenset[Kind]:
    """Return of which kinds anything stands beside a clause, whoever may read it.

    A thread counts also where it is on a clause that was divided, a version where it is in another language than the
    instrument is drafted in.
    """
    found = past_rows(db).execute(_BESIDE, {"clause": clause_code}).one_or_none()
    return frozenset(kind for kind, is_there in zip(_KINDS, found, strict=True) if is_there) if found else frozenset()
