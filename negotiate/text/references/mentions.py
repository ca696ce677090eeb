"""Mentions: "articles 5 and 6", "paragraph 2 (a)", "第三十一条第一款": the words that name clauses or paragraphs.

Finds the words only; which clause they point to is said in `negotiate.text.references.references`. Method: one regular
expression for the word, and one, repeated, for each number of the list behind it
(`negotiate.text.references.mention_words`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from negotiate.text.marks.enumerators import read_numeral
from negotiate.text.marks.labels import series_of
from negotiate.text.marks.number_words import word_value
from negotiate.text.marks.numerals import han_value, number_of
from negotiate.text.marks.suffixes import suffix_rank
from negotiate.text.references.mention_words import (
    AFTER_NUMBER,
    HAN,
    HAN_STEP,
    INWARD,
    JOINT,
    LABELS,
    NUMBER,
    PLURAL,
    PREAMBULAR,
    STEPS,
    THROUGH,
    WORD,
    singular,
)


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

_AFTER_CLAUSE = re.compile(r"[\s,،\[\]]{0,4}")
_HYPHEN = re.compile(r"-\d")
_OF = re.compile(r"(?:\s|[,،])*(?:of|de\s+l[’']|des?|del|de\s+los|من|)\s*\[?")
_WITHIN = re.compile(r"\s*(?:of|de|del|des|du|من)?\s*", re.IGNORECASE)
_LETTERED = ("annex", "appendix")
_NEAR = 14  # characters before a word that may hold "preambular"


def mentions(text: str) -> tuple[Mention, ...]:
    """Return every mention of clauses or paragraphs, by its start.

    >>> [(m.is_clause, len(m.items)) for m in mentions("articles 5 and 6, paragraph 2 (a)")]
    [(True, 2), (False, 1)]
    """
    found = list(_behind_words(text))
    found.extend(_chinese(found_at) for found_at in HAN.finditer(text))
    found.sort(key=lambda mention: mention.start)
    return tuple(_nested(text, found))


def _behind_words(text: str) -> Iterator[Mention]:
    """Yield the mention behind each word; a list goes on behind a paragraph of its clause: "4, paragraph 2, and 7"."""
    listed: re.Match[str] | None = None
    before: Mention | None = None
    for word in WORD.finditer(text):
        mention = _mention(text, word, word.start(), word.end())
        if mention is None or PREAMBULAR.search(text[max(0, word.start() - _NEAR) : word.start()]):
            continue
        yield mention
        if mention.is_clause:
            listed, before = word if _is_plural(word) else None, mention
        elif listed is not None and before is not None and not _is_plural(word):
            if _AFTER_CLAUSE.fullmatch(text, before.end, mention.start) is None:
                listed = None
            elif (more := _further(text, listed, mention.end)) is not None:
                before = more
                yield more


def _further(text: str, word: re.Match[str], at: int) -> Mention | None:
    """Return the clauses of a list that go on behind a comma, if no word follows that the number could count."""
    joint = JOINT.match(text, at)
    if joint is None or not set(",،") & set(joint.group()):
        return None
    mention = _mention(text, word, joint.end(), joint.end())
    return mention if mention is not None and AFTER_NUMBER.match(text, mention.end) else None


def _mention(text: str, word: re.Match[str], start: int, at: int) -> Mention | None:
    """Read the numbers behind a word; more than one only where it is in the plural, or "2 (a) and (b)"."""
    items: list[Item] = []
    is_plural, is_last = _is_plural(word), False
    while (item := _item(text, word, start, at, items[-1] if items else None)) is not None:
        if not is_plural and _HYPHEN.match(text, item.end):
            break
        items.append(replace(item, is_last=is_last))
        joint = JOINT.match(text, item.end)
        if joint is None or not joint.group().strip() or not (is_plural or STEPS.match(text, joint.end())):
            break
        at = start = joint.end()
        is_last = THROUGH.fullmatch(joint.group()) is not None
    return Mention(items[0].start, items[-1].end, word["clause"] is not None, tuple(items)) if items else None


def _is_plural(word: re.Match[str]) -> bool:
    return PLURAL.fullmatch(word["clause"] or word["paragraph"] or word["point"] or word.group().rstrip()) is not None


def _item(text: str, word: re.Match[str], start: int, at: int, before: Item | None) -> Item | None:
    found = None if word["point"] else NUMBER.match(text, at)
    if found is None or not _is_number(word, found["number"]):
        return _point(text, word, start, at, before)
    end = found.end() - (found.group()[-1] == "]" and "[" not in text[start : found.start()])
    labels, places = _numbers(found)
    steps, step_places = _steps(found)
    if word["clause"] is None:
        labels = (f"{word['part'] or ''}{labels[0]}", *labels[1:])
        return Item(start, end, ("", 0, 0), at, at, (*labels, *steps), (*places, *step_places))
    key = (series_of(singular(word["clause"])), number_of(found["number"].partition(".")[0]), 0)
    if len(labels) == 1:
        key = (*key[:2], suffix_rank(found["suffix"] or ""))
    return Item(start, end, key, at, places[0][1], (*labels[1:], *steps), (*places[1:], *step_places))


def _numbers(found: re.Match[str]) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return the parts of a number ("3.2 bis" has two), the suffix with the last of them, and where each is written."""
    labels: list[str] = []
    places: list[tuple[int, int]] = []
    at = found.start("number")
    for label in found["number"].rstrip(".ºª").split("."):
        labels.append(label)
        places.append((at, at + len(label)))
        at += len(label) + 1
    if found["suffix"]:
        labels[-1] = f"{labels[-1]} {found['suffix']}"
        places[-1] = (places[-1][0], found.end("suffix"))
    return tuple(labels), tuple(places)


