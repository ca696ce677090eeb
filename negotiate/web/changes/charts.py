"""The drawing of a series of figures as a line with a dot a text, in units of the drawing's own width."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 220, 78
#: Where the line may run: its edges, its highest and its lowest place.
_LEFT, _RIGHT, _TOP, _BOTTOM = 8, 212, 18, 58


@dataclass(frozen=True)
class ChartDot:
    """A figure at its place."""

    x: float
    y: float
    value: int


@dataclass(frozen=True)
class Chart:
    """A series with its name; every line begins at nought."""

    name: str
    dots: tuple[ChartDot, ...]

    @property
    def line(self) -> str:
        """Return the points of the line, as SVG has them."""
        return " ".join(f"{dot.x},{dot.y}" for dot in self.dots)

    @property
    def last(self) -> int:
        """Return the newest figure."""
        return self.dots[-1].value

    @property
    def step(self) -> int:
        """Return by how much it is more than the one before; less below 0."""
        return self.last - self.dots[-2].value if len(self.dots) > 1 else 0

    @property
    def peak(self) -> ChartDot:
        """Return the highest figure, the first of several."""
        return max(self.dots, key=lambda dot: dot.value)


def chart_of(name: str, values: Sequence[int]) -> Chart:
    """Return the chart of a series.

    >>> [(dot.x, dot.y) for dot in chart_of("Brackets", [10, 5, 0]).dots]
    [(8.0, 18.0), (110.0, 38.0), (212.0, 58.0)]
    """
    most, steps = max(values, default=0) or 1, max(len(values) - 1, 1)
    dots = [
        ChartDot(
            x=round(_LEFT + (_RIGHT - _LEFT) * place / steps, 1),
            y=round(_BOTTOM - (_BOTTOM - _TOP) * value / most, 1),
            value=value,
        )
        for place, value in enumerate(values)
    ]
    return Chart(name, tuple(dots))
