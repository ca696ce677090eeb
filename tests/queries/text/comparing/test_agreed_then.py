"""How far the clauses of two texts are agreed: each as of its own time, and told where not one word changed."""

from sqlalchemy.orm import Session

from negotiate.models import Clause, Level
from negotiate.operations.reading.marks import mark_all
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.text.comparing.attributions import ClauseChange, StatusChange
from negotiate.queries.text.comparing.editions import READ, WORKING
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.state.text.shown_texts import text_now
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, published

AD_REFERENDUM, AGREED = Agreement(Level.AGREED_AD_REFERENDUM, "plenary"), Agreement(Level.AGREED, "plenary")


def agreed(db: Session, cast: Cast, clause: Clause, agreement: Agreement) -> None:
    """Let a clause be agreed as it stands."""
    set_status(db, cast.chen.actor, clause.code, current_version(db, clause).code, agreement)


def test_a_clause_of_which_only_the_status_changed_is_one_that_changed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    agreed(db, cast, negotiation.conduct, AD_REFERENDUM)
    issued = published(db, cast, negotiation.round)
    agreed(db, cast, negotiation.conduct, AGREED)

    page = redline_page(db, cast.bela.actor, negotiation.instrument.code, issued.code, WORKING)
    (line,) = page.changed

    assert (line.label, line.change, line.is_status_only) == ("Article 2", ClauseChange.KEPT, True)
    assert line.status == StatusChange(Level.AGREED_AD_REFERENDUM, Level.AGREED)


def test_no_later_status_is_told_of_texts_that_were_issued(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    issued = published(db, cast, negotiation.round)
    agreed(db, cast, negotiation.conduct, AGREED)

    page = redline_page(db, cast.bela.actor, negotiation.instrument.code, after=issued.code)

    assert page.changed == ()


def test_what_one_last_read_has_the_status_of_the_day_on_which_it_was_marked(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    agreed(db, cast, negotiation.conduct, AD_REFERENDUM)
    text = text_now(db, cast.nadia.actor, negotiation.instrument)
    assert text is not None
    mark_all(db, cast.nadia.actor, negotiation.instrument.code, text.name)
    agreed(db, cast, negotiation.conduct, AGREED)

    (line,) = redline_page(db, cast.nadia.actor, negotiation.instrument.code, READ, WORKING).changed

    assert line.status == StatusChange(Level.AGREED_AD_REFERENDUM, Level.AGREED)


def test_a_draft_to_agreed_words_shows_that_they_would_be_so_no_more(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    agreed(db, cast, negotiation.conduct, AGREED)
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    page = redline_page(db, cast.nadia.actor, negotiation.instrument.code, WORKING, f"amendment.{draft.code}")
    (line,) = page.changed

    assert (line.is_status_only, line.status) == (False, StatusChange(Level.AGREED, Level.UNDER_DISCUSSION))
