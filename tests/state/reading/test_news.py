"""News of what somebody watches: others' acts, by label and number alone, and only what she may read."""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from negotiate.models import ContestOutcome, Disclosure, Naming, Stage
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.instruments import set_disclosure
from negotiate.state.reading.news import NewsKind, news_of
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation, corrected, drafted, merged, published, tabled

EVER = datetime(2020, 1, 1, tzinfo=UTC)


def test_a_delegation_hears_what_others_do_where_it_has_proposed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    own = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "safeguard")
    drafted(db, cast.bela, negotiation.conduct, "water", "energy")

    assert [item.words for item in news_of(db, cast.nadia.actor, negotiation.instrument, EVER)] == [
        "A text was published",
        "Amendment 2 was tabled on Article 2",
    ]
    assert own.stage is Stage.TABLED


def test_decisions_and_changes_are_told_with_links_to_what_may_be_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    words = [item.words for item in news_of(db, cast.noor.actor, negotiation.instrument, EVER)]

    assert {"Article 2 changed (version 2)", "Your Amendment 1 to Article 2 was decided"} <= set(words)


def test_an_observer_hears_of_what_is_issued_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.MASKED)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    kinds = [item.kind for item in news_of(db, cast.olu.actor, negotiation.instrument, EVER)]

    assert kinds == [NewsKind.PUBLISHED, NewsKind.COMPILED]


def test_nothing_before_the_moment_is_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)

    assert news_of(db, cast.nadia.actor, negotiation.instrument, datetime(2999, 1, 1, tzinfo=UTC)) == ()


def test_what_was_decided_is_no_news_before_it_is_published_where_an_instrument_says_so(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    published(db, cast, negotiation.round)
    set_disclosure(db, cast.sefa.actor, code, Disclosure.WHEN_PUBLISHED)
    negotiation = replace(negotiation, round=open_next(db, cast.sefa.actor, code, None))
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0", "decline")

    kinds = [item.kind for item in news_of(db, cast.nadia.actor, negotiation.instrument, EVER)]

    assert kinds == [NewsKind.PUBLISHED, NewsKind.PUBLISHED, NewsKind.TABLED]


def test_a_change_note_is_told_to_everybody_but_who_issued_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    published(db, cast, negotiation.round)
    save_change_note(db, cast.sefa.actor, negotiation.round.code, WrittenNote("A short round."))
    issue_change_note(db, cast.sefa.actor, negotiation.round.code, 1)

    told, own = (
        [item.words for item in news_of(db, actor, negotiation.instrument, EVER)]
        for actor in (cast.nadia.actor, cast.sefa.actor)
    )

    assert "The change note of round 1 was issued" in told
    assert "The change note of round 1 was issued" not in own


def test_a_contest_is_told_to_who_answers_it_and_its_answer_to_who_made_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, "So."))
    number = contest.entry_number

    told = {
        player.name: {item.words for item in news_of(db, player.actor, negotiation.instrument, EVER)}
        for player in (cast.chen, cast.bela, cast.sefa, cast.olu)
    }

    assert f"Entry {number} of the record was contested" in told[cast.chen.name]
    assert f"Your contest of entry {number} of the record was answered" in told[cast.bela.name]
    assert not [words for name in (cast.sefa.name, cast.olu.name) for words in told[name] if "contest" in words]