def _point(text: str, word: re.Match[str], start: int, at: int, before: Item | None) -> Item | None:
    """Return a paragraph that only letters name: "(a)", or "(b)" in "2 (a) and (b)" with what it belongs to."""
    bare = STEPS.match(text, at) if word["clause"] is None or before is not None else None
    if bare is None:
        return None
    path, places = _steps(bare)
    if before is None:
        return Item(start, bare.end(), ("", 0, 0), at, at, path, places)
    above = _level(before.path, path[0])
    path, places = before.path[:above] + path, (NOWHERE,) * above + places
    number = (before.number_start, before.number_end) if before.key[0] else (at, at)
    return Item(start, bare.end(), before.key, *number, path, places)


def _level(path: tuple[str, ...], label: str) -> int:
    """Return how many labels of a path stand above one that follows: "(b)" after "2 (a) (i)" has one."""
    readings = dict(read_numeral(label))
    for level in range(len(path) - 1, -1, -1):
        if any(readings.get(kind, 0) > value for kind, value in read_numeral(path[level].split()[0])):
            return level
    return len(path) - 1 if len(path) > 1 else 0


def _steps(found: re.Match[str]) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Return the labels of "(a) (ii)", and where each is written."""
    labels = list(LABELS.finditer(found["steps"]))
    begin = found.start("steps")
    return tuple(one.group() for one in labels), tuple((begin + one.start(), begin + one.end()) for one in labels)


def _is_number(word: re.Match[str], number: str) -> bool:
    """Say whether "I" or "A" is a number: behind "Annex", or behind a word that begins with a capital."""
    clause = word["clause"]
    if number[0].isdecimal() and (clause or "").casefold() in ("partie", "parte"):
        return False  # "a Party 60 days before"; the parts of a text have Roman numbers
    if number[0].isdecimal() or number.casefold() == "premier":
        return True
    if clause is None or (number == "X" and (word.group()[-1] == "[" or series_of(singular(clause)) == "article")):
        return False  # "Article X" is a placeholder, not the tenth
    if len(number) > 1 and not (word_value(number) or read_numeral(number)):
        return False
    return clause[0].isupper() or (len(number) < 9 and series_of(singular(clause)) in _LETTERED)


def _chinese(found: re.Match[str]) -> Mention:
    group = "alone" if found["alone"] else "steps"
    steps = list(HAN_STEP.finditer(found[group]))
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
    rank = suffix_rank(f"之{found['suffix']}") if found["suffix"] else 0
    item = Item(*found.span(), (series_of(found["unit"]), ordinal, rank), *found.span("core"), path, places)
    return Mention(*found.span(), True, (item,))


def _nested(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions with "subparagraph (a) of paragraph 2" made one, and "paragraph 2, subparagraph (a)" too."""
    held: Mention | None = None
    for mention in found:
        if held is not None and _is_within(text, held, mention):
            mention = Mention(held.start, mention.end, False, tuple(_inside(held.items, mention.items[0])))
        elif held is not None and _is_around(text, held, mention):
            mention = Mention(held.start, mention.end, False, tuple(_gone_into(held.items, mention.items)))
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


def _gone_into(outer: tuple[Item, ...], points: tuple[Item, ...]) -> Iterator[Item]:
    """Yield the points of "paragraph 2, subparagraphs (a) and (b)" with the paragraph, the first from its word on."""
    *others, last = outer
    yield from others
    for point in points:
        start = last.start if point is points[0] else point.start
        places = last.places if point is points[0] else (NOWHERE,) * len(last.path)
        yield replace(point, start=start, path=last.path + point.path, places=places + point.places)


def _is_around(text: str, outer: Mention, inner: Mention) -> bool:
    if outer.is_clause or inner.is_clause or not outer.items[-1].path[0][-1].isdecimal():
        return False
    are_points = not any(item.path[0][-1].isdecimal() for item in inner.items)
    return are_points and INWARD.fullmatch(text, outer.end, inner.start) is not None


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
    return between is not None and (not word or (pair[1].is_clause and bool(between.group().strip())))
