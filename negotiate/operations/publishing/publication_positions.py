"""Taking a position on a published text as a whole, for one's delegation, and taking it back."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import (
    Audience,
    Publication,
    PublicationPosition,
    PublicationPositionWithdrawal,
    Stance,
    ThreadReach,
)
from negotiate.operations.comments.reaching import group_reached
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.policy import Act, Actor
from negotiate.state.comments.publication_positions import read_on_publications, standing_on_publications
from negotiate.state.house.behalves import group_spoken_for
from negotiate.state.house.seats import delegation_of


@dataclass(frozen=True)
class NewPublicationPosition:
    """A position as it is filled in; groups go by their codes."""

    stance: Stance
    reach: ThreadReach
    note: str = ""
    group: str = ""
    behalf: str = ""

    @property
    def act(self) -> Act:
        """Return what the law is asked."""
        return Act.NOTE_TEXT_POSITION if self.reach.is_confidential else Act.TAKE_TEXT_POSITION


def take_on_publication(
    db: Session, actor: Actor, publication_code: str, new: NewPublicationPosition
) -> PublicationPosition:
    """State a position on a publication; who says the same again, by a form sent twice, has said it once."""
    publication = opened(db, actor, new.act, Publication, publication_code)
    instrument = publication.instrument
    if new.reach is ThreadReach.SECRETARIAT:
        raise Invalid("A position is taken before others. Ask the secretariat in a comment.", "reach")
    if new.reach is ThreadReach.PUBLIC and instrument.audience is not Audience.PUBLIC:
        raise Invalid("Not everyone reads this text. Say it to all participants.", "reach")
    delegation = delegation_of(db, actor, instrument)
    position = PublicationPosition(
        instrument=instrument,
        publication=publication,
        delegation=delegation,
        behalf=group_spoken_for(db, delegation, new.behalf, "behalf"),
        stance=new.stance,
        note=new.note.strip(),
        reach=new.reach,
        group=group_reached(db, actor, instrument, delegation, new),
        taken_at=clock.now(),
        taken_by_id=actor.person_id,
    )
    return _said_already(db, position) or _recorded(db, actor, position)


def withdraw_from_publication(db: Session, actor: Actor, code: str) -> PublicationPosition:
    """Take a position of one's own delegation back, so that none stands; it stays in the history, as withdrawn."""
    position = opened(db, actor, Act.WITHDRAW_TEXT_POSITION, PublicationPosition, code)
    if position.retreat is not None:
        raise Invalid("This position has been withdrawn already.")
    own = PublicationPosition.delegation_id == position.delegation_id
    if position not in standing_on_publications(read_on_publications(db, actor, position.instrument, own)):
        raise Invalid("Your delegation has said something else of this text since, so there is nothing to withdraw.")
    assert actor.person_id is not None  # only a person sits in a delegation
    position.retreat = PublicationPositionWithdrawal(withdrawn_at=clock.now(), withdrawn_by_id=actor.person_id)
    db.flush()
    chain = spoken_chain(position)
    record(db, actor, "withdrew a position on a text", position, chain=chain, **_told(position))
    return position


def _said_already(db: Session, new: PublicationPosition) -> PublicationPosition | None:
    """Return what the delegation said last of the publication, where it says the very same."""
    last = db.scalar(
        select(PublicationPosition)
        .where(PublicationPosition.delegation_id == new.delegation.id)
        .where(PublicationPosition.publication_id == new.publication.id)
        .order_by(PublicationPosition.id.desc())
        .limit(1)
    )
    return last if last is not None and last.retreat is None and last.says == new.says else None


def _recorded(db: Session, actor: Actor, position: PublicationPosition) -> PublicationPosition:
    db.add(position)
    db.flush()
    record(db, actor, "took a position on a text", position, chain=spoken_chain(position), **_told(position))
    return position


def _told(position: PublicationPosition) -> dict[str, str]:
    """Return what an entry tells of a position."""
    told = {
        "title": position.publication.title,
        "delegation": position.delegation.name,
        "stance": position.stance.value,
        "reach": position.reach.value,
        "for": position.behalf.name if position.behalf else "",
    }
    return {name: value for name, value in told.items() if value}
