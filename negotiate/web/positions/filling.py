"""Positions that were filled in without a connection, whatever they are on: shown first, then recorded once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from flask import flash, request

from negotiate.errors import Invalid
from negotiate.importing.sheets.fill_in_form import said_twice
from negotiate.importing.sheets.position_form import AMENDMENT, FilledRow, filled_rows
from negotiate.importing.sheets.workbook import read_rows
from negotiate.models import Stance
from negotiate.web.files.filled_forms import FilledFor, came_of, check_rows, ticked_rows, uploaded_form
from negotiate.web.pages.filters import counted

STANCES = tuple(stance.value for stance in Stance)


class ToFill(Protocol):
    """What a row of the form asks about, and what the delegation has said of it."""

    @property
    def code(self) -> str: ...

    @property
    def wording(self) -> str: ...

    @property
    def stance(self) -> Stance | None: ...

    @property
    def note(self) -> str: ...


@dataclass(frozen=True)
class FilledPosition:
    """A row as the preview shows it; `trouble` says why it cannot be recorded, empty where it can."""

    row: FilledRow
    asked: ToFill | None
    trouble: str


@dataclass(frozen=True)
class PositionsShown:
    """The rows of a preview."""

    rows: tuple[FilledPosition, ...]

    @property
    def can_record(self) -> bool:
        """Say whether any of them can be recorded."""
        return any(not one.trouble for one in self.rows)


@dataclass(frozen=True)
class Troubles:
    """Why a row cannot be recorded: what it is about is not there, or reads otherwise."""

    gone: str
    changed: str


@dataclass(frozen=True)
class ChosenPosition:
    """A position as the preview was confirmed: what it is on, the words that were read, what was chosen and noted."""

    code: str
    wording: str
    stance: Stance
    note: str


def brought_in(page: FilledFor, asked: Iterable[ToFill], troubles: Troubles, on: str = AMENDMENT) -> PositionsShown:
    """Return what the form that is sent says, and whether any of it can be recorded; `on` as `filled_rows` has it.

    Raise Invalid where it is no such form, was made for somebody else, or says nothing new.
    """
    rows = filled_rows(read_rows(uploaded_form()), on)
    check_rows(page, rows)
    return PositionsShown(tuple(filled_in(rows, asked, troubles)))


def filled_in(rows: Sequence[FilledRow], asked: Iterable[ToFill], troubles: Troubles) -> list[FilledPosition]:
    """Return the rows that say something else than what is recorded, each with what stands in its way.

    Raise Invalid where there is none.
    """
    by_code = {one.code: one for one in asked}
    twice = said_twice((row.number, row.code) for row in rows)
    found = ((row, by_code.get(row.code), twice.get(row.number, "")) for row in rows)
    filled = [
        FilledPosition(row, one, again or _trouble(row, one, troubles))
        for row, one, again in found
        if again or one is None or not _says(one, row.position, row.note)
    ]
    if not filled:
        raise Invalid("The form says nothing else than what is recorded already.", "file")
    return filled


def record_ticked(name: str, asked: Iterable[ToFill], take: Callable[[ChosenPosition], object]) -> None:
    """Record what was ticked and is not recorded already, all of it or nothing; `name` is the field of the codes."""
    ticked, there = ticked_rows("recorded"), 0
    by_code = {one.code: one for one in asked}
    for number in ticked:
        chosen = _chosen(name, number)
        one = by_code.get(chosen.code)
        if one is not None and _says(one, chosen.stance.value, chosen.note):
            there += 1
        else:
            take(chosen)
    told = f"{counted(len(ticked) - there, 'position')} recorded, for all who negotiate to read."
    flash(*came_of(told, len(ticked) - there, there))


def _says(one: ToFill, stance: str, note: str) -> bool:
    return one.stance is not None and (one.stance.value, one.note.strip()) == (stance, note.strip())


def _trouble(row: FilledRow, asked: ToFill | None, troubles: Troubles) -> str:
    if not row.position:
        return f"it has a note and no position, which is one of: {', '.join(STANCES)}"
    if row.position not in STANCES:
        return f"“{row.position}” is none of: {', '.join(STANCES)}"
    if asked is None:
        return troubles.gone
    return "" if row.wording == asked.wording else troubles.changed


def _chosen(name: str, number: str) -> ChosenPosition:
    stance = request.form.get(f"stance-{number}", "")
    if stance not in STANCES:
        raise Invalid("Choose one of the positions.", "take")
    code, wording, note = (request.form.get(f"{field}-{number}", "") for field in (name, "text", "note"))
    return ChosenPosition(code, wording, Stance(stance), note)
