"""Whether a decision takes a status away: words that are agreed fall with any change to what can be read off them."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import AmendmentKind, Clause, Instrument, Level, Version
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.desk import Desk
from negotiate.state.text.levels import AGREED, Levels, Worded, levels_of
from negotiate.state.text.status_ladder import status_ladder
from negotiate.text.edits import apply
from negotiate.text.wording import BORDER, Wording

_RUNGS = tuple(Level)


@dataclass(frozen=True)
class Fall:
    """How far a clause stands agreed, and what it falls to; None where it is taken out of the text."""

    stands: Level
    becomes: Level | None

    @property
    def seal(self) -> str:
        """Return the name of just this fall, to be said by whoever decides.

        >>> Fall(Level.AGREED, Level.UNDER_DISCUSSION).seal
        'agreed to under discussion'
        """
        return f"{self.stands.value} to {self.becomes.value if self.becomes else 'nothing'}"

    def said(self, instrument: Instrument) -> str:
        """Return the fall in the words of an instrument."""
        ladder = status_ladder(instrument)
        if self.becomes is None:
            return f"it stands {ladder.word(self.stands)} and is taken out of the text"
        return f"it stands {ladder.word(self.stands)} and falls to “{ladder.word(self.becomes)}”"


def fall_by(db: Session, clause: Clause, base: Version, desk: Desk) -> Fall | None:
    """Return the fall to which the choices on a desk come so far; None where no status is lost."""
    levels = levels_of(db, clause.instrument, clause)
    stands = levels.of(clause.id, base)
    if stands not in AGREED or not desk.waiting:
        return None
    if any(desk.choices.wholes.get(row.code) is WholeDecision.ADOPT for row in desk.of_kind(AmendmentKind.DELETE)):
        return Fall(stands, None)
    text = apply(desk.text, desk.edits)
    heading, _, body = text.partition(BORDER)
    if any(desk.choices.wholes.get(row.code) is WholeDecision.BRACKET for row in desk.of_kind(AmendmentKind.DELETE)):
        body = f"[{body}]"
    return _between(levels, clause, stands, Wording(heading, body))


def check_fall(db: Session, clause: Clause, base: Version, desk: Desk) -> None:
    """Refuse to take from words that they are agreed, unless the secretariat says that it knows of it."""
    fall = fall_by(db, clause, base, desk)
    if fall is not None and fall.seal != desk.choices.falls:
        raise Invalid(
            f"These decisions change words that are agreed: {fall.said(clause.instrument)}. "
            "Say below that it is meant so, or decide otherwise.",
            "falls",
        )


def fall_of(db: Session, old: Version, new: Version) -> Fall | None:
    """Return the fall from one version of a clause to a later one; None where no status was lost."""
    levels = levels_of(db, old.clause.instrument, old.clause)
    stands = levels.of(old.clause_id, old)
    if new.is_deleted:
        return Fall(stands, None) if stands in AGREED else None
    return _between(levels, old.clause, stands, new)


def _between(levels: Levels, clause: Clause, stands: Level, new: Worded) -> Fall | None:
    becomes = levels.of(clause.id, new)
    is_lower = _RUNGS.index(becomes) < _RUNGS.index(stands)
    return Fall(stands, becomes) if stands in AGREED and is_lower else None
