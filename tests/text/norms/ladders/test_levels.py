"""Levels as drafters write them."""

import pytest

from negotiate.text.norms.ladders.levels import LevelRange, read_levels


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("3", 3, 3),
        ("Level 3", 3, 3),
        ("**3**", 3, 3),
        ("3.", 3, 3),
        ("[3]", 3, 3),
        ("2–3", 2, 3),
        ("2-3", 2, 3),
        ("Levels 2 to 3", 2, 3),
        ("II–III", 2, 3),
        ("2, 3 and 4", 2, 4),
        ("2 or 3", 2, 3),
        ("4 and above", 4, None),
        ("Level 4 or higher", 4, None),
        ("4+", 4, None),
        ("up to 2", 1, 2),
        ("niveau 4 et au-delà", 4, None),
        ("nivel 4 y superiores", 4, None),
        ("уровень 4 и выше", 4, None),
        ("المستوى ٤ فما فوق", 4, None),
        ("第三级", 3, 3),
        ("三至四级", 3, 4),
        ("4级以上", 4, None),
    ],
)
def test_a_level_is_read_as_it_is_written(words: str, first: int, last: int | None) -> None:
    assert read_levels(words) == LevelRange(first, last)


@pytest.mark.parametrize("words", ["", "serious", "[2][3]", "1 and 3", "5–2", "9999", "level c", "3 States"])
def test_what_names_no_level_is_not_guessed(words: str) -> None:
    assert read_levels(words) is None


def test_a_range_that_is_open_above_holds_all_that_follows() -> None:
    assert LevelRange(4, None).holds(9)
    assert not LevelRange(4, None).holds(3)
    assert not LevelRange(2, 3).holds(4)
