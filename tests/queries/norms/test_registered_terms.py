"""The register of terms in brief: what the text defines, and what people alone put there, for those who read both."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, RemarkKind
from negotiate.operations.norms.house_terms import keep_term
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.finding.find_page import find_page
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from negotiate.queries.norms.registered_terms import ADDED, register_read
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_term_that_people_alone_put_there_is_found_with_what_they_say_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    say(db, cast.nadia.actor, negotiation.instrument.code, NewRemark("sluice", RemarkKind.NOTE, "A gate of a dam."))
    (term,) = register_read(db, cast.bela.actor, negotiation.instrument)
    page = find_page(db, cast.bela.actor, negotiation.instrument.code, Search(Question("gates of dams")))

    assert (term.words, term.standing, term.remarks) == ("sluice", ADDED, ("A gate of a dam.",))
    assert (page.place, [hit.name for hit in page.hits]) == (SearchPlace.TERMS, ["sluice"])


def test_whoever_does_not_read_the_table_finds_none_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    say(db, cast.nadia.actor, negotiation.instrument.code, NewRemark("sluice", RemarkKind.NOTE, "A gate of a dam."))

    assert register_read(db, cast.solveig.actor, negotiation.instrument) == ()


@pytest.mark.parametrize(("term", "count"), [("hospitals", 1), ("dam", 0)])
def test_what_the_house_says_of_a_term_is_there_where_the_text_uses_it(
    db: Session, cast: Cast, negotiation: Negotiation, term: str, count: int
) -> None:
    keep_term(db, cast.sefa.actor, "en", NewRemark(term, RemarkKind.NOTE, "One word."))

    assert len(register_read(db, cast.bela.actor, negotiation.instrument)) == count
