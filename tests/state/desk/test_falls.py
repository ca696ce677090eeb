"""What is agreed is not taken away unsaid: the desk tells which status is lost, and asks."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import AgreementLost, Invalid
from negotiate.models import AmendmentKind, Hand, Level, Version
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk.clearances import Clearing, clear
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text.arranging.arrangement import Signing, delete
from negotiate.operations.text.arranging.divisions import Cut, join, split
from negotiate.operations.text.corrections import accept, propose
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.desk import desk_of
from negotiate.state.desk.falls import Fall, check_meant, fall_of, standing_agreed
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, choices, corrected, tabled


@pytest.fixture
def agreed(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return a negotiation in which an amendment is open to words that are agreed in a group."""
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    version, despite = current_version(db, negotiation.conduct), frozenset({amendment.number or 0})
    agreement = Agreement(Level.AGREED_IN_GROUP, "contact group", despite)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, agreement)
    return negotiation


def test_words_that_are_agreed_are_not_changed_unless_it_is_meant(db: Session, cast: Cast, agreed: Negotiation) -> None:
    with pytest.raises(
        Invalid, match="agreed words: the clause stands agreed in group and would fall to “under discussion”"
    ):
        merge_clause(db, cast.sefa.actor, agreed.conduct.code, choices(db, agreed, "adopt 0"))


def test_a_fall_that_is_meant_by_its_name_is_carried_out(db: Session, cast: Cast, agreed: Negotiation) -> None:
    fall = Fall(Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION)
    meant = replace(choices(db, agreed, "adopt 0"), falls=fall.seal)
    merge = merge_clause(db, cast.sefa.actor, agreed.conduct.code, meant)

    assert fall_of(db, merge.base_version, merge.version) == fall


def test_another_fall_than_the_one_that_was_meant_is_asked_anew(db: Session, cast: Cast, agreed: Negotiation) -> None:
    meant = Fall(Level.AGREED_IN_GROUP, Level.UNDER_DISCUSSION).seal
    bracketed = replace(choices(db, agreed, "bracket alternatives"), falls=meant)

    with pytest.raises(Invalid, match="would fall to “bracketed”"):
        merge_clause(db, cast.sefa.actor, agreed.conduct.code, bracketed)


def test_words_that_stay_keep_their_status_unasked(db: Session, cast: Cast, agreed: Negotiation) -> None:
    declined = replace(choices(db, agreed, "decline"), rest="It is agreed.")
    merge = merge_clause(db, cast.sefa.actor, agreed.conduct.code, declined)

    assert merge.version is merge.base_version


@pytest.mark.parametrize(
    ("becomes", "before", "after"),
    [
        (Level.BRACKETED, "stands agreed and would fall to “bracketed”", "stood agreed and is now “bracketed”"),
        (None, "stands agreed and would be taken out of the text", "stood agreed and is taken out of the text"),
    ],
)
def test_a_fall_is_said_before_the_deed_and_after_it(
    negotiation: Negotiation, becomes: Level | None, before: str, after: str
) -> None:
    fall = Fall(Level.AGREED, becomes)

    assert fall.said_before(negotiation.instrument) == before
    assert fall.said_after(negotiation.instrument) == after


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        (WholeDecision.ADOPT, "stands agreed in group and would be taken out of the text"),
        (WholeDecision.BRACKET, "stands agreed in group and would fall to “bracketed”"),
        (WholeDecision.DECLINE, ""),
    ],
)
def test_what_is_decided_on_the_clause_as_a_whole_takes_its_status_as_the_merge_will(
    db: Session, cast: Cast, negotiation: Negotiation, whole: WholeDecision, said: str
) -> None:
    base = current_version(db, negotiation.conduct)
    draft = tabling.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, Proposal(base.code))
    mine = tabling.table(db, cast.nadia.actor, draft.code, 1)
    agreement = Agreement(Level.AGREED_IN_GROUP, "contact group", frozenset({mine.number or 0}))
    set_status(db, cast.chen.actor, negotiation.conduct.code, base.code, agreement)
    chosen = choices(db, negotiation, wholes={mine.code: whole})
    desk = desk_of(db, negotiation.conduct, base, negotiation.round, chosen)

    standing = standing_agreed(db, negotiation.conduct, base, desk)

    assert (standing.agreed, standing.said) == ("agreed in group", said)


