"""What is on the table, taken along: with its reasons, all its wordings, and what became of it."""

import json

from sqlalchemy.orm import Session

from negotiate.operations.amendments.tabling import withdraw
from negotiate.web.files.everything.table import amendments, tabled
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, drafted, merged, published
from tests.operations.negotiation import tabled as table
from tests.web.files.everything.opening import everything, files_of, taken_by


def test_an_amendment_comes_with_its_rationale_its_words_and_its_fate(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    table(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)

    files = files_of(amendments, taken_by(db, cast.bela, negotiation.instrument.code))

    (one,) = json.loads(files["amendments/amendments.json"])
    assert (one["amendment"]["name"], one["amendment"]["rationale"]) == ("Amendment 1", "It is clearer.")
    assert [decision["fate"] for decision in one["decisions"]] == ["adopted"]
    strokes = one["wordings"][0]["strokes"]
    assert [stroke["text"] for stroke in strokes if stroke["ink"] != "kept"] == [" shall", " must"]
    assert sorted(files) == [
        *("amendments/amendments.json", "amendments/amendments.xlsx", "amendments/fates-round-1.xlsx")
    ]
    assert b"It is clearer." in everything(files["amendments/amendments.xlsx"])


def test_what_amends_an_amendment_is_told_by_what_it_does_to_that(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first = table(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    changed(db, cast.bela, first, "must not", "may not")
    withdraw(db, cast.nadia.actor, first.code, "Our capital asks for it.")

    files = files_of(amendments, taken_by(db, cast.sefa, negotiation.instrument.code))

    withdrawn, other = json.loads(files["amendments/amendments.json"])
    assert withdrawn["withdrawn_reason"] == "Our capital asks for it."
    assert other["amendment"]["amends"] == 1
    strokes = other["wordings"][0]["strokes"]
    assert [stroke["text"] for stroke in strokes if stroke["ink"] != "kept"] == [" must", " may"]


def test_no_draft_is_among_what_is_tabled_not_even_ones_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")

    asked = taken_by(db, cast.nadia, negotiation.instrument.code)

    assert tabled(asked) == ()
    assert json.loads(files_of(amendments, asked)["amendments/amendments.json"]) == []


def test_who_does_not_see_the_table_is_given_nothing_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    table(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    negotiation.instrument.audience = type(negotiation.instrument.audience).PUBLIC

    assert files_of(amendments, taken_by(db, cast.ada, negotiation.instrument.code)) == {}
