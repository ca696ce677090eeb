"""One silence procedure whole."""

from sqlalchemy.orm import Session

from negotiate.operations.silence.objections import break_silence
from negotiate.queries.silence.silences import silence_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled
from tests.operations.silences import amended, begun


def test_it_shows_the_words_that_it_named_and_that_they_no_longer_stand(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    silence = begun(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "water", "waters")
    page = silence_page(db, cast.nadia.actor, silence.code)

    assert [(clause.version_number, clause.stands) for clause in page.clauses] == [(1, False)]
    assert page.clauses[0].body.endswith("water.")


def test_it_shows_what_an_amendment_would_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    page = silence_page(db, cast.bela.actor, amended(db, cast, negotiation, amendment).code)

    assert page.amendment is not None
    assert [edit.tokens for edit in page.amendment.edits] == [(" clinics",)]


def test_who_broke_it_and_why_is_for_the_table(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    silence = begun(db, cast, negotiation)
    break_silence(db, cast.nadia.actor, silence.code, "We need more time.")
    said = silence_page(db, cast.bela.actor, silence.code).objection

    assert said is not None
    assert (said.delegation, said.reason) == ("Arvenia", "We need more time.")
