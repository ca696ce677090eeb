"""Mentions that belong together: "paragraph 2" with its points, a clause with its paragraphs.

In whichever order the text has them: "article 5, paragraph 2", "paragraph 2 of article 5". Reads only what stands
between two mentions.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from negotiate.text.references.mention_parts import NOWHERE, Group, Item, Mention
from negotiate.text.references.mention_words import INWARD

AFTER_CLAUSE = re.compile(r"[\s,،\[\]]{0,4}")
_OF = re.compile(r"(?:\s|[,،])*(?:of|de\s+l[’']|des?|del|de\s+los|من|)\s*\[?")
#: What stands between two parts of a list, with or without a space: "54, paragraph 2, 61".
_COMMA = re.compile(r"^[\s\[]*[,،][\s\[]*$")
_WITHIN = re.compile(r"\s*(?:of|de|del|des|du|من)?\s*", re.IGNORECASE)


def nested(text: str, found: list[Mention]) -> Iterator[Mention]:
    """Yield mentions with "subparagraph (a) of paragraph 2" made one, and "paragraph 2, subparagraph (a)" too."""
    held: Mention | None = None
    for mention in found:
        if held is not None and _is_within(text, held, mention):
            mention = _joined(held, mention, _inside(held.items, mention.items[0]))
        elif held is not None and _is_around(text, held, mention):
            mention = _joined(held, mention, _gone_into(held.items, mention.items))
        elif held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _joined(held: Mention, mention: Mention, items: Iterator[Item]) -> Mention:
    """Return two mentions of paragraphs as one."""
    return Mention(held.start, mention.end, False, tuple(items), held.opens, held.is_sure and mention.is_sure)


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
    between = (AFTER_CLAUSE if pair[0].is_clause else _OF).fullmatch(text, pair[0].end, pair[1].start)
    return between is not None and (not word or (pair[1].is_clause and _COMMA.search(between.group()) is None))
