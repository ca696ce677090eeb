"""What stands beside somebody who is writing: who proposes something at the same words, and what she weakens."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Amendment, AmendmentKind, Version
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.tabling import draft, table
from negotiate.queries.drafting.written_notes import MOST, WrittenNotes, notes_on, notes_on_new, notes_on_whole
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast, Player
from tests.operations.amendments.drafting.test_sharing import group_of
from tests.operations.negotiation import OBJECTIVE, Negotiation, begin, drafted, inserted, tabled


def current(db: Session, negotiation: Negotiation) -> Version:
    """Return the clause that is negotiated, as it stands."""
    return current_version(db, negotiation.conduct)


def writing(db: Session, who: Player, negotiation: Negotiation, old: str, new: str, code: str = "") -> WrittenNotes:
    """Return what stands beside somebody who puts words in the place of others."""
    version = current(db, negotiation)
    wording = Wording(version.heading, version.body.replace(old, new, 1))
    return notes_on(db, who.actor, version.code, wording, code)


def test_who_changes_the_same_words_stands_side_by_side(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    [found] = writing(db, cast.bela, negotiation, "shall", "may").overlaps

    assert (found.code, found.number, found.is_alike) == (amendment.code, 1, False)
    assert [change.new for change in found.own] == [" may"]
    assert [change.new for change in found.theirs] == [" should"]


def test_the_very_same_change_is_said_to_be_the_same(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert writing(db, cast.bela, negotiation, "shall", "should").overlaps[0].is_alike


def test_what_a_writers_own_delegation_proposes_is_told_from_what_others_do(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")

    found = writing(db, cast.nadia, negotiation, "shall", "may").overlaps

    assert [(one.number, one.hers) for one in found] == [(1, "your delegation"), (2, "")]


def test_a_paragraph_that_somebody_moves_is_told_as_moved(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    objective = negotiation.clauses[0]
    moved = "1. It applies at all times.\n\n2. The objective of this Convention is to protect services."
    tabled(db, cast.nadia, objective, OBJECTIVE, moved)
    version = current_version(db, objective)
    [found] = notes_on(db, cast.bela.actor, version.code, Wording(version.heading, "2. It applies."), "").overlaps

    assert [one.moved for one in found.theirs if one.moved] == ["from 2 to 1"]
    assert "applies" not in "".join(one.old + one.new for one in found.theirs)


def test_other_words_of_the_clause_are_nobodys_business(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert writing(db, cast.bela, negotiation, "hospitals", "clinics").overlaps == ()


def test_a_draft_of_others_is_seen_only_where_it_is_shared(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    alone = writing(db, cast.bela, negotiation, "shall", "may").overlaps
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))

    assert alone == ()
    assert [one.number for one in writing(db, cast.bela, negotiation, "shall", "may").overlaps] == [None]


def test_the_draft_that_is_written_does_not_meet_itself(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    draft: Amendment = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert writing(db, cast.nadia, negotiation, "shall", "may", draft.code).overlaps == ()


def test_a_weaker_word_is_pointed_out(db: Session, cast: Cast) -> None:
    says = [hint.says for hint in writing(db, cast.bela, begin(db, cast), "shall", "should").hints]

    assert says == ["“shall not” (a prohibition) became “should not” (a recommendation not to): weaker."]


def test_who_may_not_draft_learns_nothing(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        writing(db, cast.sefa, begin(db, cast), "shall", "may")


def test_who_asks_that_the_clause_go_is_named_beside_whoever_changes_it(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    gone = unwanted(db, cast.nadia, negotiation)
    while_changing = writing(db, cast.bela, negotiation, "shall", "may").wholes
    before_any_change = writing(db, cast.bela, negotiation, "shall", "shall").wholes

    assert [(one.code, one.number, one.asks) for one in while_changing] == [
        (gone.code, gone.number, "asks to delete this clause")
    ]
    assert before_any_change == ()
    assert writing(db, cast.bela, negotiation, "shall", "may", gone.code).wholes == ()


def test_all_that_others_ask_of_a_clause_is_told_beside_its_deletion(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    change = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    gone = unwanted(db, cast.nadia, negotiation)

    found = notes_on_whole(db, cast.bela.actor, negotiation.conduct.code, "")
    own = notes_on_whole(db, cast.bela.actor, negotiation.conduct.code, gone.code)

    assert [(one.code, one.asks) for one in found.wholes] == [
        (gone.code, "asks to delete this clause"),
        (change.code, "asks for other words in this clause"),
    ]
    assert [one.code for one in own.wholes] == [change.code]


def test_more_than_can_be_shown_beside_a_deletion_are_counted(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    for word in [f"shall {number}" for number in range(MOST + 2)]:
        tabled(db, cast.nadia, negotiation.conduct, "shall", word)

    found = notes_on_whole(db, cast.bela.actor, negotiation.conduct.code, "")

    assert (len(found.wholes), found.more_overlaps) == (MOST, 2)


def test_a_draft_that_is_not_shared_is_in_no_sentence_and_no_count_beside_a_deletion(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    found = notes_on_whole(db, cast.bela.actor, negotiation.conduct.code, "")

    assert (found.wholes, found.more_overlaps) == ((), 0)


def test_who_asks_for_a_clause_at_the_same_place_is_named_beside_whoever_writes_one(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    other = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "Help is given.")
    here = notes_on_new(db, cast.bela.actor, negotiation.conduct.code, "").wholes

    assert [(one.code, one.asks) for one in here] == [
        (other.code, "asks for a new clause at this place: Article 2 bis")
    ]
    assert notes_on_new(db, cast.bela.actor, negotiation.clauses[0].code, "").wholes == ()


def unwanted(db: Session, who: Player, negotiation: Negotiation) -> Amendment:
    """Let somebody table that the clause is deleted."""
    version = current(db, negotiation)
    proposal = Proposal(version.code, version.label, version.heading, version.body, "It says nothing.")
    asked = draft(db, who.actor, negotiation.conduct.code, AmendmentKind.DELETE, proposal)
    return table(db, who.actor, asked.code, asked.revision.edition)
