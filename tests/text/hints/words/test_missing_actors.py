"""S1: a duty that is nobody's."""

import pytest

from negotiate.text.hints.words.missing_actors import CHECK
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "All necessary measures shall be taken to protect hospitals.",
            ["measures shall be taken"],
        ),
        ("Information on vulnerabilities should be promptly shared.", ["Information on vulnerabilities should be promptly shared"]),
        ("Measures shall be taken by each State.", []),
        ("Measures that States have agreed on shall be taken.", []),
        ("This Convention shall be open for signature.", []),
    ],
)  # fmt: skip
def test_a_sentence_says_who_acts(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words
