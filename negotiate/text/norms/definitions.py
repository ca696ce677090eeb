"""Definitions: what a text says that each of its terms means, by the words that follow the term.

Builds on the forms that `terms` finds. A definition reaches to the end of its paragraph, or to the next one in it;
where the paragraph opens a list, what is indented under it belongs to it too. It judges no definition.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from negotiate.text.marks.brackets import SpanKind, parse
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.norms.terms import Term
from negotiate.text.norms.terms import definitions as defined_terms

#: What closes a quoted term, and what may stand between two terms that one verb defines.
_CLOSING = "”\"»」“’'"
_BETWEEN = re.compile(r"""[”"»」“’'\s,、،]*(?:(?:or|and|ou|et|o|y|и|или|أو|و|或|和)\b)?[\s“"«「„‘']*""")
#: What stands before a quoted term and is no part of the definition before it.
_LEAD = re.compile(
    r"(?:[\s“\"«「„‘'(]|on entend par|se entender[áa] por|por|под|термин|يقصد ب(?:عبارة|مصطلح|تعبير)?|and|et)*$"
)
_OPENS_LIST = re.compile(r"[:：—–]\s*$")


@dataclass(frozen=True, slots=True)
class Definition:
    """What a text says that a term means: `words` stand at characters [start, end), from the verb on.

    `path` is that of the paragraph; `is_contested` where any of it stands in brackets.
    """

    term: str
    words: str
    start: int
    end: int
    path: tuple[str, ...]
    is_contested: bool

    @property
    def key(self) -> str:
        """Return the term as it is looked up: however it is spaced, and in small letters."""
        return term_key(self.term)


def term_key(term: str) -> str:
    """Return a term as it is looked up.

    >>> term_key("Essential  Service")
    'essential service'
    """
    return " ".join(term.split()).casefold()


def term_slug(term: str) -> str:
    """Return a term as an address names it.

    >>> term_slug("Point of  contact")
    'point_of_contact'
    """
    return re.sub(r"[^\w-]+", "_", term_key(term))


@lru_cache(maxsize=4096)
def stated(text: str, language: str = "en") -> tuple[Definition, ...]:
    """Return the definitions of a text, in its order; remembered by content.

    >>> [(one.term, one.words) for one in stated("(a) “ICT” means equipment; (b) “user” means a person.")]
    [('ICT', 'means equipment'), ('user', 'means a person')]
    """
    terms = defined_terms(text, language)
    if not terms:
        return ()
    blocks = paragraphs(text)
    contested = [(span.start, span.end) for span in parse(text).spans if span.kind is not SpanKind.EDITORIAL]
    found = []
    for place, term in enumerate(terms):
        start, end = _extent(text, blocks, terms[place:])
        words, at = _trimmed(text, start, end)
        is_contested = any(first < at + len(words) and term.start < last for first, last in contested)
        found.append(Definition(term.words, words, at, at + len(words), _path(blocks, term), is_contested))
    return tuple(found)


def _path(blocks: Sequence[Paragraph], term: Term) -> tuple[str, ...]:
    return next((block.path for block in reversed(blocks) if block.start <= term.start), ())


def _extent(text: str, blocks: Sequence[Paragraph], terms: Sequence[Term]) -> tuple[int, int]:
    """Return where the definition of the first of some terms begins and ends."""
    start = terms[0].end
    end = _end_of_paragraph(blocks, start, len(text))
    for following in terms[1:]:
        if following.start >= end:
            break
        if _BETWEEN.fullmatch(text, start, following.start):
            start = following.end
        else:
            lead = _LEAD.search(text[start : following.start])
            return start, start + (lead.start() if lead else following.start - start)
    return start, end


def _end_of_paragraph(blocks: Sequence[Paragraph], at: int, end: int) -> int:
    """Return where the paragraph ends in which a character stands, with the list that it opens."""
    here = next((place for place, block in enumerate(blocks) if block.start <= at <= block.end), None)
    if here is None:
        return end
    block = blocks[here]
    if not _OPENS_LIST.search(block.text):
        return block.end
    depth = block.depth
    under = list(takewhile(lambda one: one.depth > depth, blocks[here + 1 :]))
    return under[-1].end if under else block.end


def _trimmed(text: str, start: int, end: int) -> tuple[str, int]:
    """Return a definition without what closes the term before it and the stop behind it, and where it begins."""
    while start < end and (text[start].isspace() or text[start] in _CLOSING + ",،:"):
        start += 1
    words = text[start:end].rstrip()
    words = re.sub(r"(?:[;；؛]\s*(?:and|or|et|ou|y|o|и|или|و|أو)?|[.。])$", "", words).rstrip()
    words = re.sub(r"[;；؛]?\s*\(\w{1,4}\)$", "", words).rstrip(" ;；؛")
    return words, start
