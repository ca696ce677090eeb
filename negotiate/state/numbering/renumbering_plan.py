"""What a renumbering would change: every label, and every cross-reference by the identity of what it points to."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument
from negotiate.state.numbering.amendment_numbers import (
    CarriedEdits,
    NumberInAmendment,
    RenumberedText,
    renumbered_amendments,
)
from negotiate.state.numbering.citations import Citation, CrossReferences, Key, cross_references_of, instants_of_issue
from negotiate.state.numbering.left_lists import kept_references
from negotiate.state.numbering.number_rewrites import NumberRewrite, number_rewrites, rewrites_taken, words_around
from negotiate.state.numbering.unresolved_references import (
    TornRange,
    UnresolvedReference,
    label_counts,
    name_of,
    torn_ranges,
    unresolved_references,
)
from negotiate.state.text.outlines import Line, digest, working_lines
from negotiate.text.edits import Edit
from negotiate.text.marks.labels import Label, parse_label, renumber, with_number
from negotiate.text.references.rewriting import changed_labels, label_rewrites

#: What an instrument calls itself, where its title says so.
_ITSELF = re.compile(r"\b(convention|agreement|treaty|protocol|covenant|charter|declaration|pact)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Relabel:
    """A clause with the label that it has and the one that it will have."""

    clause_code: str
    heading: str
    old: str
    new: str

    @property
    def is_changed(self) -> bool:
        """Say whether the label will be another."""
        return self.old != self.new


@dataclass(frozen=True)
class ReferenceChange:
    """A number in the text that follows what it points to, with what stands around it.

    `key` names it in a form where it can be left as it is, "" where it cannot; `is_doubtful` where it came in during
    the same round as the change that it would follow, so that its author may have known the new number already.
    """

    clause_code: str
    label: str
    before: str
    old: str
    new: str
    after: str
    key: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True)
class ClauseRenumbering:
    """What one clause becomes: its new label, and the edits of its wording."""

    line: Line
    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class RenumberingPlan:
    """A renumbering before it is carried out; `seal` is that of the `lines` that it was made from.

    `carried` are the open amendments that it can carry, `numbers` what changes in their words and what does not.
    """

    lines: tuple[Line, ...]
    seal: str
    labels: tuple[Relabel, ...]
    references: tuple[ReferenceChange, ...]
    unresolved: tuple[UnresolvedReference, ...]
    carried: tuple[CarriedEdits, ...]
    numbers: tuple[NumberInAmendment, ...]
    renumbered: RenumberedText

    @cached_property
    def changes(self) -> tuple[ClauseRenumbering, ...]:
        """Return the clauses that get a version: for a label, a reference, or the numbers in an amendment to them."""
        amended = {one.amendment.clause_id for one in self.carried if one.is_rewritten}
        return tuple(
            ClauseRenumbering(line, label, self.renumbered.edits[line.clause.id])
            for line, label in zip(self.lines, self.renumbered.fresh, strict=True)
            if self.renumbered.changes[line.clause.id] or label != line.version.label or line.clause.id in amended
        )

    @property
    def text(self) -> str:
        """Return the plan in lines, to be held against another."""
        return "\n".join(f"{one.old} → {one.new}" for one in self.labels if one.is_changed)

    @property
    def every_number(self) -> tuple[ReferenceChange | NumberInAmendment, ...]:
        """Return the numbers that it rewrites or leaves, of the text and of open amendments."""
        return (*self.references, *self.numbers)

    @property
    def doubtful(self) -> frozenset[str]:
        """Return the keys of what is left as it is until somebody says otherwise."""
        return frozenset(one.key for one in self.every_number if one.is_doubtful)


def renumbering_plan(
    db: Session, instrument: Instrument, start: str = "", left: Collection[str] = ()
) -> RenumberingPlan:
    """Return the renumbering of a text from a clause on, by its code; of the whole text where none is named.

    References to paragraphs follow them wherever they stand now, but for those in `left`, by their keys.
    """
    lines = working_lines(db, instrument)
    fresh = _labels(lines, start)
    cross_references = cross_references_of(db, lines, own_names_of(instrument))
    torn = torn_ranges(lines, fresh, cross_references)
    mapping, issued = _mapping(lines, fresh), instants_of_issue(db, instrument)
    offered = _offered(cross_references, torn, mapping, issued)
    changes = {code: rewrites_taken(those, left) for code, those in offered.items()}
    renumbered = RenumberedText(lines, fresh, mapping, cross_references, changes, own_names_of(instrument), issued)
    amended = renumbered_amendments(db, instrument, renumbered, left)
    shown = (_shown(line, one) for line in lines for one in offered[line.clause.id])
    pairs = zip(lines, fresh, strict=True)
    return RenumberingPlan(
        lines=lines,
        seal=digest(lines),
        labels=tuple(Relabel(one.clause.code, one.version.heading, one.version.label, new) for one, new in pairs),
        references=tuple(shown),
        unresolved=(*unresolved_references(lines, cross_references, torn), *amended.unresolved),
        carried=amended.carried,
        numbers=amended.numbers,
        renumbered=renumbered,
    )


def _offered(
    cross_references: CrossReferences,
    torn: Sequence[TornRange],
    mapping: Mapping[Key, Label],
    issued: Sequence[datetime],
) -> dict[int, list[NumberRewrite]]:
    """Return what would be rewritten in each clause, by its id."""
    cited: dict[int, list[Citation]] = defaultdict(list)
    for citation in cross_references.citations:
        cited[citation.line.clause.id].append(citation)
    broken: dict[int, list[TornRange]] = defaultdict(list)
    for one in torn:
        broken[one.line.clause.id].append(one)
    counts = label_counts(line for line, _ in cross_references.references)
    found: dict[int, list[NumberRewrite]] = {}
    for line, references in cross_references.references:
        clause, text = line.clause, line.version.wording.text
        kept = kept_references(references, broken[clause.id], cited[clause.id], counts)
        numbers = label_rewrites(text, kept.label_followers(references), mapping)
        follow = kept.paragraph_followers(cited[clause.id])
        found[clause.id] = number_rewrites(clause.code, numbers, follow, issued)
    return found


def own_names_of(instrument: Instrument) -> tuple[str, ...]:
    """Return what an instrument calls itself besides "this Convention", by the first such word of its title."""
    found = _ITSELF.search(instrument.title)
    return (f"the {found[1].capitalize()}",) if found else ()


def _labels(lines: Sequence[Line], start: str) -> list[str]:
    """Return the new labels, one for one; those before the start stay, and the rest counts on from them."""
    labels = [line.version.label for line in lines]
    codes = [line.clause.code for line in lines]
    if start and start not in codes:
        raise NotFound("There is no such clause in the text.")
    at = codes.index(start) if start else 0
    head, tail = labels[:at], renumber(labels[at:])
    reached: dict[str, int] = {}
    for parts in map(parse_label, head):
        reached[parts.series] = max(parts.ordinal, reached.get(parts.series, 0))
    return head + [_onward(label, reached) for label in tail]


def _onward(label: str, reached: Mapping[str, int]) -> str:
    """Return a label counted on from the highest number of its series before it."""
    parts = parse_label(label)
    behind = reached.get(parts.series, 0)
    return str(with_number(parts, parts.ordinal + behind)) if parts.ordinal and behind else label


def _mapping(lines: Sequence[Line], fresh: Sequence[str]) -> dict[Key, Label]:
    """Return the labels that change, without those that two clauses bear: nobody can say which of them is meant."""
    counts = Counter(parse_label(line.version.label).key for line in lines)
    return changed_labels(
        {
            line.version.label: label
            for line, label in zip(lines, fresh, strict=True)
            if counts[parse_label(line.version.label).key] == 1
        }
    )


def _shown(line: Line, one: NumberRewrite) -> ReferenceChange:
    change = one.rewrite
    before, after = words_around(line.version.wording.text, change)
    return ReferenceChange(
        clause_code=line.clause.code,
        label=name_of(line),
        before=before,
        old=change.before,
        new=change.after,
        after=after,
        key=one.key,
        is_doubtful=one.is_doubtful,
    )
