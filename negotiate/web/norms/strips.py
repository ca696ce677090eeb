"""The strip of a term: one place for each clause of the text in order, a bar where the term is used.

Over all strips stands one axis: the number or letter of each part, where it begins.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import Flask

from negotiate.queries.norms.term_lines import RegisterLine
from negotiate.queries.norms.terms import DivisionPlace

WIDTH, HEIGHT = 320, 22
#: The ground on which bars stand, and how high the highest is.
_GROUND, _TALLEST = 18, 14
#: From so many uses in one clause on, a bar is as high as it gets.
_MOST = 8
#: The signs of parts have so many characters at most, and stand so far apart at least.
_SHORT, _APART = 5, 16


@dataclass(frozen=True)
class StripBar:
    """A bar or a sign: what it stands for is "use", "def", "mov" (a moved meaning) or "via" (through another term)."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True)
class Strip:
    """The bars of a term, and what they say in words."""

    bars: tuple[StripBar, ...]
    said: str


@dataclass(frozen=True)
class AxisSign:
    """The sign of a part, "IV", where it begins."""

    x: float
    sign: str


def register(app: Flask) -> None:
    """Give templates the strip of a term, and the axis over all of them."""
    app.jinja_env.globals.update(strip_of=strip_of, axis_of=axis_of)


def axis_of(divisions: Sequence[DivisionPlace], total: int) -> tuple[AxisSign, ...]:
    """Return the signs of the parts of a text of so many clauses; one that would touch the sign before is left out.

    >>> axis_of([DivisionPlace(0, "PART I"), DivisionPlace(1, "PART II"), DivisionPlace(20, "PART III")], 40)
    (AxisSign(x=0.0, sign='I'), AxisSign(x=160.0, sign='III'))
    """
    signs: list[AxisSign] = []
    for division in divisions:
        sign = division.label.split()[-1] if division.label else ""
        x = round(division.place * WIDTH / max(total, 1), 1)
        if 0 < len(sign) <= _SHORT and (not signs or x - signs[-1].x >= _APART):
            signs.append(AxisSign(x, sign))
    return tuple(signs)


def strip_of(line: RegisterLine, clauses: Sequence[str], codes: Sequence[str]) -> Strip:
    """Return the strip of a term; `clauses` are the names of all clauses in order, `codes` their codes."""
    places = {code: place for place, code in enumerate(codes)}
    bars = [_bar(place, count, len(clauses), "use") for place, count in sorted(line.counts.items())]
    bars += [_bar(places[one.place.clause_code], _MOST, len(clauses), "def") for one in line.definitions]
    if line.moved:
        direct = {places[use.place.clause_code] for use in line.moved.reached if not use.through}
        through = {places[use.place.clause_code] for use in line.moved.reached if use.through} - direct
        bars = [bar for bar in bars if bar.kind == "def"]
        bars += [_bar(place, line.counts.get(place, 1), len(clauses), "mov") for place in sorted(direct)]
        bars += [_bar(place, 1, len(clauses), "via") for place in sorted(through)]
    return Strip(tuple(bars), _said(line.counts, clauses))


def _bar(place: int, count: int, total: int, kind: str) -> StripBar:
    step = WIDTH / max(total, 1)
    width = max(1.5, min(step - 1, 4))
    height = round(2 + (_TALLEST - 2) * min(count, _MOST) / _MOST, 1)
    return StripBar(round(place * step, 1), round(_GROUND - height, 1), round(width, 1), height, kind)


def _said(counts: Mapping[int, int], clauses: Sequence[str]) -> str:
    """Return where a term is used, in words."""
    return ", ".join(f"{clauses[place]}: {count}" for place, count in sorted(counts.items())) or "used nowhere"
