"""What the secretariat and the chair do in a round of the story: open, merge, say what is agreed, close."""

from collections.abc import Iterator, Mapping
from functools import partial

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.proposals import StoryOutcome, StoryProposal, StoryRound
from negotiate.demo.telling.rulings import rulings
from negotiate.models import AmendmentKind, FateKind, Level
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing import preparations, rounds
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.text.status_names import agree_as_package
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.desk import Desk, desk_of, region_key
from negotiate.text.deciding.decisions import print_decision

#: Where the story's clauses were agreed, by how far.
FORUMS = {Level.AGREED_IN_GROUP: "contact group", Level.AGREED_AD_REFERENDUM: "plenary"}
#: The hour at which a deadline falls.
DUE = 18
#: Minutes between two merges.
APART = 5

WHOLES = {
    FateKind.ADOPTED: WholeDecision.ADOPT,
    FateKind.BRACKETED: WholeDecision.BRACKET,
    FateKind.DECLINED: WholeDecision.DECLINE,
    FateKind.DEFERRED: WholeDecision.DEFER,
}

Outcomes = Mapping[StoryProposal, StoryOutcome]
"""What the merges of a round come to, without what was withdrawn before."""


def deeds_of_round(stage: StoryStage, told: StoryRound) -> Iterator[Deed]:
    """Yield how a round is opened, and how it is decided and closed where it is."""
    if told.number == 1:
        yield Deed(stage.days.past(told.opened, 7), partial(_agree_as_package, stage))
    yield Deed(stage.days.past(told.opened, 8), partial(_open, stage, told))
    if told.closed is None:
        return
    outcomes = _outcomes(stage, told)
    clauses = dict.fromkeys(proposal.clause for proposal in outcomes)
    for place, label in enumerate(clauses):
        at = stage.days.past(told.closed - 1, 9, place * APART)
        yield Deed(at, partial(_merge, stage, label, outcomes))
    for label, level in told.statuses:
        yield Deed(stage.days.past(told.closed, 10), partial(_set_status, stage, label, level))
    yield Deed(stage.days.past(told.closed, 17), partial(_close, stage, told))


def _outcomes(stage: StoryStage, told: StoryRound) -> Outcomes:
    own = {one: one.outcome for one in told.proposals}
    carried = {stage.story.proposal(one.number): one.outcome for one in told.carried}
    return {
        one: outcome
        for one, outcome in {**carried, **own}.items()
        if outcome is not None and outcome.fate is not FateKind.WITHDRAWN
    }


def _open(stage: StoryStage, told: StoryRound) -> None:
    due_at = stage.days.ahead(told.due, DUE)
    rounds.open_next(stage.db, stage.house.secretariat, stage.instrument.code, due_at)


def _agree_as_package(stage: StoryStage) -> None:
    """Say that nothing is agreed until everything is."""
    agree_as_package(stage.db, stage.house.secretariat, stage.instrument.code, is_package=True)


def _merge(stage: StoryStage, label: str, outcomes: Outcomes) -> None:
    """Decide one clause as the story tells."""
    clause, base = stage.clause(label)
    here = {stage.amendments[one].code: (one, fate) for one, fate in outcomes.items() if one.clause == label}
    wholes = {
        code: WHOLES[outcome.fate]
        for code, (one, outcome) in here.items()
        if one.kind is not AmendmentKind.MODIFY or outcome.fate is FateKind.DEFERRED
    }
    reasons = {code: outcome.reason for code, (_, outcome) in here.items()}
    desk = desk_of(stage.db, clause, base, stage.round, Choices(base=base.code, wholes=wholes))
    choices = Choices(base.code, frozenset(here), _written(desk, outcomes, stage), wholes, reasons)
    merge_clause(stage.db, stage.house.secretariat, clause.code, choices)


def _written(desk: Desk, outcomes: Outcomes, stage: StoryStage) -> dict[str, str]:
    """Return the decision on every place of a desk, as its form would send it."""
    told = {stage.amendments[one].code: (one, outcome.fate) for one, outcome in outcomes.items()}
    ruled = {row.author: told[row.code] for row in desk.rivals}
    decisions = rulings(desk.merge, ruled)
    return {region_key(place): print_decision(decisions[place.index]) for place in desk.merge.regions}


def _set_status(stage: StoryStage, label: str, level: Level) -> None:
    clause, version = stage.clause(label)
    set_status(stage.db, stage.house.chair, clause.code, version.code, Agreement(level, FORUMS.get(level, "")))


def _close(stage: StoryStage, told: StoryRound) -> None:
    terms = Terms(told.title, told.symbol)
    prepared = preparations.prepare_round(stage.db, stage.house.secretariat, stage.round.code, terms)
    preparations.approve(stage.db, stage.house.second_secretary, prepared.code)
