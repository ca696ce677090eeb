"""The picture of a ladder: where its two posts and its rungs stand, and what is written beside them.

The left post is the way up, what must happen before; the right one the way down, what ends the response. What the table
does not say is a broken rung or a broken post, so that no colour is needed to see it. Lengths are of the drawing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from negotiate.queries.norms.ladders.finding_lines import LadderFindingLine
from negotiate.text.norms.ladders.checks import LadderCheck, LadderFinding, findings
from negotiate.text.norms.ladders.columns import LadderColumn
from negotiate.text.norms.ladders.ladder import Ladder, Rung, is_blank

#: Between two rungs, above the highest, and below the lowest.
STEP, HEAD, FOOT = 60, 60, 30
#: Letters that stand on a rung, beside a post, and of each on a phone.
ON_RUNG, BESIDE, SHORT = 34, 24, 15


@dataclass(frozen=True)
class Lettering:
    """Words beside a rung: those that a phone shows too, and those that only a wide page has room for."""

    short: str
    rest: str = ""
    is_missing: bool = False


@dataclass(frozen=True)
class PicturedRung:
    """A rung at a height: `below` is where its stretch of the way down ends."""

    y: int
    below: int
    level: str
    response: Lettering
    before: Lettering
    end: Lettering
    review: Lettering
    is_named: bool

    @property
    def is_whole(self) -> bool:
        """Say whether there is a response."""
        return not self.response.is_missing

    @property
    def leads_down(self) -> bool:
        """Say whether the text says what ends the response."""
        return self.is_whole and not self.end.is_missing


@dataclass(frozen=True)
class PostPart:
    """A stretch of the way down, from one height to another."""

    top: int
    bottom: int
    is_broken: bool


@dataclass(frozen=True)
class LadderPicture:
    """The drawing: the highest rung first; `description` says in words what is missing."""

    rungs: tuple[PicturedRung, ...]
    height: int
    description: str

    @property
    def top(self) -> int:
        """Return where both posts begin."""
        return self.rungs[0].y if self.rungs else HEAD

    @property
    def bottom(self) -> int:
        """Return where both posts stand."""
        return self.height - FOOT // 2

    @property
    def way_down(self) -> tuple[PostPart, ...]:
        """Return the right post in stretches that are whole or broken throughout."""
        parts = [
            (broken, list(run))
            for broken, run in groupby(self.rungs, lambda rung: rung.is_named and not rung.leads_down)
        ]
        return tuple(PostPart(run[0].y, run[-1].below, broken) for broken, run in parts)


def picture_of(ladder: Ladder, lines: Sequence[LadderFindingLine]) -> LadderPicture:
    """Return the drawing of a ladder; the lowest level stands at the foot."""
    found = findings(ladder)
    drawn = [*_drawn(ladder, found)][::-1]
    unreviewed = {one.places[0].row for one in found if one.check is LadderCheck.NO_REVIEW}
    height = HEAD + STEP * max(0, len(drawn) - 1) + FOOT + FOOT // 2
    rungs = tuple(
        _rung(
            ladder,
            one,
            HEAD + STEP * n,
            STEP if n + 1 < len(drawn) else FOOT,
            "no review" if one.row in unreviewed else "",
        )
        for n, one in enumerate(drawn)
    )
    return LadderPicture(rungs, height, _described(ladder, lines))


@dataclass(frozen=True)
class _Drawn:
    """What is drawn at one height: a row of the table, or levels that no row names."""

    level: str
    row: int
    rung: Rung | None


def _drawn(ladder: Ladder, found: Sequence[LadderFinding]) -> Iterator[_Drawn]:
    """Yield what is drawn, from the foot: by level, where all rows have one, with what is missing in its place."""
    column = ladder.column(LadderColumn.LEVEL)
    drawn = [
        (rung.levels.first if rung.levels else 0, _Drawn(_level(rung, column), row, rung))
        for row, rung in enumerate(ladder.rungs)
    ]
    if all(rung.levels for rung in ladder.rungs):
        missing = (one.levels for one in found if one.check is LadderCheck.GAP)
        drawn += [(levels[0], _Drawn(_span(levels[0], levels[-1]), -1, None)) for levels in missing]
        drawn.sort(key=lambda one: one[0])
    yield from (one for _, one in drawn)


def _level(rung: Rung, column: int | None) -> str:
    if rung.levels is None:
        return rung.words(column)[:4]
    return f"{rung.levels.first}+" if rung.levels.last is None else _span(rung.levels.first, rung.levels.last)


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _rung(ladder: Ladder, one: _Drawn, y: int, down: int, no_review: str) -> PicturedRung:
    """Return what is drawn at a height; `no_review` are the words for a review that is missing, else empty."""
    words = {kind: one.rung.words(ladder.column(kind)) if one.rung else "" for kind in LadderColumn}
    nothing = "no response" if one.rung else "no such level"
    responds = not is_blank(words[LadderColumn.RESPONSE])
    end, review = (words[kind] if responds else "" for kind in (LadderColumn.END, LadderColumn.REVIEW))
    return PicturedRung(
        y=y,
        below=y + down,
        level=one.level,
        response=_lettering(words[LadderColumn.RESPONSE], ON_RUNG, nothing),
        before=_lettering(words[LadderColumn.PRECONDITION], BESIDE, ""),
        end=_lettering(end, BESIDE, "no end" if responds else ""),
        review=_lettering(review, BESIDE, no_review),
        is_named=one.rung is not None,
    )


def _lettering(words: str, room: int, missing: str) -> Lettering:
    """Return words cut to the room there is: after a whole word, the shorter part first."""
    if is_blank(words):
        return Lettering(missing, is_missing=bool(missing))
    whole = _cut(words, room)
    short = _cut(words, SHORT)
    kept = short.removesuffix(" …")
    return Lettering(kept, whole[len(kept) :]) if whole.startswith(kept) else Lettering(whole)


def _cut(words: str, room: int) -> str:
    if len(words) <= room:
        return words
    kept = words[: room + 1].rpartition(" ")[0] or words[:room]
    return f"{kept.rstrip(' ,;')} …"


def _described(ladder: Ladder, lines: Sequence[LadderFindingLine]) -> str:
    """Return the picture in words: how many levels, and what is missing."""
    count = len(ladder.rungs)
    said = f"{count} {'level' if count == 1 else 'levels'}."
    missing = " ".join(line.sentence for line in lines)
    return f"{said} {missing}" if missing else f"{said} Each has a response and a way back down."
