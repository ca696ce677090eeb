"""What a text is checked for has its addresses, each once."""

from negotiate.web.blueprints import BLUEPRINTS
from negotiate.web.norms.checked import CHECKED


def test_all_of_them_are_at_work() -> None:
    assert set(CHECKED) <= set(BLUEPRINTS)
    assert len({one.name for one in CHECKED}) == len(CHECKED)
