"""Ways to cut a text that has no articles, and mending each line; no word is lost by any."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.exporting.markdown import to_markdown
from negotiate.importing.cutting.ways import Cutting, CutWay, Mend
from negotiate.importing.outline import ImportedText
from negotiate.importing.parse import parse
from tests import real_texts

NORMS = "7. Bearing in mind the advice of earlier groups, the following norms are offered to States:\n\n" + "\n\n".join(
    f"({letter}) States should do good deed number {n}, and:\n\n(i) say so;\n\n(ii) mean it;"
    for n, letter in enumerate("abcdefghijk")
)
RESOLUTION = (
    "The Assembly,\n\nRecalling its purposes,\n\nNoting the reports,\n\n1. Decides to act;\n\n(a) now;\n\n"
    "(b) later;\n\n2. Requests a report;\n\n3. Decides to remain seized."
)
BLOCKS = ["Article 1", "Article 2 — Aim", "1. States act.", "(a) now;", "(b) later;", "(i) so;", "# Title", "Norm one",
          "Words that go on.", "*** A sign", "PART I", "2 bis. More.", "Article 5 of the Charter applies here."]  # fmt: skip


def labels(imported: ImportedText) -> list[str]:
    """Return what the clauses are called."""
    return [clause.label or clause.heading for clause in imported.clauses]


def test_lettered_items_are_clauses_and_what_is_inside_them_is_none() -> None:
    imported = parse(NORMS, cutting=Cutting(CutWay.LETTERS))

    assert labels(imported) == ["", *(f"({letter})" for letter in "abcdefghijk")]
    assert imported.clauses[1].body.endswith("(ii) mean it;")


def test_numbered_paragraphs_are_clauses_behind_a_preamble() -> None:
    imported = parse(RESOLUTION, cutting=Cutting(CutWay.NUMBERS))

    assert labels(imported)[-3:] == ["1.", "2.", "3."]
    assert "Recalling its purposes" in imported.clauses[0].body
    assert imported.clauses[-3].body == "Decides to act;\n\n(a) now;\n\n(b) later;"


@pytest.mark.parametrize(
    ("text", "mark", "found"),
    [
        ("Aim one\n\nStates act.\n\nAim two\n\nThey report.", "Aim", ["Aim one", "Aim two"]),
        ("*** a sign.\n\nX.\n\n*** more.", "***", ["***", "***"]),
        ("Aim one\n\nStates act.", "", [""]),
    ],
)
def test_a_mark_of_ones_own_opens_clauses(text: str, mark: str, found: list[str]) -> None:
    assert labels(parse(text, cutting=Cutting(CutWay.MARK, mark))) == found


@pytest.mark.parametrize(
    ("mends", "found"),
    [
        ({4: Mend.JOIN}, ["Article 1", "Article 3"]),
        ({3: Mend.CUT}, ["Article 1", "", "Article 2", "Article 3"]),
        ({3: Mend.TITLE}, ["Article 1", "One act.", "Article 2", "Article 3"]),
        ({4: Mend.PLAIN}, ["Article 1", "", "Article 3"]),
        ({2: Mend.CUT, 99: Mend.CUT}, ["Article 1", "Article 2", "Article 3"]),
    ],
)
def test_what_a_person_says_of_a_line_holds(mends: dict[int, Mend], found: list[str]) -> None:
    text = "Article 1\n\nOne act.\nArticle 2\n\nTwo acts.\n\nArticle 3\n\nThree acts."

    assert labels(parse(text, cutting=Cutting(mends=mends))) == found


@given(
    st.lists(st.sampled_from(BLOCKS), max_size=14).map("\n\n".join),
    st.sampled_from(CutWay),
    st.sampled_from(["", "Norm", "***"]),
    st.dictionaries(st.integers(-1, 30), st.sampled_from(Mend), max_size=6),
)
def test_every_word_is_in_exactly_one_clause(text: str, way: CutWay, mark: str, mends: dict[int, Mend]) -> None:
    imported = parse(text, cutting=Cutting(way, mark, mends))

    assert re.sub(r"[\s#\\]", "", to_markdown(imported.clauses)) == re.sub(r"[\s#]", "", text)
    assert len(imported.lines) == len(imported.clauses)


@real_texts.needs_real_texts
def test_the_eleven_norms_are_eleven_clauses() -> None:
    imported = parse(real_texts.read("strangers/norms-2015.txt"), cutting=Cutting(CutWay.LETTERS))

    assert labels(imported)[1:] == [f"({letter})" for letter in "abcdefghijk"]


# Article 3 stands in the line of Article 2.
IN_ONE_LINE = "المادة 1 الهدف تتعاون الدول.\n\nالمادة 2 النطاق تعمل الدول. - 1 المادة 3 الإخطار تخطر الدول.\n\nالمادة 4 التقارير تقدم."


def test_two_articles_that_stand_in_one_line_are_two_in_whatever_way_it_is_asked() -> None:
    assert labels(parse(IN_ONE_LINE)) == ["المادة 1", "المادة 2", "المادة 3", "المادة 4"]
    assert parse(IN_ONE_LINE, cutting=Cutting()).clauses == parse(IN_ONE_LINE).clauses


def test_a_line_that_is_cut_keeps_the_title_inside_it_and_one_that_is_joined_keeps_none() -> None:
    cut = parse(IN_ONE_LINE, cutting=Cutting(mends={3: Mend.CUT}))
    joined = parse(IN_ONE_LINE, cutting=Cutting(mends={3: Mend.JOIN}))

    assert labels(cut) == ["المادة 1", "", "المادة 3", "المادة 4"]
    assert labels(joined) == ["المادة 1", "المادة 4"]
