"""From an amendment of the story to what its delegation and the others do with it until it is decided."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.proposals import StoryPosition, StoryProposal, StoryRound
from negotiate.models import Amendment, AmendmentKind, Delegation, FateKind, Position
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.packages import put_in
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.amendments.sponsorships import join
from negotiate.operations.amendments.sub_amendments import draft_on
from negotiate.operations.comments.uptakes import take_up
from negotiate.operations.norms.loopholes import mend
from negotiate.queries.amendments.writing.forms import blank_sub_amendment

#: Minutes between two amendments of a round, so that no two are tabled at one instant.
APART = 2


def deeds_of_proposals(stage: StoryStage, told: StoryRound) -> Iterator[Deed]:
    """Yield what is done with a round's amendments, with its drafts and with those carried to it."""
    for place, proposal in enumerate(told.proposals):
        yield from _deeds(stage, proposal, place * APART)
    for draft in told.drafts:
        yield Deed(stage.days.past(draft.day, 16), partial(_draft, stage, draft))
    if told.closed is None:
        return
    outcomes = {one: one.outcome for one in told.proposals}
    outcomes |= {stage.story.proposal(one.number): one.outcome for one in told.carried}
    for proposal, outcome in outcomes.items():
        if outcome is not None and outcome.fate is FateKind.WITHDRAWN:
            at = stage.days.past(told.closed - 2, 11)
            yield Deed(at, partial(_withdraw, stage, proposal, outcome.reason))


def _deeds(stage: StoryStage, proposal: StoryProposal, minute: int) -> Iterator[Deed]:
    """Yield draft and tabling, the co-sponsors of the same afternoon, and a position on each day after."""
    past = stage.days.past
    yield Deed(past(proposal.day, 9, minute), partial(_draft, stage, proposal))
    yield Deed(past(proposal.day, 10, minute), partial(_table, stage, proposal))
    for name in proposal.cosponsors:
        yield Deed(past(proposal.day, 14, minute), partial(_cosponsor, stage, proposal, name))
    for days, position in enumerate(proposal.positions, start=1):
        at = past(proposal.day + days, 14, minute)
        yield Deed(at, partial(_take_position, stage, proposal, position))
        if position.withdrawn:
            yield Deed(past(position.withdrawn, 15, minute), partial(_take_back, stage, proposal, position))


def _draft(stage: StoryStage, proposal: StoryProposal) -> None:
    """Write the draft, and open it to the group that it is written with."""
    actor = stage.house.negotiator(proposal.by)
    amendment = _draft_on(stage, proposal) if proposal.amends else _draft_alone(stage, proposal)
    stage.amendments[proposal] = amendment
    if proposal.group:
        share(stage.db, actor, amendment.code, stage.house.groups[proposal.group])
    for name in proposal.asked:
        backings.invite(stage.db, actor, amendment.code, stage.house.delegations[name])
    for name in proposal.joined:
        backings.join(stage.db, stage.house.negotiator(name), amendment.code)
    if proposal.package:
        code = stage.packages.get(proposal.package, "")
        stage.packages[proposal.package] = put_in(stage.db, actor, amendment.code, code, proposal.package).code


def _draft_on(stage: StoryStage, proposal: StoryProposal) -> Amendment:
    """Write a change to another delegation's amendment."""
    actor = stage.house.negotiator(proposal.by)
    amended = stage.amendments[stage.story.proposal(proposal.amends)]
    blank = blank_sub_amendment(stage.db, actor, amended.code).draft
    wording = proposal.wording(blank.wording)
    form = Proposal(
        base=blank.base_code,
        label=blank.label,
        heading=wording.heading,
        body=wording.body,
        rationale=proposal.rationale,
        parent=blank.parent,
    )
    return draft_on(stage.db, actor, amended.code, form)


def _draft_alone(stage: StoryStage, proposal: StoryProposal) -> Amendment:
    """Write an amendment to a clause."""
    actor = stage.house.negotiator(proposal.by)
    clause, version = stage.clause(proposal.clause)
    is_new = proposal.kind is AmendmentKind.INSERT
    wording = proposal.wording(version.wording)
    form = Proposal(
        base="" if is_new else version.code,
        label=proposal.label if is_new else version.label,
        heading=wording.heading,
        body=wording.body,
        rationale=proposal.rationale,
    )
    begun = _begun(stage, proposal)
    if begun is None:
        return amendments.draft(stage.db, actor, clause.code, proposal.kind, form)
    return amendments.save(stage.db, actor, begun.code, begun.revision.edition, form)


def _begun(stage: StoryStage, proposal: StoryProposal) -> Amendment | None:
    """Begin a draft from what was said of words, or from a loophole; None where it comes from neither."""
    actor, number = stage.house.negotiator(proposal.by), proposal.number
    heard = next((one for one in stage.story.talk if one.taken_up == number), None)
    if heard is not None:
        return take_up(stage.db, actor, stage.threads[heard])
    return mend(stage.db, actor, stage.mended[number]) if number in stage.mended else None


def _table(stage: StoryStage, proposal: StoryProposal) -> None:
    amendment = stage.amendments[proposal]
    actor = stage.house.negotiator(proposal.by)
    edition, for_the_group = amendment.revision.edition, bool(proposal.group)
    amendments.table(stage.db, actor, amendment.code, edition, for_the_group=for_the_group)


def _cosponsor(stage: StoryStage, proposal: StoryProposal, delegation: str) -> None:
    join(stage.db, stage.house.negotiator(delegation), stage.amendments[proposal].code)


def _take_position(stage: StoryStage, proposal: StoryProposal, position: StoryPosition) -> None:
    actor = stage.house.speaker(position.delegation)
    group, behalf = (stage.house.groups[one] if one else "" for one in (position.group, position.behalf))
    new = NewPosition(position.stance, position.note, position.reach, group, behalf)
    take(stage.db, actor, stage.amendments[proposal].code, new)


def _take_back(stage: StoryStage, proposal: StoryProposal, position: StoryPosition) -> None:
    said = (
        select(Position.code)
        .join(Position.delegation)
        .where(
            Position.amendment_id == stage.amendments[proposal].id,
            Delegation.code == stage.house.delegations[position.delegation],
        )
    )
    code = stage.db.scalars(said.order_by(Position.id.desc()).limit(1)).one()
    take_back(stage.db, stage.house.speaker(position.delegation), code)


def _withdraw(stage: StoryStage, proposal: StoryProposal, reason: str) -> None:
    actor = stage.house.speaker(proposal.by)
    amendments.withdraw(stage.db, actor, stage.amendments[proposal].code, reason)
