"""The ladder of a draft as fields, one a cell: with what the draft and others make of each, and what checks point to.

Nothing here is stored, and only what the writer may read is looked at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause, Version
from negotiate.policy import Actor
from negotiate.queries.amendments.amendment import AmendmentPage
from negotiate.queries.drafting.written_notes import changes_among, others_on
from negotiate.queries.norms.ladders.clause_ladder import LadderView, layers_of
from negotiate.queries.norms.ladders.finding_lines import finding_lines, finding_sentence, level_name
from negotiate.queries.norms.ladders.ladder_lines import CellLayer, LadderLayer, flags_of, ladder_table, layers_by_cell
from negotiate.queries.norms.ladders.picture import picture_of
from negotiate.state.norms.standing_hints import set_aside_on
from negotiate.state.rows import by_code
from negotiate.state.text.lines import plain
from negotiate.text.norms.ladders.checks import findings
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import CellPlace, Ladder, ladder_in
from negotiate.text.norms.ladders.ladder_changes import LadderChanges, ladder_changes
from negotiate.text.norms.ladders.writing import LadderRow, written


@dataclass(frozen=True)
class LadderField:
    """A cell to be written: its words now, what the draft and others make of it, and the findings that point to it."""

    name: str
    label: str
    words: str
    layers: tuple[CellLayer, ...]
    flags: tuple[int, ...]
    is_level: bool

    @property
    def is_disputed(self) -> bool:
        """Say whether it is wanted in more than one new wording."""
        return len(self.layers) > 1


@dataclass(frozen=True)
class LadderFieldRow:
    """A level to be written: which row of the draft's table it was, None for a new one."""

    number: int
    origin: int | None
    name: str
    fields: tuple[LadderField, ...]


@dataclass(frozen=True)
class WrittenLadder:
    """The ladder of a draft: `body` is the text that its rows are put into, `ladder` how it comes to look.

    `level` is the column of the levels. `answered` says what was found in the text that it changes and is no more,
    `lost` which levels it takes away.
    """

    body: str
    rows: tuple[LadderFieldRow, ...]
    ladder: LadderView
    heads: tuple[str, ...]
    level: int
    answered: tuple[str, ...]
    lost: tuple[str, ...]


def written_ladder(
    db: Session, actor: Actor, page: AmendmentPage, body: str, rows: Sequence[LadderRow]
) -> WrittenLadder | None:
    """Return a draft's ladder with these rows in its body; None where that holds no ladder."""
    stored = ladder_in(body)
    text = written(body, stored, rows) if stored else body
    ladder = ladder_in(text)
    if ladder is None:
        return None
    base = ladder_in(page.draft.base.body)
    changes = ladder_changes(base, ladder) if base else LadderChanges()
    layers = [*_own(page, changes), *_others(db, actor, page, base)]
    lines = finding_lines(ladder, findings(ladder), set_aside_on(db, by_code(db, Clause, page.clause_code)))
    table = ladder_table(base, (), layers) if base else ladder_table(ladder, ())
    picture = picture_of(ladder, lines.open)
    view = LadderView(table, lines.open, picture, text[ladder.start : ladder.end], lines.set_aside)
    fields = _Fields(ladder, _over(changes, layers_by_cell(layers)), flags_of(lines.open))
    return WrittenLadder(
        body=body,
        rows=tuple(fields.row(number, row.origin) for number, row in enumerate(rows)),
        ladder=view,
        heads=tuple(head.words for head in ladder.heads),
        level=ladder.columns.index(LadderColumn.LEVEL),
        answered=tuple(_answered(base, ladder)) if base else (),
        lost=tuple(level_name(base, row) for row in changes.rows_gone) if base else (),
    )


@dataclass(frozen=True)
class _Fields:
    """What the fields of a ladder are made of: by cell, what proposals want there and which findings point to it."""

    ladder: Ladder
    over: Mapping[CellPlace, Sequence[CellLayer]]
    flags: Mapping[CellPlace, Sequence[int]]

    def row(self, number: int, origin: int | None) -> LadderFieldRow:
        """Return the fields of a row."""
        words = self.ladder.rows()[number]
        fields = tuple(self._field(CellPlace(number, column), cell) for column, cell in enumerate(words))
        return LadderFieldRow(number, origin, level_name(self.ladder, number), fields)

    def _field(self, place: CellPlace, words: str) -> LadderField:
        heads = self.ladder.heads
        return LadderField(
            name=f"cell-{place.row}-{place.column}",
            label=heads[place.column].words if place.column < len(heads) else "",
            words=words,
            layers=tuple(self.over.get(place, ())),
            flags=tuple(self.flags.get(place, ())),
            is_level=place.column == self.ladder.column(LadderColumn.LEVEL),
        )


def _own(page: AmendmentPage, changes: LadderChanges) -> Iterator[LadderLayer]:
    """Yield what the draft itself changes, where it does."""
    if changes.count:
        yield LadderLayer(page.code, page.number, page.delegation, (), True, changes)


def _others(db: Session, actor: Actor, page: AmendmentPage, base: Ladder | None) -> Iterator[LadderLayer]:
    """Yield what others propose to the ladder that the draft changes, as far as the writer may read it."""
    if base is None or not page.draft.base_code or page.draft.amends:
        return
    version = by_code(db, Version, page.draft.base_code)
    yield from layers_of(
        base, plain(version.clause, version)[1], changes_among(others_on(db, actor, version.clause, page.code))
    )


def _over(
    changes: LadderChanges, layers: Mapping[CellPlace, Sequence[CellLayer]]
) -> dict[CellPlace, Sequence[CellLayer]]:
    """Return what is laid over the cells of the base, by the cells of the draft."""
    return {
        CellPlace(row_too, column_too): found
        for row, row_too in changes.rows
        for column, column_too in changes.columns
        if (found := layers.get(CellPlace(row, column)))
    }


def _answered(base: Ladder, ladder: Ladder) -> Iterator[str]:
    """Yield what the checks found in the base and no more in the draft."""
    open_ones = {(one.check, finding_sentence(ladder, one)) for one in findings(ladder)}
    for one in findings(base):
        if (one.check, finding_sentence(base, one)) not in open_ones:
            yield finding_sentence(base, one)
