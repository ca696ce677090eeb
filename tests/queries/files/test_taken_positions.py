"""Positions as their reader is told of them, many at once: those on amendments, and those on words of the text."""

from sqlalchemy.orm import Session

from negotiate.models import Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.files.taken_positions import (
    amendment_positions_to_take,
    publication_positions_to_take,
    reading_positions_to_take,
    text_positions_to_take,
)
from negotiate.queries.positions.on_clause import clause_positions
from negotiate.queries.text.margin_notes import notes_to_show
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import Negotiation, published, tabled
from tests.operations.standing import stood, stood_on_text


def test_they_are_those_of_the_page_of_the_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    first = take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, "Too hard."))
    take_back(db, cast.bela.actor, first.code)
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.RESERVE, "", ThreadReach.DELEGATION))
    instrument = negotiation.instrument

    page = amendment_page(db, cast.bela.actor, amendment.code).stances
    hers = list(
        amendment_positions_to_take(db, cast.bela.actor, instrument, notes_to_show(db, cast.bela.actor, instrument))
    )
    theirs = amendment_positions_to_take(
        db, cast.sefa.actor, instrument, notes_to_show(db, cast.sefa.actor, instrument)
    )

    assert {one.line.code for one in hers if one.stands} == {line.code for line in page.standing}
    assert {one.line.code for one in hers if not one.stands} == {line.code for line in page.former}
    assert [one.line.note for one in theirs] == ["Too hard."]


def test_they_are_those_of_the_page_of_the_clause_also_where_it_is_gone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood(db, cast.nadia, negotiation.conduct, Stance.OPPOSE)
    stood(db, cast.nadia, negotiation.conduct, Stance.SUPPORT)
    stood(db, cast.nadia, negotiation.clauses[2])
    delete_clause(db, cast.sefa.actor, current_version(db, negotiation.clauses[2]))

    found = list(text_positions_to_take(db, cast.bela.actor, negotiation.instrument))

    page = clause_positions(db, cast.bela.actor, negotiation.conduct.code).stances
    here = [one for one in found if one.on == negotiation.conduct.code]
    assert [one.line.code for one in here if one.stands] == [line.code for of in page.passages for line in of.stances]
    assert [one.line.stance for one in here] == [Stance.OPPOSE, Stance.SUPPORT]
    assert [one.line.of.is_gone for one in found if one.on == negotiation.clauses[2].code] == [True]


def test_they_are_those_of_the_page_of_the_published_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    issued = published(db, cast, negotiation.round)
    stood_on_text(db, cast.nadia, issued, Stance.OPPOSE, ThreadReach.DELEGATION)
    stood_on_text(db, cast.nadia, issued, Stance.SUPPORT)
    own, other = (
        [
            (one.on, one.line.stance, one.stands)
            for one in publication_positions_to_take(db, player.actor, issued.instrument)
        ]
        for player in (cast.noor, cast.bela)
    )

    assert own == [(issued.code, Stance.OPPOSE, False), (issued.code, Stance.SUPPORT, True)]
    assert other == own[1:]


def test_they_are_those_of_the_page_of_the_readings_that_were_put(db: Session, cast: Cast) -> None:
    question = put(db, cast.sefa, clash(db, cast).conduct)
    answered(db, cast.nadia, question, 1, Stance.OPPOSE, ThreadReach.DELEGATION)
    answered(db, cast.nadia, question, 2, Stance.SUPPORT)
    own, other, outside = (
        [
            (one.on, one.line.of.wording, one.line.stance, one.stands)
            for one in reading_positions_to_take(db, player.actor, question.instrument)
        ]
        for player in (cast.noor, cast.bela, cast.olu)
    )

    assert own == [
        (question.code, "reading 1", Stance.OPPOSE, True),
        (question.code, "reading 2", Stance.SUPPORT, True),
    ]
    assert (other, outside) == (own[1:], [])
