"""Saying how far the wording of a clause is agreed; bound to the words, so that any change drops it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, Instrument, Level, Status, Version
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor, by_office, may
from negotiate.state.amendments.open_amendments import open_numbers
from negotiate.state.house.actors import person_name
from negotiate.state.text.levels import AGREED, CLEAN, has_brackets
from negotiate.state.text.status_ladder import status_ladder
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class Agreement:
    """How far a wording is agreed, where, and despite which open amendments, by their numbers."""

    level: Level
    forum: str = ""
    despite: frozenset[int] = frozenset()


def set_status(db: Session, actor: Actor, clause_code: str, version_code: str, agreement: Agreement) -> Status:
    """Set the level of the wording that the form showed; Stale where the clause has changed since.

    Agreed over the head of open amendments it is only by somebody who has said that she knows of them.
    """
    clause = opened(db, actor, Act.SET_STATUS, Clause, clause_code)
    version, level = current_version(db, clause), agreement.level
    ladder = status_ladder(clause.instrument)
    if version.code != version_code:
        raise Stale(
            "The clause has changed since you opened it. Read the new text before you say how far it is agreed.",
            yours=f"{ladder.word(level)} {agreement.forum}".strip(),
            theirs=version.wording.text,
            by=person_name(version.made_by),
            at=version.made_at,
        )
    if version.is_deleted:
        raise Invalid("This clause has been deleted: it has no words that could be agreed.", "level")
    forum = noted_line(agreement.forum, "forum")
    check_setter(actor, clause.instrument, level)
    if level in AGREED and not says_something(forum):
        raise Invalid(f"Say where it was {ladder.word(level)}: plenary, a contact group …", "forum")
    ignored = check_level(db, version, agreement)
    status = Status(
        clause=clause, hash=version.hash, level=level, forum=forum, set_at=clock.now(), set_by_id=actor.person_id
    )
    db.add(status)
    chain = instrument_chain(clause.instrument)
    facts = {"level": ladder.word(level), "forum": forum, "hash": version.hash}
    setter = by_office(actor, Act.SET_STATUS, clause)
    record(db, setter, "set the status", clause, chain=chain, **facts, **({"despite": ignored} if ignored else {}))
    return status


def check_setter(actor: Actor, instrument: Instrument, level: Level) -> None:
    """Raise Invalid where the instrument offers no such status, or its chair alone sets it."""
    rung = status_ladder(instrument).of(level)
    if not rung.is_offered:
        raise Invalid(f"“{rung.word}” is not used in this instrument. Choose another status.", "level")
    if rung.is_chairs and not may(actor, Act.SIGN_AS_CHAIR, instrument):
        raise Invalid(f"In this instrument the chair alone says that words are {rung.word}.", "level")
    if level in CLEAN and not may(actor, Act.SAY_AGREED, instrument):
        raise Invalid(f"The chair or the secretariat says that words are {rung.word}, not a facilitator.", "level")


def check_level(db: Session, version: Version, agreement: Agreement) -> list[int]:
    """Raise Invalid where words cannot be agreed so far; return the numbers of open amendments that are known of."""
    level, word = agreement.level, status_ladder(version.clause.instrument).word(agreement.level)
    if level in CLEAN and has_brackets(version):
        raise Invalid(
            f"{version.label or 'The clause'} still has square brackets, so it cannot be {word}. "
            "Decide the bracketed words first.",
            "level",
        )
    return _check_open(db, version.clause, agreement)


def _check_open(db: Session, clause: Clause, agreement: Agreement) -> list[int]:
    """Return the numbers of the open amendments that are known of; raise Invalid where there are others."""
    if agreement.level not in AGREED:
        return []
    open_ = list(open_numbers(db, clause.instrument, [clause.code]))
    if set(open_) - agreement.despite:
        word = status_ladder(clause.instrument).word(agreement.level)
        *others, last = map(amendment_name, open_)
        names = f"{', '.join(others)} and {last}" if others else last
        raise Invalid(
            f"{names} to this clause {'is' if len(open_) == 1 else 'are'} still open. "
            f"Say that it is {word} all the same, or decide first.",
            "despite",
        )
    return open_
