"""What options are called in the six languages: how a label is read ("**Option II:** …", "Alt. (EU):") and written.

Knows names and numbers only; which options belong together is for `options`. The language in which a label is written
is that of the text that it goes into, told by script and commonest words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from negotiate.text.language import guess_language
from negotiate.text.marks.enumerators import read_mark, read_numeral


@dataclass(frozen=True, slots=True)
class OptionNames:
    """The names of one language: of an option, of one inside another option, and of leaving the text out.

    `colon` is the mark after the number, with the spaces round it.
    """

    option: str
    nested: str
    no_text: str
    colon: str = ": "


_NAMES = {
    "en": OptionNames("Option ", "Alt ", "No text"),
    "fr": OptionNames("Option ", "Variante ", "Pas de texte", "\u00a0: "),
    "es": OptionNames("Opción ", "Variante ", "Sin texto"),
    "ru": OptionNames("Вариант ", "Альтернатива ", "Текст отсутствует"),
    "zh": OptionNames("备选案文", "替代案文", "无案文", "："),
    "ar": OptionNames("الخيار ", "البديل ", "لا يوجد نص"),
}

#: What is written for leaving the text out.
NO_TEXTS = frozenset(names.no_text for names in _NAMES.values())
#: The word for an option, in a regular expression.
OPTION = r"Option|OPTION|option|Opción|OPCIÓN|Вариант|ВАРИАНТ|备选案文|الخيار"
_NESTED = r"Alt(?:ernative)?\.?|Variante|Alternativa|Альтернатива|替代案文|البديل"
_NUMERAL = r"\d{1,3}|[IVX]{1,4}|[A-H]|\([A-Ha-h]\)|\(\d\)|\([ivx]{1,4}\)|[一二三四五六七八九十]"
_COLON = r"[ \u00a0\u202f*_\]]*(?:[:：.–—-]|(?=\n|$))[*_ ]*"
#: The head of an option, past brackets and emphasis.
_LABEL = re.compile(
    rf"[\s\[*_]*(?P<name>(?P<kind>{OPTION})\s*(?P<number>{_NUMERAL})(?!\w)"
    rf"|(?P<other>{_NESTED})(?:\s?(?P<alt>{_NUMERAL})(?!\w))?(?=[\s.:：(*]))"
    rf"(?:\s*\((?P<by>[^()\n]{{1,60}})\))?{_COLON}"
)
#: A label anywhere, with the marks after it, as far as the pairing of brackets has to know.
LABEL = rf"(?:{OPTION})\s*\w++\W*+|(?:{_NESTED})(?:\s*\d{{1,3}})?(?!\w)\W*+"
#: What opens a line that begins an option, as far as `negotiate.text.marks.paragraphs` has to know.
OPENING = rf"[\[*_]*(?:(?i:option|alt)\b|{OPTION}|{_NESTED})[^.\n:：]{{0,12}}[:：]"
_WORD = re.compile(rf"{OPTION}|{_NESTED}")
_NO_TEXT = re.compile(
    r"\W*(?:no (?:text|article|reference|provisions?)\b|(?:pas de|aucun) texte\b|(?:sin|no hay) texto\b"
    r"|текст отсутствует|(?:нет|без) текста|无案文|لا (?:يوجد )?نص|بدون نص)",
    re.IGNORECASE,
)
#: What a paragraph says of itself that stands below options and belongs to each: "{applies to all options}".
_COMMON = re.compile(
    r"(?:(?:applies|applicable|common)\s+to\s+(?:all|both)(?:\s+the|\s+of\s+the)?"
    r"|(?:s[’']applique|applicable|commune?)\s+à\s+toutes\s+les|(?:se\s+aplica|aplicable|común)\s+a\s+todas\s+las"
    r"|(?:относится\s+ко|применимо\s+ко|общее\s+для)\s+все[мх]|适用于(?:所有|全部|各)"
    r"|(?:ينطبق\s+على|مشترك\s+بين)\s+(?:جميع|كل))\s*"
    r"(?:(?P<option>options|opciones|вариант\w*|备选案文|الخيارات)"
    r"|(?P<alt>alternatives|alts\b|variantes|alternativas|альтернатив\w*|替代案文|البدائل))",
    re.IGNORECASE,
)
_HELD = re.compile(r"[{(\[（［]([^{}()\[\]（）［］\n]{1,80})[})\]）］]")
_DASH = re.compile(r"[-–—•*] ")
#: A verb that obliges or allows: "No provision of this Agreement shall …" is text.
_RULE = re.compile(r"\b(?:shall|should|may|must|will|is|are|prejudices?|affects?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OptionLabel:
    """A label as read: characters [start, end) with the space after it, its name and number, and who is named.

    `kind` tells labels of one set from those of another: "option" or "alt"; `number` is 0 for a bare "Alt".
    """

    start: int
    end: int
    name: str
    kind: str
    number: int
    attribution: str


def read_label(text: str, start: int) -> OptionLabel | None:
    """Return the label that begins at an offset, past brackets and emphasis, or None.

    >>> read_label("**Option II:** act", 0).number, read_label("Alt. (EU): act", 0).attribution
    (2, 'EU')
    """
    found = _LABEL.match(text, start)
    if found is None:
        return None
    number = (found["number"] or found["alt"] or "").strip("()")
    return OptionLabel(
        start=found.start("name"),
        end=found.end(),
        name=found["name"],
        kind="option" if found["kind"] else "alt",
        number=read_numeral(number)[-1][1] if number else 0,
        attribution=found["by"] or "",
    )


def is_marked(line: str) -> bool:
    """Say whether a line begins with a number, a dash or a label, which has to stand at the head of a line.

    >>> is_marked("[1. Act"), is_marked("- act"), is_marked("Act")
    (True, True, False)
    """
    bare = line.lstrip("[ \t")
    return bool(read_mark(bare) or _DASH.match(bare) or read_label(bare, 0))


def may_label(text: str) -> bool:
    """Say whether a text has a word that could begin a label: a quick look before a careful one."""
    return _WORD.search(text) is not None


def says_no_text(words: str) -> bool:
    """Say whether an option's words leave the text out, instead of being one.

    >>> says_no_text("[No text.]"), says_no_text("No provision of this Agreement shall prejudice it.")
    (True, False)
    """
    return _NO_TEXT.match(words) is not None and _RULE.search(words) is None


def common_to(words: str) -> str:
    """Return the kind of options to all of which a paragraph says that it belongs, in brackets; "" where to none.

    >>> common_to("3. States report. *{applies to all options for 3.3}*"), common_to("It applies to all options.")
    ('option', '')
    """
    notes = (_COMMON.search(held[1]) for held in _HELD.finditer(words))
    return next((found.lastgroup or "" for found in notes if found), "")


@lru_cache(maxsize=64)
def names_for(text: str) -> OptionNames:
    """Return the names in the language of a text; English where nothing tells.

    >>> names_for("缔约方应合作。").no_text
    '无案文'
    """
    return _NAMES.get(guess_language(text), _NAMES["en"])
