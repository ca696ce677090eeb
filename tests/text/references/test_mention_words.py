"""The words of mentions: what opens one, what is in the plural, what a number may be."""

import pytest

from negotiate.text.references.list_words import AFTER_NUMBER
from negotiate.text.references.mention_words import NUMBER, PLURAL, WORD, singular


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Articles ", "clause"),
        ("Art.5", "clause"),
        ("ст. 5", "clause"),
        ("للمواد ", "clause"),
        ("subpara. ", "paragraph"),
        ("пп. 2", "paragraph"),
        ("§ 2", "paragraph"),
        ("الفقرة الفرعية ", "paragraph"),
        ("letra b)", "point"),
        ("OP 2", "part"),
    ],
)
def test_a_word_opens_a_mention_of_its_sort(text: str, group: str) -> None:
    assert WORD.match(text)[group]


@pytest.mark.parametrize("text", ["para 2", "particle 5", "OPEC 2", "OP (a)", "et al. (a)"])
def test_other_words_open_none(text: str) -> None:
    assert WORD.search(text) is None


@pytest.mark.parametrize("word", ["articles", "Arts.", "paras.", "§§", "пп.", "статей", "للمواد", "الفقرات الفرعية"])
def test_a_word_in_the_plural_is_known(word: str) -> None:
    assert PLURAL.fullmatch(word)


@pytest.mark.parametrize("word", ["article", "Art.", "§", "п.", "статья", "المادة", "الفقرة الفرعية"])
def test_a_word_in_the_singular_is_known(word: str) -> None:
    assert PLURAL.fullmatch(word) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5 bis", "5"),
        ("5bis", "5"),
        ("1.2.3", "1.2.3"),
        ("1º", "1º"),
        ("IVbis", "IV"),
        ("XLII", "XLII"),
        ("Two", "Two"),
    ],
)
def test_a_number_is_read_as_it_is_written(text: str, number: str) -> None:
    assert NUMBER.match(text)["number"] == number


@pytest.mark.parametrize("text", ["5 %", "5°", "1.5.", "two", "Twofold", "One-off"])
def test_quantities_and_plain_words_are_no_numbers(text: str) -> None:
    assert NUMBER.fullmatch(text) is None


@pytest.mark.parametrize(("text", "goes_on"), [(" shall", True), (", and", True), (" of the", True), (" days", False)])
def test_a_number_that_counts_something_goes_on_no_list(text: str, goes_on: bool) -> None:
    assert (AFTER_NUMBER.match(text) is not None) is goes_on


@pytest.mark.parametrize(
    ("clause", "form"),
    [
        ("Articles", "article"),
        ("Arts.", "article"),
        ("ст.", "article"),
        ("Annexes", "annexe"),
        ("статьями", "статья"),
        ("للمواد", "المادة"),
        ("بالمرفق", "المرفق"),
    ],
)
def test_a_word_in_any_form_leads_to_that_of_labels(clause: str, form: str) -> None:
    assert singular(clause) == form
