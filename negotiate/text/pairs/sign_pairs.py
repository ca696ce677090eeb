"""Signs in pairs: which closing sign closes which opening one, and which have no partner; repairs nothing.

Square brackets are paired over paragraphs, as `negotiate.text.marks.bracket_pairs` does; parentheses, quotation marks
and stars of emphasis inside their paragraph. Method: a stack for each kind of sign and each paragraph. A closing
parenthesis behind a short label ("a)") is no half of a pair, an apostrophe no quotation mark, a star before a space no
emphasis.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from negotiate.text.marks.bracket_pairs import paired
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

_OPENING = {
    "(": ")",
    "（": ")",
    "“": "”",
    "„": "“",
    "«": "»",
    "‘": "’",
    "‹": "›",
    "「": "」",
    "『": "』",
    "〈": "〉",
    "《": "》",
    "【": "】",
}
_CLOSING = {sign: sign for sign in _OPENING.values()} | {"）": ")"}
_SQUARE = "[]［］"
#: Signs that tell which half of a pair they are, with the other half: pairs of them can stand inside each other.
NESTING = (
    {"[": "]", "［": "］"}
    | {sign: closing for sign, closing in _OPENING.items() if closing not in _OPENING}
    | {"（": "）"}
)
#: Every character that may be half of a pair.
SIGNS = frozenset((*_SQUARE, *_OPENING, *_CLOSING, '"', "*"))
_FOUND = re.compile(rf"\*+|[{re.escape(''.join(SIGNS - {'*'}))}]")
_LABEL = re.compile(r"(?<![^\W_])(?:(?P<letter>[^\W\d_])(?P=letter)?|[ivxIVX]{1,5}|\d{1,3}(?:\.\d{1,2})*)$")


class SignPair(NamedTuple):
    """The characters at which two signs stand that belong together."""

    start: int
    end: int


class PairedSigns(NamedTuple):
    """The pairs of a text by their start, and the signs without a partner, stars apart; all as characters."""

    pairs: tuple[SignPair, ...]
    unpaired: tuple[int, ...]


@lru_cache(maxsize=256)
def paired_signs(text: str) -> PairedSigns:
    """Return which signs of a text belong together; linear in its length, remembered by content.

    >>> paired_signs("a) States [“shall” act")
    PairedSigns(pairs=(SignPair(start=11, end=17),), unpaired=(10,))
    """
    if SIGNS.isdisjoint(text):
        return PairedSigns((), ())
    blocks = paragraphs(text)
    ends, stray = paired(text, blocks)
    pairs = [SignPair(start, end - 1) for start, end in ends.items()]
    unpaired = list(stray)
    for _, signs in groupby(_others(text), lambda found: _block(blocks, found.start())):
        inside, left = _inside(text, signs)
        pairs += inside
        unpaired += left
    return PairedSigns(tuple(sorted(pairs)), tuple(sorted(unpaired)))


def newly_unpaired(before: str, after: str) -> tuple[int, ...]:
    """Return the signs of a new text that have no partner, of each sort that had none such in the old text.

    >>> newly_unpaired("[shall] act “now", "[shall act “now")
    (0,)
    """
    known = {_sort(before[at]) for at in paired_signs(before).unpaired}
    return tuple(at for at in paired_signs(after).unpaired if _sort(after[at]) not in known)


def _sort(sign: str) -> str:
    """Return the square bracket, the closing sign, or the sign itself, that stands for its whole sort."""
    return "]" if sign in _SQUARE else _OPENING.get(sign, _CLOSING.get(sign, sign))


def _others(text: str) -> Iterator[re.Match[str]]:
    """Yield every sign that is no square bracket; stars that stand together as one."""
    return (found for found in _FOUND.finditer(text) if found[0] not in _SQUARE)


def _block(blocks: tuple[Paragraph, ...], at: int) -> int:
    return bisect_right(blocks, at, key=lambda block: block.start)


def _inside(text: str, signs: Iterator[re.Match[str]]) -> tuple[list[SignPair], list[int]]:
    """Pair the signs of one paragraph."""
    pairs: list[SignPair] = []
    open_at: defaultdict[str, list[int]] = defaultdict(list)
    strays: list[int] = []
    for found in signs:
        sign, at = found[0], found.start()
        if closes := _closed_by(text, sign, at, open_at):
            first = open_at[closes].pop()
            pairs += (SignPair(first + n, at + len(sign) - 1 - n) for n in range(len(sign)))
        elif opens := _opened_by(text, sign, at):
            open_at[opens].append(at)
        elif sign in _CLOSING and not _is_lone(text, sign, at):
            strays.append(at)
    strays += (at for sign, places in open_at.items() if "*" not in sign and sign != "’" for at in places)
    return pairs, strays


def _closed_by(text: str, sign: str, at: int, open_at: dict[str, list[int]]) -> str:
    """Return which kind of pair a sign closes, "" where it closes none."""
    kind = _CLOSING.get(sign, sign if sign[0] in '*"' else "")
    is_apart = text[at - 1 : at].isspace() if sign[0] == "*" else _is_apostrophe(text, sign, at)
    return kind if kind and open_at.get(kind) and not is_apart else ""


def _opened_by(text: str, sign: str, at: int) -> str:
    """Return which kind of pair a sign opens, "" where it opens none."""
    if sign[0] != "*":
        return _OPENING.get(sign, sign if sign == '"' else "")
    following = text[at + len(sign) : at + len(sign) + 1]
    return sign if following.strip() and text[at - 1 : at] != "\\" else ""


def _is_apostrophe(text: str, sign: str, at: int) -> bool:
    return sign == "’" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()


def _is_lone(text: str, sign: str, at: int) -> bool:
    """Say whether a closing sign needs no partner: an apostrophe, or the parenthesis of a label."""
    return sign == "’" or (_CLOSING[sign] == ")" and _LABEL.search(text, max(0, at - 8), at) is not None)
