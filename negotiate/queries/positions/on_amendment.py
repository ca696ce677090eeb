"""Positions on one amendment: those that stand, as far as their reader is told, those before, and the form."""

from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Position, Revision, Stage, ThreadReach
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.positions.forms import PositionForm, position_form
from negotiate.queries.positions.stance_lines import SaidOfWords, StanceLine, stance_line
from negotiate.state.comments.amendment_positions import Only, positions_read
from negotiate.state.house.seats import seated_in
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class AmendmentStances:
    """What stands on an amendment by the names of delegations, the newest of each first, and what does no more."""

    standing: tuple[StanceLine, ...]
    former: tuple[StanceLine, ...]

    @property
    def count(self) -> int:
        """Return how many positions stand before all: what few are told is in no number."""
        return sum(not line.reach.is_confidential for line in self.standing)


def amendment_stances(db: Session, actor: Actor, code: str) -> AmendmentStances:
    """Return the positions on an amendment that the actor reads; raise NotFound where she does not read it."""
    amendment = by_code(db, Amendment, code)
    require(actor, Act.SEE_AMENDMENT, amendment)
    return stances_on_amendment(db, actor, amendment)


def stances_on_amendment(
    db: Session, actor: Actor, amendment: Amendment, *only: Only, words: bool = False
) -> AmendmentStances:
    """Return the positions on an amendment that the actor reads; with the changed `words` where they are asked for."""
    here = Position.amendment_id == amendment.id, *only
    rows = positions_read(db, actor, amendment.instrument, *here)
    newest, is_open = amendment.revision, amendment.stage is Stage.TABLED
    lines = [
        (stands, stance_line(actor, row, said_of(row.revision, newest, words=words), stands=stands and is_open))
        for row, stands in reversed(rows)
    ]
    standing = sorted((line for stands, line in lines if stands), key=lambda line: line.delegation)
    return AmendmentStances(tuple(standing), tuple(line for stands, line in lines if not stands))


def amendment_position_form(db: Session, actor: Actor, amendment: Amendment) -> PositionForm | None:
    """Return the form for whoever takes positions for one delegation on another's amendment that is on the table."""
    own = seated_in(actor, amendment.instrument)
    if not may(actor, Act.TAKE_POSITION, amendment) or len(own) != 1 or amendment.delegation_id in own:
        return None
    if amendment.stage is not Stage.TABLED:
        return None
    form = position_form(db, actor, amendment.instrument, amendment.revision.code)
    return replace(form, reaches=tuple(one for one in form.reaches if one.reach is not ThreadReach.PUBLIC))


def amendment_of_position(db: Session, actor: Actor, code: str) -> str:
    """Return the code of the amendment that a position is on; raise NotFound where the actor may not read it."""
    position = by_code(db, Position, code)
    require(actor, Act.SEE_POSITION, position)
    return position.amendment.code


def said_of(then: Revision, newest: Revision, *, words: bool = False) -> SaidOfWords:
    """Return of which wording of an amendment something was said; with the `words` as they changed where asked for."""
    if then.id == newest.id:
        return SaidOfWords(f"revision {then.number}")
    before, now = (then.wording.text, newest.wording.text) if words else ("", "")
    return SaidOfWords(f"revision {then.number}", is_earlier=True, then=before, now=now)
