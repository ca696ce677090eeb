"""S2: an open exception inside a prohibition."""

import pytest

from negotiate.text.hints.words.exceptions_in_prohibitions import CHECK
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("States shall not impair hospitals, except where strictly necessary.", ["except where strictly necessary"]),
        ("No State may act so. It may not close networks unless national security asks for it.", ["unless national security"]),
        ("States shall not act, unless the Conference decides otherwise by consensus.", []),
        ("States shall act, except where necessary.", []),
        ("States shall not act. They report, except where necessary.", []),
    ],
)  # fmt: skip
def test_an_exception_that_is_filled_in_later_is_pointed_out(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words
