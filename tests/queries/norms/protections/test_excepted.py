"""Exceptions of a text, with what people say of them beside."""

from sqlalchemy.orm import Session

from negotiate.models import NormNeed, WordsSay
from negotiate.operations.norms.checklists import NewChecklistAnswer
from negotiate.queries.norms.protections.excepted import excepting_clauses
from negotiate.state.text.lines import standing_text
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected
from tests.operations.norms.test_checklists import answered
from tests.operations.norms.test_coverage import said


def test_an_exception_is_told_with_what_it_excepts_from_and_what_is_said_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    _, conduct, review = negotiation.clauses
    corrected(db, cast, conduct, "water.", "water, except in an emergency.")
    answered(db, cast.sefa, conduct, {"oversight": NewChecklistAnswer(WordsSay.UNSAID, "Nobody looks at it.")})
    said(db, cast.nadia, conduct, NormNeed.SUNSET, review)
    text = standing_text(db, negotiation.instrument)
    [found] = excepting_clauses(db, cast.bela.actor, negotiation.instrument, text)
    [one] = found.exceptions

    assert (one.name, one.words) == ("Article 2", "except in an emergency")
    assert one.from_what.startswith("A State shall not damage")
    assert (found.justification.said, found.oversight.said) == ("nobody has answered", "they do not say it (1)")
    assert [line.given for line in found.ends] == ["Article 3"]


def test_a_sentence_that_lets_somebody_depart_is_an_exception_too(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "A State", "This article does not apply at sea. A State")
    text = standing_text(db, negotiation.instrument)
    [found] = excepting_clauses(db, cast.bela.actor, negotiation.instrument, text)

    assert [(one.name, one.words, one.from_what) for one in found.exceptions] == [
        ("Article 2", "This article does not apply at sea.", "")
    ]


def test_a_measure_without_an_end_is_told_though_nothing_is_excepted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.conduct, "A State", "Emergency measures are taken. A State")
    text = standing_text(db, negotiation.instrument)
    [found] = excepting_clauses(db, cast.bela.actor, negotiation.instrument, text)

    assert (found.exceptions, found.endless) == ((), ("emergency",))
