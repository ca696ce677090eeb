"""From which variant an amendment was begun, for whoever may read both."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, VariantOrigin
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.began_from import began_from
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class OriginInVariant:
    """The words of a variant as they were published when the draft began, and what the amendment changes in them."""

    title: str
    clause_code: str
    name: str
    number: int
    words: Wording
    edits: tuple[Edit, ...]


def origin_in_variant(db: Session, actor: Actor, code: str) -> OriginInVariant | None:
    """Return from which variant an amendment was begun; None where from none that the actor may read."""
    if VariantOrigin not in began_from(db, code):
        return None
    row = db.scalar(select(VariantOrigin).join(Amendment).where(Amendment.code == code))
    if row is None or not may(actor, Act.SEE_AMENDMENT, row.amendment):
        return None
    version = row.version
    if not may(actor, Act.SEE_INSTRUMENT, version.clause.instrument):
        return None
    return OriginInVariant(
        title=version.clause.instrument.title,
        clause_code=version.clause.code,
        name=short_name(version.label, version.heading),
        number=version.number,
        words=version.wording,
        edits=diff_wordings(version.wording.text, row.amendment.revision.wording.text),
    )
