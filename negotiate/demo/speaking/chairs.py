"""What the chair and a facilitator of the demonstration propose as compromise wording, note there, and hear of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Amendment, AmendmentKind, Person, Role, Stance, ThreadReach
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.tabling import table
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.chair.proposals import draft_compromise, name_reconciled
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor

#: The day on which the chair was elected anew, and how many days ahead that office lasts.
ELECTED, LASTS = -36, 75


@dataclass(frozen=True)
class StoryCompromise:
    """A proposal of an office, by the words that it changes, and the numbers of the amendments that it reconciles."""

    day: int
    clause: str
    replace: tuple[tuple[str, str], ...]
    rationale: str
    reconciles: tuple[int, ...]
    positions: tuple[tuple[str, ...], ...]
    #: The delegation whose negotiator proposes it as facilitator; none where the chair does.
    facilitated_by: str = ""
    #: What is noted in the draft, for whoever holds that office: of which words, and what.
    spoken: tuple[tuple[str, str], ...] = ()
    #: What has come of it on the stage.
    known: list[Amendment] = field(default_factory=list, compare=False)


def compromises() -> tuple[StoryCompromise, ...]:
    """Return what offices propose, as the story tells it."""
    return tuple(map(_told, read_toml("speaking/chairs.toml")["proposal"]))


def _told(said: dict[str, Any]) -> StoryCompromise:
    lists = ("replace", "reconciles", "positions", "spoken")
    return StoryCompromise(**{**said, **{name: tuple(map(_whole, said.get(name, ()))) for name in lists}})


def _whole(one: Any) -> Any:
    return tuple(one) if isinstance(one, list) else one


def deeds_of_the_chair(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each proposal was drafted, spoken of and tabled, and on each day after what a delegation said of it."""
    yield Deed(stage.days.past(ELECTED, 8), partial(_elect, stage))
    for told in compromises():
        yield Deed(stage.days.past(told.day, 9, 40), partial(_draft, stage, told))
        for quote, words in told.spoken:
            yield Deed(stage.days.past(told.day, 11, 20), partial(_speak, stage, told, quote, words))
        yield Deed(stage.days.past(told.day, 15, 10), partial(_table, stage, told))
        for days, position in enumerate(told.positions, start=1):
            yield Deed(stage.days.past(told.day + days, 13, 5), partial(_answer, stage, told, *position))


def _elect(stage: StoryStage) -> None:
    """Let the chair go on, until a day that is announced; the seat that was given without an end is over."""
    db, chair, ends_at = stage.db, stage.house.chair, stage.days.ahead(LASTS, 0)
    held = next(seat for seat in db.get_one(Person, chair.person_id).seats if seat.role is Role.CHAIR)
    administrator = stage.house.actors[stage.house.cast.first(Role.ADMINISTRATOR).email]
    end_seat(db, administrator, held.code)
    give_seat(db, administrator, chair.code, WantedSeat(Role.CHAIR, ends_at=ends_at))


def _draft(stage: StoryStage, told: StoryCompromise) -> None:
    """Write the draft on the clause as it stands, and say what it seeks to reconcile."""
    clause, version = stage.clause(told.clause)
    body = version.body
    for old, new in told.replace:
        body = body.replace(old, new)
    form = Proposal(
        base=version.code, label=version.label, heading=version.heading, body=body, rationale=told.rationale
    )
    actor, proposed = _office(stage, told), draft_as_facilitator if told.facilitated_by else draft_compromise
    draft = proposed(stage.db, actor, clause.code, AmendmentKind.MODIFY, form)
    codes = [stage.amendments[stage.story.proposal(number)].code for number in told.reconciles]
    told.known.append(name_reconciled(stage.db, actor, draft.code, codes))


def _speak(stage: StoryStage, told: StoryCompromise, quote: str, words: str) -> None:
    """Note something beside words of the draft, within the office."""
    draft = told.known[-1]
    said = FirstComment(words, ThreadReach.DELEGATION, str(draft.revision.edition), quote)
    begin_on_draft(stage.db, _office(stage, told), draft.code, said)


def _table(stage: StoryStage, told: StoryCompromise) -> None:
    draft = told.known[-1]
    table(stage.db, _office(stage, told), draft.code, draft.revision.edition)


def _answer(stage: StoryStage, told: StoryCompromise, delegation: str, stance: str, note: str = "") -> None:
    take(stage.db, stage.house.speaker(delegation), told.known[-1].code, NewPosition(Stance(stance), note))


def _office(stage: StoryStage, told: StoryCompromise) -> Actor:
    """Return who proposes it with her office, which was founded after the house was furnished."""
    who = stage.house.negotiator(told.facilitated_by) if told.facilitated_by else stage.house.chair
    return as_actor(stage.db, stage.db.get_one(Person, who.person_id))
