"""The whole way from a text to its clauses, and back: no word may be lost."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.exporting.markdown import to_markdown
from negotiate.importing.outline import RUN_IN
from negotiate.importing.parse import parse
from tests.real_texts import needs_real_texts, read

MARKDOWN = """\
# Norms of the Sea

## Preamble

The Parties,

Recalling much,

## PART I — GENERAL

### Article 1 — Aim

1. States shall act.

(a) at once;

## PART II — CONDUCT

### Chapter I — Restraint

### Article 2bis *(general)*

[Each Party][All Parties] shall  wait.

    **Option 1:** indented.

## ANNEX I

### Article 1

Seats.
"""

PLAIN = """\
NORMS OF THE SEA

PREAMBLE

The Parties,

PART I
GENERAL

Article 1

Aim

1. States shall act.

Article 2
Scope

2. Article 1 of the Charter applies.
"""

HAN = "海上行为准则\n\n序言各方，\n\n第一部分总则\n\n第一条目标各方应合作。\n\n第二条范围\n\n一、适用于各国。\n"


def back(text):
    return to_markdown(parse(text).clauses)


@pytest.mark.parametrize("text", [MARKDOWN, PLAIN.replace("\n2. A", "\n\n2. A").replace("\n\n\n", "\n\n"), HAN])
def test_a_text_with_single_blank_lines_comes_back_byte_for_byte(text):
    assert back(text) == text


def test_markdown_becomes_clauses_with_their_depth():
    clauses = parse(MARKDOWN).clauses

    assert [(clause.kind, clause.depth, clause.level, clause.name) for clause in clauses] == [
        ("front", 0, 1, "Norms of the Sea"),
        ("preamble", 0, 2, "Preamble"),
        ("part", 0, 2, "PART I"),
        ("article", 1, 3, "Article 1"),
        ("part", 0, 2, "PART II"),
        ("chapter", 1, 3, "Chapter I"),
        ("article", 2, 3, "Article 2bis"),
        ("annex", 0, 2, "ANNEX I"),
        ("article", 1, 3, "Article 1"),
    ]


def test_plain_text_becomes_clauses_with_their_headings():
    clauses = parse(PLAIN).clauses

    assert [(clause.label, clause.joint, clause.heading) for clause in clauses] == [
        ("", "", "NORMS OF THE SEA"),
        ("PREAMBLE", "", ""),
        ("PART I", "\n", "GENERAL"),
        ("Article 1", "\n\n", "Aim"),
        ("Article 2", "\n", "Scope"),
    ]


def test_a_run_in_title_leaves_its_words_in_the_body():
    clause = parse(HAN).clauses[3]

    assert (clause.level, clause.label, clause.joint, clause.heading) == (RUN_IN, "第一条", "", "")
    assert clause.body == "目标各方应合作。"


def test_the_body_is_kept_as_it_is_but_for_blank_lines_around_it():
    clause = parse("### Article 1\n\n\n  (a)  two  spaces \n\n\n\n(b)\tend\n\n \n").clauses[0]

    assert clause.body == "  (a)  two  spaces \n\n\n\n(b)\tend"


def test_line_ends_and_composition_are_made_normal():
    assert parse("### Article 1\r\n\r\ncafe\u0301\r\n").clauses[0].body == "café"


def test_title_and_language_are_those_of_the_text_unless_given():
    found, given_ = parse(MARKDOWN), parse(MARKDOWN, title="Draft 2", language="fr")

    assert [(text.title, text.language) for text in (found, given_)] == [("Norms of the Sea", "en"), ("Draft 2", "fr")]


def test_another_title_does_not_change_the_text():
    assert to_markdown(parse(MARKDOWN, title="Draft 2").clauses) == MARKDOWN


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_text_without_words_has_no_clauses(text):
    assert parse(text).clauses == ()


LINES = st.sampled_from(
    [
        "# Norms",
        "## PART I — GENERAL",
        "### Article 1 — Aim",
        "### Article 2",
        "## [Article 3bis] *(forests)*",
        "Article 4",
        "Article 5 Scope",
        "Article 6 of the Charter applies.",
        "ANNEX",
        "II. Organs",
        "Статья 7",
        "第八条目标各方合作。",
        "المادة 9 النطاق",
        "وسائل. الجزء",
        "الأول أحكام",
        "PREAMBLE The Parties,",
        "序言",
        "1. States shall act.",
        "(a) words",
        "Heading without stop",
        "  indented",
        "#",
        "##",
        "",
        "",
        " ",
        "\x0c",
        "e\u0301",
    ]
)


@given(st.lists(LINES, max_size=40), st.sampled_from(["\n", "\r\n", "\r", "\n\n"]))
def test_no_word_is_lost_whatever_the_lines(lines, line_end):
    text = line_end.join(lines)

    assert back(text).split() == unicodedata.normalize("NFC", text).split()


@given(st.text(alphabet="#Article 15bis—\n[]*.序言第条一附件المادة\u0301\x0c\r IV", max_size=200))
def test_no_word_is_lost_whatever_the_characters(text):
    assert back(text).split() == unicodedata.normalize("NFC", text).split()


@given(st.lists(st.sampled_from(["1. States shall act.", "(a) and so  on;", "Words [x] y,"]), min_size=1, max_size=9))
def test_a_text_without_titles_comes_back_byte_for_byte(blocks):
    text = "\n\n".join(blocks) + "\n"

    assert back(text) == text


@given(st.lists(LINES, max_size=40))
def test_the_text_that_was_written_is_written_the_same_again(lines):
    once = back("\n\n".join(line.strip() for line in lines if not line.startswith(("الأول", "وسائل"))))

    assert back(once) == once


HOSTILE = [
    "#",
    "# a\n",
    "#\n",
    "Article 5\n",
    "Article 5 Xyz.\n\n",
    "[*_",
    "Annex\n",
    "الجزء\nالأول ",
    "¶a",
    "x" * 19_990 + "\n",
    " ",
    "\n",
]


@pytest.mark.parametrize("scrap", HOSTILE)
def test_a_long_text_of_one_scrap_is_parsed_without_loss(scrap):
    text = scrap * (20_000 // len(scrap))

    assert back(text).split() == text.split()


REAL = [
    "bbnj-en.md",
    "bbnj-fr.md",
    "bbnj-es.md",
    "bbnj-ru.txt",
    "bbnj-zh.txt",
    "bbnj-ar.txt",
    "paris-agreement-2015/round-1-2015-10-23.md",
    "paris-agreement-2015/round-2-2015-12-04.md",
    "paris-agreement-2015/round-3-2015-12-09.md",
    "paris-agreement-2015/round-4-2015-12-12.md",
    "prepcom-report/2026-04-02-advance.txt",
    "prepcom-report/2026-05-04-final.txt",
    "gdpr-amendments.json",
    "README.md",
]
#: The others: titles without a blank line below (ru), titles broken by page reading (ar), a stray space
#: (round 1), no line end at the end (the amendments).
EXACT = [name for name in REAL if name not in ("bbnj-ru.txt", "bbnj-ar.txt", REAL[6], "gdpr-amendments.json")]


@needs_real_texts
@pytest.mark.parametrize("name", REAL)
def test_a_real_text_comes_back_word_for_word(name):
    text = read(name)

    assert back(text).split() == unicodedata.normalize("NFC", text).split()


@needs_real_texts
@pytest.mark.parametrize("name", EXACT)
def test_a_real_text_with_single_blank_lines_comes_back_byte_for_byte(name):
    assert back(read(name)) == read(name)


@needs_real_texts
def test_every_clause_of_a_real_proposal_comes_back_word_for_word():
    texts = [clause["text"] for clause in json.loads(read("gdpr-amendments.json"))["clauses"]]

    assert [back(text).split() for text in texts] == [text.split() for text in texts]


@needs_real_texts
@pytest.mark.parametrize("name", REAL[:6])
def test_the_outline_of_one_treaty_is_found_in_all_six_languages(name):
    kinds = [clause.kind for clause in parse(read(name)).clauses]

    counted = tuple(kinds.count(kind) for kind in ("front", "preamble", "part", "article", "annex"))
    assert counted == (1, 1, 12, 76, 2)


@needs_real_texts
@pytest.mark.parametrize(("name", "articles"), list(zip(REAL[6:10], (30, 30, 29, 29), strict=True)))
def test_every_article_of_a_negotiated_text_is_found(name, articles):
    assert [clause.kind for clause in parse(read(name)).clauses].count("article") == articles


@needs_real_texts
@pytest.mark.parametrize("name", REAL[10:12])
def test_a_report_is_parted_by_its_annexes_and_sections(name):
    kinds = [clause.kind for clause in parse(read(name)).clauses]

    assert (kinds.count("annex"), kinds.count("section")) == (13, 30)
