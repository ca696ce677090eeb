"""T3: a word set apart like a term, in quotation marks or capitals, that nothing in the text defines."""

import re
from collections.abc import Iterable, Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.language import OFFICIAL
from negotiate.text.norms.definitions import stated, term_key
from negotiate.text.norms.term_variants import set_apart

_OPENING = '[“«「„‘"]\\s*'
#: Stands before words that are named here ("hereinafter “site”"), or are part of a title ("Panel on Climate Change").
_NAMING = re.compile(
    r"\b(?:hereinafter|hereafter|referred to as|called|known as|ci-après|en adelante|далее)\b"
    r"|(?-i:[A-Z])\w+ (?:on|of|for|to|and|in|with|beyond)(?: the)? $",
    re.IGNORECASE,
)
_MEANS = re.compile(r"\b(?:means?|refers? to)\b")


def _found(clause: DraftedClause) -> Iterator[Hint]:
    bodies = [clause.text, *(one.body for one in clause.neighbours)]
    known = {one.key for body in bodies for one in stated(body, clause.language)}
    if not known:
        return
    quoted, capitals = set_apart(clause.text, clause.language)
    apart = [(words, words, _OPENING) for words in quoted] + [(words, words.lower(), "") for words in capitals]
    for words, plain, mark in apart:
        place = re.search(mark + re.escape(words), clause.text)
        if place is None or term_key(words) in known or not _stands(plain, bodies):
            continue
        start = place.end() - len(words)
        if not _is_named(clause.text, start, place.end()):
            says = f"“{words}” is set apart like a term and used as one; nothing defines it."
            yield Hint("T3", start, place.end(), says)


def _stands(words: str, bodies: Iterable[str]) -> bool:
    """Say whether words stand somewhere without quotation marks, as whole words."""
    bare = re.compile(rf"(?<![\w“\"«„‘]){re.escape(words)}(?![\w”\"»’])")
    return any(words in body and bare.search(body) for body in bodies)


def _is_named(text: str, start: int, end: int) -> bool:
    """Say whether a term is named or defined here in another way, as in "“Available” techniques means"."""
    return (
        _NAMING.search(text[max(0, start - 40) : start]) is not None or _MEANS.search(text[end : end + 40]) is not None
    )


CHECK = DraftingCheck(
    code="T3",
    title="Words used like a term, and defined nowhere",
    method="In a text that defines terms: words in quotation marks, and phrases in capitals that stand in small "
    "letters too, which are used without the marks and defined nowhere.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 14: a term "
    "that is not plain is defined.",
    limits="Names of bodies and titles in capitals are told from terms only by whether they also stand in small "
    "letters.",
    find=_found,
    languages=tuple(sorted(OFFICIAL)),
)
