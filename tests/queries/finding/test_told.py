"""What was told of rounds and contested, found by its words."""

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from tests.cast import Cast, Player
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation, published


def found(db: Session, player: Player, negotiation: Negotiation, words: str, place: SearchPlace) -> FindPage:
    """Return what somebody finds in a place."""
    return find_page(db, player.actor, negotiation.instrument.code, Search(Question(words), place))


def test_a_change_note_is_found_once_it_is_issued(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    sefa, code = cast.sefa.actor, negotiation.round.code
    published(db, cast, negotiation.round)
    save_change_note(db, sefa, code, WrittenNote("A thimbleful of progress.", "More to come.", (), 0))
    before = found(db, cast.nadia, negotiation, "thimbleful", SearchPlace.OUTCOMES)
    issue_change_note(db, sefa, code, 1)
    after = found(db, cast.nadia, negotiation, "thimbleful", SearchPlace.OUTCOMES)

    assert before.hits == ()
    assert [(hit.name, hit.round_code) for hit in after.hits] == [("Outcome of round 1", code)]
    assert after.hits[0].first == "thimbleful"


def test_a_contest_is_found_by_whoever_reads_the_record(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    nadia = found(db, cast.nadia, negotiation, "supported", SearchPlace.CONTESTS)
    olu = found(db, cast.olu, negotiation, "supported", SearchPlace.CONTESTS)

    assert [hit.contest_code for hit in nadia.hits] == [contest.code]
    assert dict(olu.counts)[SearchPlace.CONTESTS] == 0
