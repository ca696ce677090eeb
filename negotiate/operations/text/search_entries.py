"""Entering words into what is searched: a version as it is written, a proposal as it is put on the table."""

from hashlib import blake2b

from sqlalchemy.orm import Session

from negotiate.models import Revision, SearchedPart, SearchEntry, Version
from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import stems


def enter_version(db: Session, version: Version) -> None:
    """Let the words of a version be found."""
    db.add(
        SearchEntry(
            instrument_id=version.clause.instrument_id,
            clause_id=version.clause_id,
            version_id=version.id,
            part=SearchedPart.WORDING,
            **_looked_for(version.wording.text, version.language),
        )
    )


def enter_revision(db: Session, revision: Revision) -> None:
    """Let the words of a proposal, and its reasons, be found; it has been put on the table."""
    amendment = revision.amendment
    parts = {SearchedPart.WORDING: revision.wording.text, SearchedPart.RATIONALE: revision.rationale}
    db.add_all(
        SearchEntry(
            instrument_id=amendment.instrument_id,
            clause_id=amendment.clause_id,
            revision_id=revision.id,
            part=part,
            **_looked_for(words, amendment.instrument.language),
        )
        for part, words in parts.items()
        if words.strip()
    )


def _looked_for(words: str, language: str) -> dict[str, str]:
    key, joined = search_key(words), f" {' '.join(sorted(stems(words, language)))} "
    digest = blake2b(f"{key}\n{joined}".encode(), digest_size=16).hexdigest()
    return {"language": language, "key": key, "stems": joined, "digest": digest}
