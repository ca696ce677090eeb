"""What an act of the record did to words, in excerpts: the proposal that was tabled, the version that was made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Footing,
    Instrument,
    MergeAct,
    RecordEntry,
    Revision,
    Version,
    unpacked,
    unpacked_changes,
)
from negotiate.state.amendments.current_wording import text_on
from negotiate.state.remembered import Remembered
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.moved_words import told_changes
from negotiate.state.withheld import withheld_now
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit

#: How many changes of one act are shown; its page shows all.
SHOWN = 6


@dataclass(frozen=True)
class RecordedChange:
    """The first changes of an act, and how many more it made; `title` is that of a clause that came in whole."""

    excerpts: tuple[Excerpt, ...] = ()
    more: int = 0
    title: str = ""


#: What entries did to words, by their seals: an entry never changes, and neither does what it wrote.
_known: Remembered[RecordedChange | None] = Remembered(8192)


def changes_of_entries(
    db: Session, instrument: Instrument, entries: Sequence[RecordEntry]
) -> dict[int, RecordedChange]:
    """Return what entries of an instrument did to words, by their numbers; an act that touched none is not there.

    From whom decisions are withheld, she may not be shown yet on what words an act was: that is looked up each time.
    """
    asked = {entry.hash: entry for entry in entries}
    if instrument.id in withheld_now(db):
        found = list(_made(db, entries))
    else:
        found = _known.all(list(asked), lambda missing: _made(db, [asked[seal] for seal in missing]))
    changes = zip(entries, found, strict=True)
    return {entry.number: change for entry, change in changes if change is not None}


def _made(db: Session, entries: Sequence[RecordEntry]) -> Iterator[RecordedChange | None]:
    """Yield what each entry did to words; None where it touched none."""
    tabled = {entry.number: _revision_named(entry) for entry in entries if entry.act in ("tabled", "revised")}
    revisions = _revisions(db, tabled.values())
    proposed = {number: _proposed(revisions[key]) for number, key in tabled.items() if key in revisions}
    made = {entry.number: entry for entry in entries if entry.facts.get("version") and entry.facts.get("hash")}
    steps = _steps(db, made.values())
    changes = {**proposed, **{number: _written(*steps[number]) for number in steps}}
    return (changes.get(entry.number) for entry in entries)


def _revision_named(entry: RecordEntry) -> tuple[str, int]:
    """Return the code of an amendment, and which of its wordings was tabled by an entry."""
    return entry.subject.partition(":")[2], int(entry.facts.get("revision", 1))


def _revisions(db: Session, keys: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Revision]:
    query = (
        select(Amendment.code, Revision)
        .join(Revision, Revision.amendment_id == Amendment.id)
        .where(tuple_(Amendment.code, Revision.number).in_(list(keys)))
        .options(
            selectinload(Revision.base_version),
            selectinload(Revision.amendment),
            selectinload(Revision.footing).selectinload(Footing.on).selectinload(Revision.carriages),
        )
    )
    return {(code, revision.number): revision for code, revision in db.execute(query)}


def _steps(db: Session, entries: Iterable[RecordEntry]) -> dict[int, tuple[Version | None, Version]]:
    """Return what a clause read before and after each act; an act that left the words alone has no step."""
    rows = list(entries)
    versions = {one.code: one for one in db.scalars(select(Version).where(Version.code.in_(_codes(rows))))}
    bases = dict(db.execute(_merged(rows)).all())
    places = [(one.clause_id, one.language, one.number - 1) for one in versions.values()]
    query = select(Version).where(tuple_(Version.clause_id, Version.language, Version.number).in_(places))
    earlier = {(one.clause_id, one.language, one.number + 1): one for one in db.scalars(query)}
    found = {}
    for entry in rows:
        after = versions.get(entry.facts["version"])
        if after is not None and bases.get(entry.subject.partition(":")[2]) != after.id:
            found[entry.number] = (earlier.get((after.clause_id, after.language, after.number)), after)
    return found


def _codes(entries: Iterable[RecordEntry]) -> list[str]:
    return [entry.facts["version"] for entry in entries]


def _merged(entries: Iterable[RecordEntry]) -> Select[str, int]:
    """Return the question on what version each merge was made: one that made none names that version as its own."""
    codes = [entry.subject.partition(":")[2] for entry in entries if entry.subject.startswith("merge:")]
    return select(MergeAct.code, MergeAct.base_version_id).where(MergeAct.code.in_(codes))


def _proposed(revision: Revision) -> RecordedChange:
    kind, base = revision.amendment.kind, revision.base_version
    if revision.footing is not None:
        text = text_on(revision.footing.on, base)
        return _shown(text, diff_wordings(text, revision.wording.text))
    if kind is AmendmentKind.MODIFY and base is not None:
        return _shown(base.wording.text, unpacked(revision.edits))
    return RecordedChange(title=_titled(revision.label, revision.heading) if kind is AmendmentKind.INSERT else "")


def _written(before: Version | None, version: Version) -> RecordedChange:
    if version.is_deleted or before is None:
        return RecordedChange(title="" if version.is_deleted else _titled(version.label, version.heading))
    edits = [change.edit for change in unpacked_changes(version.changes)]
    return _shown(before.wording.text, edits or diff_wordings(before.wording.text, version.wording.text))


def _shown(base: str, edits: Sequence[Edit]) -> RecordedChange:
    return RecordedChange(*told_changes(base, edits, SHOWN))


def _titled(label: str, heading: str) -> str:
    return ", ".join(filter(None, (label, heading)))
