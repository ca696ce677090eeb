"""What is new to a person, counted: what she watches first, the rest in the order of the text."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Attention, Audience, Version
from negotiate.operations.reading.marks import mark_all, mark_clause
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import COMMAND_LINE
from negotiate.queries.reading.since import since_page
from negotiate.queries.reading.unread import ClauseToRead, Novelty, Unread, unread_of, unread_where_begun
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, brought_back, corrected, published, taken_out


def unread(db: Session, player: Player, negotiation: Negotiation) -> Unread:
    """Return what is new to a player."""
    found = unread_of(db, player.actor, negotiation.instrument)
    assert found is not None
    return found


def changed_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Let Nadia read everything, and then two clauses change."""
    mark_all(db, cast.nadia.actor, negotiation.instrument.code, unread(db, cast.nadia, negotiation).text.name)
    corrected(db, cast, negotiation.clauses[0], "protect", "safeguard")
    corrected(db, cast, negotiation.clauses[2], "five", "six")


def test_what_changed_stands_in_the_order_of_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    changed_twice(db, cast, negotiation)

    found = unread(db, cast.nadia, negotiation)

    assert [line.clause.label for line in found.news] == ["Article 1", "Article 3"]
    assert found.watched_news == 0


def test_what_she_watches_comes_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    changed_twice(db, cast, negotiation)
    attend_to_clause(db, cast.nadia.actor, negotiation.clauses[2].code, Attention.WATCH)

    found = unread(db, cast.nadia, negotiation)

    assert [line.clause.label for line in found.news] == ["Article 3", "Article 1"]
    assert found.watched_news == 1


def test_who_has_begun_with_one_clause_has_the_others_before_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before = unread(db, cast.nadia, negotiation)
    mark_clause(db, cast.nadia.actor, negotiation.conduct.code, before.text.name)
    with clock.at(clock.now() + timedelta(hours=1)):
        corrected(db, cast, negotiation.clauses[2], "five", "six")

    after = unread(db, cast.nadia, negotiation)

    assert (before.has_begun, after.has_begun) == (False, True)
    assert [line.clause.label for line in after.not_read] == ["Article 1", "Article 3"]
    assert after.news == ()


def test_nobody_reads_at_the_command_line(db: Session, negotiation: Negotiation) -> None:
    assert unread_of(db, COMMAND_LINE, negotiation.instrument) is None


def read_all(db: Session, player: Player, negotiation: Negotiation) -> None:
    """Let a player mark everything as read."""
    mark_all(db, player.actor, negotiation.instrument.code, unread(db, player, negotiation).text.name)


def left_and_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Take the clause on conduct out of the text, and bring it back with the same words."""
    wording = current_version(db, negotiation.conduct).wording
    brought_back(db, cast, taken_out(db, cast, negotiation.conduct), wording)


def test_a_clause_that_left_the_text_and_came_back_with_the_same_words_is_news_until_it_is_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia, negotiation)
    left_and_back(db, cast, negotiation)
    found = unread(db, cast.nadia, negotiation)
    several = unread_where_begun(db, cast.nadia.actor, [negotiation.instrument])
    read_all(db, cast.nadia, negotiation)

    assert [line.novelty for line in found.clauses] == [Novelty.READ, Novelty.CAME_BACK, Novelty.READ]
    assert several[negotiation.instrument.id].clauses == found.clauses
    assert unread(db, cast.nadia, negotiation).news == ()


def test_words_that_changed_and_changed_back_are_no_news(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "clinics", "hospitals")

    assert unread(db, cast.nadia, negotiation).news == ()


def test_who_reads_published_texts_is_not_told_of_what_left_and_came_back_between_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    read_all(db, cast.olu, negotiation)
    left_and_back(db, cast, negotiation)
    published(db, cast, negotiation.round)

    assert unread(db, cast.olu, negotiation).news == ()


def rewritten(db: Session, cast: Cast, gone: Version) -> None:
    """Bring a clause back with other words."""
    brought_back(db, cast, gone, Wording("Conduct", CONDUCT.replace("hospitals", "clinics")))


def news_of(db: Session, cast: Cast, negotiation: Negotiation) -> ClauseToRead:
    """Return the one clause that is news."""
    [line] = unread(db, cast.nadia, negotiation).news
    return line


def test_a_clause_that_left_and_came_back_with_other_words_says_both(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia, negotiation)
    rewritten(db, cast, taken_out(db, cast, negotiation.conduct))
    line = news_of(db, cast, negotiation)

    assert (line.novelty, line.known) == (Novelty.CAME_BACK_CHANGED, line.read)


def test_who_marked_a_clause_as_gone_has_what_came_back_against_the_words_that_she_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia, negotiation)
    gone = taken_out(db, cast, negotiation.conduct)
    read_all(db, cast.nadia, negotiation)
    rewritten(db, cast, gone)
    line = news_of(db, cast, negotiation)
    [shown] = since_page(db, cast.nadia.actor, negotiation.instrument.code).shown

    assert line.novelty is Novelty.CAME_BACK_CHANGED
    assert [mark and mark.number for mark in (line.read, line.known)] == [2, 1]
    assert [edit.text for edit in shown.redline.edits] == [" clinics"]


def test_who_marked_a_clause_as_gone_learns_that_it_came_back_as_she_had_read_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    read_all(db, cast.nadia, negotiation)
    wording = current_version(db, negotiation.conduct).wording
    gone = taken_out(db, cast, negotiation.conduct)
    read_all(db, cast.nadia, negotiation)
    brought_back(db, cast, gone, wording)

    assert news_of(db, cast, negotiation).novelty is Novelty.CAME_BACK


def test_of_a_clause_that_came_back_before_anybody_read_its_words_all_is_new(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    gone = taken_out(db, cast, negotiation.conduct)
    read_all(db, cast.nadia, negotiation)
    rewritten(db, cast, gone)
    line = news_of(db, cast, negotiation)
    [shown] = since_page(db, cast.nadia.actor, negotiation.instrument.code).shown

    assert (line.novelty, line.known) == (Novelty.CAME_BACK_CHANGED, None)
    assert shown.redline.old == ""
