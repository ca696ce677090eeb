"""Changes that no amendment asked for: found by origin, on the net difference since the last publication."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Hand, Instrument, VersionKind
from negotiate.operations.text.next_texts import bring_in
from negotiate.operations.text.signatures import sign
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, OBJECTIVE, Negotiation, begin, corrected, merged, published, tabled
from tests.operations.text.test_next_texts import SIGNED, as_it_stands, reworded


def test_an_adopted_amendment_is_no_change_of_the_secretariat(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert unattributed(db, negotiation.instrument) == ()


def test_brackets_round_two_readings_are_no_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "bracket alternatives")

    assert unattributed(db, negotiation.instrument) == ()


def test_labels_and_no_text_of_a_decision_are_no_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    tabled(db, cast.nadia, objective, "\n\n2. It applies at all times.", "")
    tabled(db, cast.bela, objective, "It applies at all times.", "Nobody is bound in war.")
    merge = merged(db, cast, negotiation, objective, "bracket options")

    assert "Option 3: [No text]" in merge.version.body
    assert unattributed(db, negotiation.instrument) == ()


@pytest.mark.parametrize("words", ["Option 1: [No text]", "Option 2: [Nobody is bound.]"])
def test_own_words_that_look_like_options_are_listed(
    db: Session, cast: Cast, negotiation: Negotiation, words: str
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not damage", "should not damage")
    merged(db, cast, negotiation, negotiation.conduct, f"words: {words}")

    assert len(unattributed(db, negotiation.instrument)) == 1


def test_own_words_are_listed_where_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "words: is to")
    found = unattributed(db, negotiation.instrument)

    assert [(one.version_code, one.label, one.kind) for one in found] == [
        (merge.version.code, "Article 2", VersionKind.MERGE)
    ]
    assert (found[0].excerpts[0].old, found[0].excerpts[0].new) == (" shall", " is to")


def test_brackets_that_the_secretariat_types_are_listed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "words: [shall]")

    assert len(unattributed(db, negotiation.instrument)) == 1


def test_words_taken_out_are_listed_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, ", including hospitals and water", "")

    assert unattributed(db, negotiation.instrument)[0].excerpts[0].new == ""


def test_what_was_put_in_and_taken_out_again_is_no_change(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics and hospitals")
    corrected(db, cast, negotiation.conduct, "clinics and hospitals", "hospitals")

    assert unattributed(db, negotiation.instrument) == ()


def test_what_has_been_published_is_not_asked_for_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = corrected(db, cast, negotiation.conduct, "damage", "impair")
    sign(db, cast.sefa.actor, version.code, Hand.EDITORIAL, "One word throughout.")
    signed = unattributed(db, negotiation.instrument)
    published(db, cast, negotiation.round)

    assert [(one.hand, one.note, one.signed_by) for one in signed] == [
        (Hand.EDITORIAL, "One word throughout.", "Sefa Secretariat")
    ]
    assert unattributed(db, negotiation.instrument) == ()


def test_the_list_takes_as_many_statements_for_three_clauses_as_for_one(
    db: Session, cast: Cast, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    short, long = begin(db, cast), begin(db, cast)
    corrected(db, cast, short.conduct, "damage", "impair")
    corrected(db, cast, long.conduct, "damage", "impair")
    corrected(db, cast, long.clauses[0], "protect", "safeguard")
    corrected(db, cast, long.clauses[2], "review", "examine")
    codes = (short.instrument.code, long.instrument.code)

    with counted() as few:
        unattributed(db, by_code(db, Instrument, codes[0]))
    with counted() as many:
        unattributed(db, by_code(db, Instrument, codes[1]))

    assert len(many) == len(few)


MOVED = "1. It applies at all times.\n\n2. The objective of this Convention is to protect all services."


def test_a_paragraph_that_moves_is_told_as_moved_and_what_changes_beside_it_by_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    corrected(db, cast, negotiation.clauses[0], OBJECTIVE, MOVED)
    shown = unattributed(db, negotiation.instrument)[0].excerpts

    assert [one.moved for one in shown if one.moved] == ["from 2 to 1"]
    assert [(one.old.strip(), one.new.strip()) for one in shown if not one.moved] == [("1", "2"), ("", "all")]


def test_a_paragraph_that_a_next_text_moves_is_listed_though_no_word_is_new(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    moved = "States act in good faith.\n\nServices on which the population depends are not damaged, in no case at all."
    version = corrected(db, cast, negotiation.conduct, CONDUCT, moved)
    sign(db, cast.sefa.actor, version.code, Hand.EDITORIAL, "Two sentences of one.")
    published(db, cast, negotiation.round)
    placed = "\n\n".join(reversed(moved.split("\n\n")))
    bring_in(
        db,
        cast.sefa.actor,
        negotiation.instrument.code,
        reworded(as_it_stands(db, negotiation.instrument), 1, moved, placed),
    )
    (change,) = unattributed(db, negotiation.instrument)

    assert [(bool(one.moved), one.old, one.new) for one in change.excerpts] == [(True, "", "")]
    assert (change.hand, change.note) == (Hand.CHAIR, SIGNED.note)
