"""Mentions: "articles 5 and 6", "paragraph 2 (a)", "第三十一条第一款": the words that name clauses or paragraphs.

Finds the words only; which clause they point to is said in `negotiate.text.references.references`. Method: one regular
expression for the word, and one, repeated, for each number of the list behind it
(`negotiate.text.references.mention_words`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from negotiate.text.marks.enumerators import read_numeral
from negotiate.text.marks.labels import PREAMBLE, series_of
from negotiate.text.marks.number_words import word_value
from negotiate.text.marks.numerals import number_of
from negotiate.text.marks.suffixes import suffix_rank, with_suffix
from negotiate.text.references.han_mentions import han_mentions
from negotiate.text.references.list_words import (
    AFTER_NUMBER,
    CONTESTED_SUFFIX,
    COUNTED,
    JOINT,
    LOOSE_END,
    STRANGE_JOINT,
    THROUGH,
)
from negotiate.text.references.mention_groups import AFTER_CLAUSE, nested
from negotiate.text.references.mention_parts import NOWHERE, RECITAL, Item, Mention
from negotiate.text.references.mention_words import LABELS, NUMBER, PLURAL, STEPS, WORD, singular


class _Place(Enum):
    """Whether a number stands in the list before it."""

    IN = "it is one of the list"
    OUT = "it counts something else"
    UNSURE = "it may be either"


#: One article in the genitive, or several in the nominative.
_EITHER = "статьи"
#: What leads to the number of something else: "article 5 of document 6".
_OF_SOMETHING = frozenset({"of", "in", "to", "de", "du", "del", "из", "в", "من", "by", "on", "at", "option", "section"})
#: In Arabic a paragraph may be numbered "- 2" or "-2", right behind a sentence that lost its stop.
_ITEM = re.compile(r"\s[–-]")
#: Behind a semicolon a letter opens the next item of a list; it names none.
_NEXT_ITEM = re.compile("[;؛]")
_HYPHEN = re.compile(r"-\[?\d")
_LETTERED = ("annex", "appendix")


def mentions(text: str) -> tuple[Mention, ...]:
    """Return every mention of clauses or paragraphs, by its start.

    >>> [(m.is_clause, len(m.items)) for m in mentions("articles 5 and 6, paragraph 2 (a)")]
    [(True, 2), (False, 1)]
    """
    found = list(_behind_words(text))
    found.extend(han_mentions(text))
    found.sort(key=lambda mention: mention.start)
    return tuple(nested(text, found))


def _behind_words(text: str) -> Iterator[Mention]:
    """Yield the mention behind each word; a list goes on behind a paragraph of its clause: "4, paragraph 2, and 7"."""
    chain: list[Mention] = []
    listed: re.Match[str] | None = None
    for word in WORD.finditer(text):
        is_inside = bool(chain) and AFTER_CLAUSE.fullmatch(text, chain[-1].end, word.start()) is not None
        is_further = listed is not None and is_inside and not word["clause"] and not _is_plural(word)
        mention = _mention(
            text, word, word.start(), word.end(), is_lone=is_further and listed is not None and _is_plural(listed)
        )
        if mention is None:
            continue
        if mention.is_clause:
            yield from _whole(chain, listed)
            chain, listed = [mention], word
            continue
        yield mention
        more = _further(text, listed, chain, mention.end) if is_further and listed is not None else None
        if more is not None:
            chain.append(more)
        elif listed is not None and not is_inside:
            yield from _whole(chain, listed)
            chain, listed = [], None
    yield from _whole(chain, listed)


def _whole(chain: list[Mention], word: re.Match[str] | None) -> Iterator[Mention]:
    """Yield the parts of one list of clauses, sure where all are: a plural with one number has lost the others."""
    if not chain or word is None:
        return
    is_lone = _is_plural(word) and word["clause"].casefold() != _EITHER and sum(len(one.items) for one in chain) == 1
    is_sure = all(one.is_sure for one in chain) and not is_lone
    for one in chain:
        yield replace(one, opens=chain[0].start, is_sure=is_sure)


def _further(text: str, word: re.Match[str], chain: list[Mention], at: int) -> Mention | None:
    """Return the clauses of a list that go on behind a paragraph, if no word follows that the number could count.

    In the singular it goes on where the next number has a paragraph too: "article 4, paragraph 2, or 7, paragraph 1".
    """
    joint = JOINT.match(text, at)
    if joint is None or not joint.group().strip(" []"):
        return None
    mention = _mention(text, word, joint.end(), joint.end())
    if mention is None or AFTER_NUMBER.match(text, mention.end) is None:
        return None
    if not _is_plural(word):
        return mention if _has_paragraph(text, mention.end) else None
    is_sure = joint["stop"] is not None or sum(len(one.items) for one in chain) == 1
    return replace(mention, is_sure=mention.is_sure and is_sure)


def _has_paragraph(text: str, at: int) -> bool:
    """Say whether a paragraph of the number that ends here follows: ", paragraph 2"."""
    comma = AFTER_CLAUSE.match(text, at)
    word = WORD.match(text, comma.end()) if comma else None
    return word is not None and not word["clause"]


def _mention(text: str, word: re.Match[str], start: int, at: int, *, is_lone: bool = False) -> Mention | None:
    """Read the list of numbers behind a word; only the first, and letters behind it, if it is to be alone."""
    items: list[Item] = []
    begin, is_last, is_sure = start, False, True
    while (item := _item(text, word, start, at, items[-1] if items else None)) is not None:
        if items:
            place = _place(text, word, text[items[-1].end : at], item.end)
            if place is _Place.OUT or (is_lone and item.number_start != items[-1].number_start):
                break
            is_sure = is_sure and place is _Place.IN
        items.append(replace(item, is_last=is_last))
        joint = JOINT.match(text, item.end)
        if joint is None or not joint.group().strip():
            break
        at = start = joint.end()
        is_last = THROUGH.fullmatch(joint.group()) is not None
    if not items:
        return None
    end = items[-1].end
    is_sure = is_sure and not (CONTESTED_SUFFIX.match(text, end) or _has_loose_end(text, end))
    return Mention(begin, end, word["clause"] is not None, tuple(items), begin, is_sure)


def _has_loose_end(text: str, end: int) -> bool:
    """Say whether a list seems to go on in a way that is not read: "5 | 6", "5 then 6"."""
    if LOOSE_END.match(text, end):
        return True
    strange = STRANGE_JOINT.match(text, end)
    if strange is None or strange["words"].split()[0] in _OF_SOMETHING:
        return False
    return AFTER_NUMBER.match(text, strange.end()) is not None and WORD.search(text, end, strange.end()) is None


def _place(text: str, word: re.Match[str], joint: str, end: int) -> _Place:
    """Say whether a number that ends here belongs to the list behind a word, which `joint` ties it to."""
    if text[end - 1] == ")" and not text[end - 3 : end - 1].isdecimal():
        return _Place.OUT if _NEXT_ITEM.search(joint) else _Place.IN
    if COUNTED.match(text, end) or (not word["clause"] and _has_paragraph(text, end)):
        return _Place.OUT
    if _is_plural(word):
        return _Place.IN
    if _ITEM.search(joint) and "ا" in word.group():
        return _Place.OUT
    if _HYPHEN.match(joint + text[end - 1]) or AFTER_NUMBER.match(text, end) is None:
        return _Place.UNSURE if joint.strip(" ,;،؛[]\n") else _Place.OUT
    return _Place.IN


def _is_plural(word: re.Match[str]) -> bool:
    return PLURAL.fullmatch(word["clause"] or word["paragraph"] or word["point"] or word.group().rstrip()) is not None


def _item(text: str, word: re.Match[str], start: int, at: int, before: Item | None) -> Item | None:
    found = None if word["point"] else NUMBER.match(text, at)
    if found is None or not _is_number(word, found["number"]) or (found["open"] and _is_step(text, word, before)):
        return _point(text, word, start, at, before)
    at = found.start("number")
    end = found.end() - (found.group()[-1] == "]" and "[" not in text[start : found.start()])
    labels, places = _numbers(found)
    steps, step_places = _steps(found)
    if word["clause"] is None:
        labels = (f"{word['part'] or ''}{labels[0]}", *labels[1:])
        return Item(start, end, ("", 0, 0), at, at, (*labels, *steps), (*places, *step_places))
    series = series_of(singular(word["clause"]))
    if series == PREAMBLE:
        return Item(start, end, RECITAL, at, at, (*labels, *steps), (*places, *step_places))
    key = (series, number_of(found["number"].partition(".")[0]), 0)
    if len(labels) == 1:
        key = (*key[:2], suffix_rank(found["suffix"] or ""))
    return Item(start, end, key, at, places[0][1], (*labels[1:], *steps), (*places[1:], *step_places))


def _is_step(text: str, word: re.Match[str], before: Item | None) -> bool:
    """Say whether "(2)" is a paragraph: behind a word for paragraphs, or behind a number without parentheses."""
    return word["clause"] is None or (before is not None and text[before.number_start - 1] != "(")


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
        labels[-1] = with_suffix(labels[-1], found["suffix"])
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
    if not number[0].isascii() and word_value(number):
        return True
    return clause[0].isupper() or (len(number) < 9 and series_of(singular(clause)) in _LETTERED)
