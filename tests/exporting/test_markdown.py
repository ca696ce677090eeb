"""Clauses written as Markdown."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.exporting.markdown import to_markdown
from negotiate.importing.pages import trim
from negotiate.importing.parse import parse
from negotiate.text.wording import clean

#: Lines of a body that look like titles, or like the heading under one, in the six languages; and plain ones.
LOOKALIKES = st.sampled_from(
    [
        "# Norms",
        "##Article 2",
        "## PART I — GENERAL",
        "#Article 3",
        "Article 4",
        "Article 5 — Scope",
        "Article 6 of the Charter applies.",
        "ARTÍCULO DÉCIMO",
        "ANNEX",
        "Annexe",
        "Annex II",
        "II. Organs",
        "§ 4",
        "Статья 7",
        "Приложение",
        "第八条目标各方合作。",
        "第一百零一条",
        "附件",
        "المادة 9 النطاق",
        "المادة الثانية عشرة",
        "Preamble",
        "Use of terms",
        "=====",
        "--",
        "| a | b |",
        "Option 1",
        "\\Article 4",
        "\\\\Article 4",
        "\\Use of terms",
        "\\alpha is a sign.",
        "1. States shall act.",
        "(a) words",
        "States act.",
        "and meet",
        "",
        "",
    ]
)
#: Lines that say something to a program which reads Markdown, HTML or the first lines of a file, and nothing here; and
#: signs that nobody sees, white space at the ends, other scripts.
OF_OTHERS = st.sampled_from(
    [
        "# ",
        "###",
        "---",
        "***",
        "___",
        "...",
        "+++",
        "```",
        "```python",
        "~~~",
        "- item",
        "* item",
        "+ item",
        "1) item",
        "> quoted",
        "<b>bold</b>",
        "<!-- unseen -->",
        "<script>",
        "&amp; &lt;",
        "title: A pact",
        "[words](https://example.org)",
        "[^1]: A note.",
        "|---|---|",
        "  a margin",
        "    a wide margin",
        "\tA tab",
        "words  ",
        "words\t",
        "\\",
        "\\\\",
        "\\# Norms",
        "*Article 5*",
        "**Article 5**",
        "\ufeffArticle 5",
        "\u200fالمادة 3",
        "\u200b",
        "\u3000各国应当合作。",
        "تتعاون الدول.",
        "a\u00a0b",
        "ANNEX",
        "A.",
        "I",
    ]
)
#: What a clause can hold: control characters are refused.
SIGNS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)
ANY_BODIES = st.lists(LOOKALIKES | OF_OTHERS | SIGNS, max_size=8).map("\n".join).map(clean).map(trim)
BODIES = st.lists(LOOKALIKES, max_size=8).map("\n".join).map(trim)


@dataclass(frozen=True)
class Words:
    """The fields of a clause, as any object may carry them."""

    level: int = 3
    label: str = "Article 5"
    joint: str = " — "
    heading: str = "Aim"
    body: str = "States act."


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        (Words(), "### Article 5 — Aim\n\nStates act."),
        (Words(level=0, joint="\n"), "Article 5\nAim\n\nStates act."),
        (Words(heading=""), "### Article 5\n\nStates act."),
        (Words(label=""), "### Aim\n\nStates act."),
        (Words(body=""), "### Article 5 — Aim"),
        (Words(label="", heading=""), "States act."),
        (Words(level=-1, joint=" ", heading=""), "Article 5 States act."),
        (Words(level=-1, label="第一条", joint="", heading=""), "第一条States act."),
        (Words(level=-1), "Article 5 — Aim\n\nStates act."),
    ],
)
def test_a_clause_is_its_title_line_and_its_body(clause, text):
    assert to_markdown([clause]) == f"{text}\n"


def test_clauses_are_parted_by_one_blank_line_and_the_text_ends_its_last_line():
    assert to_markdown([Words(), Words(label="", heading="", body="More.")]) == (
        "### Article 5 — Aim\n\nStates act.\n\nMore.\n"
    )


def test_a_title_of_its_own_comes_first():
    assert to_markdown([Words()], title="Norms").startswith("# Norms\n\n### Article 5")


def test_no_clauses_are_no_text():
    assert to_markdown([]) == ""


def clauses_of(bodies: list[str], level: int, heading: str) -> list[Words]:
    """Give articles with some bodies, one after the other."""
    return [Words(level, f"Article {n}", " — " * bool(heading), heading, body) for n, body in enumerate(bodies, 1)]


def read_back(text: str) -> list[tuple[str, str, str]]:
    """Give what a written text is read as."""
    return [(clause.label, clause.heading, clause.body) for clause in parse(text).clauses]


@given(st.lists(BODIES, min_size=1, max_size=4), st.sampled_from([2, 3]), st.sampled_from(["", "Aim"]))
def test_a_written_text_is_read_as_the_same_clauses(bodies, level, heading):
    clauses = clauses_of(bodies, level, heading)

    assert read_back(to_markdown(clauses)) == [(one.label, one.heading, one.body) for one in clauses]


@given(ANY_BODIES, st.lists(ANY_BODIES, min_size=1, max_size=3), st.sampled_from([0, 1, 3]))
@settings(max_examples=300)
def test_whatever_bodies_say_nothing_of_them_is_lost(front, bodies, level):
    clauses = [Words(0, "", "", "", front or "Words."), *clauses_of(bodies, level, "Aim")]

    assert read_back(to_markdown(clauses)) == [(one.label, one.heading, one.body) for one in clauses]


@pytest.mark.parametrize(
    "front",
    [
        "\ufeffArticle 1",
        "\u200fالمادة 3\n<!-- unseen -->",
        "~~~\n\u200b\n\\Article 4\n___",
        "&amp;\n***\nANNEX\nArticle",
        "\\\nArticle 1 … 5",
        "+++\nA.\n```\nArticle 5\n__\n§ 4",
    ],
)
def test_words_before_the_first_title_that_are_like_one_come_back_as_they_are(front):
    clauses = [Words(0, "", "", "", front), Words()]

    assert read_back(to_markdown(clauses))[0] == ("", "", front)


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("States act.\n\nArticle 7\n\nThey meet.", "States act.\n\n\\Article 7\n\nThey meet."),
        ("States act.\n\n## Organs\n\nThey meet.", "States act.\n\n\\## Organs\n\nThey meet."),
        ("States act.\n\nOrgans\n---", "States act.\n\n\\Organs\n---"),
        ("\\Article 7", "\\\\Article 7"),
        ("States act under\nArticle 7 of the Charter.", "States act under\nArticle 7 of the Charter."),
    ],
)
def test_only_a_line_that_would_be_a_title_bears_a_sign(body, written):
    assert to_markdown([Words(heading="", body=body)]) == f"### Article 5\n\n{written}\n"


def test_the_first_words_under_a_plain_title_may_look_like_its_heading():
    clause = Words(level=0, heading="", body="Use of terms\n\n1. States act.")

    assert to_markdown([clause]) == "Article 5\n\n\\Use of terms\n\n1. States act.\n"


def test_the_first_words_of_a_text_without_titles_may_look_like_one():
    assert read_back(to_markdown([Words(label="", heading="", body="Article 6")])) == [("", "", "Article 6")]
