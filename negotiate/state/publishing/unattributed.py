"""What has changed since the last publication by the secretariat's own hand: words that no amendment answers for.

Reckoned on the net difference, by the origins that versions store: what was put in and taken out again is no
change. Brackets that a decision sets round contested words are marks, not words; so are the labels and the "No text" of
options, where the merge decided so and has no own words that look like them.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from negotiate.models import (
    Clause,
    Hand,
    Instrument,
    MergeAct,
    Publication,
    PublishedClause,
    Signature,
    Version,
    VersionKind,
)
from negotiate.state.house.actors import person_name
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import chosen_changes
from negotiate.state.text.origins import removers, steps_of
from negotiate.state.text.publications import latest_publication
from negotiate.text.deciding.decisions import Bracket, BracketStyle, OwnWords, parse_decision
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.marks.options.option_labels import NO_TEXTS
from negotiate.text.marks.options.options import kinds, marks
from negotiate.text.provenance.provenance import VersionStep
from negotiate.text.tokens import tokenize
from negotiate.text.wording import BORDER


@dataclass(frozen=True)
class UnattributedChange:
    """The words of one version that nobody tabled; `hand` says who has signed them, None while nobody has."""

    version_code: str
    kind: VersionKind
    clause_code: str
    label: str
    heading: str
    excerpts: tuple[Excerpt, ...]
    hand: Hand | None
    note: str
    signed_by: str


def unattributed(db: Session, instrument: Instrument, clause: Clause | None = None) -> tuple[UnattributedChange, ...]:
    """Return the changes since the last publication that no amendment asked for, in the order of the text.

    With a clause, only its own.
    """
    basis = latest_publication(db, instrument)
    if basis is None:
        return ()
    chains = _chains(db, instrument, clause, basis)
    formal = _set_out(db, [version for _, _, chain in chains for version in chain])
    found = [
        (clause, version, old, shown)
        for clause, old, chain in chains
        for version, shown in _own_changes(old, chain, formal)
    ]
    signatures = _signatures(db, [version for _, version, _, _ in found])
    return tuple(
        _line(clause, version, old, shown, signatures.get(version.id)) for clause, version, old, shown in found
    )


def _chains(
    db: Session, instrument: Instrument, only: Clause | None, basis: Publication
) -> list[tuple[Clause, Version | None, list[Version]]]:
    """Return each clause that has versions since a publication, with the published one and those, as the text runs."""
    published = aliased(Version)
    query = (
        select(Clause, published, Version)
        .join(Version, Version.clause_id == Clause.id)
        .outerjoin(
            PublishedClause, (PublishedClause.clause_id == Clause.id) & (PublishedClause.publication_id == basis.id)
        )
        .outerjoin(published, published.id == PublishedClause.version_id)
        .where(Clause.instrument_id == instrument.id, Version.language == instrument.language)
        .where(or_(published.id.is_(None), Version.number > published.number))
        .order_by(Clause.ordinal, Version.number)
    )
    if only is not None:
        query = query.where(Clause.id == only.id)
    rows = groupby(db.execute(query), key=lambda row: (row[0], row[1]))
    return [(clause, old, [version for _, _, version in steps]) for (clause, old), steps in rows]


def _set_out(db: Session, versions: Iterable[Version]) -> frozenset[str]:
    """Return the origins whose labels and "No text" come of a decision to set readings out, and of nothing else."""
    codes = {version.id: version.code for version in versions if version.kind is VersionKind.MERGE}
    rows = (
        db.execute(select(MergeAct.version_id, MergeAct.decisions).where(MergeAct.version_id.in_(codes)))
        if codes
        else ()
    )
    return frozenset(f"version:{codes[made]}" for made, written in rows if _only_sets_out(written.values()))


def _only_sets_out(written: Iterable[str]) -> bool:
    decisions = [parse_decision(one) for one in written]
    typed = [one.text for one in decisions if isinstance(one, OwnWords)]
    sets_out = any(Bracket(style) in decisions for style in (BracketStyle.OPTIONS, BracketStyle.ALTERNATIVES))
    return sets_out and not any(kinds(text) or any(words in text for words in NO_TEXTS) for text in typed)


def _formal_tokens(text: str) -> set[int]:
    """Return the indices of the tokens that only set options out."""
    ends = list(accumulate(map(len, tokenize(text))))
    return {at for start, end in marks(text) for at in range(bisect_right(ends, start), bisect_right(ends, end))}


def _own_changes(
    old: Version | None, chain: list[Version], formal: frozenset[str]
) -> Iterator[tuple[Version, tuple[Excerpt, ...]]]:
    """Yield each version of a chain that answers for words itself, with what shows those changes of the old text."""
    before = old.wording.text if old else BORDER
    after = chain[-1].wording.text
    edits = diff_wordings(before, after)
    writers = [origin for length, origin in chain[-1].runs for _ in range(length)]
    takers, movers = _takers(before, old, steps_of(chain)), _movers(before, old, chain)
    own: dict[str, list[Edit]] = defaultdict(list)
    marked = _formal_tokens(after) if formal.intersection(writers) else set()
    shift = 0
    for edit in edits:
        at = edit.start + shift
        written = zip(range(at, at + len(edit.tokens)), edit.tokens, strict=True)
        words = [index for index, token in written if token.strip() not in ("", "[", "]")]
        names = [writers[index] for index in words if not (index in marked and writers[index] in formal)]
        names += [takers[index] for index in range(edit.start, edit.end) if index in takers]
        if not words:
            names += [movers[index] for index in range(edit.start, edit.end) if index in movers]
        for origin in dict.fromkeys(names):
            own[origin].append(edit)
        shift += len(edit.tokens) - (edit.end - edit.start)
    for version in chain:
        if origin_edits := own.get(f"version:{version.code}"):
            yield version, chosen_changes(before, edits, origin_edits)


def _takers(before: str, old: Version | None, steps: Iterable[VersionStep]) -> dict[int, str]:
    """Return, by its index in the old text, who took out each word that is gone, white space left out."""
    if old is None:
        return {}
    tokens = tokenize(before)
    return {index: taker for index, taker in removers(before, steps).items() if tokens[index].strip()}


def _movers(before: str, old: Version | None, chain: list[Version]) -> dict[int, str]:
    """Return the same of words that are gone from their place, though they stand elsewhere now."""
    return _takers(before, old, (step.as_placed for step in steps_of(chain)))


def _signatures(db: Session, versions: Iterable[Version]) -> dict[int, Signature]:
    ids = [version.id for version in versions]
    query = select(Signature).where(Signature.version_id.in_(ids))
    return {signature.version_id: signature for signature in (db.scalars(query) if ids else ())}


def _line(
    clause: Clause, version: Version, old: Version | None, shown: tuple[Excerpt, ...], signature: Signature | None
) -> UnattributedChange:
    return UnattributedChange(
        version_code=version.code,
        kind=version.kind,
        clause_code=clause.code,
        label=version.label,
        heading=version.heading or (old.heading if old else ""),
        excerpts=shown,
        hand=signature.hand if signature else None,
        note=signature.note if signature else "",
        signed_by=_signer(signature),
    )


def _signer(signature: Signature | None) -> str:
    if signature is None:
        return ""
    return person_name(signature.signed_by)
