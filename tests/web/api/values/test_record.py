"""The journal and who has come in as values for programs."""

from sqlalchemy.orm import Session

from negotiate.policy import NOBODY
from negotiate.queries.record.journals import instrument_entries
from negotiate.web.api.values.record import CallerAnswer, PlaceAnswer, caller_answer, entry_answer
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_an_entry_is_told_in_one_sentence(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    (line,) = instrument_entries(db, cast.bela.actor, negotiation.instrument.code, 1)
    answer = entry_answer(line)

    assert (answer.who, answer.seat) == ("Nadia of Arvenia", "Arvenia")
    assert answer.sentence.split() == ["tabled", "Amendment", "1", "to", "Article", "2"]


def test_whoever_comes_in_has_her_places_and_nobody_has_none(cast: Cast) -> None:
    assert caller_answer(cast.chen.actor, "read", "").places == (PlaceAnswer("chair", ""),)
    assert caller_answer(NOBODY, "none", "") == CallerAnswer("nobody", (), "none", "")
