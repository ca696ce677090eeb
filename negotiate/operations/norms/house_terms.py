"""The register of terms that all texts of a house share: the secretariat says something of a word, and takes it off."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import HouseTerm, RemarkKind
from negotiate.models.house.record import HOUSE
from negotiate.operations.norms.terms import NewRemark, check_remark
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.remarks import noted, noted_line
from negotiate.policy import Act, Actor
from negotiate.text.language import OFFICIAL


def keep_term(db: Session, actor: Actor, language: str, new: NewRemark) -> HouseTerm:
    """Say something of a term of a language, beside every text in it."""
    opened_house(db, actor, Act.KEEP_LIBRARY)
    if language not in OFFICIAL:
        raise Invalid("Choose the language of the term, one of the six.", "tongue")
    check_remark(new, language)
    row = HouseTerm(
        language=language,
        term=noted_line(new.term, "term"),
        kind=new.kind,
        tongue=new.language if new.kind is RemarkKind.EQUIVALENT else "",
        words=noted(new.words, "words"),
        reason=noted(new.reason, "reason"),
        said_at=clock.now(),
        said_by_id=actor.person_id,
    )
    db.add(row)
    db.flush()
    record(db, actor, "said of a term of the house", row, chain=HOUSE, term=row.term, words=row.words)
    return row


def retire_term(db: Session, actor: Actor, code: str) -> HouseTerm:
    """Take off what the house says of a term; the record keeps it."""
    row = opened(db, actor, Act.KEEP_LIBRARY, HouseTerm, code)
    if row.retired_at is not None:
        raise Invalid("This has been taken off in the meantime.")
    row.retired_at, row.retired_by_id = clock.now(), actor.person_id
    record(db, actor, "retired a term of the house", row, chain=HOUSE, term=row.term, words=row.words)
    return row
