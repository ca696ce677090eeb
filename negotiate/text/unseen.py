"""Marks in typed words that no reader sees: which can be taken off without loss, and where one stands that cannot.

Other programs leave them in what is copied. A mark goes only where it says nothing: the breaks of zero width that
Thai or Khmer are written with stay in their words, and what steers the direction of a line wherever a letter runs from
right to left. What turns the order of letters round is never taken off: nobody knows which order was meant.

What is pasted loses them on the page already, and is told there what it cannot be saved with, by the same rules:
`static/scripts/form/unseen.js`.
"""

import re
import unicodedata
from collections import Counter

from negotiate.characters import CONTROLS

#: What says nothing anywhere.
_NOTHING = {
    "\u00ad": "soft hyphen",
    "\u2061": "invisible mathematical sign",
    "\u2062": "invisible mathematical sign",
    "\u2063": "invisible mathematical sign",
    "\u2064": "invisible mathematical sign",
    "\ufeff": "byte order mark",
}
#: What says where a line may break, in scripts without spaces between words.
_BREAKS = {"\u200b": "zero-width space"}
#: What steers the direction of a line; it says nothing where everything runs from left to right.
_STEERING = dict.fromkeys("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069", "direction mark")
_NAMES = {**_NOTHING, **_BREAKS, **_STEERING}
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
#: Letters of the scripts that run from right to left, and what turns an order round.
_LEFTWARD = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\u202e\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
#: What shows words in another order than they stand; not the marks and isolates, which Arabic needs.
TURNING = re.compile("[\u202d\u202e]")
#: Control characters that no clause is stored with: those that no form of the house takes, and a page break.
UNWRITTEN = re.compile(rf"{CONTROLS.pattern}|\x0c")
#: What no clause can be stored with: both.
REFUSED = re.compile(f"{TURNING.pattern}|{UNWRITTEN.pattern}")
_INSIDE = re.compile(r"(?<=[^\n])[\x0b\x0c\x85](?=[^\n])")
#: Words beside a place: so many of them, and of so many letters at most.
_BESIDE = 3
_LONG = 40


def without_stray(text: str, kept: str = "") -> str:
    r"""Return a text without the marks that say nothing in it; those that stand in another text, `kept`, stay.

    >>> without_stray("\ufeffStates co\u00adoperate.\u200b"), without_stray("a\u200bb", kept="\u200b")
    ('States cooperate.', 'a\u200bb')
    """
    gone = set(_NOTHING)
    if not _WITHOUT_SPACES.search(text):
        gone |= set(_BREAKS)
    if not _LEFTWARD.search(text):
        gone |= set(_STEERING)
    return text.translate(dict.fromkeys(map(ord, gone.difference(kept))))


def taken_off(before: str, after: str) -> str:
    r"""Say which marks a text has lost; empty where it has lost none.

    >>> taken_off("a\u200bb\u200bc\ufeff", "abc")
    '2 zero-width spaces and 1 byte order mark'
    """
    lost = Counter(one for one in before if one in _NAMES) - Counter(one for one in after if one in _NAMES)
    names: Counter[str] = Counter()
    for mark, count in lost.items():
        names[_NAMES[mark]] += count
    said = [f"{count} {name}{'' if count == 1 else 's'}" for name, count in names.items()]
    return " and ".join(filter(None, [", ".join(said[:-1]), *said[-1:]]))


def place_of(text: str, at: int) -> str:
    r"""Say where a character stands in a text: in which paragraph, and between which words.

    >>> place_of("1. States act.\n\n2. They shall \x02report soon.", 29)
    'in paragraph 2, between “2. They shall” and “report soon.”'
    """
    start = text.rfind("\n", 0, at) + 1
    number = sum(1 for line in text[:start].split("\n") if line.strip()) + 1
    return f"in paragraph {number}, {beside(text, at)}"


def beside(text: str, at: int) -> str:
    r"""Say beside which words of its line a character stands.

    >>> beside("They shall \x02report soon.", 11)
    'between “They shall” and “report soon.”'
    """
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    before = _shown(text[start:at].split()[-_BESIDE:])[-_LONG:]
    after = _shown(text[at + 1 : end if end >= 0 else None].split()[:_BESIDE])[:_LONG]
    if before and after:
        return f"between “{before}” and “{after}”"
    return f"behind “{before}”" if before else f"before “{after}”" if after else "alone on its line"


def refused_marks(text: str) -> tuple[str, ...]:
    r"""Return the marks that no clause can be stored with, each by name and place.

    >>> refused_marks("States \u202etca.")
    ('U+202E, which turns the direction of writing round, in paragraph 1, between “States” and “tca.”',)
    """
    return tuple(f"{name_of(found[0])}, {place_of(text, found.start())}" for found in REFUSED.finditer(text))


def name_of(mark: str) -> str:
    r"""Return what such a mark is called.

    >>> name_of("\x02")
    'U+0002, a control character'
    """
    does = "which turns the direction of writing round" if TURNING.match(mark) else "a control character"
    return f"U+{ord(mark):04X}, {does}"


def without_refused(text: str) -> str:
    r"""Return a text without them; one that breaks a line or a page inside a line is a line end.

    >>> without_refused("States \u202enot act.\x0cThey\x02 do.\n\x0c")
    'States not act.\nThey do.\n'
    """
    lines = _INSIDE.sub("\n", text).replace("\x1e", "\u2011")
    return REFUSED.sub("", lines)


def _shown(words: list[str]) -> str:
    """Return words without what cannot be seen in them."""
    return "".join(one for one in " ".join(words) if one == " " or unicodedata.category(one)[0] != "C")
