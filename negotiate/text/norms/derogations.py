"""Sentences by which a text lets somebody depart from it, or does not apply: exceptions that are no part of a duty.

Method: the phrases that do so in English treaties, by their form; the sentence that holds one is the finding. Whether
it is narrow is not for this module to say. A negation before ("shall not depart from") takes nothing from a duty.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from negotiate.text.language import primary
from negotiate.text.marks.paragraphs import paragraphs
from negotiate.text.norms.asked_passages import Path, path_of

_DEPARTS = re.compile(
    r"\b(?:(?:do|does|shall|need) not apply|(?:which|that|may|to) (?:depart|derogate) from"
    r"|may (?:delay|refuse|postpone|withhold|suspend|decline)|(?:is|are) suspended)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.;]+[.;]?")


@dataclass(frozen=True, slots=True)
class Derogation:
    """A sentence at characters [start, end) of the text, in the paragraph at a path."""

    start: int
    end: int
    path: Path


@lru_cache(maxsize=4096)
def derogations(body: str, language: str = "en") -> tuple[Derogation, ...]:
    r"""Return the sentences that let somebody depart from the text, in its order; in English alone.

    >>> [found] = derogations("1. It shall notify.\n\n2. Paragraph 1 does not apply at sea.")
    >>> found.path
    ('2',)
    """
    if primary(language) != "en":
        return ()
    blocks = paragraphs(body)
    return tuple(
        Derogation(block.start + start, block.start + end, path_of(blocks, at))
        for at, block in enumerate(blocks)
        for start, end in _sentences(block.text, len(block.enumerator))
    )


def _sentences(text: str, begin: int) -> list[tuple[int, int]]:
    """Return the characters of the sentences of a paragraph that let somebody depart, its enumerator left out."""
    found = []
    for sentence in _SENTENCE.finditer(text, begin):
        if _DEPARTS.search(sentence[0]):
            lead = len(sentence[0]) - len(sentence[0].lstrip())
            found.append((sentence.start() + lead, sentence.end()))
    return found
