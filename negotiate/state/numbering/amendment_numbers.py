"""Numbers inside open amendments: what a renumbering makes of the references in their words.

The submitted wording stays for ever; what is found here goes into the wording that is carried onto the new text. What
an amendment leaves as the text has it follows as the text does.
"""

from collections import ChainMap
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.state.numbering.citations import (
    Citation,
    CrossReferences,
    Key,
    citations_of,
    label_bearers,
    references_in,
    targets_of,
)
from negotiate.state.numbering.left_lists import kept_references
from negotiate.state.numbering.number_rewrites import NumberRewrite, number_rewrites, rewrites_taken, words_around
from negotiate.state.numbering.proposed_wordings import OpenAmendment, ProposedLine, proposed_histories, proposed_lines
from negotiate.state.numbering.unresolved_references import (
    TornRange,
    UnresolvedReference,
    label_counts,
    torn_ranges,
    unresolved_references,
)
from negotiate.state.numbering.wording_history import wording_histories
from negotiate.state.remembered import Remembered
from negotiate.state.text.outlines import Line
from negotiate.text.edits import Edit
from negotiate.text.marks.labels import Label, parse_label
from negotiate.text.references.carrying import common, moved
from negotiate.text.references.references import Reference
from negotiate.text.references.rewriting import Rewrite, as_edits, label_rewrites


@dataclass(frozen=True)
class NumberInAmendment:
    """A number in the words of an open amendment; `follows` unless it stands in a new clause, which is not carried.

    `key` and `is_doubtful` as in `negotiate.state.numbering.number_rewrites`.
    """

    amendment_code: str
    number: int
    before: str
    old: str
    new: str
    after: str
    follows: bool
    key: str = ""
    is_doubtful: bool = False


@dataclass(frozen=True)
class RenumberedText:
    """What a renumbering does to a text: the labels that its lines will have, and the rewrites of each by its id.

    `labels` are those that change, by the keys of the old ones, where one clause alone bears the old one; `issued` are
    the instants at which the text was issued, and `own_names` what it calls itself.
    """

    lines: Sequence[Line]
    fresh: Sequence[str]
    labels: Mapping[Key, Label]
    cross_references: CrossReferences
    changes: Mapping[int, Sequence[Rewrite]]
    own_names: tuple[str, ...]
    issued: Sequence[datetime]

    @cached_property
    def edits(self) -> Mapping[int, tuple[Edit, ...]]:
        """Return the rewrites of each clause as edits of its wording, by its id."""
        return {
            line.clause.id: as_edits(line.version.wording.text, self.changes[line.clause.id]) for line in self.lines
        }

    @cached_property
    def label_counts(self) -> Mapping[Key, int]:
        """Return how many clauses bear each label."""
        return label_counts(self.lines)

    @cached_property
    def references(self) -> Mapping[int, Sequence[Reference]]:
        """Return the references of each clause, by its id."""
        return {line.clause.id: found for line, found in self.cross_references.references}

    @cached_property
    def citations(self) -> Mapping[tuple[int, Reference], Citation]:
        """Return the citations of the text, by the id of the clause in which they stand."""
        return {(one.line.clause.id, one.reference): one for one in self.cross_references.citations}


@dataclass(frozen=True)
class _ReadAmendment:
    """A proposed wording with its references, and those that it shares with the text; the others are its own."""

    line: ProposedLine
    found: tuple[Reference, ...]
    shared: Mapping[Reference, Reference]
    own: tuple[Reference, ...]


@dataclass(frozen=True)
class CarriedEdits:
    """An open amendment on the renumbered text of its clause, with what is rewritten in its own words."""

    _reading: _ReadAmendment
    _own: Sequence[Rewrite]
    _renumbered: RenumberedText

    @property
    def amendment(self) -> OpenAmendment:
        """Return the amendment that is carried."""
        return self._reading.line.amendment

    @property
    def is_rewritten(self) -> bool:
        """Say whether numbers in its own words follow."""
        return bool(self._own)

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """Return its edits of the renumbered text: with the rewrites of its own words, and those of the text's."""
        line = self._reading.line
        inherited = _inherited(self._reading.shared, self._renumbered.changes[line.clause.id])
        changes = {one.start: one for one in (*inherited, *self._own)}
        over = self._renumbered.edits[line.clause.id]
        return moved(line.version.wording.text, line.edits, over, [changes[start] for start in sorted(changes)])


@dataclass(frozen=True)
class RenumberedAmendments:
    """What a renumbering does to open amendments: those that it carries, their numbers, and what nobody can carry."""

    carried: tuple[CarriedEdits, ...]
    numbers: tuple[NumberInAmendment, ...]
    unresolved: tuple[UnresolvedReference, ...]


#: What proposed wordings refer to, by the version, the edits of it, and what the instrument calls itself.
_READ: Remembered[tuple[tuple[Reference, ...], Mapping[Reference, Reference], tuple[Reference, ...]]] = Remembered(8192)


