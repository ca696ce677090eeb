"""A text beside its variants, and the library of model clauses, as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.library.shelves import ShelvedClause
from negotiate.queries.variants.lines import BesideLine, RelationLine
from negotiate.queries.variants.table import VariantRow, VariantsPage


@dataclass(frozen=True)
class VariantAnswer:
    """A variant; `waiting` is how many moves of the parent wait for its answer, as far as you are told."""

    instrument: str
    title: str
    waiting: int


@dataclass(frozen=True)
class RelationAnswer:
    """What somebody stated of how a clause relates to that of its parent; of words that changed since, `is_earlier`."""

    kind: str
    reason: str
    by: str
    at: datetime
    is_earlier: bool


@dataclass(frozen=True)
class ClauseOfVariantAnswer:
    """What a variant has of a clause: `clause` is its code there, empty where it has none.

    `likeness` compares words and judges nothing; `move` is what the parent has done and waits for an answer.
    """

    variant: str
    clause: str
    name: str
    likeness: str
    relation: RelationAnswer | None
    move: str | None


@dataclass(frozen=True)
class ClauseBesideAnswer:
    """A clause of a text, and what each variant has of it."""

    clause: str
    name: str
    variants: tuple[ClauseOfVariantAnswer, ...]


@dataclass(frozen=True)
class VariantsAnswer:
    """A text and its variants; `parent` is the code of that of which it is one itself, else empty."""

    parent: str
    parent_title: str
    variants: tuple[VariantAnswer, ...]
    clauses: tuple[ClauseBesideAnswer, ...]


@dataclass(frozen=True)
class ModelOptionAnswer:
    """Words that can be put into a model clause, and what that does."""

    title: str
    words: str
    effect: str


@dataclass(frozen=True)
class ModelClauseAnswer:
    """A model clause of the library; `is_of_house` where the house keeps it itself. Notes are no part of the words."""

    key: str
    topic: str
    heading: str
    body: str
    notes: str
    is_of_house: bool
    options: tuple[ModelOptionAnswer, ...]


def variants_answer(page: VariantsPage) -> VariantsAnswer:
    """Return a text beside its variants."""
    parent, title = page.parent or ("", "")
    return VariantsAnswer(
        parent=parent,
        parent_title=title,
        variants=tuple(VariantAnswer(one.code, one.title, one.waiting) for one in page.columns),
        clauses=tuple(map(_row, (*page.held, *page.unheld))),
    )


def model_answer(shelved: ShelvedClause) -> ModelClauseAnswer:
    """Return a model clause."""
    clause = shelved.clause
    return ModelClauseAnswer(
        key=clause.key,
        topic=clause.topic.value,
        heading=clause.heading,
        body=clause.body,
        notes=clause.notes,
        is_of_house=shelved.is_of_house,
        options=tuple(ModelOptionAnswer(one.title, one.words, one.effect) for one in clause.options),
    )


def relation_answer(said: RelationLine) -> RelationAnswer:
    """Return what somebody stated of a relation."""
    return RelationAnswer(said.kind.value, said.reason, said.by, said.at, said.is_earlier)


def _row(row: VariantRow) -> ClauseBesideAnswer:
    cells = (_cell(column.code, line) for column, line in row.cells if line is not None)
    return ClauseBesideAnswer(row.code, row.name, tuple(cells))


def _cell(variant: str, line: BesideLine) -> ClauseOfVariantAnswer:
    said = line.relation
    return ClauseOfVariantAnswer(
        variant=variant,
        clause=line.own,
        name=line.own_name,
        likeness=line.likeness.value,
        relation=relation_answer(said) if said else None,
        move=line.move.value if line.move else None,
    )
