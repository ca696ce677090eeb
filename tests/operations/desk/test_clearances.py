"""Clearing: answers become a version with its sources, its signature and its record, under the law of all decisions."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import CarriageResult, Hand, MergeAct, RecordEntry, Signature, VersionKind
from negotiate.operations.desk.clearances import Clearing, clear, try_answers
from negotiate.operations.desk.desk_drafts import Filled, save
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.publishing.preparations import prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import open_next
from negotiate.queries.desk.clearances import clearance_page
from negotiate.state.desk.fields import REST
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, merged, published, tabled

OPEN = (
    CONDUCT.replace("shall not", "[shall][should] not")
    .replace(", including", "[, including")
    .replace("water.", "water].")
)
NOTE = "Agreed in the contact group."


def opened(db: Session, cast: Cast, negotiation: Negotiation, body: str = OPEN) -> str:
    """Write a text with brackets, and return the code of its version."""
    return corrected(db, cast, negotiation.conduct, CONDUCT, body).code


def cleared(db: Session, cast: Cast, negotiation: Negotiation, answers: dict[int, int], body: str = OPEN) -> MergeAct:
    """Clear a text of some brackets."""
    code = opened(db, cast, negotiation, body)
    return clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, answers, NOTE))


@pytest.mark.parametrize(
    ("body", "answers", "after"),
    [
        (OPEN, {0: 0}, OPEN.replace("[shall][should]", "shall")),
        (OPEN, {0: 1, 1: 1}, "A State should not damage services on which the population depends."),
        (OPEN, {1: 0}, OPEN.replace("[, including hospitals and water]", ", including hospitals and water")),
        ("Act.\n\nOption 1: [Now.]\n\nOption 2: [Later.]", {0: 1}, "Act.\n\nLater."),
        ("1. Act.\n\n2. Option 1: [Now.]\n\nOption 2: [No text]", {0: 1}, "1. Act."),
        ("1. Act.\n\n[2. Rest. – deletion asked]", {0: 1}, "1. Act."),
        ("1. Act.\n\n[2. Rest. – deletion asked]", {0: 0}, "1. Act.\n\n2. Rest."),
    ],
)
def test_answers_become_the_next_version(
    db: Session, cast: Cast, negotiation: Negotiation, body: str, answers: dict[int, int], after: str
) -> None:
    version = cleared(db, cast, negotiation, answers, body).version

    assert (version.body, version.kind, version.number) == (after, VersionKind.MERGE, 3)


def test_words_that_stay_keep_their_sources(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    bracketed = merged(db, cast, negotiation, negotiation.conduct, "bracket alternatives").version
    before = {origin for _, origin in current_version(db, negotiation.conduct).runs}
    version = clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(bracketed.code, {0: 1}, NOTE)).version

    assert version.body == CONDUCT.replace("shall", "should")
    assert {origin for _, origin in version.runs} == before - {f"version:{bracketed.code}"}
    assert f"amendment:{amendment.code}" in before


def test_a_clearing_is_signed_and_needs_no_other_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    opened(db, cast, negotiation, OPEN)
    code = current_version(db, negotiation.conduct).code
    merge = clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {0: 1, 1: 1}, NOTE))
    signature = db.scalars(select(Signature).where(Signature.version_id == merge.version_id)).one()

    assert (signature.hand, signature.note) == (Hand.CHAIR, NOTE)


def test_what_a_clearing_takes_out_of_a_published_text_is_shown_with_who_answers_for_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "bracket alternatives")
    published(db, cast, negotiation.round)
    again = open_again(db, cast, negotiation)
    code = current_version(db, again.conduct).code
    clear(db, cast.sefa.actor, again.conduct.code, Clearing(code, {0: 1}, NOTE))

    assert [(one.hand, one.note) for one in unattributed(db, again.instrument)] == [(Hand.CHAIR, NOTE)]
    assert prepare_round(db, cast.sefa.actor, again.round.code, Terms())


def open_again(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return the negotiation with its next round open."""
    round = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    return Negotiation(negotiation.instrument, round, negotiation.clauses)


