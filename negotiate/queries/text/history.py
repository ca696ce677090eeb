"""The versions of a clause: what each changed, and the source of every word of the newest."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Clause, Version, VersionKind
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.desk.merges import clearings_on
from negotiate.state.house.actors import name_told
from negotiate.state.text.origins import Source
from negotiate.state.text.publications import latest_publication, published_version
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

_VERSIONS = (
    select(Version)
    .where(Version.clause_id == bindparam("clause"), Version.language == bindparam("language"))
    .options(selectinload(Version.made_by))
    .order_by(Version.number)
)


@dataclass(frozen=True)
class VersionLine:
    """A version in the history; `edits` are on the tokens of `before`, the text of the version before it.

    `is_clearing` where it decided what stood open in brackets or options, and no amendment. `made_by` is empty for a
    reader of no record.
    """

    code: str
    number: int
    kind: VersionKind
    is_clearing: bool
    label: str
    made_at: datetime
    made_by: str
    before: str
    edits: tuple[Edit, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class SourcedWords:
    """Words of one source; `text` is a piece of heading and body as one text."""

    text: str
    source: Source


def versions_read(db: Session, actor: Actor, clause: Clause) -> list[Version]:
    """Return the versions that the actor may read, the newest last; raise NotFound where there is none."""
    versions = _versions(db, clause) if may(actor, Act.SEE_TABLE, clause.instrument) else _published(db, clause)
    if not versions:
        require(actor, Act.SEE_WORKING_TEXT, clause.instrument)
    return versions


def _versions(db: Session, clause: Clause) -> list[Version]:
    return list(db.scalars(_VERSIONS, {"clause": clause.id, "language": clause.instrument.language}))


def _published(db: Session, clause: Clause) -> list[Version]:
    publication = latest_publication(db, clause.instrument)
    version = published_version(db, publication, clause) if publication else None
    return [version] if version else []


def spans_of(version: Version, sources: dict[str, Source]) -> tuple[SourcedWords, ...]:
    """Return the words of a version, piece by piece as their sources change."""
    tokens = tokenize(version.wording.text)
    spans, at = [], 0
    for length, origin in version.runs:
        spans.append(SourcedWords("".join(tokens[at : at + length]), sources[origin]))
        at += length
    return tuple(spans)


def history_of(
    db: Session, actor: Actor, clause: Clause, versions: list[Version], sources: dict[str, Source]
) -> tuple[VersionLine, ...]:
    """Return the versions with what each changed in the one before it, the newest first."""
    clearings = _clearings(db, clause) if len(versions) > 1 else frozenset()
    lines: list[VersionLine] = []
    before, known = "", set[str]()
    for version in versions:
        origins = dict.fromkeys(origin for _, origin in version.runs)
        lines.append(
            VersionLine(
                code=version.code,
                number=version.number,
                kind=version.kind,
                is_clearing=version.id in clearings,
                label=version.label,
                made_at=version.made_at,
                made_by=name_told(actor, clause.instrument, version.made_by),
                before=before,
                edits=diff_wordings(before, version.wording.text) if lines else (),
                sources=tuple(sources[origin] for origin in origins if origin not in known),
            )
        )
        before, known = version.wording.text, known | set(origins)
    return tuple(reversed(lines))


def _clearings(db: Session, clause: Clause) -> frozenset[int]:
    """Return the versions that decided what stood open, and no amendment."""
    return frozenset(merge.version_id for merge in clearings_on(db, clause))
