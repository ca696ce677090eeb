"""How lists count, and how their numbers read."""

import pytest

from negotiate.importing.office.list_numbers import ListLevel, counted_on, shown_number, written

LEVELS = {
    0: ListLevel("upperRoman", "%1.", 1, has_space=True),
    1: ListLevel("decimal", "%1.%2)", 4, has_space=False),
    2: ListLevel("bullet", "", 1, has_space=True),
}


def test_a_level_counts_from_its_start_and_shows_those_above_it() -> None:
    counts: dict[int, int] = {}
    shown = []
    counted_on(counts, 1, LEVELS[1].start)
    shown.append(shown_number(LEVELS, 1, counts))
    counted_on(counts, 0, LEVELS[0].start)
    shown.append(shown_number(LEVELS, 0, counts))
    counted_on(counts, 1, LEVELS[1].start)
    shown += [shown_number(LEVELS, 1, counts), shown_number(LEVELS, 2, counts)]

    assert shown == ["I.4)", "I. ", "I.4)", "\u2022 "]


@pytest.mark.parametrize(
    ("count", "form", "words"),
    [
        (9, "lowerRoman", "ix"),
        (27, "lowerLetter", "aa"),
        (28, "upperAlphabet", "AB"),
        (3, "russianLower", "в"),
        (2, "arabicAbjad", "ب"),
        (21, "chineseCounting", "二十一"),
        (3, "decimalZero", "03"),
        (3, "none", ""),
        (3, "unheardOf", "3"),
    ],
)
def test_a_number_is_written_in_the_form_of_its_list(count: int, form: str, words: str) -> None:
    assert written(count, form) == words
