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
    """One number of a mention: characters [start, end), the word included where it is the first."""

    start: int
    end: int
    key: tuple[str, int, int]
    number_start: int
    number_end: int
    path: tuple[str, ...] = ()


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
    rf"(?<!\w)(?:(?P<clause>{_CLAUSES})|(?P<paragraph>{_PARAGRAPHS}))(?!\w)[ \t\u00a0\[]*\n?[ \t\[]*", re.I
)
_PLURAL = re.compile(
    r"[\w-]+s|стать(?:и|ями?|ям|ях)|статей|пункт(?:ы|ов|ам|ами|ах)|الماد?تين|المواد|الفقرتين|الفقرات", re.I
)
_SUFFIX = rf"(?:[ .\u00a0]?(?P<suffix>{SUFFIX_PATTERN}|бис|тер|مكررا)(?!\w))?"
_STEP = r"[ \u00a0]?\((?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2}|[а-я]|[ء-ي]ـ?)\)|[ \u00a0](?:[a-z]|[ivx]{2,5}|[а-я])\)"
_NUMBER = re.compile(
    rf"(?P<number>premier\b|1er\b|\d{{1,3}}(?=(?:{SUFFIX_PATTERN})\b)"
    r"|\d{1,3}(?:\.\d{1,2})?(?![\w°/]|\s?%|-\w|[.,]\d)"
    rf"|(?-i:[IVX]{{1,5}}|[A-H])(?![\w'’]))\]?{_SUFFIX}(?P<steps>(?:{_STEP}){{0,4}})",
    re.I,
)
_STEPS = re.compile(rf"(?P<steps>(?:{_STEP}|(?<=[ \u00a0])[a-zа-я]\)){{1,4}})")
_JOINT = re.compile(
    r"[\s\[\]]{0,4}(?:[,،][\s\[\]]{0,4})?"
    r"(?:(?:and/or|and|or|to|through|et|ou|à|al?|y|e|o|u|и|или|до|по|إلى|أو|و)[\s\[]{1,3}|و(?=\d)|[–-]\s?)?"
)
_LABELS = re.compile(r"[a-zа-яء-يـ]+|\d+", re.I)
_HAN_NUMBER = r"[一二三四五六七八九十百〇零]{1,6}|\d{1,3}"
_HAN = re.compile(
    rf"第(?P<core>(?P<number>{_HAN_NUMBER})\s?(?P<unit>条|部分|章|节)(?:之(?P<suffix>[二三四五六七八九]))?)"
    rf"(?P<steps>(?:第(?:{_HAN_NUMBER})款)?(?:第?[（(][^（）()]{{1,4}}[）)]项?(?:第\d{{1,2}}目)?)?)"
    rf"|(?P<alone>第(?:{_HAN_NUMBER})款(?:第?[（(][^（）()]{{1,4}}[）)]项?(?:第\d{{1,2}}目)?)?"
    r"|第[（(][^（）()]{1,4}[）)]项(?:第\d{1,2}目)?)"
)
_HAN_STEP = re.compile(
    rf"第(?P<block>{_HAN_NUMBER})款|(?P<point>[（(][^（）()]+[）)])|第(?P<item>\d{{1,2}})目"
)
_AFTER_CLAUSE = re.compile(r"[\s,،\[\]]{0,4}")
_OF = re.compile(r"(?:\s|[,،])*(?:of|de\s+l[’']|des?|del|de\s+los|من|)\s*\[?")
_WITHIN = re.compile(r"\s*(?:of|de|del|des|du|من)?\s*", re.I)
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
    is_plural = _PLURAL.fullmatch(word.group().strip(" [\t\n")) is not None
    at, start = word.end(), word.start()
    while (item := _item(text, word, start, at)) is not None:
        items.append(_beside(items[-1], item) if items else item)
        joint = _JOINT.match(text, item.end)
        if joint is None or not joint.group().strip() or not (is_plural or _STEPS.match(text, joint.end())):
            break
        at = start = joint.end()
    return Mention(items[0].start, items[-1].end, word["clause"] is not None, tuple(items)) if items else None


def _beside(before: Item, item: Item) -> Item:
    """Give "(b)" in "2 (a) and (b)" the paragraph that it belongs to."""
    is_point = bool(item.path) and not item.path[0][0].isdecimal() and not item.key[0]
    return replace(item, path=before.path[:-1] + item.path) if is_point and len(before.path) > 1 else item


def _item(text: str, word: re.Match[str], start: int, at: int) -> Item | None:
    found = _NUMBER.match(text, at)
    if found is None or not _is_number(word, found["number"]):
        bare = _STEPS.match(text, at) if word["paragraph"] else None
        path = tuple(_LABELS.findall(bare["steps"])) if bare else ()
        return Item(start, bare.end(), ("", 0, 0), at, at, path) if bare else None
    end = found.end() - (found.group()[-1] == "]" and "[" not in text[start : found.start()])
    number, _, block = found["number"].partition(".")
    steps = tuple(_LABELS.findall(found["steps"]))
    suffix = found["suffix"] or ""
    if word["paragraph"]:
        return Item(start, end, ("", 0, 0), at, at, (f"{found['number']} {suffix}".strip(), *steps))
    key = (series_of(_singular(word["clause"])), number_value(number), rank_of(suffix))
    number_end = found.end("suffix") if suffix else found.start("number") + len(number)
    return Item(start, end, key, at, number_end, (block, *steps) if block else steps)


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
    steps = found["alone"] or found["steps"]
    path = tuple(step["block"] or step["point"] or step["item"] for step in _HAN_STEP.finditer(steps))
    if found["alone"]:
        return Mention(
            found.start(),
            found.end(),
            False,
            (Item(*found.span(), ("", 0, 0), found.start(), found.start(), path),),
        )
    number = found["number"]
    ordinal = int(number) if number.isdecimal() else han_value(number)
    rank = han_value(found["suffix"]) - 1 if found["suffix"] else 0
    item = Item(*found.span(), (series_of(found["unit"]), ordinal, rank), *found.span("core"), path)
    return Mention(*found.span(), True, (item,))


def _nested(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions with "subparagraph (a) of paragraph 2" made one."""
    held: Mention | None = None
    for mention in found:
        if held is not None and _is_within(text, held, mention):
            inner, outer = held.items[0], mention.items[0]
            whole = Item(inner.start, outer.end, outer.key, inner.start, inner.start, outer.path + inner.path)
            mention = Mention(held.start, mention.end, False, (whole,))
        elif held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _is_within(text: str, inner: Mention, outer: Mention) -> bool:
    if inner.is_clause or outer.is_clause or len(inner.items) > 1 or len(outer.items) > 1:
        return False
    is_list_point = not inner.items[0].path[0][0].isdecimal()
    return is_list_point and _WITHIN.fullmatch(text, inner.end, outer.start) is not None


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
