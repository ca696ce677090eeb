"""The English words for numbers: each of which one follows from the word of how many."""

import pytest

from negotiate.english_numbers import HUNDRED, HUNDREDTH, ONES, TENS, ordinal_of

FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"


@pytest.mark.parametrize(("words", "ordinals"), [(ONES, FIRSTS), (TENS, TENTHS), ((HUNDRED,), HUNDREDTH)])
def test_every_word_has_its_ordinal(words: tuple[str, ...], ordinals: str) -> None:
    assert [ordinal_of(word) for word in words] == ordinals.split()
