"""Mentions: "articles 5 and 6", "paragraph 2 (a)", "第三十一条第一款": the words that name clauses or paragraphs.

Finds the words only; which clause they point to is said in `negotiate.text.references`. Method: one regular
expression for the word, and one, repeated, for each number of the list behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from negotiate.text.enumerators import SUFFIX_PATTERN, han_value
from negotiate.text.numbering import number_value, rank_of, series_of


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a mention: characters [start, end), the word included where it is the first.

    `places` says where each label of the path is written, NOWHERE for one that an item before it has; an item
    with `is_last` ends a range that the item before it begins.
    """

    start: int
    end: int
    key: tuple[str, int, int]
    number_start: int
    number_end: int
    path: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    is_last: bool = False


#: The place of a label that is understood and not written: "2" of "(b)" in "2 (a) and (b)".
NOWHERE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Mention:
    """A word for clauses or paragraphs with the numbers behind it."""

    start: int
    end: int
    is_clause: bool
    items: tuple[Item, ...]


#: A clause with its paragraphs, in whichever order the text has them; or one of the two alone.
Group = tuple[Mention, ...]

_CLAUSES = (
    r"articles?|art\.|rules?|principles?|norms?|parts?|chapters?|sections?|annex(?:es?)?|appendix"
    r"|art[ií]culos?|anexos?|partie|parte|chapitres?|cap[ií]tulos?|règles?|reglas?|principes?|normes?"
    r"|стать(?:[яиеюё]й?|ями?|ям|ях)|статей|приложени(?:е|ю|я|ем|ям)|част(?:ь|и|ью)|глав[аыеу]|раздел[аеу]?"
    r"|(?:ال|لل|بال|وال)?مادة|المادتين|المواد|المرفق|الجزء"
)
_PARAGRAPHS = (
    r"(?:sub-?)?paragraphs?|paragraphes?|alinéas?|párrafos?|apartados?"
    r"|(?:под)?пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|(?:ال|لل|بال|وال)?فقرة|الفقرتين|الفقرات"
)
_WORD = re.compile(
    rf"(?<!\w)(?:(?P<clause>{_CLAUSES})|(?P<paragraph>{_PARAGRAPHS}))(?!\w)[ \t\u00a0\[]*\n?[ \t\[]*"
    r"(?:(?:from|с|со|من)\s+(?=\d))?",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"[\w-]+s|стать(?:и|ями?|ям|ях)|статей|пункт(?:ы|ов|ам|ами|ах)|الماد?تين|المواد|الفقرتين|الفقرات", re.IGNORECASE
)
_SUFFIX = rf"(?:[ .\u00a0]?(?P<suffix>{SUFFIX_PATTERN}|бис|тер|مكررا)(?!\w))?"
_STEP = r"[ \u00a0]?\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[а-я]|[ء-ي]ـ?)\)|[ \u00a0](?:[a-z]|[ivx]{2,5}|[а-я])\)"
_NUMBER = re.compile(
    rf"(?P<number>premier\b|1er\b|\d{{1,3}}(?=(?:{SUFFIX_PATTERN})\b)"
    r"|\d{1,3}(?:\.\d{1,2})?(?![\w°/]|\s?%|-(?!\d)\w|[.,]\d)"
    rf"|(?-i:[IVX]{{1,5}}|[A-H])(?![\w'’]))\]?{_SUFFIX}(?P<steps>(?:{_STEP}){{0,4}})",
    re.IGNORECASE,
)
_STEPS = re.compile(rf"(?P<steps>(?:{_STEP}|(?<=[ \u00a0–—-])[a-zа-я]\)){{1,4}})")
_JOINT = re.compile(
    r"[\s\[\]]{0,4}(?:[,،][\s\[\]]{0,4})?"
    r"(?:(?:and/or|and|or|to|through|et|ou|à|al?|y|e|o|u|и|или|до|по|إلى|أو|و)[\s\[]{1,3}|و(?=\d)|[–—-]\s?)?"
)
#: What makes a range of two numbers: "5 to 8", "9–12", "5 à 8", "с 5 по 8", "第五条至第八条".
THROUGH = re.compile(
    r"[\s\[\]]*(?:(?:to|through|à|al?|до|по|إلى)[\s\[]|至|到|[–—-])[\s\[]*(?:(?:l[’']|the\s|la\s|el\s|ال)\s*)?", re.IGNORECASE
)
_LABELS = re.compile(r"[a-zа-яء-يـ]+|\d+", re.IGNORECASE)
_HAN_NUMBER = r"[一二三四五六七八九十百〇零]{1,6}|\d{1,3}"
_HAN = re.compile(
    rf"第(?P<core>(?P<number>{_HAN_NUMBER})\s?(?P<unit>条|部分|章|节)(?:之(?P<suffix>[二三四五六七八九]))?)"
    rf"(?P<steps>(?:第(?:{_HAN_NUMBER})款)?(?:第?[（(][^（）()]{{1,4}}[）)]项?(?:第\d{{1,2}}目)?)?)"
    rf"|(?P<alone>第(?:{_HAN_NUMBER})款(?:第?[（(][^（）()]{{1,4}}[）)]项?(?:第\d{{1,2}}目)?)?"
    r"|(?:第|(?<=[至到]))[（(][^（）()]{1,4}[）)]项(?:第\d{1,2}目)?)"
)
_HAN_STEP = re.compile(
    rf"第(?P<block>{_HAN_NUMBER})款|(?P<point>[（(][^（）()]+[）)])|第(?P<item>\d{{1,2}})目"
)
_AFTER_CLAUSE = re.compile(r"[\s,،\[\]]{0,4}")
_HYPHEN = re.compile(r"-\d")
_OF = re.compile(r"(?:\s|[,،])*(?:of|de\s+l[’']|des?|del|de\s+los|من|)\s*\[?")
_WITHIN = re.compile(r"\s*(?:of|de|del|des|du|من)?\s*", re.IGNORECASE)
_LETTERED = ("annex", "appendix")


