"""What stands before the first title."""

import pytest

from negotiate.exporting.markdown import to_markdown
from negotiate.importing.parse import parse


def openings(text):
    return [(clause.kind, clause.level, clause.heading, clause.body) for clause in parse(text).clauses[:-1]]


def test_the_first_heading_is_the_title_of_the_text():
    assert openings("# Norms\n\n### Article 1\n\nA.") == [("front", 1, "Norms", "")]


def test_a_short_first_block_of_plain_text_is_its_title():
    assert openings("NORMS OF THE SEA\n\nArticle 1\n\nA.") == [("front", 0, "NORMS OF THE SEA", "")]


def test_a_table_is_no_title():
    head = "| United Nations | A/1 |\n| --- | --- |"
    assert openings(f"{head}\n\nArticle 1\n\nA.") == [("front", 0, "", head)]


def test_recitals_without_a_title_are_the_preamble():
    assert openings("# Norms\n\nThe Parties,\n\nRecalling much,\n\nAgree:\n\n### Article 1\n\nA.") == [
        ("front", 1, "Norms", ""),
        ("preamble", 0, "", "The Parties,\n\nRecalling much,\n\nAgree:"),
    ]


def test_a_preamble_named_inside_its_first_line_is_the_preamble():
    assert openings("صك\n\nإن الدول، الديباجة إذ تتفق.\n\nالمادة 1\n\nأ.")[1][0] == "preamble"


def test_other_words_before_the_first_title_stay_in_front():
    assert openings("Draft of May. Not agreed.\n\nArticle 1\n\nA.") == [("front", 0, "", "Draft of May. Not agreed.")]


def test_a_set_of_headings_of_one_level_has_no_title():
    clauses = parse("## Cooperation\n\nA.\n\n## Restraint\n\nB.").clauses

    assert [(clause.kind, clause.heading) for clause in clauses] == [
        ("section", "Cooperation"),
        ("section", "Restraint"),
    ]


def test_a_text_without_titles_is_one_clause():
    (clause,) = parse("\nWe agree\n\nto agree.\n").clauses

    assert (clause.kind, clause.name, clause.body) == ("front", "Text", "We agree\n\nto agree.")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Article 7 Finance\n\n1. The fund is open.", ["Article 7"]),
        ("Article 7 of the Charter applies.\n\n1. The fund is open.", [""]),
        ("The chair’s words.\n\nArticle 7 Finance\n\n1. The fund is open.", [""]),
        ("ANNEX I\n\nLists\n\nAppendix to Annex I\n\nForms", ["ANNEX I", "Appendix to Annex I"]),
        ("Article 1\n\nWords.\n\nArticle 2\n\nANNEX\n\nLists", ["Article 1", "Article 2", "ANNEX"]),
    ],
)
def test_clauses_begin_where_a_reader_sees_a_title(text, labels):
    assert [clause.label for clause in parse(text).clauses] == labels


def test_a_heading_on_the_line_below_a_markdown_title_comes_back_as_it_stood():
    text = "# Norms\n\n## ANNEX II\nLevels\n\n1. Forty decibels.\n"

    assert to_markdown(parse(text).clauses) == text
