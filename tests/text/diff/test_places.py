"""Places: where an insertion or a deletion that may slide is best read."""

import pytest

from negotiate.text.diff.places import SlidingWords, best_step
from negotiate.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "window", "step"),
    [
        ("very very good", SlidingWords(0, 1, 0, 3), (0, False)),
        ("Act. Sign. Report.", SlidingWords(1, 3, 0, 6), (1, False)),
        ("States act. States report.", SlidingWords(1, 4, 0, 6), (-1, True)),
        ("States act. States report.", SlidingWords(1, 4, 1, 6), (0, False)),
        ("States act and States report.", SlidingWords(1, 4, 0, 6), (0, False)),
        ("应与国家和国际组织合作，国际", SlidingWords(3, 6, 0, 14), (-1, False)),
    ],
)
def test_a_window_slides_to_where_it_is_best_read(text: str, window: SlidingWords, step: tuple[int, bool]) -> None:
    assert best_step(tokenize(text), window) == step