def mentions(text: str) -> tuple[Mention, ...]:
    """Return every mention of clauses or paragraphs, by its start.

    >>> [(m.is_clause, len(m.items)) for m in mentions("articles 5 and 6, paragraph 2 (a)")]
    [(True, 2), (False, 1)]
    """
    found = [mention for word in _WORD.finditer(text) if (mention := _behind(text, word)) is not None]
    found.extend(_chinese(found_at) for found_at in _HAN.finditer(text))
    found.sort(key=lambda mention: mention.start)
    return tuple(_nested(text, found))


def _behind(text: str, word: re.Match[str]) -> Mention | None:
    """Read the numbers behind a word; more than one only where it is in the plural, or "2 (a) and (b)"."""
    items: list[Item] = []
    is_plural = _PLURAL.fullmatch(word["clause"] or word["paragraph"]) is not None
    at, start, is_last = word.end(), word.start(), False
    while (item := _item(text, word, start, at)) is not None:
        if not is_plural and _HYPHEN.match(text, item.end):
            break
        items.append(replace(_beside(items[-1], item) if items else item, is_last=is_last))
        joint = _JOINT.match(text, item.end)
        if joint is None or not joint.group().strip() or not (is_plural or _STEPS.match(text, joint.end())):
            break
        at = start = joint.end()
        is_last = THROUGH.fullmatch(joint.group()) is not None
    return Mention(items[0].start, items[-1].end, word["clause"] is not None, tuple(items)) if items else None


def _beside(before: Item, item: Item) -> Item:
    """Give "(b)" in "2 (a) and (b)" the paragraph that it belongs to."""
    is_point = bool(item.path) and not item.path[0][0].isdecimal() and not item.key[0]
    if not is_point or len(before.path) < 2:
        return item
    above = len(before.path) - 1
    return replace(item, path=before.path[:above] + item.path, places=(NOWHERE,) * above + item.places)


def _item(text: str, word: re.Match[str], start: int, at: int) -> Item | None:
    found = _NUMBER.match(text, at)
    if found is None or not _is_number(word, found["number"]):
        bare = _STEPS.match(text, at) if word["paragraph"] else None
        path, places = _steps(bare) if bare else ((), ())
        return Item(start, bare.end(), ("", 0, 0), at, at, path, places) if bare else None
    end = found.end() - (found.group()[-1] == "]" and "[" not in text[start : found.start()])
    number, _, block = found["number"].partition(".")
    steps, places = _steps(found)
    suffix = found["suffix"] or ""
    number_end = found.end("suffix") if suffix else found.start("number") + len(number)
    if word["paragraph"]:
        place = (found.start("number"), found.end("suffix") if suffix else found.end("number"))
        path = (f"{found['number']} {suffix}".strip(), *steps)
        return Item(start, end, ("", 0, 0), at, at, path, (place, *places))
    key = (series_of(_singular(word["clause"])), number_value(number), rank_of(suffix))
    if block:
        steps, places = (block, *steps), ((number_end + 1, number_end + 1 + len(block)), *places)
    return Item(start, end, key, at, number_end, steps, places)


