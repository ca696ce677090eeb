"""Saying what the statuses of an instrument are called, and who sets them; and that it is agreed as a whole alone."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Instrument
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.text.status_ladder import (
    COLOURS,
    OF_THE_HOUSE,
    SIGNS,
    WORD_LIMIT,
    StatusRung,
    packed_rungs,
    status_ladder,
)


def name_statuses(db: Session, actor: Actor, instrument_code: str, rungs: Sequence[StatusRung]) -> Instrument:
    """Say what each status is called, how it looks, and who sets it; what was set stays set, under its new word.

    What is read off the words by itself is always there; of the others at least one can be set.
    """
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    _check_all_there(rungs)
    before = status_ladder(instrument).rungs
    for rung in sorted(rungs, key=before.__contains__):  # what was typed otherwise is what is to be mended
        _check(rung, rungs)
    if not any(rung.is_offered for rung in rungs if not rung.is_read_off):
        raise Invalid("Offer one status at least by which words are agreed.", f"offered-{OF_THE_HOUSE[-1].key}")
    if packed_rungs(rungs) == packed_rungs(status_ladder(instrument).rungs):
        raise Invalid("This changes nothing: the statuses are called so already.")
    instrument.rungs = packed_rungs(rungs)
    called = ", ".join(rung.word for rung in rungs)
    record(db, actor, "named the statuses", instrument, chain=instrument_chain(instrument), called=called)
    return instrument


def agree_as_package(db: Session, actor: Actor, instrument_code: str, *, is_package: bool) -> Instrument:
    """Say whether nothing is agreed until everything is agreed."""
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    if instrument.is_package == is_package:
        raise Invalid("This changes nothing: it is agreed so already.", "package")
    instrument.is_package = is_package
    way = "as a whole alone" if is_package else "clause by clause"
    record(db, actor, "said how it is agreed", instrument, chain=instrument_chain(instrument), way=way)
    return instrument


def _check_all_there(rungs: Sequence[StatusRung]) -> None:
    if [rung.level for rung in rungs] != [rung.level for rung in OF_THE_HOUSE]:
        raise Invalid("The form does not name every status once. Open the page again.")


def _check(rung: StatusRung, rungs: Sequence[StatusRung]) -> None:
    """Raise Invalid where a status has no word of its own, or a look that there is not."""
    field = f"word-{rung.key}"
    if not rung.word:
        raise Invalid(f"Say what “{rung.level.value}” is called here.", field)
    if len(rung.word) > WORD_LIMIT:
        raise Invalid(f"The word of a status has at most {WORD_LIMIT} characters.", field)
    if any(other is not rung and other.word.casefold() == rung.word.casefold() for other in rungs):
        raise Invalid(f"Two statuses are called “{rung.word}”. Give each a word of its own.", field)
    borrowed = [own for own in OF_THE_HOUSE if own.word == rung.word.casefold() and own.level is not rung.level]
    if borrowed:
        raise Invalid(f"“{rung.word}” is what another status is called elsewhere. Choose another word.", field)
    if rung.sign not in SIGNS or rung.colour not in COLOURS:
        raise Invalid("Choose a sign and a colour from the lists.", f"sign-{rung.key}")
    if rung.is_read_off and not rung.is_offered:
        raise Invalid(f"“{rung.word}” is read off the words by itself, so it is always there.", field)
