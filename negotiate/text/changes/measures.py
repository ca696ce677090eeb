"""Measures: how much of what still is open stands in a text, and how it obliges; figures that add up over clauses.

`shall` and `should` are those two English words wherever they stand in an English text; what a phrase obliges to is for
`negotiate.text.norms.strength`.
"""

import re
from collections import Counter
from dataclasses import dataclass

from negotiate.text.diff.paragraphs.matching import words
from negotiate.text.language import primary
from negotiate.text.marks.brackets import SpanKind, parse
from negotiate.text.marks.options.options import options

_VERBS = re.compile(r"\b(?:shall|should)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """What stands in a text: words, pairs of brackets by kind, brackets without a partner, options, two verbs."""

    words: int = 0
    bracket_kinds: tuple[tuple[SpanKind, int], ...] = ()
    unpaired: int = 0
    options: int = 0
    shall: int = 0
    should: int = 0

    @property
    def brackets(self) -> int:
        """Return how many pairs of brackets there are."""
        return sum(count for _, count in self.bracket_kinds)

    @property
    def shall_share(self) -> int | None:
        """Return how many of a hundred "shall" and "should" are "shall"; None where there is neither."""
        verbs = self.shall + self.should
        return round(100 * self.shall / verbs) if verbs else None

    def __add__(self, other: "TextMeasures") -> "TextMeasures":
        """Return the measures of both texts together.

        >>> (measured("[States] shall") + measured("act")).words
        3
        """
        return TextMeasures(
            words=self.words + other.words,
            bracket_kinds=by_kind(Counter(dict(self.bracket_kinds)) + Counter(dict(other.bracket_kinds))),
            unpaired=self.unpaired + other.unpaired,
            options=self.options + other.options,
            shall=self.shall + other.shall,
            should=self.should + other.should,
        )


def measured(text: str, language: str = "en") -> TextMeasures:
    """Return what stands in a text.

    >>> found = measured("1. States [shall][should] act.")
    >>> found.words, found.brackets, found.options, found.shall, found.should
    (5, 2, 0, 1, 1)
    """
    parsed = parse(text)
    verbs = Counter(found[0].casefold() for found in _VERBS.finditer(text) if primary(language) == "en")
    return TextMeasures(
        words=len(words(text)),
        bracket_kinds=by_kind(Counter(span.kind for span in parsed.spans)),
        unpaired=sum(piece.fault is not None for piece in parsed.pieces),
        options=len(options(text)),
        shall=verbs["shall"],
        should=verbs["should"],
    )


def by_kind(counts: Counter[SpanKind]) -> tuple[tuple[SpanKind, int], ...]:
    """Return counts of brackets in the order of their kinds, those of none left out."""
    return tuple((kind, counts[kind]) for kind in SpanKind if counts[kind])
