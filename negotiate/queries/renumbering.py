"""What a renumbering would change: every label, and every cross-reference by the identity of what it points to."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Clause, Instrument, Version
from negotiate.policy import Act, Actor, require
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument
from negotiate.queries.outlines import Line, digest, working_lines
from negotiate.text.edits import Edit
from negotiate.text.numbering import parse_label, renumber, with_number
from negotiate.text.references import Scope, Standing, references, resolve
from negotiate.text.rewriting import Rewrite, as_edits, rewrites

#: What an instrument calls itself, where its title says so.
_ITSELF = re.compile(r"\b(convention|agreement|treaty|protocol|covenant|charter|declaration|pact)\b", re.IGNORECASE)
#: Characters shown on either side of a reference.
AROUND = 40


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
    """A number in the text that follows its clause, with what stands around it."""

    clause_code: str
    label: str
    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True)
class LooseReference:
    """A reference that no renumbering can carry: it points to nothing, or to a label that two clauses bear."""

    clause_code: str
    label: str
    words: str
    is_ambiguous: bool


@dataclass(frozen=True)
class Change:
    """What one clause becomes: its new label, and the edits of its wording."""

    line: Line
    label: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Plan:
    """A renumbering before it is carried out; `seal` is that of the text that it was made from."""

    seal: str
    labels: tuple[Relabel, ...]
    references: tuple[ReferenceChange, ...]
    loose: tuple[LooseReference, ...]
    changes: tuple[Change, ...]

    @property
    def text(self) -> str:
        """Return the plan in lines, to be held against another."""
        return "\n".join(f"{one.old} → {one.new}" for one in self.labels if one.is_changed)


@dataclass(frozen=True)
class RenumberingPage:
    """The plan as the secretariat reads it; `start` is the clause to begin from, empty for the whole text."""

    head: InstrumentHead
    start: str
    choices: tuple[tuple[str, str], ...]
    labels: tuple[Relabel, ...]
    references: tuple[ReferenceChange, ...]
    loose: tuple[LooseReference, ...]
    seal: str


def renumbering_page(db: Session, actor: Actor, code: str, start: str = "") -> RenumberingPage:
    """Return what a renumbering from a clause on would change; raise NotFound where the text has no such clause."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.ARRANGE_CLAUSES, instrument)
    plan = plan_of(db, instrument, start)
    numbered = [one for one in plan.labels if parse_label(one.old).ordinal]
    return RenumberingPage(
        head=head_of(db, actor, instrument),
        start=start,
        choices=tuple((one.clause_code, f"{one.old} {one.heading}".strip()) for one in numbered),
        labels=plan.labels,
        references=plan.references,
        loose=plan.loose,
        seal=plan.seal,
    )


def plan_of(db: Session, instrument: Instrument, start: str = "") -> Plan:
    """Return the renumbering of a text from a clause on, by its code; of the whole text where none is named."""
    lines = working_lines(db, instrument)
    fresh = _labels(lines, start)
    mapping = _mapping(lines, fresh)
    own_names = names_of(instrument)
    changes: list[Change] = []
    moved: list[ReferenceChange] = []
    for line, label in zip(lines, fresh, strict=True):
        text = line.version.wording.text
        found = rewrites(text, mapping, own_names)
        if found or label != line.version.label:
            changes.append(Change(line, label, as_edits(text, found)))
        moved += (_reference(line.clause, line.version, text, one) for one in found)
    labels = tuple(
        Relabel(line.clause.code, line.version.heading, line.version.label, label)
        for line, label in zip(lines, fresh, strict=True)
    )
    return Plan(digest(lines), labels, tuple(moved), tuple(_loose(lines, own_names)), tuple(changes))


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


def _reference(clause: Clause, version: Version, text: str, change: Rewrite) -> ReferenceChange:
    body = text[: change.start].rpartition("\n")[2][-AROUND:]
    return ReferenceChange(
        clause_code=clause.code,
        label=version.label or version.heading,
        before=body,
        old=change.before,
        new=change.after,
        after=text[change.end : change.end + AROUND].partition("\n")[0],
    )


def _loose(lines: Sequence[Line], own_names: tuple[str, ...]) -> list[LooseReference]:
    """Return the references that point to nothing, and those to a label that two clauses bear."""
    counts = Counter(parse_label(line.version.label).key for line in lines if line.version.label)
    known = {line.version.label: line.clause.code for line in lines if line.version.label}
    loose = []
    for line in lines:
        found = references(line.version.wording.text, own_names)
        for resolution in resolve(found, known, line.version.label):
            reference = resolution.reference
            is_ambiguous = reference.scope is Scope.CLAUSE and counts[reference.key] > 1
            if is_ambiguous or resolution.standing is Standing.DANGLING:
                name = line.version.label or line.version.heading
                loose.append(LooseReference(line.clause.code, name, reference.text, is_ambiguous))
    return loose
