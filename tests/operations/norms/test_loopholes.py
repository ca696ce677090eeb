"""Loopholes: whose they are, the amendment made of one, the words that close it, and that it is open without them."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Audience, Capacity, Chain, Circle, Loophole, Remedy
from negotiate.operations.amendments.tabling import Proposal, discard, save, table
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import (
    Answering,
    NewLoophole,
    close,
    find,
    mend,
    open_wider,
    raise_to_all,
    reopen,
)
from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import COMMAND_LINE
from negotiate.queries.norms.loophole_lines import LoopholeLine, loophole_lines
from negotiate.queries.norms.loopholes import loophole_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, merged

WORDS = "shall not damage"


def new(negotiation: Negotiation, words: str = WORDS) -> NewLoophole:
    """Return a loophole in the conduct clause."""
    return NewLoophole(AskedOf(negotiation.conduct.code), "Slowing down", "What is slow is not damaged.", words)


def found(db: Session, cast: Cast, negotiation: Negotiation) -> Loophole:
    """Let Belmara write one down, which it alone sees."""
    return find(db, cast.bela.actor, negotiation.instrument.code, new(negotiation))


def seen_by(db: Session, player: Player, negotiation: Negotiation) -> list[LoopholeLine]:
    """Return the loopholes that somebody sees."""
    return list(loophole_lines(db, player.actor, negotiation.instrument))


def state_of(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Return how Belmara's loophole stands."""
    [line] = seen_by(db, cast.bela, negotiation)
    return line.state.value


