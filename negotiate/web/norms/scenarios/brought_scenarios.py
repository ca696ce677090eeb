"""Scenarios by a sheet: what its rows hold is shown first, and what is ticked is written once that is confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.exporting.spreadsheets import Spreadsheet
from negotiate.importing.sheets.scenario_sheet import COLUMNS, ScenarioRow, scenario_rows
from negotiate.importing.sheets.workbook import read_rows
from negotiate.models import Circle
from negotiate.models.lengths import LONGEST, USUAL
from negotiate.operations.norms import scenarios as deeds
from negotiate.operations.norms.scenarios import NewScenario
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.scenarios.bench_cells import BenchPage
from negotiate.queries.norms.scenarios.scenario_form import ScenarioForm, scenario_form
from negotiate.text.norms.same_facts import facts_key
from negotiate.web.files.filled_forms import came_of, ticked_rows, uploaded_form
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import number_in

#: The parts of a scenario beside its title and facts, in the order of the columns.
PARTS = ("actor", "target", "means", "effect", "contested")
_SENT = ("title", "facts", *PARTS, "open_to")
_LONGEST = {head: LONGEST.get(head.lower(), USUAL) for head in COLUMNS if head != "Open to"} | {"Title": 120}
_THERE = "it is on the bench already, with these facts"


@dataclass(frozen=True)
class ShownScenario:
    """A row as the preview shows it: the columns in which something stands, by their heads, and what is in the way."""

    row: ScenarioRow
    cells: tuple[tuple[str, str], ...]
    sent: tuple[tuple[str, str], ...]
    trouble: str
    #: Whether it is offered as one to be written, or stays as somebody left it.
    is_ticked: bool = True


def is_brought() -> bool:
    """Say whether a form brings scenarios by a sheet, or confirms those that one has brought."""
    return bool(request.files.get("file")) or request.form.get("act") in {"preview", "confirm"}


def bring(instrument: str, *, is_posed: bool) -> ResponseReturnValue:
    """Show the rows of a sheet, or write those that are ticked; `is_posed` where the secretariat writes them."""
    if request.form.get("act") == "confirm":
        return _written(instrument, is_posed=is_posed)
    form = scenario_form(g.db, g.actor, instrument)
    rows = scenario_rows(read_rows(uploaded_form()), _LONGEST, _audiences(is_posed=is_posed))
    return _preview(form, [_shown(row, there) for row, there in _looked_at(instrument, rows)])


def brought_again(instrument: str, *, is_posed: bool) -> ResponseReturnValue:
    """Show the rows of a sheet once more, as the form has them, each ticked where it was."""
    form, ticked = scenario_form(g.db, g.actor, instrument), request.form.getlist("take")
    sent = [number for number in request.form.getlist("row") if number_in(number) and any(_said(number).values())]
    read = scenario_rows(
        [COLUMNS, *(tuple(_said(number).values()) for number in sent)], _LONGEST, _audiences(is_posed=is_posed)
    )
    rows = [replace(row, number=int(number)) for row, number in zip(read, sent, strict=True)]
    shown = [_shown(row, there) for row, there in _looked_at(instrument, rows)]
    return _preview(form, [replace(one, is_ticked=str(one.row.number) in ticked) for one in shown])


def _preview(form: ScenarioForm, shown: Sequence[ShownScenario]) -> str:
    can_write = any(not one.trouble for one in shown)
    return render_template("bench/brought.html", page=form, shown=shown, can_write=can_write)


def _looked_at(instrument: str, rows: Sequence[ScenarioRow]) -> Iterator[tuple[ScenarioRow, str]]:
    """Yield rows, each with why it need not be written."""
    bench = bench_page(g.db, g.actor, instrument)
    there = {facts_key(column.title, column.facts) for column in bench.columns}
    yield from ((row, _THERE if facts_key(row.title, row.facts) in there else "") for row in rows)


def _said(number: str) -> dict[str, str]:
    """Return what the form has of a row, by the names of its fields."""
    return {name: request.form.get(f"{name}-{number}", "") for name in _SENT}


def sheet_of_scenarios(page: BenchPage, *, with_rows: bool) -> Spreadsheet:
    """Return the scenarios that a reader sees as a sheet that can be brought in; without rows, one to be filled in."""
    rows = tuple(
        (
            column.title,
            column.facts,
            *(dict(column.parts).get(part.capitalize(), "") for part in PARTS[:-1]),
            column.contested,
            Circle.ALL.value if column.circle is Circle.ALL else "",
        )
        for column in page.columns
    )
    return Spreadsheet("Scenarios", COLUMNS, rows if with_rows else ())


def _audiences(*, is_posed: bool) -> tuple[str, ...]:
    """Return what “Open to” can say: an empty cell opens nothing, and what the secretariat writes all see."""
    return (Circle.ALL.value,) if is_posed else ("", Circle.AUTHOR.value, Circle.ALL.value)


def _shown(row: ScenarioRow, there: str) -> ShownScenario:
    values = (row.title, row.facts, row.actor, row.target, row.means, row.effect, row.contested, row.open_to)
    cells = tuple((head, value) for head, value in zip(COLUMNS[2:], values[2:], strict=True) if value)
    return ShownScenario(row, cells, tuple(zip(_SENT, values, strict=True)), row.trouble or there)


def _written(instrument: str, *, is_posed: bool) -> ResponseReturnValue:
    """Write what is ticked and not on the bench yet, all of it or nothing."""
    done, ticked = 0, ticked_rows("written")
    for said in map(_said, ticked):
        if said["open_to"] not in _audiences(is_posed=is_posed):
            raise Invalid("Choose who may see it.", "take")
        new = NewScenario(said["title"], said["facts"], {part: said[part] for part in PARTS})
        scenario = deeds.write_once(g.db, g.actor, instrument, new, is_posed=is_posed)
        if scenario is None:
            continue
        if not is_posed and said["open_to"] == Circle.ALL.value:
            deeds.widen(g.db, g.actor, scenario.code, Circle.ALL, "")
        done += 1
    flash(*came_of(f"{counted(done, 'scenario')} written.", done, len(ticked) - done))
    return redirect(url_for("bench.index", instrument=instrument))
