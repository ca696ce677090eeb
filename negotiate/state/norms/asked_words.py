"""The words that a scenario is asked of: a passage of the text as it stands, or as it would read with an amendment.

An amendment is asked after while it is a draft or open, and only where the passage would read otherwise with it: where
it leaves the words as they are, what is said of the text is said of it too.
"""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.errors import NotFound
from negotiate.models import Amendment, AmendmentKind, Group, Instrument, Revision, ScenarioQuestion, Stage
from negotiate.policy import Actor
from negotiate.state.amendments.columns import IS_PENDING
from negotiate.state.amendments.other_texts import version_with
from negotiate.state.amendments.readable import readable
from negotiate.state.text.lines import PlainVersion
from negotiate.text.norms.asked_passages import AskedPassage, followed, read_alike

_KINDS = (AmendmentKind.MODIFY, AmendmentKind.DELETE)
_OF_REVISIONS = selectinload(Amendment.revisions)
_LOADED = (
    joinedload(Amendment.delegation),
    joinedload(Amendment.withdrawal),
    selectinload(Amendment.fates),
    _OF_REVISIONS.selectinload(Revision.carriages),
    _OF_REVISIONS.selectinload(Revision.followings),
)

#: What the law asks of an amendment.
_FOR_THE_LAW = (
    joinedload(Amendment.instrument).selectinload(Instrument.participations),
    joinedload(Amendment.group).joinedload(Group.memberships),
)


@dataclass(frozen=True)
class AskedWords:
    """The body of a clause, and the passage of it that is asked of; None where it is gone.

    `token` is what a form carries of it: whoever answers has read these words and no others.
    """

    token: str
    body: str
    passage: AskedPassage | None

    @property
    def words(self) -> str:
        """Return the passage as it reads, empty where it is gone."""
        return self.body[self.passage.start : self.passage.end] if self.passage else ""


def words_asked(question: ScenarioQuestion, version: PlainVersion) -> AskedWords:
    """Return what a question asks of in a version."""
    passage = None if version.is_deleted else followed(question.version.body, version.body, question.path)
    return AskedWords(version.code, version.body, passage)


def words_proposed(question: ScenarioQuestion, version: PlainVersion, amendment: Amendment) -> AskedWords | None:
    """Return what a question asks of in a version as it would read with an amendment to its clause.

    Return None where that is not asked: it leaves the words as they are, or it is neither a draft nor open.
    """
    if amendment.clause_id != question.clause_id or not is_asked_after(amendment):
        return None
    now = words_asked(question, version)
    if now.passage is None:
        return None
    if amendment.kind is AmendmentKind.DELETE:
        return AskedWords(version.hash, "", None)
    proposed = version_with(amendment, version)
    passage = followed(question.version.body, proposed.body, question.path) if proposed.body else None
    if passage is not None and read_alike(version.body, now.passage, proposed.body, passage):
        return None
    return AskedWords(proposed.hash, proposed.body, passage)


def amendment_to_ask(db: Session, code: str) -> Amendment:
    """Return an amendment with its wordings, read afresh; raise NotFound."""
    query = select(Amendment).where(Amendment.code == code).options(*_LOADED, *_FOR_THE_LAW)
    found = db.scalars(query.execution_options(populate_existing=True)).unique().one_or_none()
    if found is None:
        raise NotFound("There is nothing here that you can see.")
    return found


def is_asked_after(amendment: Amendment) -> bool:
    """Say whether scenarios are asked of what an amendment would make of its clause."""
    return amendment.kind in _KINDS and amendment.stage in (Stage.DRAFT, Stage.TABLED)


def asked_after(db: Session, actor: Actor, instrument: Instrument, clause_id: int) -> list[Amendment]:
    """Return the drafts and the open amendments to a clause that the actor may read, those on the table first."""
    query = (
        select(Amendment)
        .where(Amendment.clause_id == clause_id, Amendment.kind.in_(_KINDS), IS_PENDING)
        .where(readable(db, actor, instrument))
        .options(*_LOADED)
        .order_by(Amendment.number.is_(None), Amendment.number, Amendment.id)
    )
    return [one for one in db.scalars(query) if is_asked_after(one)]
