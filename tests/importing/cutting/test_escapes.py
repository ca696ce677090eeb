"""The sign before a line that is no title: put in, taken off, and never taken for it where it is a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.importing.cutting.escapes import escaped, guarded, without_escapes
from negotiate.importing.parse import parse

LINES = st.sampled_from(
    ["Article 5", "# A", "Use of terms", "---", "\\", "\\Article 5", "\\x.", "  \\II. B", "1. Act.", ""]
)
BODIES = st.lists(LINES, min_size=1, max_size=6).map("\n".join)


@given(BODIES)
def test_what_is_guarded_is_read_as_it_was(body: str) -> None:
    assert without_escapes(guarded(body)) == body


@pytest.mark.parametrize("line", ["Article 5", "### Aim", "第五条", "المادة 5", "IV. Organs", "  ANNEX"])
def test_the_sign_before_a_title_is_taken_off(line: str) -> None:
    assert without_escapes(escaped(f"States act.\n{line}", 1)) == f"States act.\n{line}"


@pytest.mark.parametrize("line", ["\\alpha is a sign.", "\\", "a\\b", "\\(x\\)."])
def test_a_backslash_before_other_words_stays(line: str) -> None:
    assert without_escapes(f"States act.\n{line}") == f"States act.\n{line}"


def test_the_sign_stands_behind_the_space_before_the_words() -> None:
    assert escaped("  Article 5", 0) == "  \\Article 5"


def test_a_line_with_the_sign_is_no_title_and_no_heading() -> None:
    clauses = parse("Article 1\n\n\\Use of terms\n\n\\Article 2\n\nStates act.").clauses

    assert [(one.label, one.heading, one.body) for one in clauses] == [
        ("Article 1", "", "Use of terms\n\nArticle 2\n\nStates act.")
    ]
