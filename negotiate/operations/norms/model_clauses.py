"""The library of a house: adding a model clause, retiring one, and beginning an amendment from one."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.library import LibraryTopic
from negotiate.models import Amendment, AmendmentKind, Clause, ModelClause, ModelOrigin, PublishedClause, Version
from negotiate.models.house.record import HOUSE
from negotiate.operations.amendments.drafting.wordings import Begun, Proposal, begin
from negotiate.operations.first_begun import check_first
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import private_chain, record
from negotiate.operations.sizes import check_rationale, check_wording, says_something
from negotiate.policy import Act, Actor
from negotiate.state.norms.model_clauses import model_clause
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording, clean


@dataclass(frozen=True)
class NewModelClause:
    """What is typed of a model clause; `version` is the code of the published wording that it is taken from, or ""."""

    topic: LibraryTopic
    heading: str
    body: str
    notes: str = ""
    version: str = ""


def add(db: Session, actor: Actor, typed: NewModelClause) -> ModelClause:
    """Put a model clause into the library of the house."""
    opened_house(db, actor, Act.KEEP_LIBRARY)
    wording = Wording(" ".join(clean(typed.heading).split()), clean(typed.body).strip("\n"))
    if not says_something(wording.heading):
        raise Invalid("Give the clause a heading, by which it is found.", "heading")
    if not says_something(wording.body):
        raise Invalid("Write what the clause says.", "body")
    check_wording(wording, "The clause")
    check_rationale(typed.notes, "notes")
    row = ModelClause(
        topic=typed.topic,
        heading=wording.heading,
        body=wording.body,
        notes=typed.notes.strip(),
        version=_published(db, typed.version),
        added_at=clock.now(),
        added_by_id=actor.person_id,
    )
    db.add(row)
    db.flush()
    record(db, actor, "added to the library", row, chain=HOUSE, heading=row.heading)
    return row


def retire(db: Session, actor: Actor, code: str) -> ModelClause:
    """Take a model clause of the house off its library; what was begun from it keeps its words."""
    row = opened(db, actor, Act.KEEP_LIBRARY, ModelClause, code)
    if row.retired_at is not None:
        raise Invalid("It is off the library already.")
    row.retired_at, row.retired_by_id = clock.now(), actor.person_id
    record(db, actor, "retired from the library", row, chain=HOUSE, heading=row.heading)
    return row


def begin_from(db: Session, actor: Actor, clause_code: str, key: str) -> Amendment:
    """Begin a private draft of a new clause, behind another, with the words of a model clause."""
    clause = opened(db, actor, Act.DRAFT, Clause, clause_code)
    model = model_clause(db, key)
    if current_version(db, clause).is_deleted:
        raise Invalid("The clause behind which it is to stand is no longer in the text. Choose another place.", "after")
    here = (ModelOrigin.key == model.key, Amendment.clause_id == clause.id)
    check_first(db, actor, clause.instrument, ModelOrigin, *here)
    typed = Proposal(base="", label="", heading=model.heading, body=model.body, rationale="")
    amendment = begin(db, actor, Begun(clause, AmendmentKind.INSERT), typed)
    db.add(ModelOrigin(amendment_id=amendment.id, key=model.key, heading=model.heading, body=model.body))
    db.flush()
    record(db, actor, "began from the library", amendment, chain=private_chain(amendment), heading=model.heading)
    return amendment


def _published(db: Session, code: str) -> Version | None:
    """Return the version of a code; raise Invalid where it was never published: the whole house reads a library."""
    if not code:
        return None
    query = select(Version).join(PublishedClause, PublishedClause.version_id == Version.id).where(Version.code == code)
    version = db.scalars(query.limit(1).order_by(PublishedClause.id)).first()
    if version is None:
        raise Invalid(
            "Only words that have been published can be taken from an instrument into the library.", "version"
        )
    return version
