"""Amendments as values for programs."""

from sqlalchemy import true
from sqlalchemy.orm import Session

from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.web.api.values.amendments import amendment_answer, whole_amendment
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, inserted, merged, tabled


def test_a_list_tells_in_short_what_the_whole_says(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    (note,) = notes_to_show(db, cast.bela.actor, negotiation.instrument, true())
    short, whole = amendment_answer(note), whole_amendment(amendment_page(db, cast.bela.actor, amendment.code))

    assert (short.code, short.number, short.stage) == (whole.code, whole.number, whole.stage)
    assert (short.fate, [fate.fate for fate in whole.fates]) == ("adopted", ["adopted"])


def test_a_new_clause_is_all_added(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Peace.")
    whole = whole_amendment(amendment_page(db, cast.bela.actor, amendment.code))

    assert (whole.base, whole.label, whole.body) == ("", "Article 2 bis", "Peace.")
    assert {stroke.ink for stroke in whole.strokes} == {"added"}


def test_a_draft_says_what_may_be_done_with_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    whole = whole_amendment(amendment_page(db, cast.nadia.actor, draft.code))

    assert (whole.number, whole.is_own, whole.is_behind) == (None, True, False)
    assert {"edit draft", "table"} <= set(whole.acts)