def test_the_record_says_what_was_chosen(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merge = cleared(db, cast, negotiation, {0: 1})
    entry = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()

    assert entry is not None
    assert (entry.act, entry.subject, entry.facts["note"]) == ("cleared", f"merge:{merge.code}", NOTE)
    assert entry.facts["chosen"] == [["one of several wordings", "Keep", "should"]]


def test_what_is_open_is_carried_over(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    opened(db, cast, negotiation)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "population", "people")
    code = current_version(db, negotiation.conduct).code
    clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {0: 0}, NOTE))

    assert [row.result for row in amendment.revision.carriages] == [CarriageResult.CLEAN]


def test_a_clearing_is_taken_back_as_any_merge(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merge = cleared(db, cast, negotiation, {0: 1})
    version = take_back(db, cast.sefa.actor, merge.code, "It was not agreed.").version

    assert version.body == OPEN
    assert version.runs == merge.base_version.runs


@pytest.mark.parametrize(
    ("answers", "note", "sentence"),
    [
        ({}, NOTE, "Nothing is chosen yet"),
        ({7: 0}, NOTE, "not among those"),
        ({0: 7}, NOTE, "not among those"),
        ({0: 0}, " ", "Say who agreed"),
        ({0: 0}, "x" * 301, "over 300 characters"),
    ],
)
def test_what_is_not_said_is_not_done(
    db: Session, cast: Cast, negotiation: Negotiation, answers: dict[int, int], note: str, sentence: str
) -> None:
    code = opened(db, cast, negotiation)

    with pytest.raises(Invalid, match=sentence):
        clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, answers, note))


def test_a_clause_is_not_emptied(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="No words would be left"):
        cleared(db, cast, negotiation, {0: 1}, "[Act.]")


def test_an_older_page_loses_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = opened(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "damage", "harm")
    with pytest.raises(Stale) as refused:
        clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {0: 1}, NOTE))

    assert "A State should not damage" in refused.value.yours
    assert "not harm" in refused.value.theirs


def test_without_an_open_round_nothing_is_decided(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "bracket alternatives")
    published(db, cast, negotiation.round)
    code = current_version(db, negotiation.conduct).code

    with pytest.raises(Invalid, match="No round is open"):
        clear(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {0: 1}, NOTE))


def test_a_delegate_clears_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = opened(db, cast, negotiation)

    with pytest.raises(Forbidden):
        clear(db, cast.nadia.actor, negotiation.conduct.code, Clearing(code, {0: 1}, NOTE))


def test_answers_that_are_tried_decide_nothing_and_the_newest_stand(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, conduct = opened(db, cast, negotiation), negotiation.conduct.code
    try_answers(db, cast.sefa.actor, conduct, Clearing(code, {0: 1, 1: 0}, ""))
    try_answers(db, cast.sten.actor, conduct, Clearing(code, {1: 1}, ""))

    assert clearance_page(db, cast.sefa.actor, conduct).tried == {1: 1}
    assert current_version(db, negotiation.conduct).body == OPEN


def test_what_is_chosen_on_the_desk_afterwards_puts_tried_answers_away(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, conduct = opened(db, cast, negotiation), negotiation.conduct.code
    try_answers(db, cast.sefa.actor, conduct, Clearing(code, {0: 1}, ""))
    save(db, cast.sefa.actor, conduct, Filled(code, 0, frozenset(), {REST: "No consensus."}))

    assert clearance_page(db, cast.sefa.actor, conduct).tried == {}


def test_answers_are_tried_on_the_newest_words_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = current_version(db, negotiation.conduct).code
    opened(db, cast, negotiation)

    with pytest.raises(Stale):
        try_answers(db, cast.sefa.actor, negotiation.conduct.code, Clearing(before, {}, ""))


def test_an_answer_that_the_clause_does_not_have_is_not_tried(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = opened(db, cast, negotiation)

    with pytest.raises(Invalid, match="not among those"):
        try_answers(db, cast.sefa.actor, negotiation.conduct.code, Clearing(code, {7: 0}, ""))


def test_nobody_of_a_delegation_tries_answers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = opened(db, cast, negotiation)

    with pytest.raises(Forbidden):
        try_answers(db, cast.nadia.actor, negotiation.conduct.code, Clearing(code, {0: 0}, ""))
