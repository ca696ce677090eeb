"""Other instruments: whether "article 33 of the Charter" points into this text or into another one.

Says what the text calls the other instrument, and looks nothing up. Method: what stands right behind a
mention ("of the Charter", "Конвенции"), or right before it ("《公约》", "its"), and the mentions joined to it.
"""

import re
from collections.abc import Collection, Sequence

from negotiate.text.references.mention_parts import Group

_AND = re.compile(r"[\s,،\]\[]*(?:of\s+)?(?:(?:and|or|et|ou|y|e|o|и|или)\s|و)?[\s\[]*")
_OWN = (
    r"(?:this|that|the\s+(?:present|said|same)|these|presente?|du\s+présent|de\s+la\s+présente|cet|настоящ\w+"
    r"|هذا|هذه)"
)
_ITSELF = re.compile(
    rf"[\s,\]]*(?:(?:above|below)\b|(?:of|to|in|de|del|des?|من)\s+{_OWN}\b"
    rf"|(?:del|de\s+la)\s+presente)|[\s\]]*{_OWN}\b",
    re.IGNORECASE,
)
_NOUNS = (
    r"(?:decision|resolution|annex|protocol|rules|regulations?|report|directive|treaty|charter|statute"
    r"|agreement|convention|draft|instrument)\b"
)
_NAME = (
    r"(?!States?\b|Part(?:y|ies)\b|Members?\b|Governments?\b)(?:\d{4}\s+)?[A-Z][\w-]*"
    r"(?:\s+(?:(?:of|on|the|and|for|to)\s+){0,2}[A-Z][\w-]*){0,9}"
)
_FOREIGN = re.compile(
    rf"[\s,\]]*(?:of|to|in|under)\s+(?:the\s+|its\s+|that\s+)?(?P<noun>{_NOUNS})"
    rf"|[\s,\]]*(?:(?:of|to|in|under)\s+(?:the|its)|of)\s+(?P<en>{_NAME})"
    r"|[\s,]*(?:de\s+la|de\s+l[’']|du|des|de)\s*(?P<fr>[A-Z][\w-]*|cel(?:le|ui)-ci\b)"
    r"|[\s,]*(?:del|de\s+la)\s+(?P<es>[A-Z][\w-]*)"
    r"|\s+(?:к\s+)?(?P<ru>(?:Конвенц|Устав|Протокол|Договор|Соглашени|Статут|Пакт)\w*)"
    r"|[\s،]*من\s+(?P<ar>(?:ال)?(?:اتفاقية|اتفاق|ميثاق|بروتوكول|معاهدة|عهد)[^\s،.]*)"
    r"|\s+(?P<there>thereof)\b"
)
_POSSESSOR = re.compile(r"(?:\b(?P<its>its|their)|(?P<name>[A-Z]\w+)['’]s?|(?P<zh>《[^《》]{1,40}》))\s*\[?$")
#: What leads from the name of an instrument to its articles: "the Charter, in particular Article 33".
_PARTICULARLY = re.compile(
    r"(?P<own>(?:[Tt]his|[Pp]resent|présente?|presente)\s+)?"
    r"(?P<name>(?:Charter|Covenant|Statute|Convention|Protocol|Treaty|Agreement|Charte|Carta|Устав\w?)"
    r"(?:\s+(?:of\s+the|of|on\s+the|on|for\s+the|for|des|de\s+las|Организации)(?:\s+[A-Z\u0400-\u042f][\w-]*){1,4}){0,3}),?\s+"
    r"(?:and\s+)?(?:in\s+particular|notably|especially|including|en\s+particulier|notamment|en\s+particular"
    r"|в\s+частности),?\s+(?:in\s+|under\s+|its\s+|the\s+|à\s+)?(?:l[’']|la\s|el\s|los\s|les\s)?$"
)
#: A decision, a resolution or a document by its symbol: "decision 3/CP.19, annex, paragraph 15".
_SYMBOL = re.compile(
    r"(?<![\w/])(?P<name>(?:[\w.-]+/)+[\w.-]*\d[\w.()-]*|[Rr]esolutions?\s\d{1,4}(?:\s\(\d{4}\))?)"
    r"(?:,\s+annex(?:\s(?:[IVX]{1,4}|\d))?)?,?\s+(?:in\s+|at\s+)?$"
)
_BEFORE = 44  # characters before a mention in which its possessor may stand
_FURTHER = 120  # the same, where the name of the instrument is led on from
_PARTS_OF_TEXT = re.compile(r"(?:Article|Part|Annex|Section|Chapter|Rule|Appendix|Partie|Parte)\b", re.IGNORECASE)


def instruments(text: str, groups: Sequence[Group], own_names: Collection[str]) -> list[str]:
    """Name the other instrument that each group points to, "" for this one.

    What is joined shares it: "Part XV, section 2, of the Convention", "article 3 and article 4 of the Pact".
    """
    own = {name.removeprefix("the ").casefold() for name in own_names}
    named = [_instrument(text, group, own) for group in groups]
    for n in range(len(groups) - 2, -1, -1):
        if not named[n] and named[n + 1] and _shares(text, groups[n], groups[n + 1]):
            named[n] = named[n + 1]
    for n in range(1, len(groups)):
        if not named[n] and named[n - 1].startswith("《") and groups[n - 1][-1].end == groups[n][0].start:
            named[n] = named[n - 1]
    return named


def _shares(text: str, group: Group, after: Group) -> bool:
    """Say whether what is said of a group holds for the one before it too.

    Two in "article 5, and article 33 of the Charter", but one where a comma stands before "of" as well.
    """
    follows = _AND.fullmatch(text, group[-1].end, after[0].start)
    if follows is None or not (group[0].is_clause and after[0].is_clause):
        return False
    if group[0].items[0].key[0] != after[0].items[0].key[0]:
        return True
    is_apart = "," in follows.group() and not text.startswith(",", after[-1].end)
    return bool(follows.group().strip(" ,،[]\n")) and not is_apart


def _instrument(text: str, group: Group, own: Collection[str]) -> str:
    """Read what stands behind a group or before it; a name of this instrument's own is none."""
    if _ITSELF.match(text, group[-1].end):
        return ""
    before = text[max(0, group[0].start - _FURTHER) : group[0].start]
    possessor = _POSSESSOR.search(before[-_BEFORE:])
    if possessor is not None and group[0].is_clause:
        name = possessor[possessor.lastgroup or 0]
    else:
        found = _FOREIGN.match(text, group[-1].end)
        name = found[found.lastgroup or 0] if found else _led_from(before, group)
    return "" if _PARTS_OF_TEXT.match(name) or name.casefold() in own else name


def _led_from(before: str, group: Group) -> str:
    """Return the instrument that the words before a group lead on from, "" where there is none."""
    found = (_PARTICULARLY if group[0].is_clause else _SYMBOL).search(before)
    return "" if found is None or found.groupdict().get("own") else found["name"]
