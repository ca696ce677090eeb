"""Taking a position on a published text as a whole, for one's delegation, and taking it back."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Audience, Publication, PublicationPosition, PublicationPositionWithdrawal, ThreadReach
from negotiate.operations.comments.stances import (
    StanceOnWords,
    attributed,
    check_stands,
    recorded_position,
    said_already,
    taken_back,
    told_of,
)
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor
from negotiate.state.comments.publication_positions import read_on_publications, standing_on_publications


@dataclass(frozen=True)
class NewPublicationPosition(StanceOnWords):
    """A position as it is filled in."""


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
    position = PublicationPosition(publication=publication, **attributed(db, actor, instrument, new))
    of_it = PublicationPosition.publication_id == publication.id
    said = said_already(db, position, of_it)
    return said or recorded_position(db, actor, position, "took a position on a text", _told(position))


def withdraw_from_publication(db: Session, actor: Actor, code: str) -> PublicationPosition:
    """Take a position of one's own delegation back, so that none stands; it stays in the history, as withdrawn."""
    position = opened(db, actor, Act.WITHDRAW_TEXT_POSITION, PublicationPosition, code)
    own = PublicationPosition.delegation_id == position.delegation_id
    standing = standing_on_publications(read_on_publications(db, actor, position.instrument, own))
    check_stands(position, standing, "this text")
    position.retreat = PublicationPositionWithdrawal(**taken_back(actor))
    return recorded_position(db, actor, position, "withdrew a position on a text", _told(position))


def _told(position: PublicationPosition) -> dict[str, str]:
    return told_of(position, title=position.publication.title)
