"""The key of a text: what is searched instead of the text itself, so that spelling apart words are found as they sound.

Method: character by character, so that every place in the key leads back to one in the text. Compatible forms are one
(NFKC), case is folded, marks that nobody sees, Arabic vowels and tatweel are gone, the many quotes and hyphens are
plain ones, digits of all scripts are 0 to 9, and spaces are single. A Han character has a space on either side: then
even one of them makes the three characters that an index of trigrams wants.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator

from negotiate.characters import HYPHENS, INVISIBLE, VOWELS

_NOTHING = re.compile(f"[{INVISIBLE}{VOWELS}*]")
_HYPHEN = re.compile(f"[{HYPHENS}\u2013\u2014]")
_QUOTES = str.maketrans("\u2018\u2019\u201b\u02bc\u201c\u201d\u201e\u201f\u00ab\u00bb", '\'\'\'\'""""""')
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_SPACES = re.compile(" +")
#: Words that are their own key but for case, with single spaces between them; or any other one character.
_STRETCH = re.compile("[A-Za-z0-9.,;:()]+(?: [A-Za-z0-9.,;:()]+)*|.", re.DOTALL)


class _Folding(dict[str, str]):
    """What each character is in a key, worked out when it is first met."""

    def __missing__(self, character: str) -> str:
        self[character] = folded = _folded(character)
        return folded


def _folded(character: str) -> str:
    if _NOTHING.match(character):
        return ""
    if character.isspace():
        return " "
    if _HYPHEN.match(character):
        return "-"
    if _HAN.match(character):
        return f" {unicodedata.normalize('NFKC', character)} "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    return unicodedata.normalize("NFKC", character.translate(_QUOTES)).casefold()


_FOLDING = _Folding()


def search_key(text: str) -> str:
    """Return the key of a text, or of a question to it; what the one holds of the other is found by substring.

    >>> search_key("The States\u2019  co\u2011operation"), search_key("第五条"), search_key("اَلدُّوَل")
    ("the states' co-operation", ' 第 五 条 ', 'الدول')
    """
    return _SPACES.sub(" ", "".join(map(_FOLDING.__getitem__, unicodedata.normalize("NFC", text))))


def differing(old: str, new: str) -> tuple[int, int]:
    """Return which characters [start, end) of a new key stand between what it begins and ends with as an old one does.

    >>> differing("states shall act", "states may act"), differing("act now", "act"), differing("act", "act")
    ((7, 10), (3, 3), (3, 3))
    """
    start = _shared(old, new, min(len(old), len(new)))
    return start, len(new) - _shared(old[::-1], new[::-1], min(len(old), len(new)) - start)


def _shared(one: str, other: str, most: int) -> int:
    """Return how many characters both begin with, at most so many; by halves, for to compare strings is quick."""
    least = 0
    while least < most:
        half = (least + most + 1) // 2
        if one[least:half] == other[least:half]:
            least = half
        else:
            most = half - 1
    return least


def occurrences(text: str, key: str) -> Iterator[tuple[int, int]]:
    """Yield the characters [start, end) of a text in NFC at which a key stands, from left to right.

    >>> list(occurrences("A State; the STATES", "state"))
    [(2, 7), (13, 18)]
    """
    if not key.strip():
        return
    whole, place_of = _placed(text)
    at = whole.find(key)
    while at >= 0:
        first, last = _trimmed(whole, at, at + len(key))
        yield place_of(first), place_of(last - 1) + 1
        at = whole.find(key, at + len(key))


def _placed(text: str) -> tuple[str, Callable[[int], int]]:
    """Return the key of a text, and where in the text a character of the key stands."""
    pieces: list[str] = []
    reached, firsts, places, steps = 0, [0], [0], [0]
    for stretch in _STRETCH.finditer(text):
        place, end = stretch.span()
        is_plain = end > place + 1
        piece = stretch[0].lower() if is_plain else _FOLDING[stretch[0]]
        if not is_plain and piece.startswith(" ") and pieces and pieces[-1].endswith(" "):
            piece = piece[1:]
        if piece:
            pieces.append(piece)
            for known, one in ((firsts, reached), (places, place), (steps, int(is_plain))):
                known.append(one)
            reached += len(piece)

    def place_of(index: int) -> int:
        at = bisect_right(firsts, index) - 1
        return places[at] + (index - firsts[at]) * steps[at]

    return "".join(pieces), place_of


def _trimmed(whole: str, first: int, last: int) -> tuple[int, int]:
    """Return a stretch of a key without the spaces at its ends."""
    stretch = whole[first:last]
    return first + len(stretch) - len(stretch.lstrip()), last - (len(stretch) - len(stretch.rstrip()))
