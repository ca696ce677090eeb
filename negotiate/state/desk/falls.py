"""Whether an act takes a status away: words that are agreed fall with any change to what can be read off them.

Whoever does so says that it is meant: on the desk beside the decisions (`check_fall`), of any other act once it would
have been done (`check_meant`).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import AgreementLost, Invalid
from negotiate.models import AmendmentKind, Clause, Instrument, Level, Version
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.desk import Desk
from negotiate.state.text.levels import AGREED, Levels, Worded, is_lost, levels_of
from negotiate.state.text.status_ladder import status_ladder
from negotiate.text.edits import apply
from negotiate.text.wording import BORDER, Wording, bracketing, short_name

#: So many clauses are named where more fall at once.
NAMED = 5


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

    def said_before(self, instrument: Instrument) -> str:
        """Return what would become of the clause, in the words of an instrument; the clause itself goes before it."""
        ladder = status_ladder(instrument)
        to = f"would fall to “{ladder.word(self.becomes)}”" if self.becomes else "would be taken out of the text"
        return f"stands {ladder.word(self.stands)} and {to}"

    def said_after(self, instrument: Instrument) -> str:
        """Return what has become of the clause, in the words of an instrument; the clause itself goes before it."""
        ladder = status_ladder(instrument)
        to = f"is now “{ladder.word(self.becomes)}”" if self.becomes else "is taken out of the text"
        return f"stood {ladder.word(self.stands)} and {to}"


@dataclass(frozen=True)
class StandingAgreed:
    """How far the words of a clause are agreed, in the words of the instrument; empty where they are not.

    `fall` is the status that the decisions so far take from them, None where they take none; `said` is how that is
    said of the clause.
    """

    agreed: str
    fall: Fall | None
    said: str


def standing_agreed(db: Session, clause: Clause, base: Version, desk: Desk) -> StandingAgreed:
    """Return how far the words of a desk are agreed, and what the decisions so far take from that."""
    instrument = clause.instrument
    levels = levels_of(db, instrument, clause)
    stands, fall = levels.of(clause.id, base), fall_by(levels, clause, base, desk)
    agreed = status_ladder(instrument).word(stands) if stands in AGREED else ""
    return StandingAgreed(agreed, fall, fall.said_before(instrument) if fall else "")


def fall_by(levels: Levels, clause: Clause, base: Version, desk: Desk) -> Fall | None:
    """Return the fall to which the choices on a desk come so far; None where no status is lost."""
    stands = levels.of(clause.id, base)
    if stands not in AGREED or not desk.waiting:
        return None
    if desk.is_deleted:
        return Fall(stands, None)
    text = apply(desk.text, desk.edits)
    if desk.chosen(AmendmentKind.DELETE, WholeDecision.BRACKET):
        text = apply(text, bracketing(text))
    heading, _, body = text.partition(BORDER)
    return _between(levels, clause, stands, Wording(heading, body))


def check_fall(db: Session, clause: Clause, base: Version, desk: Desk) -> None:
    """Refuse to take from words that they are agreed, unless the secretariat says that it knows of it."""
    fall = fall_by(levels_of(db, clause.instrument, clause), clause, base, desk)
    if fall is not None and fall.seal != desk.choices.falls:
        raise Invalid(
            f"These decisions change agreed words: the clause {fall.said_before(clause.instrument)}. "
            "Say below that it is meant so, or decide otherwise.",
            "falls",
        )


def fall_of(db: Session, old: Version, new: Version) -> Fall | None:
    """Return the fall from one version of a clause to a later one; None where no status was lost."""
    return _fall_to(levels_of(db, old.clause.instrument, old.clause), old, new)


def check_meant(db: Session, changes: Iterable[tuple[Version, Version | None]], meant: str) -> None:
    """Refuse an act that has changed agreed words, from one version to another or to none, unless it is `meant` so.

    `meant` is what the question asks to be sent back. All clauses are of one instrument.
    """
    found = [(old, new) for old, new in changes if new is None or (old.id, old.hash) != (new.id, new.hash)]
    if not found:
        return
    instrument = found[0][0].clause.instrument
    levels = levels_of(db, instrument)
    falls = [(old, fall) for old, new in found if (fall := _fall_to(levels, old, new)) is not None]
    seal = ", ".join(f"{old.clause.code}: {fall.seal}" for old, fall in falls)
    if not falls or seal == meant:
        return
    told = [f"{short_name(old.label, old.heading)} {fall.said_before(instrument)}" for old, fall in falls[:NAMED]]
    more = [f"{len(falls) - NAMED} more would fall"] if len(falls) > NAMED else []
    asked = "; ".join((*told, *more))
    sentence = f"This changes agreed words: {asked}. Say below that it is meant so, or leave them as they are."
    raise AgreementLost(sentence, "falls", asked=asked, seal=seal)


def _fall_to(levels: Levels, old: Version, new: Version | None) -> Fall | None:
    stands = levels.of(old.clause_id, old)
    if new is None or new.is_deleted:
        return Fall(stands, None) if stands in AGREED else None
    return _between(levels, old.clause, stands, new)


def _between(levels: Levels, clause: Clause, stands: Level, new: Worded) -> Fall | None:
    becomes = levels.of(clause.id, new)
    return Fall(stands, becomes) if is_lost(stands, becomes) else None
