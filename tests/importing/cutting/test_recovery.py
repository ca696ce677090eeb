"""Titles that page reading has broken or run into other text."""

import pytest

from negotiate.importing.cutting.recovery import broken_titles, lost_articles
from negotiate.importing.cutting.sequence import settle
from negotiate.importing.cutting.titles import find_titles
from negotiate.importing.outline import RUN_IN
from negotiate.importing.pages import open_page


def recovered(text):
    page = open_page(text)
    return list(lost_articles(page, settle(tuple(find_titles(page)))))


def test_a_part_whose_first_word_stayed_on_the_line_before_is_found():
    (title,) = broken_titles(open_page("نتفق على ما يلي. الجزء\n\nالأول أحكام عامة\n"))

    assert (title.label, title.joint, title.heading) == ("الجزء الأول", " ", "أحكام عامة")


def test_the_word_part_before_other_words_is_left_alone():
    assert list(broken_titles(open_page("في هذا الجزء\n\nالدول تتعاون.\n"))) == []


ONE = "المادة 1 الهدف تتعاون الدول."
THREE = "المادة 3 التقارير تقدم الدول تقارير."


@pytest.mark.parametrize(
    "line",
    [
        "- 1 المادة 2 النطاق تعمل الدول معا.",
        "أهداف هذا الجزء هي: المادة 2 النطاق تعمل الدول معا.",
        "وتعمل الدول أيضا على تحقيق هذا الغرض بكل ما لديها من وسائل. - 1 المادة 2 النطاق تعمل الدول.",
        "وتعمل الدول أيضا على تحقيق هذا الغرض بكل ما لديها من وسائل في تلك المادة 2 -1 النطاق",
    ],
    ids=["after an enumerator", "near the start", "after a sentence", "before paragraph 1"],
)
def test_an_article_that_the_numbering_misses_is_found_inside_a_line(line):
    (title,) = recovered(f"{ONE}\n\n{line}\n\n{THREE}\n")

    assert (title.label, title.joint, title.heading, title.level) == ("المادة 2", " ", "", RUN_IN)


@pytest.mark.parametrize(
    "line",
    [
        "وتعمل الدول أيضا على تحقيق هذا الغرض بكل ما لديها من وسائل وفق المادة 2 أيضا.",
        "الغرض: المادة 2 تعمل الدول. المادة 2 تعمل.",
    ],
    ids=["in a sentence", "twice"],
)
def test_a_doubtful_mention_is_left_in_the_text(line):
    assert recovered(f"{ONE}\n\n{line}\n\n{THREE}\n") == []


def test_nothing_is_recovered_where_articles_have_lines_of_their_own():
    assert recovered("### Article 1\n\nStates act. Article 2 Aim\n\n### Article 3\n\nWords.") == []
