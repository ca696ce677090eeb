"""Tokens: cut a text into words without losing a character; nothing here judges what they mean.

A token is a word with the white space before it, a line break, or one other character. Words are those of
Unicode Standard Annex #29 (default word boundaries), with these differences, each for the sake of a treaty:

- a full stop or a comma joins two digits ("3.2", "1,000.50"), a semicolon or a colon never does, since it
  separates the items of an enumeration; a fixed space before exactly three digits joins ("10 000");
- superscripts, subscripts and fractions stay with their word or number ("CO₂", "m³", "1½");
- an underscore joins only inside a word, so that the emphasis marks of "_shall_" stand alone;
- scripts that write without spaces (Han, kana, Thai and their like) are one character a token.

No token cuts a grapheme (the same annex: extended grapheme clusters): marks stay with their base, emoji and
flags stay whole. White space that no word follows is one token. Offsets of tokens are the engine's only
unit.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain

_LAST_MARK = 0x1FFFF  # beyond it Unicode has only ideographs, private use, and the two blocks named below
_TAGS_AND_VARIATIONS = "\U000e0020-\U000e007f\U000e0100-\U000e01ef"
_EMOJI_TONES = "\U0001f3fb-\U0001f3ff"
_NOT_FORMAT = "\u200b"  # the zero width space separates words
_PREPENDED = "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"  # these precede their digits
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_UNSPACED = (  # letters of scripts without spaces between words, each a token of its own
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf"
    "\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u309f\u3400-\u9fff\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U000323af"
)
_PICTURES = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"


def _ranges(points: Iterable[int]) -> str:
    """Write code points as the inside of a character class, neighbours joined."""
    runs: list[list[int]] = []
    for point in points:
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in runs)


def _is_mark(character: str) -> bool:
    """Say whether a character belongs to the one before it (Extend, SpacingMark, Format, ZWJ of UAX #29)."""
    if unicodedata.category(character) not in ("Mn", "Mc", "Me", "Cf"):
        return character in "\u0e33\u0eb3\uff9e\uff9f"  # two vowels and two sound marks that count as letters
    return character not in _NOT_FORMAT and not re.match(f"[{_PREPENDED}]", character)


_MARKS = _ranges(p for p in range(0x300) if chr(p) == "\u00ad") + _ranges(
    p for p in range(0x300, _LAST_MARK) if _is_mark(chr(p))
)
_MARK = f"{_MARKS}{_EMOJI_TONES}{_TAGS_AND_VARIATIONS}"
_LETTER = rf"[^\W_{_UNSPACED}]"
_SPACE = rf"[^\S{_BREAKS}]"
# Only single classes are possessive: a possessive group loses characters in Python 3.11.2 (CPython 106052).
_TAIL = rf"(?:{_LETTER}++|[{_MARK}{_PREPENDED}]++)*"
_INNER = (
    rf"(?:(?<=\d)(?:[.,'’٫٬](?=\d)|[\u00a0\u202f](?=\d{{3}}(?!\d)))"  # inside a number
    rf"|(?<=[^\W\d_])['’.·‧](?=[^\W\d_{_UNSPACED}])"  # inside a word
    rf"|(?<=[{_MARK}])['’.](?=[^\W\d_{_UNSPACED}])"
    rf"|_++(?={_LETTER}))"
)
_WORD = rf"(?:{_LETTER}|[{_PREPENDED}]++{_LETTER}){_TAIL}(?:{_INNER}{_TAIL})*"
_JOINED = rf"(?:[{_MARK}]|(?<=\u200d)[{_PICTURES}])*"
_OTHER = (
    rf"[{_PREPENDED}]*+(?:[\U0001f1e6-\U0001f1ff]{{2}}|[\ud800-\udbff][\udc00-\udfff]|[^{_BREAKS}]){_JOINED}"
    rf"|[{_PREPENDED}]++"
)

_GRAPHEME = re.compile(rf"\r\n|[{_BREAKS}]|{_OTHER}")

_ENDS = r' \n,;:()\[\]/"!?*\-'  # after a letter none of these belongs to the word
_COMMON = "|".join(  # what nearly every token is, tried first: the rules would cut it alike, many times slower
    (
        rf"[ ]?[A-Za-z]++(?=[{_ENDS}]|\.\s)",
        r"[\u4e00-\u9fff](?=[\u4e00-\u9fff，。；、\n])",
        rf"[ ]?[^\W\d_{_UNSPACED}]++(?=[{_ENDS}،]|\.\s)",
        r"[,;:()\[\]/.](?=[ \nA-Za-z0-9])",
        r"[ ]?[0-9]++(?=[ \n;:()\[\]/]|[.,]\s)",
    )
)
_RULES = rf"{_SPACE}++(?:{_WORD}|[{_UNSPACED}]{_JOINED}|[{_MARK}]++)?|{_WORD}|\r\n|[{_BREAKS}]|{_OTHER}"
_TOKEN = re.compile(f"{_COMMON}|{_RULES}")

_ARABIC_DECORATION = re.compile(
    "[\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)
_MAYBE_ARABIC = re.compile("[^\0-\u060f\u2010-\u2029]")


def _cut(text: str) -> tuple[str, ...]:
    """Tokenise without remembering."""
    return tuple(_TOKEN.findall(text))


_SHORT = 16_384  # characters; a clause is shorter, a whole instrument longer
_short = lru_cache(maxsize=1024)(_cut)

#: No token spans two lines, so a new version of a long text is cut only where a line of it is new.
_line = lru_cache(maxsize=8192)(_cut)
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
_LONGEST = 2048  # characters; a longer line is cut without being remembered


@lru_cache(maxsize=16)
def _by_line(text: str) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the lines of a text with their breaks, and the tokens of each."""
    found = tuple(_LINES.findall(text))
    return found, tuple([_line(line) if len(line) <= _LONGEST else _cut(line) for line in found])


@lru_cache(maxsize=8)
def _long(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(_by_line(text)[1]))


def tokenize(text: str) -> tuple[str, ...]:
    """Return the tokens of a text; joined they give the text back.

    Linear in the length of the text; remembered by content for the last thousand clauses.

    >>> tokenize("States [shall] act, l’État 3.2")
    ('States', ' ', '[', 'shall', ']', ' act', ',', ' l’État', ' 3.2')
    """
    return _short(text) if len(text) <= _SHORT else _long(text)


def lines(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    r"""Return the lines of a text with their breaks, and the tokens at which they begin, and the last ends.

    >>> lines("Act.\nReport.")
    (('Act.\n', 'Report.'), (0, 3, 5))
    """
    found, cut = _by_line(text)
    return found, tuple(accumulate(map(len, cut), initial=0))


def graphemes(text: str) -> tuple[str, ...]:
    """Return what a reader takes for the characters of a text; joined they give the text back.

    >>> list(map(len, graphemes("👍🏽 No")))
    [2, 1, 1, 1]
    """
    return tuple(_GRAPHEME.findall(text))


@lru_cache(maxsize=65_536)
def key(token: str) -> str:
    """Return what a token is compared by: NFKC, without the signs that Arabic may write or leave out.

    >>> key("مُـعَاهَدَة") == key("معاهدة")
    True
    """
    if token.isascii():
        return token
    folded = unicodedata.normalize("NFKC", token)
    return _ARABIC_DECORATION.sub("", folded) or token


def _is_decorated(text: str) -> bool:
    """Say whether a text has signs that Arabic may leave out; where nothing is Arabic, that is soon said."""
    return bool(_MAYBE_ARABIC.search(text) and _ARABIC_DECORATION.search(text))


def is_plain(text: str) -> bool:
    """Say whether every token of a text is its own key.

    >>> is_plain("five days"), is_plain("ﬁve days")
    (True, False)
    """
    return text.isascii() or (unicodedata.is_normalized("NFKC", text) and not _is_decorated(text))


def folded(tokens: Sequence[str]) -> Sequence[str]:
    """Return the comparison keys of tokens, one for one; the very tokens where each is its own key.

    >>> folded((" ﬁve", " days"))
    (' five', ' days')
    """
    return tokens if is_plain("".join(tokens)) else tuple(map(key, tokens))


def keys(text: str) -> tuple[str, ...]:
    """Return the comparison keys of a text's tokens, one for one."""
    return tuple(folded(tokenize(text)))
