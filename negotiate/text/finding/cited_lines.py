"""Lines as people cite them: "page 4, line 12", "p. 4 l. 12", "line 212", "第4页第12行", and the text that they name.

What is read is only how a place is called in the six languages; whether a text has such a line, others know.
"""

import re
import unicodedata
from dataclasses import dataclass

_PAGE = r"pages?|pp?\.?|págs?\.?|páginas?|pg\.?|страниц[аеуы]|стр\.?|с\.|(?:ال)?صفحة|ص\.?"
_LINE = r"lines?|ll?\.?|lignes?|líneas?|lín?s?\.?|lin\.?|строк[аеиу]|стр-ка|(?:ال)?سطر|(?:ال)?أسطر|س\.?"
#: A number, and what may follow it to name several: "12-31".
_NUMBER = r"(\d{1,6})(?:\s*[-‐–—]\s*\d{1,6})?"
_PLACES = tuple(
    re.compile(rf"(?<![\w./])(?:{words})\s*{_NUMBER}(?!\w)|第?\s*{_NUMBER}\s*[{signs}]", re.IGNORECASE)
    for words, signs in ((_PAGE, "页頁"), (_LINE, "行"))
)
#: What stands between a page, a line and the name of a text.
_BETWEEN = re.compile(
    r"^(?:[\s,،;:.()，、]|(?:of|in|on|de|du|dans|sur|la|le|en|del|на|в|من|في|的)(?!\w))+", re.IGNORECASE
)
_LONGEST = 120


@dataclass(frozen=True)
class CitedLine:
    """A line by its number on a page, or in the whole text where no page is named; `of` names the text, "" for none."""

    page: int | None
    line: int
    of: str = ""


def cited_line(typed: str) -> CitedLine | None:
    """Return the line that is cited, or None where what was typed is nothing of the kind.

    >>> cited_line("A/CONF/3, p. 4 l. 12"), cited_line("строка 212"), cited_line("line of duty")
    (CitedLine(page=4, line=12, of='A/CONF/3'), CitedLine(page=None, line=212, of=''), None)
    """
    asked = unicodedata.normalize("NFKC", typed).strip()
    if len(asked) > _LONGEST:
        return None
    numbers: list[int | None] = []
    for place in _PLACES:
        found = place.search(asked)
        numbers.append(int(next(filter(None, found.groups()))) if found else None)
        asked = f"{asked[: found.start()]} , {asked[found.end() :]}" if found else asked
    page, line = numbers
    return None if line is None else CitedLine(page, line, _named(asked))


def _named(rest: str) -> str:
    """Return what is left of a citation, without what only ties it together at its ends and between its parts."""
    parts = (_BETWEEN.sub("", f"{part.strip(' ,،;:()、')} ").strip() for part in rest.split(" , "))
    return " ".join(filter(None, parts))
