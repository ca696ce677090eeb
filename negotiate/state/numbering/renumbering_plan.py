"""What a renumbering would change: every label, and every cross-reference by the identity of what it points to."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument
from negotiate.state.numbering.amendment_numbers import CarriedEdits, OpenNumber, Renumbered, open_numbers
from negotiate.state.numbering.citations import Citation, Survey, issues_of, survey
from negotiate.state.numbering.rewriting_offers import NumberOffer, offers, surroundings, taken, unmoved
from negotiate.state.numbering.unresolved_references import (
    LooseReference,
    TornRange,
    loose_references,
    name_of,
    torn_ranges,
)
from negotiate.state.text.outlines import Line, digest, working_lines
from negotiate.text.edits import Edit
from negotiate.text.marks.labels import parse_label, renumber, with_number
from negotiate.text.references.rewriting import label_rewrites

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
class Plan:
    """A renumbering before it is carried out; `seal` is that of the `lines` that it was made from.

    `carried` are the open amendments that it can carry, `numbers` what changes in their words and what does not.
    """

    lines: tuple[Line, ...]
    seal: str
    labels: tuple[Relabel, ...]
    references: tuple[ReferenceChange, ...]
    loose: tuple[LooseReference, ...]
    changes: tuple[ClauseRenumbering, ...]
    carried: tuple[CarriedEdits, ...]
    numbers: tuple[OpenNumber, ...]

    @property
    def text(self) -> str:
        """Return the plan in lines, to be held against another."""
        return "\n".join(f"{one.old} → {one.new}" for one in self.labels if one.is_changed)

    @property
    def every_number(self) -> tuple[ReferenceChange | OpenNumber, ...]:
        """Return the numbers that it rewrites or leaves, of the text and of open amendments."""
        return (*self.references, *self.numbers)

    @property
    def doubtful(self) -> frozenset[str]:
        """Return the keys of what is left as it is until somebody says otherwise."""
        return frozenset(one.key for one in self.every_number if one.is_doubtful)


def plan_of(db: Session, instrument: Instrument, start: str = "", left: Collection[str] = ()) -> Plan:
    """Return the renumbering of a text from a clause on, by its code; of the whole text where none is named.

    References to paragraphs follow them wherever they stand now, but for those in `left`, by their keys.
    """
    lines = working_lines(db, instrument)
    fresh = _labels(lines, start)
    surveyed = survey(db, lines, names_of(instrument))
    torn = torn_ranges(lines, fresh, surveyed)
    mapping, issued = _mapping(lines, fresh), issues_of(db, instrument)
    offered = _offered(surveyed, torn, mapping, issued)
    changes = {code: taken(those, left) for code, those in offered.items()}
    renumbered = Renumbered(lines, fresh, mapping, surveyed, changes, names_of(instrument), issued)
    amended = open_numbers(db, instrument, renumbered, left)
    shown = (_shown(line, offer) for line in lines for offer in offered[line.clause.id])
    pairs = list(zip(lines, fresh, strict=True))
    return Plan(
        lines=lines,
        seal=digest(lines),
        labels=tuple(Relabel(one.clause.code, one.version.heading, one.version.label, new) for one, new in pairs),
        references=tuple(shown),
        loose=(*loose_references(lines, surveyed, torn), *amended.loose),
        changes=_changes(pairs, renumbered.edits, amended.carried),
        carried=amended.carried,
        numbers=amended.numbers,
    )


def _changes(
    pairs: Sequence[tuple[Line, str]], edits: Mapping[int, tuple[Edit, ...]], carried: Iterable[CarriedEdits]
) -> tuple[ClauseRenumbering, ...]:
    """Return the clauses that get a version: for a label, a reference, or the numbers in an amendment to them."""
    amended = {one.amendment.clause_id for one in carried if one.is_rewritten}
    return tuple(
        ClauseRenumbering(line, label, edits[line.clause.id])
        for line, label in pairs
        if edits[line.clause.id] or label != line.version.label or line.clause.id in amended
    )


def _offered(
    surveyed: Survey, torn: Sequence[TornRange], mapping: Mapping[str, str], issued: Sequence[datetime]
) -> dict[int, list[NumberOffer]]:
    """Return what would be rewritten in each clause, by its id."""
    cited: dict[int, list[Citation]] = defaultdict(list)
    for citation in surveyed.citations:
        cited[citation.line.clause.id].append(citation)
    found: dict[int, list[NumberOffer]] = {}
    for line, references in surveyed.references:
        clause, text = line.clause, line.version.wording.text
        still = unmoved((one for one in torn if one.line is line), cited[clause.id])
        numbers = label_rewrites(text, (one for one in references if one not in still), mapping)
        follow = (one for one in cited[clause.id] if one.reference not in still)
        found[clause.id] = offers(clause.code, numbers, follow, issued)
    return found


def names_of(instrument: Instrument) -> tuple[str, ...]:
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


def _mapping(lines: Sequence[Line], fresh: Sequence[str]) -> dict[str, str]:
    """Return old label → new label, without labels that two clauses bear: nobody can say which of them is meant."""
    counts = Counter(parse_label(line.version.label).key for line in lines)
    return {
        line.version.label: label
        for line, label in zip(lines, fresh, strict=True)
        if counts[parse_label(line.version.label).key] == 1
    }


def _shown(line: Line, offer: NumberOffer) -> ReferenceChange:
    change = offer.rewrite
    before, after = surroundings(line.version.wording.text, change)
    return ReferenceChange(
        clause_code=line.clause.code,
        label=name_of(line),
        before=before,
        old=change.before,
        new=change.after,
        after=after,
        key=offer.key,
        is_doubtful=offer.is_doubtful,
    )