def cleared(db: Session, cast: Cast, negotiation: Negotiation, falls: str) -> Version:
    """Clear the brackets of the clause on conduct."""
    base = current_version(db, negotiation.conduct)
    given = Clearing(base.code, {0: 0}, "Agreed in the contact group.", falls)
    return clear(db, cast.sefa.actor, negotiation.conduct.code, given).version


def put_right(db: Session, cast: Cast, negotiation: Negotiation, falls: str) -> Version:
    """Accept a correction of it."""
    base = current_version(db, negotiation.conduct)
    typed = Proposal(base.code, base.label, base.heading, base.body.replace("water", "waters"))
    (correction,) = propose(db, cast.sefa.actor, negotiation.conduct.code, typed, "One spelling throughout.")
    return accept(db, cast.sten.actor, correction.code, falls)


def divided(db: Session, cast: Cast, negotiation: Negotiation, falls: str) -> Version:
    """Split it before its second paragraph."""
    base, signing = current_version(db, negotiation.conduct), Signing(Hand.EDITORIAL, "", falls)
    return split(db, cast.sefa.actor, negotiation.conduct.code, Cut(base.code, 1), signing)[0]


def united(db: Session, cast: Cast, negotiation: Negotiation, falls: str) -> Version:
    """Join it with the clause before it, into whose text it goes."""
    first, second = (current_version(db, clause) for clause in negotiation.clauses[:2])
    signing = Signing(Hand.EDITORIAL, "", falls)
    return join(db, cast.sefa.actor, first.clause.code, first.code, second.code, signing)


def taken_out(db: Session, cast: Cast, negotiation: Negotiation, falls: str) -> Version:
    """Delete it."""
    base, signing = current_version(db, negotiation.conduct), Signing(Hand.EDITORIAL, "", falls)
    return delete(db, cast.sefa.actor, negotiation.conduct.code, base.code, signing)


DEEDS = {
    "cleared": (cleared, "stands agreed in group and would fall to “under discussion”"),
    "corrected": (put_right, "stands agreed in group and would fall to “bracketed”"),
    "split": (divided, "stands agreed in group and would fall to “bracketed”"),
    "joined": (united, "stands agreed in group and would be taken out of the text"),
    "deleted": (taken_out, "stands agreed in group and would be taken out of the text"),
}


@pytest.mark.parametrize("name", DEEDS)
def test_no_act_takes_from_words_that_they_are_agreed_unless_it_is_said_to_be_meant(
    db: Session, cast: Cast, negotiation: Negotiation, name: str
) -> None:
    deed, said = DEEDS[name]
    version = corrected(db, cast, negotiation.conduct, "hospitals and water.", "hospitals [and water].\n\n2. It is so.")
    agreement = Agreement(Level.AGREED_IN_GROUP, "contact group")
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, agreement)

    with pytest.raises(AgreementLost) as refusal, db.begin_nested():
        deed(db, cast, negotiation, "")
    with pytest.raises(AgreementLost), db.begin_nested():
        deed(db, cast, negotiation, "agreed to nothing")
    after = deed(db, cast, negotiation, refusal.value.seal)

    assert refusal.value.asked == f"Article 2 {said}"
    assert after.number > 1


def test_of_many_that_fall_at_once_a_few_are_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    versions = [current_version(db, clause) for clause in negotiation.clauses]
    for version in versions:
        set_status(db, cast.chen.actor, version.clause.code, version.code, Agreement(Level.AGREED, "plenary"))

    with pytest.raises(AgreementLost) as refusal:
        check_meant(db, [(version, None) for version in versions * 3], "")

    assert refusal.value.asked.endswith("; 4 more would fall")
    assert refusal.value.seal.count("agreed to nothing") == 9


def test_words_that_nobody_agreed_change_unasked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)

    check_meant(db, [(version, None), (version, version)], "")
