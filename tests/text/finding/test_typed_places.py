"""Places as people type them: written out as a text would cite them, and nothing made of what is none."""

import pytest

from negotiate.text.finding.typed_places import written_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("5 2 a", "5 (2) (a)"),
        ("5.2.a", "5 (2) (a)"),
        ("Article 5 bis 2 a)", "article 5 bis (2) (a)"),
        ("art. 5, al. 2", "article 5 (2)"),
        ("norm 13 c", "norm 13 (c)"),
        ("статья 5 п. 2", "статья 5 (2)"),
        ("第 五 条", "第五条"),
        ("第五条第二款第一项", "第五条第二款（一）项"),
        ("５（２）", "5 (2)"),
    ],
)
def test_what_is_typed_is_written_out_as_a_text_has_it(typed: str, written: str) -> None:
    assert written in list(written_out(typed))


@pytest.mark.parametrize("typed", ["hospitals", "5", "5 years", "5 or more", "act 5 times"])
def test_what_is_no_place_stays_as_it_is(typed: str) -> None:
    assert list(written_out(typed)) == [typed]


@pytest.mark.parametrize("typed", ["5 " + "1 " * 5_000, "5" + "(" * 10_000, "a" * 20_000 + "5 1", "5 " + " " * 20_000])
def test_long_words_are_read_quickly(typed: str) -> None:
    assert next(written_out(typed)) == typed.strip()
