"""The demonstration's amendments fit the text of their round, and their fates are what the engine reckons."""

import pytest

from negotiate.demo.telling.proposals import StoryChoice, StoryPosition, StoryProposal, replaced
from negotiate.models.amendments.amendment import AmendmentKind
from negotiate.models.amendments.fate import FateKind
from negotiate.models.amendments.position import Stance
from negotiate.models.text.status import Level
from negotiate.text.wording import Wording
from tests.demo.playing import NOT_MERGED, STORY, base_of, combined_outcome, fates, tabled

ALL = [one for told in STORY.rounds for one in told.proposals]
ON_TABLE = [(number, one) for number in (1, 2, 3) for one in tabled(number)]
DRAFTS = [(3, one) for one in STORY.rounds[2].drafts]
CHANGING = [(number, one) for number, one in ON_TABLE + DRAFTS if one.kind is AmendmentKind.MODIFY]
DECIDED = [
    (number, one)
    for number in (1, 2)
    for one, fate in fates(number).items()
    if one.kind is AmendmentKind.MODIFY and fate not in NOT_MERGED
]
STATUSES = [(told.number, *one) for told in STORY.rounds for one in told.statuses]
NAMES = {one.short_name for one in STORY.cast.delegations if one.kind.value != "observer"}
MEMBERS = {one.short_name: one.members for one in STORY.cast.groups}


def name(case: object) -> str:
    """Return a short name for a parametrized amendment."""
    return str(getattr(case, "number", case))


def named(proposal: StoryProposal) -> list[str]:
    """Return every delegation that an amendment names."""
    return [proposal.by, *proposal.cosponsors, *(one.delegation for one in proposal.positions)]


@pytest.mark.parametrize(("number", "proposal"), CHANGING, ids=name)
def test_an_amendment_changes_words_that_stand_in_the_text_exactly_once(number, proposal):
    base = base_of(number)[proposal.clause]

    assert STORY.wording(proposal, base) != base


def test_an_amendment_is_to_a_clause_that_stands_in_the_text():
    assert [one for number, one in ON_TABLE + DRAFTS if one.clause not in base_of(number)] == []


@pytest.mark.parametrize(("number", "proposal"), DECIDED, ids=name)
def test_an_amendment_comes_to_the_fate_that_the_story_gives(number, proposal):
    assert combined_outcome(number, proposal) is fates(number)[proposal]


def test_an_amendment_is_explained_in_a_few_sentences():
    assert [one.number for one in ALL if not 40 <= len(one.rationale) <= 400] == []


def test_nobody_but_participants_tables_sponsors_or_takes_a_position():
    assert [one.number for one in ALL if not set(named(one)) <= NAMES] == []


def test_each_delegation_appears_once_on_an_amendment():
    assert [one.number for one in ALL if len(named(one)) > len(set(named(one)))] == []


def test_a_group_proposal_comes_from_a_member():
    assert [one for _, one in ON_TABLE + DRAFTS if one.group and one.by not in MEMBERS[one.group]] == []


@pytest.mark.parametrize("told", STORY.rounds, ids=name)
def test_amendments_are_tabled_while_their_round_takes_them(told):
    assert [one.number for one in told.proposals if not told.opened < one.day <= min(told.due, 0)] == []


def test_amendments_are_numbered_in_the_order_of_tabling():
    assert [one.number for one in sorted(ALL, key=lambda one: one.day)] == list(range(1, len(ALL) + 1))


@pytest.mark.parametrize("number", [1, 2])
def test_a_closed_round_gives_every_amendment_a_fate(number):
    assert set(fates(number)) == set(tabled(number))


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("kind", list(FateKind))
def test_each_closed_round_shows_every_fate(number, kind):
    assert kind in fates(number).values()


def test_a_fate_other_than_adoption_is_explained():
    told = [one for one in ALL if one.outcome and one.outcome.fate is not FateKind.ADOPTED]

    assert [one.number for one in told if not one.outcome.reason] == []


def test_the_open_round_has_no_fates_and_more_than_forty_amendments():
    assert [one.outcome for one in STORY.rounds[2].proposals if one.outcome] == []
    assert len(tabled(3)) > 40


@pytest.mark.parametrize("kind", [AmendmentKind.MODIFY, AmendmentKind.INSERT, AmendmentKind.DELETE])
def test_the_open_round_shows_every_kind_of_amendment(kind):
    assert kind in {one.kind for one in tabled(3)}


@pytest.mark.parametrize("stance", list(Stance))
def test_every_stance_is_taken(stance):
    assert stance in {one.stance for proposal in tabled(3) for one in proposal.positions}


def test_words_that_stand_twice_are_not_replaced():
    with pytest.raises(ValueError, match="2 times"):
        replaced("States act. States report.", "States", "Parties")


def test_an_amendment_may_change_the_heading():
    base = base_of(3)["Article 8"]

    assert STORY.proposal(73).wording(base).heading == "Integrity of the ICT supply chain"


def test_a_change_to_an_amendment_changes_words_of_that_amendment():
    base = base_of(3)["Article 14"]
    wanted, amended = STORY.wording(STORY.proposal(107), base), STORY.wording(STORY.proposal(48), base)

    assert "saying which essential services are at risk" in wanted.body
    assert wanted.body.replace(", saying which essential services are at risk,", "") == amended.body


def test_a_new_clause_brings_its_own_wording():
    new = STORY.proposal(10).wording(Wording("", ""))

    assert new.heading == "Joint delegations"


def test_an_amendment_adopted_in_part_says_which_words():
    assert [words.choice for words in STORY.proposal(6).replacements] == [StoryChoice.DECLINE, StoryChoice.ADOPT]


def test_a_position_may_carry_a_note():
    assert STORY.proposal(13).positions[1] == StoryPosition("Ilmarand", Stance.CAN_ACCEPT)


@pytest.mark.parametrize(("number", "label", "level"), STATUSES)
def test_what_is_agreed_has_no_brackets_and_what_is_bracketed_has(number, label, level):
    is_open = "[" in base_of(number + 1)[label].body or level is Level.UNDER_DISCUSSION

    assert is_open is not level.value.startswith("agreed")


@pytest.mark.parametrize("told", STORY.rounds[:2], ids=name)
def test_a_closed_round_names_the_text_that_it_publishes(told):
    assert told.title
    assert told.symbol
