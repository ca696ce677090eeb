"""Taking positions on words in tests: one line for each."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, Publication, PublicationPosition, Stance, TextPosition, ThreadReach
from negotiate.operations.publishing.publication_positions import NewPublicationPosition, take_on_publication
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text
from negotiate.state.comments.words_now import version_read
from tests.cast import Player


def stood(
    db: Session,
    player: Player,
    clause: Clause,
    stance: Stance = Stance.RESERVE,
    reach: ThreadReach = ThreadReach.PARTICIPANTS,
    **more: str | tuple[str, ...],
) -> TextPosition:
    """Let somebody take a position on a clause as she reads it."""
    new = NewTextPosition(stance, reach, version=version_read(db, player.actor, clause).code, **more)
    return take_on_text(db, player.actor, clause.code, new)


def stood_on_text(
    db: Session,
    player: Player,
    publication: Publication,
    stance: Stance = Stance.RESERVE,
    reach: ThreadReach = ThreadReach.PARTICIPANTS,
    **more: str,
) -> PublicationPosition:
    """Let somebody take a position on a published text as a whole."""
    return take_on_publication(db, player.actor, publication.code, NewPublicationPosition(stance, reach, **more))
