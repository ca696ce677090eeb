"""The drawing of a series: where its dots stand, and what is said beside it."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.web.changes.charts import HEIGHT, WIDTH, chart_of

series = st.lists(st.integers(0, 10_000), min_size=1, max_size=20)


def test_the_highest_figure_stands_highest_and_nought_on_the_line() -> None:
    chart = chart_of("Brackets", [12, 41, 0])

    assert [dot.y for dot in chart.dots] == [46.3, 18.0, 58.0]
    assert (chart.peak.value, chart.last, chart.step) == (41, 0, -41)


def test_one_text_alone_has_no_step() -> None:
    assert chart_of("Brackets", [7]).step == 0


def test_a_series_of_noughts_lies_on_the_line() -> None:
    assert {dot.y for dot in chart_of("Options", [0, 0]).dots} == {58.0}


@given(series)
def test_every_dot_stands_inside_the_drawing(values: list[int]) -> None:
    dots = chart_of("x", values).dots

    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in dots)
    assert [dot.value for dot in dots] == values
