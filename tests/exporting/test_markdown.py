"""Clauses written as Markdown."""

from dataclasses import dataclass

import pytest

from negotiate.exporting.markdown import clause_markdown, to_markdown


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
    assert clause_markdown(clause) == text


def test_clauses_are_parted_by_one_blank_line_and_the_text_ends_its_last_line():
    assert to_markdown([Words(), Words(label="", heading="", body="More.")]) == (
        "### Article 5 — Aim\n\nStates act.\n\nMore.\n"
    )


def test_a_title_of_its_own_comes_first():
    assert to_markdown([Words()], title="Norms").startswith("# Norms\n\n### Article 5")


def test_no_clauses_are_no_text():
    assert to_markdown([]) == ""