def test_a_loophole_is_its_delegations_alone_and_leaves_no_trace_elsewhere(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    length = select(Chain.length).where(Chain.name == f"instrument:{negotiation.instrument.code}")
    before = db.scalar(length)
    loophole = found(db, cast, negotiation)
    mend(db, cast.bela.actor, loophole.code)
    close(db, cast.bela.actor, loophole.code, Answering(negotiation.conduct.code, "including hospitals"))

    assert [len(seen_by(db, one, negotiation)) for one in (cast.bela, cast.nadia, cast.sefa, cast.chen)] == [1, 0, 0, 0]
    assert db.scalar(length) == before
    with pytest.raises(NotFound):
        mend(db, cast.nadia.actor, loophole.code)


def test_it_is_opened_to_a_group_then_to_all_and_never_narrowed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole = found(db, cast, negotiation)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    open_wider(db, cast.bela.actor, loophole.code, Circle.GROUP, group.code)
    to_group = [len(seen_by(db, one, negotiation)) for one in (cast.nadia, cast.chen)]
    open_wider(db, cast.bela.actor, loophole.code, Circle.ALL)

    assert to_group == [1, 0]
    assert len(seen_by(db, cast.chen, negotiation)) == 1
    with pytest.raises(Invalid):
        open_wider(db, cast.bela.actor, loophole.code, Circle.GROUP, group.code)


@pytest.mark.parametrize(
    ("words", "title", "why"), [("shall not dam", "Slow", "So."), (WORDS, "", "So."), (WORDS, "Slow", "")]
)
def test_it_has_a_title_a_reason_and_words_of_its_passage(
    db: Session, cast: Cast, negotiation: Negotiation, words: str, title: str, why: str
) -> None:
    told = NewLoophole(AskedOf(negotiation.conduct.code), title, why, words)

    with pytest.raises(Invalid):
        raise_to_all(db, cast.sefa.actor, negotiation.instrument.code, told)


def test_nobody_finds_one_in_a_scenario_that_she_does_not_see(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    asks = (AskedOf(negotiation.conduct.code),)
    scenario = write(db, cast.bela.actor, negotiation.instrument.code, NewScenario("Water", "Late.", {}, asks))
    told = NewLoophole(asks[0], "Slow", "So.", question=scenario.questions[0].code)

    with pytest.raises(NotFound):
        find(db, cast.nadia.actor, negotiation.instrument.code, told)


def test_only_who_found_it_opens_it_and_closes_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    loophole = raise_to_all(db, cast.sefa.actor, negotiation.instrument.code, new(negotiation))

    with pytest.raises(Forbidden):
        close(db, cast.nadia.actor, loophole.code, Answering(negotiation.conduct.code, "hospitals"))


def test_an_amendment_made_of_it_keeps_where_it_comes_from_and_closes_it_once_adopted(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole = raise_to_all(db, cast.sefa.actor, negotiation.instrument.code, new(negotiation))
    draft = mend(db, cast.nadia.actor, loophole.code)
    revision = draft.revision
    prefilled = (revision.body, revision.rationale)
    body = revision.body.replace("damage", "damage or slow")
    typed = Proposal(revision.base_version.code, revision.label, revision.heading, body, revision.rationale)
    save(db, cast.nadia.actor, draft.code, revision.edition, typed)
    hidden = loophole_page(db, cast.bela.actor, negotiation.instrument.code, loophole.code).remedies
    amendment = table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    close(db, cast.sefa.actor, loophole.code, Answering(negotiation.conduct.code, "damage or slow"))
    page = loophole_page(db, cast.bela.actor, negotiation.instrument.code, loophole.code)

    assert prefilled == (CONDUCT, "Slowing down: What is slow is not damaged.")
    assert hidden == ()
    assert [(one.number, one.fate.value) for one in page.remedies] == [(amendment.number, "adopted")]
    assert [(turn.version_number, turn.words, turn.holds) for turn in page.turns] == [(2, "damage or slow", True)]


def test_what_others_said_in_a_group_is_not_put_into_a_rationale_that_is_to_be_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole = found(db, cast, negotiation)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    open_wider(db, cast.bela.actor, loophole.code, Circle.GROUP, group.code)

    assert mend(db, cast.nadia.actor, loophole.code).revision.rationale == ""


def test_an_explanation_that_no_rationale_can_hold_is_refused_where_it_is_typed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    told = NewLoophole(AskedOf(negotiation.conduct.code), "Slow", "x" * 9_999)

    with pytest.raises(Invalid, match="explanation has over 10,000 characters"):
        find(db, cast.bela.actor, negotiation.instrument.code, told)


def test_closed_without_words_it_is_closed_by_the_version_in_which_its_own_went(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole = found(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, WORDS, "shall spare")
    turn = close(db, cast.bela.actor, loophole.code, Answering(negotiation.clauses[0].code))

    assert turn.version == current_version(db, negotiation.conduct)


def test_who_may_not_read_the_table_reads_and_keeps_no_loophole_of_her_delegation(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    admit(db, cast.sefa.actor, code, cast.watch, Capacity.OBSERVER)
    set_audience(db, cast.sefa.actor, code, Audience.OBSERVERS)
    loophole = find(db, cast.olu.actor, code, new(negotiation))
    set_audience(db, cast.sefa.actor, code, Audience.PARTICIPANTS)

    with pytest.raises((Forbidden, NotFound)):
        loophole_page(db, cast.olu.actor, code, loophole.code)
    with pytest.raises((Forbidden, NotFound)):
        close(db, cast.olu.actor, loophole.code, Answering(negotiation.conduct.code, "hospitals"))


def test_a_discarded_draft_leaves_the_loophole_as_it_was(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    loophole = found(db, cast, negotiation)
    discard(db, cast.bela.actor, mend(db, cast.bela.actor, loophole.code).code)

    assert list(db.scalars(select(Remedy))) == []


def test_it_is_closed_while_the_words_stand_that_answer_it_and_open_without_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole, objective = found(db, cast, negotiation), negotiation.clauses[0]
    states = [state_of(db, cast, negotiation)]
    close(db, cast.bela.actor, loophole.code, Answering(objective.code, "at all times"))
    states.append(state_of(db, cast, negotiation))
    corrected(db, cast, objective, "It applies at all times", "It applies")
    states.append(state_of(db, cast, negotiation))
    page = loophole_page(db, cast.bela.actor, negotiation.instrument.code, loophole.code)
    corrected(db, cast, objective, "It applies", "It applies at all times")
    states.append(state_of(db, cast, negotiation))

    assert states == ["open", "closed", "open again", "closed"]
    assert page.gone_in is not None
    assert (page.gone_in.label, page.gone_in.number) == ("Article 1", 2)


def test_it_is_closed_without_words_only_where_those_it_is_on_have_gone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    loophole = found(db, cast, negotiation)
    with pytest.raises(Invalid):
        close(db, cast.bela.actor, loophole.code, Answering(negotiation.conduct.code))
    corrected(db, cast, negotiation.conduct, "damage", "harm")
    close(db, cast.bela.actor, loophole.code, Answering(negotiation.conduct.code))
    closed = state_of(db, cast, negotiation)
    corrected(db, cast, negotiation.conduct, "harm", "damage")

    assert (closed, state_of(db, cast, negotiation)) == ("closed", "open again")


def test_words_that_answer_it_stand_in_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    loophole = found(db, cast, negotiation)

    with pytest.raises(Invalid):
        close(db, cast.bela.actor, loophole.code, Answering(negotiation.conduct.code, "slow down"))


def test_its_author_opens_it_again_with_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    loophole = found(db, cast, negotiation)
    close(db, cast.bela.actor, loophole.code, Answering(negotiation.conduct.code, "including hospitals"))
    with pytest.raises(Invalid):
        reopen(db, cast.bela.actor, loophole.code, " ")
    reopen(db, cast.bela.actor, loophole.code, "A list is no answer.")

    assert state_of(db, cast, negotiation) == "open again"
