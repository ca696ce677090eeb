"""Which likely titles are kept."""

import pytest

from negotiate.importing.cutting.sequence import in_sequence, neighbours, settle
from negotiate.importing.cutting.titles import find_titles
from negotiate.importing.pages import open_page
from negotiate.importing.parse import parse


def kept(text):
    return [title.label for title in settle(tuple(find_titles(open_page(text))))]


def test_likely_titles_are_kept_in_the_order_of_their_numbers():
    assert kept("Article 1 Aim\n\nWords.\n\nArticle 2 Scope\n\nWords.") == ["Article 1", "Article 2"]


def test_a_likely_title_out_of_order_is_left_in_the_text():
    text = "第一条目标各方合作。\n\n第九条各方应合作。\n\n第二条范围各方合作。\n\n第三条各方合作。"

    assert kept(text) == ["第一条", "第二条", "第三条"]


def test_a_likely_title_that_repeats_a_sure_one_is_left_in_the_text():
    assert kept("### Article 4\n\nArticle 5 Parties shall act.\n\n### Article 5\n\nWords.") == [
        "Article 4",
        "Article 5",
    ]


def test_a_stray_sure_title_does_not_undo_the_others():
    text = "Article 1 Aim\n\nA.\n\nArticle 3 Terms\n\nB.\n\nArticle 4 End\n\nC.\n\nArticle 2\n\nD."

    assert kept(text) == ["Article 1", "Article 3", "Article 4", "Article 2"]


def test_a_lone_leap_of_numbers_is_a_citation():
    assert kept("Article 1 Aim\n\nA.\n\nArticle 30 Parties shall act.") == ["Article 1"]


def test_an_excerpt_may_begin_with_a_high_number():
    assert kept("Article 40 Aim\n\nA.\n\nArticle 41 Scope\n\nB.") == ["Article 40", "Article 41"]


def test_numbering_begins_anew_in_an_annex():
    text = "### Article 1\n\n### Article 2\n\n## Annex\n\nArticle 1 Seat\n\nA.\n\nArticle 2 Staff\n\nB."

    assert kept(text) == ["Article 1", "Article 2", "Annex", "Article 1", "Article 2"]


def test_an_article_bis_follows_its_number():
    assert kept("Article 2 Aim\n\nA.\n\nArticle 2 bis Scope\n\nB.\n\nArticle 3 End\n\nC.") == [
        "Article 2",
        "Article 2 bis",
        "Article 3",
    ]


def test_a_preamble_after_the_first_article_is_running_text():
    assert kept("Article 1\n\nA.\n\nPreamble Parties recall.") == ["Article 1"]


def test_roman_sections_stand_where_there_are_no_articles():
    assert kept("I. Opening\n\nA.\n\nII. Credentials\n\nB.") == ["I", "II"]


@pytest.mark.parametrize("text", ["II. Opening\n\nA.", "I. Opening\n\nA.\n\nArticle 1\n\nB."])
def test_a_roman_numeral_out_of_place_or_among_articles_is_text(text):
    assert "I" not in "".join(kept(text)).replace("Article", "")


def test_neighbours_are_counted_kind_by_kind():
    titles = settle(tuple(find_titles(open_page("## PART I\n\n### Article 1\n\n## PART II\n\n### Article 2\n"))))

    assert [(before and before.label, title.label) for before, title in neighbours(titles)] == [
        (None, "PART I"),
        (None, "Article 1"),
        ("PART I", "PART II"),
        ("Article 1", "Article 2"),
    ]


def test_a_letter_goes_on_from_the_roman_numeral_before_it():
    before, title = find_titles(open_page("Article XCIX\n\nA.\n\nArticle C\n\nB."))

    assert in_sequence(before, title).number == (100, 0)


def test_a_letter_that_goes_on_from_nothing_stays_a_letter():
    before, title = find_titles(open_page("Annex B\n\nA.\n\nAnnex C\n\nB."))

    assert in_sequence(before, title).number == (3, 0)


def test_articles_run_on_past_a_hundred_in_roman_numerals():
    numerals = ["XCVIII", "XCIX", "C", "CI", "CII"]

    clauses = parse("\n\n".join(f"Article {numeral}\n\nStates act." for numeral in numerals)).clauses

    assert [clause.label for clause in clauses] == [f"Article {numeral}" for numeral in numerals]


def test_a_list_of_contents_is_no_list_of_articles():
    text = "Contents\n\nArticle 1 – Scope\nArticle 2 – Terms\n\nArticle 1 – Scope\n\nA.\n\nArticle 2 – Terms\n\nB."

    assert [clause.label for clause in parse(text).clauses] == ["", "Article 1", "Article 2"]


def test_titles_without_text_that_come_once_are_articles():
    text = "Article 1 – Scope\nArticle 2 – Terms\n\nB."

    assert [clause.label for clause in parse(text).clauses] == ["Article 1", "Article 2"]


def titles(text: str) -> list[str]:
    """Give the clauses of a text by their labels, or by their headings where they have none."""
    return [clause.name for clause in parse(text).clauses]


@pytest.mark.parametrize(
    "contents",
    [
        "Article 1 – Scope\nArticle 2 – Terms",
        "Article 1 – Scope\n\nArticle 2 – Terms",
        "Article 1 – Scope ........ 3\nArticle 2 – Terms ........ 14",
        "Article 1 – Scope\t3\nArticle 2 – Terms\t14",
    ],
)
def test_a_list_of_contents_cuts_nothing(contents):
    text = f"Contents\n\n{contents}\n\nArticle 1 – Scope\n\nA.\n\nArticle 2 – Terms\n\nB."

    assert titles(text) == ["Contents", "Article 1", "Article 2"]


def test_a_list_of_contents_names_parts_too():
    text = (
        "Part I\nArticle 1 – Scope\nPart II\nArticle 2 – Terms\n\n"
        "Part I\n\nArticle 1 – Scope\n\nA.\n\nPart II\n\nArticle 2 – Terms\n\nB."
    )

    assert titles(text) == ["Text", "Part I", "Article 1", "Part II", "Article 2"]
