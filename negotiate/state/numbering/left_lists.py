"""Left lists: where one number of "articles 5, 6 or 7" cannot follow, none of them does.

Half a list carried would say something that nobody wrote. Of a range whose ends would run over something else,
neither end follows.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from negotiate.state.numbering.citations import Citation, Key
from negotiate.state.numbering.unresolved_references import TornRange, why_unresolved
from negotiate.text.references.references import Reference, ReferenceScope


@dataclass(frozen=True)
class KeptReferences:
    """The references of one wording that stay: with the number of their clause, or with their paragraph alone."""

    clauses: frozenset[Reference]
    paragraphs: frozenset[Reference]

    def label_followers(self, references: Iterable[Reference]) -> list[Reference]:
        """Return those whose clause number may follow."""
        return [one for one in references if one not in self.clauses]

    def paragraph_followers(self, citations: Iterable[Citation]) -> list[Citation]:
        """Return those whose paragraph may follow."""
        return [one for one in citations if one.reference not in self.clauses | self.paragraphs]


def kept_references(
    references: Sequence[Reference],
    torn: Iterable[TornRange],
    citations: Collection[Citation],
    counts: Mapping[Key, int],
) -> KeptReferences:
    """Return the references of one wording that stay as they are; `counts` says how many clauses bear a label."""
    ends = [end for one in torn for end in one.ends]
    for citation in citations:
        if citation.lost and citation.reference.first is not None:
            ends += (citation.reference.first, citation.reference)
    stuck = {one.listed for one in references if one.scope is ReferenceScope.CLAUSE and counts.get(one.key, 0) != 1}
    stuck |= {end.listed for end in ends if not end.path}
    halted = stuck | {one.reference.listed for one in citations if why_unresolved(one) is not None}
    clauses = {one for one in references if one.listed in stuck or not one.is_sure}
    return KeptReferences(
        frozenset(clauses | set(ends)), frozenset(one for one in references if one.path and one.listed in halted)
    )
