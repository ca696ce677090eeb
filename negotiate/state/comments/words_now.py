"""Where the words of threads are now: a function of the versions written since, kept by what it is made of."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import (
    Clause,
    Instrument,
    Lineage,
    Publication,
    PublishedClause,
    Revision,
    SavedWording,
    Version,
    VersionKind,
    unpacked_changes,
)
from negotiate.policy import Act, Actor, may
from negotiate.state.comments.clause_paths import ReadLine, ReadLines, WordPath, clause_paths
from negotiate.state.remembered import Remembered
from negotiate.state.text.lines import IS_NEWEST
from negotiate.state.text.publications import is_published, latest_publication, published_version
from negotiate.state.text.versions import current_version
from negotiate.state.unchanged import while_unchanged
from negotiate.text.anchoring.anchored import AnchoredWords, WordsState, anchored
from negotiate.text.anchoring.steps import TextStep, text_step
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Tokens
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.tokens import tokenize


class SpokenWords(NamedTuple):
    """The tokens [start, stop) of a version of a clause; none: all of it."""

    version_id: int
    clause_id: int
    start: int
    stop: int


@dataclass(frozen=True)
class WordsNow:
    """What became of words: the clause and the tokens where they are, how they read then and now, and by whom.

    `version_id` is the text of the clause as the reader reads it, whose tokens [start, end) they are; of an amendment
    0, for its newest wording. `said_on` is the
    number of the version that they were said on, `changed_in` that of the one that changed them last, and `origins`
    are whose edits that were; none where nothing changed.
    """

    clause_id: int
    version_id: int
    start: int
    end: int
    state: WordsState
    is_clause_gone: bool
    quote: str
    now: str
    said_on: int
    changed_in: int | None
    origins: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Say whether the whole clause is spoken of."""
        return not self.quote


#: Words, with all that decides where they are now.
_Known = tuple[SpokenWords, object]
#: Some fifty kilobytes each.
_STEPS: Remembered[TextStep] = Remembered(1_000)
#: A kilobyte each.
_KNOWN: Remembered[WordsNow | None] = Remembered(20_000)


@while_unchanged
def newest_lines(db: Session, instrument: Instrument) -> ReadLines:
    """Return the newest version of every clause, also of those that are deleted."""
    newest = select(Version.clause_id, Version.number, Version.code).join(Clause, Clause.id == Version.clause_id)
    of_instrument = (Clause.instrument_id == instrument.id, Version.language == instrument.language, IS_NEWEST)
    found = db.execute(newest.where(*of_instrument), {"language": instrument.language})
    return {clause_id: ReadLine(number, code) for clause_id, number, code in found}


def published_lines(db: Session, publication: Publication) -> ReadLines:
    """Return the version of every clause of a publication."""
    query = select(Version.clause_id, Version.number, Version.code).join(
        PublishedClause, PublishedClause.version_id == Version.id
    )
    found = db.execute(query.where(PublishedClause.publication_id == publication.id))
    return {clause_id: ReadLine(number, code) for clause_id, number, code in found}


def lines_read(db: Session, actor: Actor, instrument: Instrument) -> ReadLines:
    """Return the text that an actor reads: as it stands, or as it was published last."""
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        return newest_lines(db, instrument)
    publication = latest_publication(db, instrument)
    return published_lines(db, publication) if publication else {}


def reads(db: Session, actor: Actor, version: Version) -> bool:
    """Say whether an actor who reads the instrument reads a version: all of them, or those that were published."""
    return may(actor, Act.SEE_WORKING_TEXT, version.clause.instrument) or is_published(db, version)


def version_read(db: Session, actor: Actor, clause: Clause) -> Version:
    """Return the version of a clause that an actor reads; raise NotFound where she reads none."""
    if may(actor, Act.SEE_WORKING_TEXT, clause.instrument):
        return current_version(db, clause)
    publication = latest_publication(db, clause.instrument)
    version = published_version(db, publication, clause) if publication else None
    if version is None:
        raise NotFound("There is nothing here that you can see.")
    return version


