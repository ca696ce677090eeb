"""Labels: read and written back, continued with bis and ter, renumbered, and checked for gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.labels import Irregular, irregularities, label_after, parse_label, renumber, series_of
from negotiate.text.marks.numerals import number_of

LABELS = st.one_of(
    st.text(max_size=30),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["Article ", "[Article ", "Статья ", "المادة ", "Artículo ", "第", "Annex ", ""]),
        st.sampled_from(["5", "12", "五", "II", "premier", "3.2", "X", ""]),
        st.sampled_from(["", " bis", "bis", " ter", "条", "条之二", " مكررا"]),
        st.sampled_from(["", "]", " (scope)", " *(scope)*", " Scope"]),
    ),
)


@pytest.mark.parametrize(
    ("label", "series", "ordinal", "rank"),
    [
        ("Article 5", "article", 5, 0),
        ("ARTICLE 5", "article", 5, 0),
        ("Article 5 bis", "article", 5, 1),
        ("[Article 3bis]", "article", 3, 1),
        ("Article 3quater", "article", 3, 3),
        ("Article 2bis *(scope)*", "article", 2, 1),
        ("Article premier", "article", 1, 0),
        ("Article 1er", "article", 1, 0),
        ("Artículo 5 ter", "article", 5, 2),
        ("Статья 5", "article", 5, 0),
        ("Статья 5 бис", "article", 5, 1),
        ("第五条", "article", 5, 0),
        ("第5条", "article", 5, 0),
        ("第二十一条之二", "article", 21, 1),
        ("المادة 5", "article", 5, 0),
        ("المادة 5 مكررا", "article", 5, 1),
        ("المادة 5 مكرراً ثانياً", "article", 5, 2),
        ("Статья 5 квинквиес", "article", 5, 4),
        ("Article IVbis", "article", 4, 1),
        ("Article XLII", "article", 42, 0),
        ("Article L", "article", 12, 0),
        ("Artículo 1º", "article", 1, 0),
        ("Artículo 2.º bis", "article", 2, 1),
        ("Part Two", "part", 2, 0),
        ("Часть первая", "part", 1, 0),
        ("TITLE III", "title", 3, 0),
        ("Annex II", "annex", 2, 0),
        ("Annexe II", "annex", 2, 0),
        ("Annex A", "annex", 1, 0),
        ("PART X", "part", 10, 0),
        ("PARTE II", "part", 2, 0),
        ("Partie II", "part", 2, 0),
        ("Annexe A", "annex", 1, 0),
        ("第一部分", "part", 1, 0),
        ("Rule 18", "rule", 18, 0),
        ("Norm 4", "norm", 4, 0),
        ("Preamble", "preamble", 0, 0),
        ("Article [X]", "article [x]", 0, 0),
        ("5 bis", "", 5, 1),
    ],
)
def test_a_label_is_read_in_every_language(label: str, series: str, ordinal: int, rank: int) -> None:
    assert parse_label(label).key == (series, ordinal, rank)


@given(LABELS)
def test_a_label_is_written_as_it_was_read(label: str) -> None:
    assert str(parse_label(label)) == label


@pytest.mark.parametrize(
    ("label", "following"),
    [
        ("Article 5", "Article 5 bis"),
        ("Article 5 bis", "Article 5 ter"),
        ("Article 5 ter", "Article 5 quater"),
        ("[Article 3bis]", "[Article 3ter]"),
        ("Article premier", "Article premier bis"),
        ("Artículo 5", "Artículo 5 bis"),
        ("第五条", "第五条之二"),
        ("第五条之二", "第五条之三"),
        ("المادة 5", "المادة 5 مكررا"),
        ("Annex I", "Annex I bis"),
        ("Preamble", "Preamble"),
    ],
)
def test_an_inserted_clause_takes_the_next_label(label: str, following: str) -> None:
    assert label_after(label) == following


def test_a_label_that_is_taken_is_not_given_twice() -> None:
    assert label_after("Article 5", taken=["Article 5bis", "Article 5 ter"]) == "Article 5 quater"


@pytest.mark.parametrize(
    ("labels", "fresh"),
    [
        ("Article 1|Article 1 bis|Article 2", "Article 1|Article 2|Article 3"),
        ("Preamble|Article 1|Article 3|Annex I", "Preamble|Article 1|Article 2|Annex I"),
        ("Part I|Article 1|Part I bis|Article 2", "Part I|Article 1|Part II|Article 2"),
        ("Article premier|Article 1 bis|Article 2", "Article premier|Article 2|Article 3"),
        ("Article 1|[Article 1bis]|Article 2", "Article 1|[Article 2]|Article 3"),
        ("第一条|第一条之二|第二条", "第一条|第二条|第三条"),
        ("Статья 1|Статья 3", "Статья 1|Статья 2"),
        ("المادة 1|المادة 1 مكررا", "المادة 1|المادة 2"),
        ("Annex A|Annex C", "Annex A|Annex B"),
        ("Article 1|Article 3|Annex I|Article 1|Article 3", "Article 1|Article 2|Annex I|Article 1|Article 2"),
        ("Part I|Chapter 1|Part II|Chapter 1|Chapter 1 bis", "Part I|Chapter 1|Part II|Chapter 1|Chapter 2"),
        ("Part I|Chapter 1|Part II|Chapter 3", "Part I|Chapter 1|Part II|Chapter 2"),
        ("Part One|Part One bis|Part Two", "Part One|Part Two|Part Three"),
        ("Artículo 1º|Artículo 3º", "Artículo 1º|Artículo 2º"),
        ("Article XXXIX|Article XLI", "Article I|Article II"),
    ],
)
def test_renumbering_counts_each_series_anew(labels: str, fresh: str) -> None:
    assert renumber(labels.split("|")) == tuple(fresh.split("|"))


@given(st.lists(LABELS, max_size=8))
def test_renumbering_twice_is_renumbering_once(labels: list[str]) -> None:
    once = renumber(labels)

    assert renumber(once) == once


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        ("Article 1|Article 2|Article 3", []),
        ("Article 1|Article 1 bis|Article 2", []),
        ("Article 1|Article 3", [(Irregular.GAP, 1)]),
        ("Article 1|Article 1 ter", [(Irregular.GAP, 1)]),
        ("Article 2", [(Irregular.GAP, 0)]),
        ("Article 1|Article 1", [(Irregular.REPEAT, 1)]),
        ("Article 1|Article 2|Article 1 bis", [(Irregular.DISORDER, 2)]),
        ("Part I|Article 1|Part II|Article 2|Annex I", []),
        ("Preamble|Article 1", []),
        ("Article 1|Article 2|Annex I|Article 1|Article 2|Annex II|Article 1", []),
        ("Article 1|Annex I|Article 1|Article 1", [(Irregular.REPEAT, 3)]),
        ("Part I|Chapter 1|Chapter 2|Part II|Chapter 1", []),
        ("Part I|Article 1|Part II|Article 1", [(Irregular.REPEAT, 3)]),
    ],
)
def test_gaps_repeats_and_disorder_are_found(labels: str, found: list[tuple[Irregular, int]]) -> None:
    assert [(item.kind, item.index) for item in irregularities(labels.split("|"))] == found


@given(st.lists(LABELS, max_size=8))
def test_what_was_renumbered_is_regular(labels: list[str]) -> None:
    assert not irregularities(renumber(labels))


@pytest.mark.parametrize(("number", "value"), [("premier", 1), ("1er", 1), ("IV", 4), ("3.2", 2), ("五", 5), ("B", 2)])
def test_a_number_has_its_value(number: str, value: int) -> None:
    assert number_of(number) == value


@pytest.mark.parametrize(
    ("word", "series"), [("Статья", "article"), ("条", "article"), ("Annexe", "annex"), ("Goal", "goal")]
)
def test_a_word_names_its_series(word: str, series: str) -> None:
    assert series_of(word) == series
