"""The table of a text and its variants: for each clause and variant how they relate, and whether a move waits."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.variants.lines import Beside, BesideLine, OwnLine, beside_all
from negotiate.state.text.lines import published_text
from negotiate.state.text.publications import latest_publication
from negotiate.state.variants.families import parent_of, variants_of
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class VariantColumn:
    """A variant, of how many clauses, and how many moves of the parent wait for its answer, as far as one is told."""

    code: str
    title: str
    waiting: int
    own: tuple[OwnLine, ...]


@dataclass(frozen=True)
class VariantRow:
    """A clause of the parent, and what each variant has of it, in the order of the columns; None where it never did."""

    code: str
    name: str
    cells: tuple[tuple[VariantColumn, BesideLine | None], ...]

    @property
    def is_held(self) -> bool:
        """Say whether a variant has the clause, or is yet to answer it."""
        return any(line is not None and not line.is_absent for _, line in self.cells)


@dataclass(frozen=True)
class VariantsPage:
    """A text and its variants; `parent` is that of which it is one itself, as (code, title), None where of none.

    `held` are the rows of clauses that a variant has, or that wait for an answer; `unheld` those that none has.
    """

    head: InstrumentHeader
    parent: tuple[str, str] | None
    columns: tuple[VariantColumn, ...]
    held: tuple[VariantRow, ...]
    unheld: tuple[VariantRow, ...]
    may_fork: bool


def variants_page(db: Session, actor: Actor, code: str) -> VariantsPage:
    """Return a text beside the variants of it that the actor may read."""
    instrument = load_instrument(db, actor, code)
    parent = parent_of(db, actor, instrument)
    variants = variants_of(db, actor, instrument)
    beside = beside_all(db, actor, variants)
    columns = tuple(
        VariantColumn(one.instrument.code, one.instrument.title, len(found.waiting), found.own)
        for one, found in zip(variants, beside, strict=True)
    )
    publication = latest_publication(db, instrument)
    text = published_text(db, publication) if publication and columns else []
    names = [(clause.code, full_name(version.label, version.heading)) for clause, version in text]
    rows = _rows(names, columns, beside)
    return VariantsPage(
        head=header_of(db, actor, instrument),
        parent=(parent.parent.code, parent.parent.title) if parent else None,
        columns=columns,
        held=tuple(row for row in rows if row.is_held),
        unheld=tuple(row for row in rows if not row.is_held),
        may_fork=publication is not None and may(actor, Act.IMPORT_TEXT),
    )


def _rows(
    names: list[tuple[str, str]], columns: tuple[VariantColumn, ...], beside: list[Beside]
) -> tuple[VariantRow, ...]:
    """Return the clauses of a text in order, and then those that a variant has though the text lost them."""
    known = dict(names)
    for found in beside:
        known |= {line.code: line.name for line in found.lines if line.code not in known and line.own}
    by_code = [{line.code: line for line in found.lines} for found in beside]
    return tuple(
        VariantRow(code, name, tuple((column, lines.get(code)) for column, lines in zip(columns, by_code, strict=True)))
        for code, name in known.items()
    )