def words_now(db: Session, lines: ReadLines, spoken: Sequence[SpokenWords]) -> list[WordsNow | None]:
    """Return where words are now, one for one; None for those of a text that the reader does not read."""
    acts = db.scalar(select(func.max(Lineage.id)).where(Lineage.clause_id.in_(lines))) if spoken else None
    texts = tuple(sorted(lines.items())) if acts else ()

    def made(missing: list[_Known]) -> Iterator[WordsNow | None]:
        paths = clause_paths(db, lines, {words.clause_id for words, _ in missing})
        for (version_id, clause_id, start, stop), _ in missing:
            path = paths.path(version_id, clause_id, start, stop)
            yield _now(path, start, stop) if path else None

    # Where clauses have been split or joined, any text may matter to any words; else only that of their own clause.
    known: list[_Known] = [(words, (acts, texts or lines.get(words.clause_id))) for words in spoken]
    return _KNOWN.all(known, made)


def _now(path: WordPath, start: int, stop: int) -> WordsNow:
    """Return what became of words at the end of their path."""
    first, last = path.versions[0], path.versions[-1]
    words = path.words(start, stop) if stop else AnchoredWords(0, 0)
    changed = path.versions[words.step + 1] if words.step is not None else None
    return WordsNow(
        clause_id=last.clause_id,
        version_id=last.id,
        start=words.start,
        end=words.end,
        state=words.state,
        is_clause_gone=last.kind is VersionKind.DELETION,
        quote=_said(first.tokens, start, stop),
        now=_said(last.tokens, words.start, words.end),
        said_on=first.number,
        changed_in=changed.number if changed else None,
        origins=_origins(path, start, stop, words.step) if words.step is not None else (),
    )


def _origins(path: WordPath, start: int, stop: int, step: int) -> tuple[str, ...]:
    """Return whose edits changed words in a step."""
    before, version = path.words(start, stop, step), path.versions[step + 1]
    if version.clause_id != path.versions[step].clause_id:
        return (f"version:{version.code}",)
    changes = unpacked_changes(version.changes)
    met = [one for one in changes if one.edit.start <= before.end and before.start <= one.edit.end]
    return tuple(dict.fromkeys(one.origin for one in met))


def words_of_revision_now(said_on: Revision, start: int, stop: int) -> WordsNow:
    """Return where words of a tabled wording are in the newest wording of the same amendment."""
    tabled = [one for one in said_on.amendment.revisions if one.tabled_at and one.number >= said_on.number]
    return _through(said_on.amendment.clause_id, [(one.number, one.wording.text) for one in tabled], (start, stop))


def words_of_draft_now(said_on: SavedWording, start: int, stop: int) -> WordsNow:
    """Return where words of a saved wording of a draft are in what the draft says now, or was tabled with since."""
    revision = said_on.revision
    later = [(one.edition, one.wording.text) for one in revision.saved_wordings if one.edition >= said_on.edition]
    anew = [(None, one.wording.text) for one in revision.amendment.revisions if one.number > revision.number]
    return _through(revision.amendment.clause_id, [*later, *anew], (start, stop))


def _through(clause_id: int, texts: Sequence[tuple[int | None, str]], span: tuple[int, int]) -> WordsNow:
    """Return where words of the first text of an amendment are in the last; with each goes the number that it has."""
    (said_on, first), (_, last) = texts[0], texts[-1]
    steps = [_step(old, new) for (_, old), (_, new) in pairwise(texts)]
    words = anchored(tokenize(first), *span, steps) if span[1] else AnchoredWords(0, 0)
    quote, now = _said(tokenize(first), *span), _said(tokenize(last), words.start, words.end)
    changed = texts[words.step + 1][0] if words.step is not None else None
    return WordsNow(
        clause_id, 0, words.start, words.end, words.state, False, quote, now, said_on or 0, changed, ()
    )  # fmt: skip


def _step(old: str, new: str) -> TextStep:
    """Return the step from one wording of an amendment to the next, kept by what both say."""
    key = tuple(hashlib.sha256(text.encode("utf-8")).digest() for text in (old, new))
    return _STEPS.get(key, lambda: text_step(tokenize(old), [Attributed(edit, "") for edit in diff_wordings(old, new)]))


def _said(tokens: Tokens, start: int, stop: int) -> str:
    return "".join(tokens[start:stop]).strip()
