"""Parts of a duty: its conditions and exceptions by the words that open them, its qualifiers, times and references.

A condition or an exception goes to the next comma, or to the end. Which words are about time is not for this room to
say: those places are handed in.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from negotiate.text.language import primary
from negotiate.text.norms.obligations import arabic_duties, chinese_duties
from negotiate.text.norms.obligations.duties import trimmed
from negotiate.text.norms.obligations.grammars import GRAMMARS
from negotiate.text.norms.obligations.obligation import DutyParts, WordStretch, WordStretches
from negotiate.text.norms.qualifiers import qualifier_places
from negotiate.text.references.references import references

_EXCEPTION = (
    r"except|unless|save (?:that|for|where|in|as|when|if)|without prejudice to|provided(?:, however,)? that"
    r"|with the exception of|notwithstanding|(?<=, )other than|excluding|otherwise than"
)
_CONDITION = (
    r"(?:(?<=, )|(?<=^)|(?<=only )|(?<=\bor )|(?<=\band ))(?:where(?!as)|wherever|when|whenever)"
    r"|if(?! any\b)|in (?:the )?(?:event|cases?) (?:of|that|where|in which)"
    r"|(?<!\bbe )(?<!\bare )(?<!\bis )subject to|on (?:the )?condition that|to the extent that"
    r"|in so ?far as|as long as|so long as"
    r"|(?:up)?on (?:the )?request|at (?:the|its|their) (?:express )?request"
    r"|with (?:the |its |their )?(?:prior |written |express |mutual )*(?:consent|approval|agreement) of"
    r"|only (?:if|when|where|after)"
)


@dataclass(frozen=True)
class PartOpeners:
    """What opens a part that a duty hangs on: behind the phrase, and before the subject."""

    part: re.Pattern[str]
    lead: re.Pattern[str]


def _openers(exception: str, condition: str, leads: str) -> PartOpeners:
    """Return the openers of a language whose words stand apart."""
    kinds = rf"\b(?:(?P<exception>{exception})|(?P<condition>{condition}))"
    lead = rf"\W*(?:(?P<exception>{exception})|(?P<condition>{leads}))\b"
    rest = r"(?:\b|(?<=['’]))(?:,[^,;:.]{1,90},)?[^,;:،؛]*"
    return PartOpeners(*(re.compile(one, re.IGNORECASE) for one in (kinds + rest, lead)))


def _signs(exception: str, condition: str) -> PartOpeners:
    """Return the openers of a language whose words do not stand apart: a part goes to the next comma."""
    kinds = rf"(?:(?P<exception>{exception})|(?P<condition>{condition}))"
    return PartOpeners(re.compile(rf"{kinds}[^，；：。]*"), re.compile(rf"[、\s]*{kinds}"))


def _spaced(expression: str) -> str:
    return expression.replace(" ", r"\s+")


_OPENERS = {
    "en": _openers(_EXCEPTION, _CONDITION, rf"{_CONDITION}|where(?!as)|wherever|when|whenever"),
    **{code: _openers(_spaced(one.exception), *2 * (_spaced(one.condition),)) for code, one in GRAMMARS.items()},
    "ar": _openers(_spaced(arabic_duties.EXCEPTION), *2 * (_spaced(arabic_duties.CONDITION),)),
    "zh": _signs(chinese_duties.EXCEPTION, chinese_duties.CONDITION),
}


#: What stands at the ends of an action and is no word of it; and what joined it to a part that was taken off.
_MARKS = " .,;:—–*،؛，。；：、"
_JOINT = re.compile(r"[\s,]*(?:and|or|et|ou|y|o)?\s+", re.IGNORECASE)
_LAST_JOINT = re.compile(r"[\s,]+(?:and|or|but|only|and only|et|ou|mais|y|o|pero)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Places:
    """What is found once in a whole text: its qualifiers, references and words about time, each by its start."""

    qualifiers: WordStretches
    references: WordStretches
    times: WordStretches
    openers: PartOpeners


def places(text: str, times: Iterable[tuple[int, int]] = (), language: str = "en") -> Places:
    """Return the places of a text in a language that is read, with those where it speaks of time."""
    linked = {WordStretch(one.start, one.end) for one in references(text)}
    when = tuple(sorted(trimmed(text, *one) for one in set(times)))
    hedges = tuple(WordStretch(*one) for one in qualifier_places(text, language))
    return Places(hedges, tuple(sorted(linked)), when, _OPENERS[primary(language)])


def parts_within(text: str, stretch: WordStretch, known: Places, *, is_lead: bool = False) -> DutyParts:
    """Return the parts that stand in a stretch of a sentence; what leads to a subject is one condition as a whole.

    >>> text = "act, as appropriate, unless it is excused."
    >>> found = parts_within(text, WordStretch(0, 42), places(text))
    >>> [one.of(text) for one in (*found.qualifiers, *found.exceptions)]
    ['as appropriate', 'unless it is excused']
    """
    qualifiers = _within(known.qualifiers, stretch)
    kinds: dict[str, list[WordStretch]] = {"condition": [], "exception": []}
    for kind, start, end in _opened(known.openers, text, stretch, is_lead=is_lead):
        part = trimmed(text, start, end, _MARKS)
        if not any(one.start <= part.start < one.end for one in qualifiers) and part.end > part.start:
            kinds[kind].append(part)
    return DutyParts(
        conditions=tuple(kinds["condition"]),
        qualifiers=qualifiers,
        exceptions=tuple(kinds["exception"]),
        times=_within(known.times, stretch),
        linked=_within(known.references, stretch),
    )


def _opened(openers: PartOpeners, text: str, stretch: WordStretch, *, is_lead: bool) -> Iterator[tuple[str, int, int]]:
    """Yield the conditions and exceptions in a stretch: the kind, and characters [start, end)."""
    if is_lead and (lead := openers.lead.match(text, stretch.start, stretch.end)):
        kind = str(lead.lastgroup)
        yield kind, lead.start(kind), stretch.end
        return
    for found in openers.part.finditer(text, stretch.start, stretch.end):
        yield str(found.lastgroup), found.start(), found.end()


def _within(places_in_order: Sequence[WordStretch], stretch: WordStretch) -> WordStretches:
    first = bisect_left(places_in_order, (stretch.start, 0))
    last = bisect_left(places_in_order, (stretch.end, 0))
    return tuple(one for one in places_in_order[first:last] if one.end <= stretch.end)


def without(text: str, stretch: WordStretch, bending: WordStretches) -> WordStretch:
    """Return a stretch without the parts that stand at its two ends; those in its midst stay.

    >>> text = "as appropriate, act where feasible"
    >>> without(text, WordStretch(0, 34), places(text).qualifiers).of(text)
    'act'
    """
    start, end = _bare(text, *stretch)
    for part in bending:
        if part.start <= start < part.end < end and text[part.end] == ",":
            start = trimmed(text, _behind_joint(text, part.end, end), end).start
    for part in reversed(bending):
        if start < part.start < end <= part.end:
            end = trimmed(text, start, part.start).end
            end = trimmed(text, start, _before_joint(text, start, end)).end
    return WordStretch(start, end)


def _bare(text: str, start: int, end: int) -> WordStretch:
    """Return a stretch without marks at its ends, nor what closes or opens a bracket of words outside it."""
    start, end = trimmed(text, start, end, _MARKS)
    while start < end and text[start] == "]":
        start, end = trimmed(text, start + 1, end, _MARKS)
    while start < end and text[end - 1] == "[":
        start, end = trimmed(text, start, end - 1, _MARKS)
    return WordStretch(start, end)


def _behind_joint(text: str, start: int, end: int) -> int:
    found = _JOINT.match(text, start, end)
    return found.end() if found else start


def _before_joint(text: str, start: int, end: int) -> int:
    found = _LAST_JOINT.search(text[max(start, end - 12) : end])
    return end - len(found[0]) if found else end
