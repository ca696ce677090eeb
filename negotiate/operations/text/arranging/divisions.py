"""Dividing and uniting clauses: split one in two, join two in one; every word keeps its origin.

Identity: of a split clause the first part keeps the code, and the second is a new clause; of two joined clauses the
first keeps its code, and the second is deleted. Both are written down as lineage.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.ids import new_code
from negotiate.models import Clause, Descent, Version, VersionKind
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.carrying.rehoming import numbers_of, rehome
from negotiate.operations.opening import opened
from negotiate.operations.sizes import check_wording
from negotiate.operations.text.arranging.arrangement import (
    NewClause,
    Signing,
    add_lineage,
    based_on,
    label_behind,
    sign_and_record,
)
from negotiate.operations.text.arranging.placement import delete_clause, new_clause
from negotiate.operations.text.signatures import add_signature
from negotiate.operations.text.versions import NewVersion, changed_version, version_origin, write_version
from negotiate.policy import Act, Actor
from negotiate.state.desk.falls import check_meant
from negotiate.state.rows import by_code
from negotiate.state.text.versions import standing_versions
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Attributed, Given, Run
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER, Wording


@dataclass(frozen=True)
class Cut:
    """Where a version is split: before a line of its body, the first being 0; `second` names what begins there."""

    version: str
    line: int
    second: NewClause = field(default_factory=NewClause)


def split(db: Session, actor: Actor, clause_code: str, cut: Cut, signing: Signing) -> tuple[Version, Version]:
    """Split a clause; the rest is a new clause behind it.

    Open amendments whose changes all lie in the rest go with it.
    """
    clause = opened(db, actor, Act.ARRANGE_CLAUSES, Clause, clause_code)
    base, second = based_on(db, clause, cut.version), cut.second
    first, rest = _places(base, cut.line)
    check_wording(second.wording, second.label)
    label = label_behind(db, clause, base, second.label)
    behind = new_clause(db, clause)
    behind.kind, behind.depth, behind.level = clause.kind, clause.depth, clause.level
    shortened = _write_first(db, actor, base, first)
    check_meant(db, [(base, shortened)], signing.falls)
    added = write_version(db, actor, behind, _rest(base, rest, label, second.wording.heading))
    shift = len(tokenize(added.heading + BORDER)) - rest
    gone = numbers_of(rehome(db, base, rest, added, shift))
    carry_open(db, clause, base, [shortened])
    add_lineage(db, actor, behind, clause, Descent.SPLIT)
    add_signature(db, actor, added, signing.hand, signing.note)
    sign_and_record(db, actor, "split", shortened, signing, into=behind.code, label=label, amendments=gone)
    return shortened, added


def join(
    db: Session, actor: Actor, clause_code: str, version_code: str, other_version_code: str, signing: Signing
) -> Version:
    """Join a clause with the one that stands behind it, whose text follows; the second heading is dropped.

    Open amendments to the body of the second go with it.
    """
    clause = opened(db, actor, Act.ARRANGE_CLAUSES, Clause, clause_code)
    base = based_on(db, clause, version_code)
    other = by_code(db, Version, other_version_code).clause
    if other is not neighbour(db, clause):
        raise Invalid("The clause that stood behind this one stands elsewhere now. Look once more, then join.")
    second = based_on(db, other, other_version_code)
    joined = _write_joined(db, actor, base, second)
    deleted = delete_clause(db, actor, second)
    check_meant(db, [(base, joined), (second, deleted)], signing.falls)
    carry_open(db, clause, base, [joined])
    body = len(tokenize(second.heading + BORDER))
    shift = len(tokenize(joined.wording.text)) - len(tokenize(second.wording.text))
    come = numbers_of(rehome(db, second, body, joined, shift))
    carry_open(db, other, second, [deleted])
    add_lineage(db, actor, clause, other, Descent.JOIN)
    sign_and_record(db, actor, "joined", joined, signing, joined=other.code, label=base.label, amendments=come)
    sign_and_record(db, actor, "deleted", deleted, signing, label=second.label)
    return joined


def neighbour(db: Session, clause: Clause) -> Clause | None:
    """Return the standing clause behind another, if the two can be joined: same kind and depth, no heading between."""
    standing = [one for one, _ in standing_versions(db, clause.instrument)]
    at = standing.index(clause) + 1
    if clause.kind.is_division or at == len(standing):
        return None
    after = standing[at]
    return after if (after.kind, after.depth) == (clause.kind, clause.depth) else None


def _places(base: Version, line: int) -> tuple[int, int]:
    """Return the token behind which the first part ends, and the token at which the second begins."""
    tokens = tokenize(base.wording.text)
    reached = len(tokenize(base.heading + BORDER))
    starts = list(_line_starts(tokens, reached))
    if not 1 <= line < len(starts):
        raise Invalid(
            "Choose the paragraph with which the second clause begins; the first stays with the first.", "line"
        )
    end = starts[line]
    while not tokens[end - 1].strip():
        end -= 1
    return end, starts[line]


def _line_starts(tokens: tuple[str, ...], start: int) -> Iterator[int]:
    """Yield the index at which each line with text begins."""
    text = "".join(tokens[start:])
    ends = dict(zip(accumulate(map(len, tokens[start:]), initial=0), range(start, len(tokens) + 1), strict=False))
    place = 0
    for line in text.split("\n"):
        if line.strip():
            yield ends[place]
        place += len(line) + 1


def _write_first(db: Session, actor: Actor, base: Version, end: int) -> Version:
    """Write the first part of a split clause."""
    tokens = tokenize(base.wording.text)
    code = new_code()
    change = Attributed(Edit(end, len(tokens)), version_origin(code))
    new = changed_version(base, VersionKind.MERGE, Wording.of("".join(tokens[:end])), code, [change])
    return write_version(db, actor, base.clause, new)


def _rest(base: Version, start: int, label: str, heading: str) -> NewVersion:
    """Return the second part of a split clause; its body keeps its origins, its heading is the version's own."""
    body = tokenize(base.wording.text)[start:]
    code = new_code()
    head = Run(len(tokenize(heading + BORDER)), version_origin(code))
    runs = [head, *_runs_from(base, start)]
    return NewVersion(VersionKind.INSERTION, label, base.joint, Wording(heading, "".join(body)), code, runs=runs)


def _write_joined(db: Session, actor: Actor, base: Version, second: Version) -> Version:
    """Write the first clause with the body of the second behind its own."""
    tokens = tokenize(base.wording.text)
    start = len(tokenize(second.heading + BORDER))
    gap = tokenize("\n\n") if base.body else ()
    code = new_code()
    origin = version_origin(code)
    sources = [Given(len(gap), (origin,))] if gap else []
    sources += [Given(run.length, (run.origin,)) for run in _runs_from(second, start)]
    edit = Edit(len(tokens), len(tokens), (*gap, *tokenize(second.wording.text)[start:]))
    wording = Wording.of(apply(base.wording.text, [edit]))
    check_wording(wording, base.label)
    changes = [Attributed(edit, origin, tuple(sources))]
    new = changed_version(base, VersionKind.MERGE, wording, code, changes)
    return write_version(db, actor, base.clause, new)


def _runs_from(version: Version, start: int) -> list[Run]:
    """Return the runs of a version's tokens from an index on."""
    return list(_from(((length, origin) for length, origin in version.runs), start))


def _from(runs: Iterable[tuple[int, str]], start: int) -> Iterator[Run]:
    reached = 0
    for length, origin in runs:
        reached += length
        if reached > start:
            yield Run(min(length, reached - start), origin)
