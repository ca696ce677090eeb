"""The dates of the story: rules are written down once the text that states them is, events as they come."""

from collections.abc import Iterator
from functools import partial

from negotiate.dates import Lack
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.dates import Rule, SetAside, StoryEvent
from negotiate.demo.telling.dates import StoryApplication as Applying
from negotiate.operations.dates.applications import NewStage, apply_from
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, correct_event, record_event
from negotiate.operations.dates.findings import RaisedFlag, dismiss


def deeds_of_dates(stage: StoryStage) -> Iterator[Deed]:
    """Yield the rules, a day after the newest text, and the events, on their day but not before the rules."""
    since = max(told.closed for told in stage.story.rounds if told.closed is not None) + 1
    for place, rule in enumerate(stage.story.rules):
        yield Deed(stage.days.past(since, 9, place), partial(_add_rule, stage, rule))
    for event in stage.story.events:
        yield Deed(stage.days.past(max(event.day, since), 17), partial(_record_event, stage, event))
    for told in stage.story.stages:
        yield Deed(stage.days.past(since, 10), partial(_apply, stage, told))
    for one in stage.story.set_aside:
        yield Deed(stage.days.past(since, 11), partial(_set_aside, stage, one))


def _add_rule(stage: StoryStage, rule: Rule) -> None:
    clause, _ = stage.clause(rule.clause)
    stage.rules[rule.key] = add_rule(
        stage.db,
        stage.house.secretariat,
        clause.code,
        NewRule(rule.kind, rule.notation, rule.label, rule.lead_days, rule.ends),
    ).code


def _record_event(stage: StoryStage, event: StoryEvent) -> None:
    """Record an event; where the story says so, on a wrong day first, corrected at once."""
    day = event.day if event.mistaken is None else event.mistaken
    until = None if event.until is None else stage.days.day(event.until)
    rule = stage.rules[event.rule] if event.rule else ""
    party = stage.house.delegations[event.party] if event.party else ""
    new = NewEvent(event.kind, Occurrence(stage.days.day(day), event.source, until, event.note), rule, party)
    row = record_event(stage.db, stage.house.secretariat, stage.instrument.code, new)
    if day != event.day:
        right = Occurrence(stage.days.day(event.day), f"{event.source}, corrected")
        correct_event(stage.db, stage.house.secretariat, row.code, right)


def _apply(stage: StoryStage, told: Applying) -> None:
    clause, _ = stage.clause(told.clause)
    apply_from(
        stage.db,
        stage.house.secretariat,
        clause.code,
        NewStage(
            told.starts,
            told.source,
            ends=told.ends,
            paragraph=told.paragraph,
            group=stage.house.groups[told.group] if told.group else "",
        ),
    )


def _set_aside(stage: StoryStage, one: SetAside) -> None:
    clause, version = stage.clause(one.clause)
    flag = RaisedFlag(Lack.RULE, one.words, version.hash)
    dismiss(stage.db, stage.house.chair, clause.code, flag, one.reason)
