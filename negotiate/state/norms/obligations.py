"""Obligations of a text: those found in its words with what it says of time, and those that people have confirmed.

What is found is never stored. What was confirmed counts for as long as the words that it is bound to stand.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.dates import find_phrases
from negotiate.models import Clause, ConfirmedObligation, Instrument, ObligationSays, Person, Version
from negotiate.text.norms.asked_passages import Path
from negotiate.text.norms.obligations.extraction import is_read, obligations
from negotiate.text.norms.obligations.obligation import Obligation
from negotiate.text.norms.strength_phrases import StrengthPhrase

#: The parts of an obligation of which there may be several, as columns and forms call them.
SEVERAL = ("conditions", "qualifiers", "exceptions", "times", "linked")


@dataclass(frozen=True)
class ObligationWords:
    """The parts of an obligation as words of the text: `binds` is what its strength comes to ("an obligation").

    `subject` is what is spoken of where that is not who acts, else empty.
    """

    actor: str
    strength: str
    binds: str
    action: str
    subject: str = ""
    conditions: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()


@dataclass(frozen=True)
class SaidObligation:
    """What somebody said of an obligation, and the body in which she read it; `place` as in the row."""

    code: str
    clause_id: int
    path: Path
    bound: str
    place: int | None
    says: ObligationSays
    words: ObligationWords
    body: str
    by: str
    at: datetime


_STANDING = (
    select(ConfirmedObligation, Version.body, Person.name)
    .join(Version, Version.id == ConfirmedObligation.version_id)
    .join(Clause, Clause.id == ConfirmedObligation.clause_id)
    .outerjoin(Person, Person.id == ConfirmedObligation.confirmed_by_id)
    .where(Clause.instrument_id == bindparam("instrument"), ConfirmedObligation.taken_back_at.is_(None))
    .order_by(ConfirmedObligation.id)
)


def said_obligations(db: Session, instrument: Instrument) -> dict[int, list[SaidObligation]]:
    """Return what is said of the obligations of an instrument, by the id of the clause, oldest first."""
    found: dict[int, list[SaidObligation]] = defaultdict(list)
    for row, body, name in db.execute(_STANDING, {"instrument": instrument.id}):
        said = SaidObligation(
            row.code,
            row.clause_id,
            row.path,
            row.bound,
            row.place,
            row.says,
            words_of(row),
            body,
            name or "the secretariat",
            row.confirmed_at,
        )
        found[row.clause_id].append(said)
    return found


def words_of(row: ConfirmedObligation) -> ObligationWords:
    """Return the parts that a row holds."""
    several = (tuple(getattr(row, name).splitlines()) for name in SEVERAL)
    return ObligationWords(row.actor, row.strength, row.binds, row.action, row.subject, *several)


@lru_cache(maxsize=4096)
def found_obligations(body: str, language: str) -> tuple[Obligation, ...]:
    """Return the obligations of a body with its words about time; remembered, since texts change seldom."""
    if not is_read(language):
        return ()
    times = tuple((phrase.start, phrase.end) for phrase in find_phrases(body, language))
    return obligations(body, language, times)


def found_words(body: str, one: Obligation) -> ObligationWords:
    """Return the parts of an obligation as words; what stands before a colon and in the item are one action."""
    several = (tuple(dict.fromkeys(part.of(body) for part in getattr(one.parts, name))) for name in SEVERAL)
    return ObligationWords(
        one.actor.of(body) if one.actor else "",
        " / ".join(phrase.words for phrase in one.phrases),
        _strongest(one.phrases).name,
        " … ".join(part.of(body) for part in (*one.chapeau, one.action)),
        one.subject.of(body) if one.subject else "",
        *several,
    )


def _strongest(phrases: tuple[StrengthPhrase, ...]) -> StrengthPhrase:
    return max(phrases, key=lambda phrase: phrase.strength.value)