def renumbered_amendments(
    db: Session, instrument: Instrument, renumbered: RenumberedText, left: Collection[str] = ()
) -> RenumberedAmendments:
    """Return what a renumbering does to the open amendments, but for the numbers in `left`, by their keys.

    One that had lost its place stays as it is.
    """
    readings = [_read(line, renumbered) for line in proposed_lines(db, instrument, renumbered.lines)]
    cited = _cited(db, readings, renumbered)
    cross_references = _cross_references([reading for reading in readings if not reading.line.is_new], cited)
    torn = torn_ranges(renumbered.lines, renumbered.fresh, cross_references)
    carried: list[CarriedEdits] = []
    numbers: list[NumberInAmendment] = []
    for reading in readings:
        offered = _offered(reading, cited.get(reading.line.amendment.id, ()), torn, renumbered)
        numbers += (_shown(reading.line, one) for one in offered)
        if not reading.line.is_new:
            carried.append(CarriedEdits(reading, rewrites_taken(offered, left), renumbered))
    unresolved = unresolved_references(renumbered.lines, cross_references, torn)
    return RenumberedAmendments(tuple(carried), tuple(numbers), tuple(unresolved))


def _read(line: ProposedLine, renumbered: RenumberedText) -> _ReadAmendment:
    """Read a proposed wording."""
    key = (line.version.hash, line.is_new, line.edits or line.text, renumbered.own_names)
    return _ReadAmendment(line, *_READ.get(key, lambda: _references(line, renumbered)))


def _references(
    line: ProposedLine, renumbered: RenumberedText
) -> tuple[tuple[Reference, ...], Mapping[Reference, Reference], tuple[Reference, ...]]:
    """Return the references of a proposed wording, those shared, and its own: of a list with one own number, all."""
    found = references_in(line.text, renumbered.own_names)
    of_base = () if line.is_new else renumbered.references[line.clause.id]
    shared = common(line.version.wording.text, line.edits, of_base, found)
    own = {one.listed for one in found if one not in shared}
    kept = {one: base for one, base in shared.items() if one.listed not in own}
    return found, kept, tuple(one for one in found if one not in kept)


def _cited(db: Session, readings: Sequence[_ReadAmendment], renumbered: RenumberedText) -> dict[int, list[Citation]]:
    """Return the paragraphs that amendments cite in words of their own, by the id of the amendment."""
    citing = [reading for reading in readings if any(one.path for one in reading.own)]
    bearers = label_bearers(renumbered.lines)
    histories = proposed_histories(db, (reading.line for reading in citing))
    targets = [target for one in citing for target in targets_of(one.line, one.own, bearers)]
    others = wording_histories(db, [target for target in targets if not isinstance(target, ProposedLine)])
    found: dict[int, list[Citation]] = {}
    for reading in citing:
        line, label = reading.line, parse_label(reading.line.version.label).key
        own_label: dict[Key, Line | None] = {} if line.is_new or bearers.get(label) is None else {label: line}
        borne = ChainMap(own_label, bearers)
        known = {one: renumbered.citations.get((line.clause.id, base)) for one, base in reading.shared.items()}
        own = histories[line.amendment.id]
        found[line.amendment.id] = citations_of(line, own, reading.found, borne, others, known)
    return found


def _cross_references(readings: Sequence[_ReadAmendment], cited: Mapping[int, Sequence[Citation]]) -> CrossReferences:
    """Return what the words of amendments to standing clauses refer to."""
    citations = (one for reading in readings for one in cited.get(reading.line.amendment.id, ()))
    return CrossReferences(tuple((reading.line, reading.own) for reading in readings), tuple(citations), ())


def _offered(
    reading: _ReadAmendment, cited: Sequence[Citation], torn: Sequence[TornRange], renumbered: RenumberedText
) -> list[NumberRewrite]:
    """Return what would be rewritten in the words of one amendment."""
    if not reading.own:
        return []
    torn_here = (one for one in torn if one.line is reading.line)
    kept = kept_references(reading.own, torn_here, cited, renumbered.label_counts)
    numbers = label_rewrites(reading.line.text, kept.label_followers(reading.own), renumbered.labels)
    follow = kept.paragraph_followers(cited)
    return number_rewrites(reading.line.amendment.code, numbers, follow, renumbered.issued)


def _inherited(shared: Mapping[Reference, Reference], changes: Sequence[Rewrite]) -> Iterator[Rewrite]:
    """Yield the rewrites of the text where an amendment has the references that they are made in."""
    by_start = {change.start: change for change in changes}
    for reference, base in shared.items():
        offset = reference.start - base.start
        for start in {base.number_start, *(start for start, _ in base.places)} & by_start.keys():
            change = by_start[start]
            yield replace(change, start=change.start + offset, end=change.end + offset)


def _shown(line: ProposedLine, one: NumberRewrite) -> NumberInAmendment:
    amendment, change = line.amendment, one.rewrite
    before, after = words_around(line.text, change)
    return NumberInAmendment(
        amendment_code=amendment.code,
        number=amendment.number,
        before=before,
        old=change.before,
        new=change.after,
        after=after,
        follows=not line.is_new,
        key="" if line.is_new else one.key,
        is_doubtful=one.is_doubtful and not line.is_new,
    )
