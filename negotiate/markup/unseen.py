"""Changes that nobody sees, of white space and of invisible characters: which ones a redline shows by a sign, and its
name.

The characters themselves stay in the page; the sign is drawn by the style sheet beside them, and screen readers say
the name.
"""

import html
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import count, groupby

from negotiate.text.diff.letters import Spans

#: The sign of a character, and what it is called.
_SIGNS = {
    " ": ("·", "space"),
    "\n": ("⏎", "line break"),
    "\r": ("⏎", "carriage return"),
    "\t": ("⇥", "tab"),
    "\u00a0": ("⍽", "no-break space"),
    "\u00ad": ("‐", "soft hyphen"),
    "\u0640": ("ـ", "tatweel"),
}
_SPACE, _INVISIBLE = "␣", "◌"
#: Invisible characters that no drafter puts into words on purpose: shown wherever they come or go.
_STRAY = frozenset("\u200b\u00ad\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def unseen_changes(struck: str, added: str) -> tuple[Spans, Spans]:
    r"""Return which characters of words struck, and of those added in their place, are to be shown by signs.

    >>> unseen_changes("  ", " "), unseen_changes(" act", " a\u200bct")
    ((((0, 1), (1, 2)), ((0, 1),)), ((), ((2, 3),)))
    >>> unseen_changes(" act", " go")
    ((), ())
    """
    old, new = _runs(struck), _runs(added)
    if [seen for seen, _, _ in old] != [seen for seen, _, _ in new] and (struck.strip() or added.strip()):
        return _stray(struck), _stray(added)
    pairs = [pair for pair in zip(old, new, strict=False) if pair[0][1] != pair[1][1]]
    if not struck or not added:
        return _all(struck, 0), _all(added, 0)
    return (
        tuple(span for (_, unseen, at), _ in pairs for span in _all(unseen, at)),
        tuple(span for _, (_, unseen, at) in pairs for span in _all(unseen, at)),
    )


def cut_at_signs(text: str, start: int, unseen: Spans) -> Iterator[tuple[str, tuple[str, ...]]]:
    r"""Yield a text that begins at `start` in pieces, each with the tag round it if a sign stands for it.

    >>> [piece for piece, _ in cut_at_signs("a  b", 5, ((6, 7), (7, 8)))]
    ['a', '  ', 'b']
    """
    signs = {at for at, _ in unseen}
    numbered = zip(text, count(start))
    for character, run in groupby(numbered, lambda pair: pair[0] if pair[1] in signs else ""):
        piece = "".join(sign for sign, _ in run)
        yield piece, (sign_tag(character, len(piece)),) if character else ()


@lru_cache(maxsize=1024)
def sign_tag(character: str, times: int = 1) -> str:
    r"""Return the tag round characters, all the same, that a sign stands for.

    >>> sign_tag("\u200b")
    '<span class="unseen" data-sign="◌" role="img" aria-label="zero width space" title="zero width space">'
    """
    sign, name = _SIGNS.get(character, ("", ""))
    name = html.escape(name or unicodedata.name(character, f"character U+{ord(character):04X}").lower())
    name = f"{times} times {name}" if times > 1 else name
    sign = (sign or (_SPACE if character.isspace() else _INVISIBLE)) * times
    return f'<span class="unseen" data-sign="{sign}" role="img" aria-label="{name}" title="{name}">'


def is_unseen(character: str) -> bool:
    """Say whether a reader sees nothing of a character."""
    return character.isspace() or unicodedata.category(character) == "Cf" or character == "\u0640"


def _runs(text: str) -> list[tuple[str, str, int]]:
    """Return a text as what is seen of it, character by character, each with what stands unseen before it, and where.

    The last has nothing to be seen.
    """
    found: list[tuple[str, str, int]] = []
    start = 0
    for at, character in enumerate(text):
        if not is_unseen(character):
            found.append((character, text[start:at], start))
            start = at + 1
    return [*found, ("", text[start:], start)]


def _all(text: str, at: int) -> Spans:
    return tuple((at + n, at + n + 1) for n in range(len(text)))


def _stray(text: str) -> Spans:
    return tuple((n, n + 1) for n, character in enumerate(text) if character in _STRAY)
