"""The demonstration's dates show every flag on whatever day it is loaded, and its rules are in the text."""

from datetime import date, timedelta

import pytest

from negotiate.dates import DateKind, Flag, evaluate, happening, parse, rule_for, write
from negotiate.demo.telling.dates import Rule
from negotiate.text.marks.paragraphs import paragraphs
from tests.demo.playing import STORY, base_of

DAYS = [date(2026, 11, 22), date(2027, 2, 28), date(2028, 2, 29), date(2029, 8, 31), date(2030, 12, 31)]
KEYS = {rule.key for rule in STORY.rules}


def flag_on(rule: Rule, today: date) -> Flag:
    """Return how a rule stands where the demonstration is loaded on a day."""
    happenings = [
        happening(one.kind, today + timedelta(one.day), one.until and today + timedelta(one.until), one.party)
        for one in STORY.events
        if one.rule in ("", rule.key)
    ]
    told = rule_for(DateKind(rule.kind.value), rule.notation)
    return evaluate(told, happenings, today, rule.lead_days).flag


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize("rule", STORY.rules, ids=lambda rule: rule.key)
def test_a_rule_stands_as_the_story_says_on_any_day_of_loading(rule, today):
    assert flag_on(rule, today) is rule.flag


@pytest.mark.parametrize("flag", list(Flag))
def test_every_flag_is_shown(flag):
    assert flag in {rule.flag for rule in STORY.rules}


@pytest.mark.parametrize("rule", STORY.rules, ids=lambda rule: rule.key)
def test_a_rule_is_about_a_paragraph_of_the_text(rule):
    assert (rule.paragraph,) in {one.path for one in paragraphs(base_of(3)[rule.clause].body)}


@pytest.mark.parametrize("event", STORY.events, ids=lambda event: event.source)
def test_an_event_has_a_source_and_lies_behind_us(event):
    assert event.source
    assert event.day < 0


@pytest.mark.parametrize("event", [one for one in STORY.events if one.rule], ids=lambda event: event.source)
def test_a_decision_answers_a_rule(event):
    assert event.rule in KEYS


def test_events_are_told_in_order():
    assert [one.day for one in STORY.events] == sorted(one.day for one in STORY.events)


@pytest.mark.parametrize("rule", STORY.rules, ids=lambda rule: rule.key)
def test_a_notation_is_written_as_the_engine_writes_it(rule):
    assert write(parse(rule.notation)) == rule.notation


@pytest.mark.parametrize("stage", STORY.stages, ids=lambda stage: stage.source)
def test_a_stage_is_about_words_of_the_text_and_a_group_of_the_cast(stage):
    paths = {one.path for one in paragraphs(base_of(3)[stage.clause].body)}

    assert not stage.paragraph or (stage.paragraph,) in paths
    assert stage.group in {"", *(group.short_name for group in STORY.cast.groups)}


@pytest.mark.parametrize("one", STORY.set_aside, ids=lambda one: one.clause)
def test_what_is_set_aside_stands_in_the_text(one):
    assert one.words in base_of(3)[one.clause].body


@pytest.mark.parametrize("rule", STORY.rules, ids=lambda rule: rule.key)
def test_what_ends_with_a_rule_is_a_paragraph_of_its_clause(rule):
    paths = {one.path for one in paragraphs(base_of(3)[rule.clause].body)}

    assert all(not path or (path,) in paths for path in rule.ends)
