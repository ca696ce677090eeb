"""Which kinds of things stand beside a clause: all that name it in the demonstration, and nothing where nothing does."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Base,
    Benchmark,
    ClashQuestion,
    Clause,
    Contest,
    Descent,
    FilledChecklist,
    HintDismissal,
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
from negotiate.state.text.beside import stands_beside
from negotiate.state.text.versions import current_version
from tests.cast import SINCE, Cast
from tests.demo.loaded import Loaded
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken

NAMING = [
    *((kind, "clause_id") for kind in (Benchmark, ClashQuestion, Contest, FilledChecklist, HintDismissal, Loophole)),
    *((kind, "clause_id") for kind in (MergeAct, Move, Reopening, SilenceText, Statement, TextPosition, Thread)),
    *((Lineage, "clause_id"), (Lineage, "source_id"), (NormLink, "clause_id"), (NormLink, "given_by_id")),
]


@pytest.fixture
def told(demonstrated: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demonstrated.store.reading() as session:
        yield session


@pytest.mark.parametrize(("kind", "column"), NAMING)
def test_what_names_a_clause_stands_beside_it(told: Session, kind: type[Base], column: str) -> None:
    named = told.scalars(select(Clause.code).where(Clause.id.in_(select(kind.__table__.c[column])))).all()

    assert {code for code in named if kind not in stands_beside(told, code)} == set()


@pytest.mark.parametrize("kind", [Lineage, NormLink, *(kind for kind, _ in NAMING[:12])])
def test_nothing_stands_beside_a_clause_that_nothing_names(told: Session, kind: type[Base]) -> None:
    columns = [column for one, column in NAMING if one is kind]
    named = [Clause.id.in_(select(kind.__table__.c[column])) for column in columns]
    unnamed = told.scalars(select(Clause.code).where(*(~one for one in named))).all()

    assert {code for code in unnamed if kind in stands_beside(told, code)} == set()


def test_what_was_said_of_a_clause_that_was_divided_may_be_near_every_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, second, third = negotiation.clauses
    spoken(db, cast.nadia, first, "")
    before = Thread in stands_beside(db, third.code)
    db.add(Lineage(clause_id=second.id, source_id=first.id, descent=Descent.SPLIT, made_at=SINCE))
    db.flush()

    assert (before, Thread in stands_beside(db, third.code)) == (False, True)


def test_a_version_counts_where_it_is_in_another_language(db: Session, negotiation: Negotiation) -> None:
    clause = negotiation.conduct
    before, stands = Version in stands_beside(db, clause.code), current_version(db, clause)
    columns = {column.name: getattr(stands, column.name) for column in Version.__table__.c if column.name != "id"}
    db.add(Version(**columns | {"code": "french", "language": "fr"}))
    db.flush()

    assert (before, Version in stands_beside(db, clause.code)) == (False, True)


def test_a_clause_that_nobody_knows_has_nothing_beside_it(db: Session) -> None:
    assert stands_beside(db, "unknown") == frozenset()
