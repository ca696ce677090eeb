"""Where words are now: carried through merges, splits, joins and deletions, as far as the reader reads."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Hand, Thread, ThreadReach
from negotiate.operations.amendments.carrying.answers import revise
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.tabling import save, table
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete
from negotiate.operations.text.arranging.divisions import Cut, join, split
from negotiate.policy import Actor
from negotiate.state.comments.words_now import SpokenWords, WordsNow, lines_read, words_now, words_of_draft_now
from negotiate.state.text.versions import current_version
from negotiate.text.anchoring.anchored import WordsState
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, drafted, merged, published, tabled
from tests.operations.talking import spoken, spoken_in_draft

SIGNED = Signing(Hand.EDITORIAL, "It reads better.")


def now(db: Session, actor: Actor, thread: Thread) -> WordsNow | None:
    """Return where the words of a thread are for a reader."""
    assert thread.version_id is not None
    spoken_of = SpokenWords(thread.version_id, thread.clause_id, thread.start, thread.stop)
    (found,) = words_now(db, lines_read(db, actor, thread.instrument), [spoken_of])
    return found


def found(db: Session, cast: Cast, thread: Thread) -> WordsNow:
    """Return where the words of a thread are in the working text."""
    words = now(db, cast.nadia.actor, thread)
    assert words is not None
    return words


def test_words_follow_a_merge_and_come_back_when_it_is_taken_back(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall not damage")
    whole = spoken(db, cast.nadia, negotiation.conduct, "hospitals and water")
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    changed, kept = found(db, cast, thread), found(db, cast, whole)
    take_back(db, cast.sefa.actor, merge.code, "It was decided too early.")

    assert (changed.state, changed.now) == (WordsState.CHANGED, "should damage")
    assert (changed.said_on, changed.changed_in, changed.origins) == (1, 2, (f"amendment:{amendment.code}",))
    assert (kept.state, kept.now) == (WordsState.HERE, "hospitals and water")
    assert (found(db, cast, thread).state, found(db, cast, thread).now) == (WordsState.HERE, "shall not damage")


def test_words_that_are_taken_out_are_told_as_gone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, ", including hospitals and water")
    corrected(db, cast, negotiation.conduct, ", including hospitals and water", "")

    words = found(db, cast, thread)

    assert (words.state, words.quote, words.start) == (WordsState.REMOVED, ", including hospitals and water", words.end)


def test_words_go_with_their_part_of_a_clause_that_is_split_and_back_when_it_is_joined(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    first, second = (spoken(db, cast.nadia, objective, words) for words in ("protect services", "at all times"))
    version = current_version(db, objective)
    shortened, rest = split(db, cast.sefa.actor, objective.code, Cut(version.code, 1, NewClause("", "Scope")), SIGNED)
    parted = [found(db, cast, thread) for thread in (first, second)]
    join(db, cast.sefa.actor, objective.code, shortened.code, rest.code, SIGNED)
    united = [found(db, cast, thread) for thread in (first, second)]

    assert [one.clause_id for one in parted] == [objective.id, rest.clause_id]
    assert [one.clause_id for one in united] == [objective.id, objective.id]
    assert [one.now for one in (*parted, *united)] == ["protect services", "at all times"] * 2


def test_a_clause_that_is_deleted_is_told_as_gone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread, whole = (spoken(db, cast.nadia, negotiation.conduct, words) for words in ("shall", ""))
    version = current_version(db, negotiation.conduct)
    delete(db, cast.sefa.actor, negotiation.conduct.code, version.code, SIGNED)

    assert found(db, cast, thread).is_clause_gone
    assert found(db, cast, whole).is_clause_gone


def test_whoever_reads_what_is_published_finds_words_there(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    published(db, cast, negotiation.round)
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall")
    corrected(db, cast, negotiation.conduct, "shall", "should")
    later = spoken(db, cast.nadia, negotiation.conduct, "should")
    as_published = now(db, cast.olu.actor, thread)

    assert as_published is not None
    assert (as_published.state, found(db, cast, thread).state) == (WordsState.HERE, WordsState.CHANGED)
    assert now(db, cast.olu.actor, later) is None


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("hospitals", "clinics"), (WordsState.HERE, "should not damage", None)),
        (("damage", "impair"), (WordsState.CHANGED, "should not impair", 3)),
        (
            ("should not damage services on which the population depends, including", "acts;"),
            (WordsState.REMOVED, "", 3),
        ),
    ],
)
def test_words_of_a_draft_follow_each_save(
    db: Session,
    cast: Cast,
    negotiation: Negotiation,
    change: tuple[str, str],
    found: tuple[WordsState, str, int | None],
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    thread = spoken_in_draft(db, cast.nadia, draft, "should not damage", reach=ThreadReach.DELEGATION)
    base = draft.revision.wording.body.replace("A State", "Every State")
    save(db, cast.nadia.actor, draft.code, 1, saying(draft, base))
    save(db, cast.nadia.actor, draft.code, 2, saying(draft, base.replace(*change)))
    assert thread.saved_wording is not None
    words = words_of_draft_now(thread.saved_wording, thread.start, thread.stop)

    assert (words.state, words.now, words.changed_in) == found
    assert (words.quote, words.said_on) == ("should not damage", 1)


def saying(draft: Amendment, body: str) -> Proposal:
    """Return the form of a draft with other words."""
    revision = draft.revision
    assert revision.base_version is not None
    return Proposal(revision.base_version.code, revision.label, revision.heading, body)


def test_words_of_a_draft_follow_what_is_tabled_and_put_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    thread = spoken_in_draft(db, cast.nadia, draft, "should not", reach=ThreadReach.DELEGATION)
    table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    revise(db, cast.nadia.actor, draft.code, saying(draft, draft.revision.body.replace("should not", "must not")))
    db.expire_all()
    assert thread.saved_wording is not None
    words = words_of_draft_now(thread.saved_wording, thread.start, thread.stop)

    assert (words.state, words.now, words.changed_in) == (WordsState.CHANGED, "must not", None)
