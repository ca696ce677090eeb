"""What an act did to words, in excerpts."""

from sqlalchemy.orm import Session

from negotiate.models import Disclosure
from negotiate.operations.desk.take_backs import take_back
from negotiate.policy import NOBODY
from negotiate.queries.record.changed_words import RecordedChange
from negotiate.queries.record.journals import instrument_journal
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, begin, changed, corrected, inserted, merged, tabled


def newest(db: Session, cast: Cast, negotiation: Negotiation) -> RecordedChange | None:
    """Return what the newest act of the journal did to words."""
    return instrument_journal(db, cast.nadia.actor, negotiation.instrument.code, 1).journal.lines[0].change


def struck_and_added(change: RecordedChange | None) -> list[tuple[str, str]]:
    """Return what each excerpt strikes and adds."""
    return [(one.old.strip(), one.new.strip()) for one in (change.excerpts if change else ())]


def test_what_was_tabled_is_shown_against_the_text(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")

    assert newest(db, cast, negotiation) == RecordedChange(
        (Excerpt("A State", " shall", " should", " not damage services on …"),)
    )


def test_a_change_to_an_amendment_is_shown_against_that_one(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    soft = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    changed(db, cast.bela, soft, "hospitals", "clinics")

    assert struck_and_added(newest(db, cast, negotiation)) == [("hospitals", "clinics")]


def test_a_paragraph_that_was_moved_is_said_to_move(db: Session, cast: Cast) -> None:
    negotiation, told = begin(db, cast), "Each State shall tell the others of an incident without delay."
    corrected(db, cast, negotiation.conduct, CONDUCT, f"{CONDUCT}\n\n{told}")
    tabled(db, cast.nadia, negotiation.conduct, f"{CONDUCT}\n\n{told}", f"{told}\n\n{CONDUCT}")
    change = newest(db, cast, negotiation)

    assert change is not None
    assert [one.moved.endswith(" to the beginning") for one in change.excerpts] == [True]
    assert struck_and_added(change) == [("", "")]


def test_a_new_clause_is_shown_by_its_title(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States take care.")

    assert newest(db, cast, negotiation) == RecordedChange(title="Article 2 bis")


def test_a_merge_is_shown_by_what_it_made_of_the_text(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    assert struck_and_added(newest(db, cast, negotiation)) == [("hospitals", "clinics")]


def test_a_merge_that_declined_everything_changed_nothing(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    tabled(db, cast.nadia, negotiation.conduct, "water", "power")
    merged(db, cast, negotiation, negotiation.conduct, "decline")

    assert newest(db, cast, negotiation) is None


def test_a_merge_taken_back_is_shown_by_what_came_back(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "It was decided on an old paper.")

    assert struck_and_added(newest(db, cast, negotiation)) == [("clinics", "hospitals")]


def test_what_an_entry_did_to_words_is_looked_up_once(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    first = newest(db, cast, negotiation)

    assert newest(db, cast, negotiation) is first


def test_from_whom_decisions_are_withheld_it_is_looked_up_each_time(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    known = newest(db, cast, negotiation)
    negotiation.instrument.disclosure = Disclosure.WHEN_PUBLISHED
    db.flush()
    in_sight_of(db, NOBODY)
    in_sight_of(db, cast.nadia.actor)

    found = newest(db, cast, negotiation)

    assert found == known
    assert found is not known
