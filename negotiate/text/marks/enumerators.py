"""The grammar of enumerators ("1.", "(a)", "3 bis.", "（一）", "а)"): what stands at the head of one line.

Reads one line by itself and keeps every reading that it allows; which one is meant, and where the paragraph
nests, is decided by the neighbours in `negotiate.text.marks.paragraphs`. Method: one anchored regular expression,
then numeral systems as ordered alphabets.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from string import ascii_lowercase, ascii_uppercase

from negotiate.text.marks.numerals import han_numeral, han_value, roman_numeral, roman_value
from negotiate.text.marks.suffixes import SUFFIX, suffix_rank, with_suffix

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
#: Signs of two widths that one list may mix.
_NARROW = str.maketrans("（）．–", "().-")


class Numerals(Enum):
    """A numeral system in which an enumerator counts."""

    DECIMAL = "1"
    DOTTED = "3.2"
    LOWER = "a"
    UPPER = "A"
    LOWER_ROMAN = "i"
    UPPER_ROMAN = "I"
    HAN = "一"
    CYRILLIC = "а"
    ABJAD = "أ"


@dataclass(frozen=True, slots=True)
class Mark:
    """An enumerator: as written, its bare label, its punctuation with "x" for the label, and its readings.

    `offset` is the character in the line at which it begins; `suffix` is 0, or 1 for bis, 2 for ter …;
    `readings` holds one (kind, ordinal), or two where "(i)" may be a letter or a Roman one.
    """

    text: str
    label: str
    offset: int
    shape: str
    readings: tuple[tuple[Numerals, int], ...]
    suffix: int = 0

    @property
    def manner(self) -> str:
        """Return what the numbers of one list share: their punctuation, with "1" for digits and "x" for others."""
        return (
            self.shape.replace("x", "1", 1)
            if self.readings[0][0] in (Numerals.DECIMAL, Numerals.DOTTED)
            else self.shape
        )


_DIGITS = "0-9٠-٩０-９"
_NUMBER = rf"[{_DIGITS}]{{1,3}}"
#: Two letters that count as one: "(za)" goes on from "(z)", "(ca)" stands behind "(c)", "(ab)" follows "(aa)".
_TWO_LETTERS = "z[a-y]|[b-y][a-d]|a[b-h]"
_BODY = (
    rf"{_NUMBER}|[ivxIVX]{{1,7}}|(?P<twin>[A-Za-z])(?P=twin)|{_TWO_LETTERS}|[A-Za-z]"
    rf"|[一二三四五六七八九十百]{{1,5}}|[{_STEMS}]|[а-яА-Я]|[ء-ي]ـ?"
)
_SUFFIX = rf"(?:(?:[ .-]|\. )?(?P<suffix%d>(?:{SUFFIX})(?![^\W\d_])|(?<=[{_DIGITS}-])[A-Z](?=[\s.):）])))?"
#: The paragraphs of a resolution under negotiation: "PP2 alt" of its preamble, "OP3 bis." of its operative part.
PARTS = ("PP", "OP")
_BEYOND = r"[\u0590-\u06ff\u3000-\u9fff\uff00-\uffef]"
_HEAD = r"(?P<lead>[^\S\n]*(?:[\[*_【［]|[-–•*] (?=[(（]?\d)){0,12}[^\S\n]?)"
_FORMS = (
    rf"(?P<inside>[(（]\s?(?P<body1>{_BODY}){_SUFFIX % 1}\s?[)）]\.?)(?![a-zа-я])",
    (
        rf"(?P<dotted>(?P<body2>{_NUMBER}(?:\.{_NUMBER}){{1,4}}){_SUFFIX % 2}"
        r"(?:[.:)](?=\s|$)|(?=\s+[^\sa-z0-9%°])))"
    ),
    rf"(?P<double>(?P<body3>(?:\[{_NUMBER}\]){{2,3}}|\[{_NUMBER}\](?=\.)){_SUFFIX % 3}\.?)(?=\s|$)",
    rf"(?P<bare>(?P<body5>{_NUMBER})(?:\. |[ .])?(?P<suffix5>{SUFFIX})(?=\s|$))",
    rf"(?P<number>(?P<body4>{_NUMBER}){_SUFFIX % 4}(?:\.[–-]?(?=\s|$|[A-Z\[“«\"]|{_BEYOND})|[、．)）]))",
    rf"(?P<before>[-–]\s?(?P<body6>{_NUMBER})(?=\s*[\u0621-\u064a]))",
    rf"(?P<after>(?P<body7>{_NUMBER}|[ء-ي]ـ?)\s?[-–)](?=\s*[\u0621-\u064a]))",
    r"(?P<letter>(?P<body8>[ivxIVX]{1,7}|[A-Za-zа-яА-Я])[.)](?=\s|$))",
    r"(?P<han>(?P<body9>[一二三四五六七八九十百]{1,5})、)",
    rf"(?P<part>(?:{'|'.join(PARTS)})[ \u00a0]?(?P<body10>\d{{1,3}}){_SUFFIX % 6}[.:)]?)(?=[\s*_]|$)",
)
#: Behind "(a)": the words of a sentence that names the item, and does not begin it.
_ABOUT = re.compile(
    r"\s*(?:$|[,;–—-]|(?:and|or|to|of|above|below|et|ou|à|de|ci-dessus|y|o|e|u|del?|anterior|supra|и|или|до|выше)(?!\w)"
    r"|[و和或及与至])"
)
_MARK = re.compile(f"{_HEAD}(?:{'|'.join(_FORMS)})")

_HEADING_KINDS = (Numerals.UPPER, Numerals.UPPER_ROMAN, Numerals.CYRILLIC)
_LONGEST_HEADING = 120
#: How a paragraph ends, and a heading does not.
_STOP = re.compile(r"[.;:,،؛。；：，](?:[*_\])”»\"]|\s)*$")


def read_mark(line: str) -> Mark | None:
    """Return the enumerator at the head of `line`, past indentation and opening brackets, or None.

    >>> read_mark("  [3 bis. States shall").text
    '3 bis.'
    """
    found = _MARK.match(line)
    if found is None:
        return None
    groups = found.groupdict()
    body = next(groups[f"body{n}"] for n in range(1, 11) if groups[f"body{n}"] is not None)
    suffix = next((groups[f"suffix{n}"] for n in range(1, 7) if groups[f"suffix{n}"]), "")
    written = found.group()[len(found["lead"]) :]
    readings = read_numeral(body)
    if not readings:
        return None
    label = with_suffix(f"{written[:2] if found['part'] else ''}{body}", suffix)
    if readings[0][0] is Numerals.HAN and written[0] in "(（":
        label = written
    return Mark(
        written, label, len(found["lead"]), _shape(found, body, suffix), readings, suffix_rank(suffix or _second(body))
    )


def read_marks(line: str) -> tuple[Mark, ...]:
    """Return the enumerator at the head of a line, and those that open lists inside it right behind.

    >>> [mark.text for mark in read_marks("1. (a) (i) The Court shall")], read_marks("States shall")
    (['1.', '(a)', '(i)'], ())
    """
    mark = read_mark(line)
    found: list[Mark] = []
    while mark is not None:
        found.append(mark)
        line = line[mark.offset + len(mark.text) :]
        mark = _opening(line)
    return tuple(found)


def _opening(rest: str) -> Mark | None:
    """Return the first enumerator of an inner list at the head of some words, if they are not about that item."""
    mark = read_mark(rest)
    if mark is None or ")" not in mark.shape or mark.suffix or all(ordinal != 1 for _, ordinal in mark.readings):
        return None
    return mark if _ABOUT.match(rest, mark.offset + len(mark.text)) is None else None


def _shape(found: re.Match[str], body: str, suffix: str) -> str:
    """Return the punctuation round the label; "3bis" and "3.2" count on from "3." and "3.1:"."""
    if found["bare"] or found["dotted"]:
        return "x."
    written = found.group()[len(found["lead"]) :]
    if found["part"]:
        return f"{written[:2]}x"
    written = written.replace(f"-{suffix}" if suffix else " ", "")
    shape = written.replace(body, "x", 1).replace(suffix, "").replace(" ", "").translate(_NARROW)
    return "x-" if shape == "-x" else shape


def read_numeral(body: str) -> tuple[tuple[Numerals, int], ...]:
    """Return every (kind, ordinal) that a bare label may stand for, the letter before the Roman number.

    >>> [(kind.name, value) for kind, value in read_numeral("i")]
    [('LOWER', 9), ('LOWER_ROMAN', 1)]
    """
    if body[0] == "[":
        return ((Numerals.DECIMAL, int(body[1 : body.index("]")])),)
    if "." in body:
        return ((Numerals.DOTTED, int(body.rsplit(".", 1)[1])),)
    if body.isdecimal():
        return ((Numerals.DECIMAL, int(body)),)
    if body.isascii():
        return _latin(body)
    return _elsewhere(body)


def write_numeral(kind: Numerals, ordinal: int, like: str) -> str:
    """Write a bare label in a numeral system, with the digits that `like` has; "" where it does not reach so far.

    >>> write_numeral(Numerals.LOWER_ROMAN, 4, "i"), write_numeral(Numerals.DECIMAL, 12, "٣")
    ('iv', '١٢')
    """
    match kind:
        case Numerals.DECIMAL:
            zero = ord(like[0]) - int(like[0])
            return "".join(chr(zero + int(digit)) for digit in str(ordinal))
        case Numerals.LOWER_ROMAN:
            return roman_numeral(ordinal).lower()
        case Numerals.UPPER_ROMAN:
            return roman_numeral(ordinal)
        case Numerals.HAN:
            return han_numeral(ordinal)
    letters = {
        Numerals.LOWER: ascii_lowercase,
        Numerals.UPPER: ascii_uppercase,
        Numerals.CYRILLIC: _CYRILLIC,
        Numerals.ABJAD: _ABJAD,
    }.get(kind, "")
    return letters[ordinal - 1] if 0 < ordinal <= len(letters) else ""


def _second(body: str) -> str:
    """Return the letter of a body of two that stands for "bis" behind the first: "a" of "za", none of "ab"."""
    return body[1].upper() if body[0] != "a" and re.fullmatch(_TWO_LETTERS, body) else ""


def _latin(body: str) -> tuple[tuple[Numerals, int], ...]:
    readings = []
    if re.fullmatch(_TWO_LETTERS, body):
        first = ord(body[0]) - ord("a") + 1
        readings.append((Numerals.LOWER, 26 + ord(body[1]) - ord("a") + 1 if first == 1 else first))
    if len(set(body)) == 1 and len(body) <= 2:
        rank = ord(body[0].lower()) - ord("a") + 1 + 26 * (len(body) - 1)
        readings.append((Numerals.LOWER if body.islower() else Numerals.UPPER, rank))
    if (
        body.lower() not in ("l", "c", "d", "m")
        and 0 < (value := roman_value(body)) < 90
        and (body.islower() or body.isupper())
    ):
        readings.append((Numerals.LOWER_ROMAN if body.islower() else Numerals.UPPER_ROMAN, value))
    return tuple(readings)


def _elsewhere(body: str) -> tuple[tuple[Numerals, int], ...]:
    if value := han_value(body) or _STEMS.find(body) + 1:
        return ((Numerals.HAN, value),)
    letter = body[0].lower()
    if letter in _CYRILLIC:
        return ((Numerals.CYRILLIC, _CYRILLIC.index(letter) + 1),)
    letter = "أ" if letter in "اإآ" else letter
    return ((Numerals.ABJAD, _ABJAD.index(letter) + 1),) if letter in _ABJAD else ()


@dataclass(frozen=True, slots=True)
class NumberedBlock:
    """A block of whole lines as it matters here: its words, and its enumerator if it has one."""

    text: str
    mark: Mark | None


def section_headings(blocks: Sequence[NumberedBlock]) -> frozenset[int]:
    """Return the headings with a letter, by index, that are no part of the names of the paragraphs below them.

    If the numbers go on from one heading to the next, "paragraph 12" is enough to call one; if they begin anew under
    each, the letter is a part of their names.

    >>> lines = ("A. GENERAL", "1. Act.", "B. REPORTS", "2. Report.")
    >>> sorted(section_headings([NumberedBlock(line, read_mark(line)) for line in lines]))
    [0, 2]
    """
    found = [n for n, block in enumerate(blocks) if _is_heading(block) and _number(blocks, n + 1)]
    firsts = [_number(blocks, n + 1) for n in found]
    begins_anew = any(first == 1 for first in firsts[1:]) and firsts[0] == 1
    return frozenset() if begins_anew else frozenset(found)


def _number(blocks: Sequence[NumberedBlock], at: int) -> int:
    """Return the number of a block, 0 for one that has none in digits."""
    mark = blocks[at].mark if at < len(blocks) else None
    kind, ordinal = mark.readings[0] if mark else (None, 0)
    return ordinal if kind is Numerals.DECIMAL else 0


def _is_heading(block: NumberedBlock) -> bool:
    """Say whether a block is one short line of words with a capital letter before it, and no stop behind them."""
    mark = block.mark
    if mark is None or "(" in mark.shape or mark.readings[0][0] not in _HEADING_KINDS or not mark.label.isupper():
        return False
    words = block.text[mark.offset + len(mark.text) :].strip("*_[] \t")
    is_line = "\n" not in block.text.strip() and 0 < len(words) <= _LONGEST_HEADING
    return is_line and _STOP.search(words) is None
