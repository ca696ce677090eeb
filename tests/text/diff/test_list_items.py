"""List items that come or go: drawn whole, with the signs of the others exchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.diff.diff import diff
from negotiate.text.diff.list_items import drawn_items
from negotiate.text.edits import apply
from negotiate.text.tokens import tokenize
from tests.text.strategies import texts

_ITEMS = st.lists(st.sampled_from(["act;", "sign;", "report;", "act at once;"]), max_size=5)


def lettered(items: list[str]) -> str:
    """Write items as a list with letters."""
    return "\n".join(f"({chr(97 + n)}) {item}" for n, item in enumerate(items))


def drawn(base: str, new: str) -> list[tuple[str, str]]:
    """Return what is struck and what is added, edit by edit, as it is drawn."""
    tokens = tokenize(base)
    parts = drawn_items(tokens, diff(base, new))
    return [("".join(tokens[edit.start : edit.end]), edit.text) for _, edit in parts]


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("(a) act;\n(b) report;", "(a) act;\n(b) sign;\n(c) report;", [("", "(b) sign;\n"), ("b", "c")]),
        ("(a) act;\n(b) sign;\n(c) report;", "(a) act;\n(b) report;", [("(b) sign;\n", ""), ("c", "b")]),
        ("1. Act now.\n\n2. Report.", "1. Sign here.\n\n2. Act now.\n\n3. Report.", [("", "1. Sign here.\n\n"), ("1", "2"), ("2", "3")]),
        ("(a) States act;\n(b) States go;", "(a) States act;\n(b) States sign;\n(c) States go;", [("", "(b) States sign;\n"), ("b", "c")]),
        ("(a) act;\n(b) report;", "(a) act;\n(b) sign; report;", [("", " sign;")]),
        ("Act now.\n\nReport.", "Act now.\n\nSign.\n\nReport.", [("", "Sign.\n\n")]),
    ],
)  # fmt: skip
def test_an_item_comes_or_goes_whole(base: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert drawn(base, new) == expected


@given(st.one_of(texts, _ITEMS.map(lettered)), st.one_of(texts, _ITEMS.map(lettered)))
def test_what_is_drawn_makes_the_same_text_out_of_the_same_edits(base: str, new: str) -> None:
    edits = diff(base, new)
    parts = list(drawn_items(tokenize(base), edits))

    assert apply(base, [edit for _, edit in parts]) == new
    assert list(dict.fromkeys(n for n, _ in parts)) == list(range(len(edits)))
