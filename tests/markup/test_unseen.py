"""Changes that nobody sees: which get a sign, and what it is called."""

import pytest
from hypothesis import given

from negotiate.markup.html import redline, redline_paragraphs
from negotiate.markup.unseen import cut_at_signs, is_unseen, sign_tag, unseen_changes
from negotiate.text.diff.diff import diff
from negotiate.text.diff.letters import Spans
from negotiate.text.diff.paragraphs.compare import compare
from tests.text.strategies import texts
from tests.text.visible import letters


@pytest.mark.parametrize(
    ("struck", "added", "gone", "come"),
    [
        ("  ", " ", ((0, 1), (1, 2)), ((0, 1),)),
        ("", " ", (), ((0, 1),)),
        ("\n", "", ((0, 1),), ()),
        (" a\u00a0b", " a b", ((2, 3),), ((2, 3),)),
        (" act", " a\u200bct", (), ((2, 3),)),
        (" act", " go", (), ()),
        ("", " a\u200bct and go", (), ((2, 3),)),
        ("", " a\u00a0ct", (), ()),
    ],
)
def test_what_nobody_sees_gets_a_sign(struck: str, added: str, gone: Spans, come: Spans) -> None:
    assert unseen_changes(struck, added) == (gone, come)


@pytest.mark.parametrize(
    ("character", "sign", "name"),
    [
        (" ", "·", "space"),
        ("\n", "⏎", "line break"),
        ("\u00a0", "⍽", "no-break space"),
        ("\u200b", "◌", "zero width space"),
        ("\u200f", "◌", "right-to-left mark"),
        ("\u2003", "␣", "em space"),
    ],
)
def test_a_sign_has_a_name(character: str, sign: str, name: str) -> None:
    assert f'data-sign="{sign}" role="img" aria-label="{name}"' in sign_tag(character)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Act  now.", "Act now."),
        ("Act now.", "Act now.  "),
        ("Act now. \n\nGo.", "Act now.\n\nGo."),
        ("  (a) act", "(a) act"),
        ("Act\u200b now.", "Act now."),
        ("Act now\u200f.", "Act now."),
        ("Act\u00a0now.", "Act now."),
        ("Act now.\nGo.", "Act now. Go."),
    ],
)
def test_no_redline_is_silent_about_a_change(old: str, new: str) -> None:
    assert 'class="unseen"' in redline(old, diff(old, new)) or 'class="end"' in redline(old, diff(old, new))


def test_a_comparison_shows_signs_too() -> None:
    assert 'aria-label="2 times space"' in redline_paragraphs(compare("Act  now.", "Act now."))


@given(texts, texts)
def test_signs_add_no_character(old: str, new: str) -> None:
    page = redline(old, diff(old, new))

    assert letters(page, "ins") == letters(redline(old, ()))


@given(texts)
def test_pieces_join_to_the_text_and_signs_stand_for_one_character_each(text: str) -> None:
    spans = tuple((n, n + 1) for n, character in enumerate(text) if is_unseen(character))
    pieces = list(cut_at_signs(text, 0, spans))

    assert "".join(piece for piece, _ in pieces) == text
    assert all(len(set(piece)) == 1 for piece, tags in pieces if tags)
