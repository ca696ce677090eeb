"""The clashes that can be put to delegations: made of what is on the table, whoever asks."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Disclosure
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.publishing.rounds import defer_rest, open_next
from negotiate.state.desk.rival_readings import clash_names, clashes_of, is_deferred, stands_as_put
from tests.cast import Cast
from tests.operations.asking import put
from tests.operations.desks import clash
from tests.operations.negotiation import Negotiation, drafted, merged, tabled


def words(db: Session, negotiation: Negotiation) -> list[list[str]]:
    """Return the readings of each clash in the conduct clause."""
    found = clashes_of(db, negotiation.conduct)
    return [[reading.text for reading in one.region.readings] for one in found.clashes] if found else []


def test_only_what_is_disputed_is_one(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    drafted(db, cast.bela, negotiation.conduct, "hospitals", "schools")

    assert words(db, negotiation) == [[" should", " must"]]


def test_each_reading_says_whose_it_is(db: Session, cast: Cast) -> None:
    found = clashes_of(db, clash(db, cast).conduct)
    assert found is not None

    assert [[row.delegation for row in rivals] for rivals in found.clashes[0].rivals] == [["Arvenia"], ["Belmara"]]


def test_there_is_none_between_rounds_and_where_nothing_is_tabled(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    elsewhere = clashes_of(db, negotiation.clauses[0])
    negotiation.round.closed_at = clock.now()
    db.flush()

    assert (elsewhere, clashes_of(db, negotiation.conduct)) == (None, None)


def test_one_that_was_decided_stands_until_that_is_told(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    before = clash_names(db, negotiation.instrument)
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert len(before) == 1
    assert before == clash_names(db, negotiation.instrument)
    assert words(db, negotiation) == [[" should", " must"]]


def test_one_that_was_decided_is_gone_where_that_is_told_at_once(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert (words(db, negotiation), clash_names(db, negotiation.instrument)) == ([], frozenset())


def test_one_whose_amendments_are_deferred_stands_again_in_the_next_round_in_the_same_words(
    db: Session, cast: Cast
) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    before = is_deferred(db, question)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "Out of time.")
    deferred = is_deferred(db, question)
    negotiation.round.closed_at = clock.now()
    db.flush()
    open_next(db, cast.sefa.actor, negotiation.instrument.code, None)

    assert (before, deferred) == (False, True)
    assert (is_deferred(db, question), stands_as_put(db, question)) == (False, True)


def test_what_is_withdrawn_after_it_was_deferred_comes_back_no_more(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "Out of time.")
    withdraw(db, cast.nadia.actor, question.readings[1].sources[0].revision.amendment.code, "")

    assert not is_deferred(db, question)


def test_they_are_reckoned_where_any_was_put_and_nowhere_else(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    none = clash_names(db, negotiation.instrument)
    question = put(db, cast.sefa, negotiation.conduct)
    tabled(db, cast.nadia, negotiation.clauses[2], "five years", "six years")
    tabled(db, cast.bela, negotiation.clauses[2], "five years", "seven years")

    assert none == frozenset()
    assert clash_names(db, negotiation.instrument) == {(question.version_id, question.place)}