def _steps(found: re.Match[str]) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return the labels of "(a) (ii)", and where each is written."""
    labels = list(_LABELS.finditer(found["steps"]))
    begin = found.start("steps")
    return tuple(one.group() for one in labels), tuple((begin + one.start(), begin + one.end()) for one in labels)


def _is_number(word: re.Match[str], number: str) -> bool:
    """Say whether "I" or "A" is a number: behind "Annex", or behind a word that begins with a capital."""
    if number[0].isdecimal() and (word["clause"] or "").casefold() in ("partie", "parte"):
        return False  # "a Party 60 days before"; the parts of a text have Roman numbers
    if number[0].isdecimal() or number.casefold() == "premier":
        return True
    clause = word["clause"]
    if number == "X" and (word.group()[-1] == "[" or series_of(_singular(clause or "")) == "article"):
        return False  # a placeholder, not the tenth
    return clause is not None and (clause[0].isupper() or series_of(_singular(clause)) in _LETTERED)


def _singular(clause: str) -> str:
    """Return the form of a word for clauses that labels use."""
    folded = clause.casefold()
    if folded.startswith(("стат", "част", "глав", "раздел", "приложени")):
        return {"стат": "статья", "част": "часть", "глав": "глава", "разд": "раздел"}.get(
            folded[:4], "приложение"
        )
    if "ماد" in folded or "مواد" in folded:
        return "المادة"
    return (
        folded
        if series_of(folded) != folded
        else folded.removesuffix("s").removesuffix("xe") + "xe" * folded.endswith("xes")
    )


def _chinese(found: re.Match[str]) -> Mention:
    group = "alone" if found["alone"] else "steps"
    steps = list(_HAN_STEP.finditer(found[group]))
    path = tuple(step[step.lastgroup or 0] for step in steps)
    places = tuple(
        (found.start(group) + step.start(step.lastgroup or 0), found.start(group) + step.end(step.lastgroup or 0))
        for step in steps
    )
    if found["alone"]:
        alone = Item(*found.span(), ("", 0, 0), found.start(), found.start(), path, places)
        return Mention(*found.span(), False, (alone,))
    number = found["number"]
    ordinal = int(number) if number.isdecimal() else han_value(number)
    rank = han_value(found["suffix"]) - 1 if found["suffix"] else 0
    item = Item(*found.span(), (series_of(found["unit"]), ordinal, rank), *found.span("core"), path, places)
    return Mention(*found.span(), True, (item,))


def _nested(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions with "subparagraph (a) of paragraph 2" made one."""
    held: Mention | None = None
    for mention in found:
        if held is not None and _is_within(text, held, mention):
            mention = Mention(held.start, mention.end, False, tuple(_inside(held.items, mention.items[0])))
        elif held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _inside(points: tuple[Item, ...], outer: Item) -> Iterator[Item]:
    """Yield "(a)" and "(b)" of "subparagraphs (a) and (b) of paragraph 2" with the paragraph that they stand in."""
    for point in points:
        end = outer.end if point is points[-1] else point.end
        yield replace(point, end=end, path=outer.path + point.path, places=outer.places + point.places)


def _is_within(text: str, inner: Mention, outer: Mention) -> bool:
    if inner.is_clause or outer.is_clause or len(outer.items) > 1:
        return False
    are_points = not any(item.path[0][0].isdecimal() for item in inner.items)
    return are_points and _WITHIN.fullmatch(text, inner.end, outer.start) is not None


def grouped(text: str, found: tuple[Mention, ...]) -> list[Group]:
    """Join "article 5, paragraph 2"; but first "paragraph 2 of article 5", whatever stands before it."""
    groups: list[Group] = []
    index = 0
    while index < len(found):
        pair = found[index : index + 2]
        is_taken = pair[0].is_clause and _is_pair(text, found[index + 1 : index + 3], "of")
        groups.append(pair if _is_pair(text, pair) and not is_taken else pair[:1])
        index += len(groups[-1])
    return groups


def _is_pair(text: str, pair: Group, word: str = "") -> bool:
    """Say whether two mentions belong together; with `word` only where a word joins them."""
    if len(pair) < 2 or pair[0].is_clause == pair[1].is_clause:
        return False
    between = (_AFTER_CLAUSE if pair[0].is_clause else _OF).fullmatch(text, pair[0].end, pair[1].start)
    return between is not None and (not word or pair[1].is_clause and bool(between.group().strip()))
