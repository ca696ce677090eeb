"""Who is called by name in a comment, and which names call nobody."""

import pytest

from negotiate.state.comments.calls import MOST_CALLED, calling_nobody, calls_in


@pytest.mark.parametrize(
    ("words", "called", "left"),
    [
        ("@Ann Lee, see Article 5.", [], ("Ann Lee",)),
        ("@Ann Lee, see Article 5.", ["Ann Lee"], ()),
        ("@Ann Lee and @Ann Lee", [], ("Ann Lee and", "Ann Lee")),
        ("Write to ann@example.org.", [], ()),
        ("“@Ann (Bo) Lee” is called", ["Ann (Bo) Lee"], ()),
        ("@Annabel", ["Ann"], ("Annabel",)),
        ("No name at all: @ , @.", [], ()),
        ("@Ann\nLee", [], ("Ann",)),
    ],
)
def test_a_name_that_calls_nobody_is_told(words: str, called: list[str], left: tuple[str, ...]) -> None:
    assert calling_nobody(words, called) == left


def test_no_more_people_are_called_than_a_comment_can() -> None:
    assert len(calls_in("@Ann " * 50)) == MOST_CALLED
    assert len(calling_nobody(" ".join(f"@Ann{number}" for number in range(50)), [])) == MOST_CALLED
