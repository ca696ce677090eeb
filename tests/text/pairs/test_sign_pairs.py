"""Signs in pairs: which closing sign closes which opening one, and which have no partner."""

import pytest
from hypothesis import given

from negotiate.text.pairs.sign_pairs import SIGNS, newly_unpaired, paired_signs
from tests.text.strategies import signed, texts


def shown(text: str) -> tuple[str, str]:
    """Write the pairs of a text, each as its first and last sign, and the signs without a partner."""
    found = paired_signs(text)
    return " ".join(text[start] + text[end] for start, end in found.pairs), "".join(text[at] for at in found.unpaired)


@pytest.mark.parametrize(
    ("text", "pairs", "unpaired"),
    [
        ("States [shall] act (in time).", "[] ()", ""),
        ("[a [b] c]", "[] []", ""),
        ("„so“ “so” «so» ‘so’", "„“ “” «» ‘’", ""),
        ("《公约》第3条（一）“应”", "《》 （） “”", ""),
        ('"now" and "then"', '"" ""', ""),
        ("**States** *act*", "** ** **", ""),
        ("a) act; ii) report; 3.2) meet", "", ""),
        ("(a) act)", "()", ")"),
        ("the States’ duty and l’État", "", ""),
        ("5 * 4 and \\*", "", ""),
        ("* an item with *stress*", "**", ""),
        ("[act\n\n(now", "", "[("),
        ("Act (now.\n\nOr) later.", "", "()"),
        ("[1. Act.\n\n2. Report.]", "[]", ""),
    ],
)
def test_signs_find_their_partners(text: str, pairs: str, unpaired: str) -> None:
    assert shown(text) == (pairs, unpaired)


@pytest.mark.parametrize(
    ("before", "after", "signs"),
    [
        ("[a] (b)", "[a (b", (0, 3)),
        ("[a (b)", "[a (b", (3,)),
        ("[a]", "a", ()),
        ("“a”", "“a", (0,)),
        ("（甲）", "（甲", (0,)),
    ],
)
def test_a_sort_of_sign_that_was_unpaired_before_is_not_new(before: str, after: str, signs: tuple[int, ...]) -> None:
    assert newly_unpaired(before, after) == signs


@given(texts)
def test_no_sign_is_in_two_pairs(text: str) -> None:
    found = paired_signs(text)
    used = [*(at for pair in found.pairs for at in pair), *found.unpaired]

    assert len(used) == len(set(used))
    assert all(text[at] in SIGNS for at in used)


@given(signed())
def test_every_pair_that_was_written_is_found(sentence) -> None:
    assert paired_signs(sentence.text).unpaired == ()
