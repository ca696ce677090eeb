"""Where words came from, in words that a reader understands."""

from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Hand
from negotiate.operations.text.next_texts import bring_in
from negotiate.operations.text.signatures import add_signature, sign
from negotiate.state.text.origins import sources_of
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, tabled
from tests.operations.text.test_next_texts import as_it_stands, reworded


def test_an_amendment_is_named_with_its_delegation_and_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    origin = f"amendment:{amendment.code}"
    source = sources_of(db, [origin])[origin]

    assert (source.name, source.amendment_code, source.round_number) == ("Amendment 1, Arvenia", amendment.code, 1)


def test_an_imported_text_is_named_as_such(db: Session, negotiation: Negotiation) -> None:
    origin = f"version:{current_version(db, negotiation.conduct).code}"

    assert sources_of(db, [origin])[origin].name == "text as imported"


def test_no_origin_needs_no_statement(db: Session) -> None:
    assert sources_of(db, []) == {}


def test_a_text_that_was_brought_in_is_named_with_what_it_was_said_to_be(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    given = reworded(as_it_stands(db, negotiation.instrument), 1, "hospitals", "clinics")
    gone = replace(given, clauses=given.clauses[:2], becomes=given.becomes[:2])
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, gone)
    changed, deleted = (current_version(db, clause) for clause in negotiation.clauses[1:])

    origins = (f"version:{changed.code}", f"version:{deleted.code}")
    sources = sources_of(db, origins)

    assert {sources[origin].name for origin in origins} == {"next text, chair's proposal: “Draft text of 4 December”"}
    assert [sources[origin].code for origin in origins] == [changed.code, deleted.code]


def test_what_is_signed_says_what_it_is_and_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    slip = corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    add_signature(db, cast.sefa.actor, slip, Hand.EDITORIAL, "A slip.")
    db.flush()

    assert sources_of(db, [f"version:{slip.code}"])[f"version:{slip.code}"].name == "editorial correction: “A slip.”"


def test_own_words_of_a_merge_name_the_hand_that_answers_for_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "wards")
    version = merged(db, cast, negotiation, negotiation.conduct, "words: places of care").version
    assert version is not None
    origin = f"version:{version.code}"
    before = sources_of(db, [origin])[origin].name
    sign(db, cast.chen.actor, version.code, Hand.CHAIR, "A bridge.")

    assert before == "secretariat, in a merge"
    assert sources_of(db, [origin])[origin].name == "secretariat, in a merge, chair's proposal: “A bridge.”"
