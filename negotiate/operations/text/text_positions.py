"""Taking a position on words of the text as they stand, for one's delegation, and taking it back."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, TextPosition, TextPositionWithdrawal, ThreadReach, Version
from negotiate.operations.comments.reaching import check_everyone_reads
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
from negotiate.state.comments.text_positions import placed, positions_read, standing
from negotiate.state.comments.words_now import version_read
from negotiate.text.norms.asked_passages import Path, passage_at


@dataclass(frozen=True)
class NewTextPosition(StanceOnWords):
    """A position as it is filled in: `version` is the code of the wording that was read, groups go by their codes.

    `paragraph` is the path of a paragraph, empty for the whole clause.
    """

    version: str = field(kw_only=True)
    paragraph: Path = field(default=(), kw_only=True)


def take_on_text(db: Session, actor: Actor, clause_code: str, new: NewTextPosition) -> TextPosition:
    """State a position on words of a clause; Stale where they have changed since they were read.

    Who says the same again of the same words, by a form sent twice, has said it once.
    """
    clause = opened(db, actor, new.act, Clause, clause_code)
    version = version_read(db, actor, clause)
    _check(db, version, new)
    paragraph = "/".join(new.paragraph)
    common = attributed(db, actor, clause.instrument, new)
    position = TextPosition(clause=clause, version=version, paragraph=paragraph, **common)
    of_it = TextPosition.version_id == version.id, TextPosition.paragraph == paragraph
    said = said_already(db, position, *of_it)
    return said or recorded_position(db, actor, position, "took a position on words", _told(position))


def withdraw_from_text(db: Session, actor: Actor, code: str) -> TextPosition:
    """Take a position of one's own delegation back, so that none stands; it stays in the history, as withdrawn."""
    position = opened(db, actor, Act.WITHDRAW_TEXT_POSITION, TextPosition, code)
    check_stands(position, _standing(db, actor, position), "these words")
    position.retreat = TextPositionWithdrawal(**taken_back(actor))
    return recorded_position(db, actor, position, "withdrew a position", _told(position))


def _check(db: Session, version: Version, new: NewTextPosition) -> None:
    """Raise Stale where other words were read, Invalid where there is no such paragraph, or nobody to read it."""
    if version.code != new.version or version.is_deleted:
        raise Stale(
            "The clause has changed since you opened it. Read the new words before you take a position on them.",
            yours=f"{new.stance.value}: {new.note}",
            theirs=version.wording.text,
        )
    if passage_at(version.body, new.paragraph) is None:
        raise Invalid("There is no such paragraph in these words.", "paragraph")
    if new.reach is ThreadReach.SECRETARIAT:
        raise Invalid("A position is taken before others. Ask the secretariat in a comment.", "reach")
    if new.reach is ThreadReach.PUBLIC:
        check_everyone_reads(db, version)


def _standing(db: Session, actor: Actor, position: TextPosition) -> list[TextPosition]:
    """Return what stands of its delegation on the clause of a position."""
    own = TextPosition.clause_id == position.clause_id, TextPosition.delegation_id == position.delegation_id
    body = version_read(db, actor, position.clause).body
    return [
        one.row for one in standing(placed(row, body) for row in positions_read(db, actor, position.instrument, *own))
    ]


def _told(position: TextPosition) -> dict[str, str]:
    return told_of(position, clause=position.clause.code, paragraph=position.paragraph)
