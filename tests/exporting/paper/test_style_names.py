"""What the styles of lines are called."""

import pytest

from negotiate.exporting.paper.style_names import style_of
from negotiate.exporting.paper.values import LineSetting


@pytest.mark.parametrize(
    ("setting", "name"),
    [
        (LineSetting(depth=9), "Paragraph5"),
        (LineSetting(role="cell"), "TableText"),
        (LineSetting(role="annex"), "Heading1"),
    ],
)
def test_a_line_has_the_style_of_its_level_or_of_its_title(setting: LineSetting, name: str) -> None:
    assert style_of(setting) == name
