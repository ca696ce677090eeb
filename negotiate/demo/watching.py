"""The dates of the story: rules are written down once the text that states them is, events as they come."""

from collections.abc import Iterator
from functools import partial

from negotiate.demo.dates import Event, Rule
from negotiate.demo.stage import Deed, Stage
from negotiate.operations.dates import add_rule, record_event


def deeds_of_dates(stage: Stage) -> Iterator[Deed]:
    """Yield the rules, a day after the newest text, and the events, on their day but not before the rules."""
    since = max(told.closed for told in stage.story.rounds if told.closed is not None) + 1
    for place, rule in enumerate(stage.story.rules):
        yield Deed(stage.days.past(since, 9, place), partial(_add_rule, stage, rule))
    for event in stage.story.events:
        yield Deed(stage.days.past(max(event.day, since), 17), partial(_record_event, stage, event))


def _add_rule(stage: Stage, rule: Rule) -> None:
    clause, _ = stage.clause(rule.clause)
    stage.rules[rule.key] = add_rule(
        stage.db,
        stage.house.secretariat,
        clause.code,
        rule.kind,
        rule.notation,
        label=rule.label,
        lead_days=rule.lead_days,
    ).code


def _record_event(stage: Stage, event: Event) -> None:
    record_event(
        stage.db,
        stage.house.secretariat,
        stage.instrument.code,
        event.kind,
        stage.days.day(event.day),
        event.source,
        until=None if event.until is None else stage.days.day(event.until),
        rule_code=stage.rules[event.rule] if event.rule else "",
    )
