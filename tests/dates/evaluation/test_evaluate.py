"""What rules come to: the dates of real treaties, and every kind of rule as of a day."""

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.dates import DatedEvent, Extended, Flag, Happening, Held, Outlook, Rule, Superseded, evaluate, parse
from tests.dates.golden import DATES, IN_FORCE, OPENING
from tests.dates.strategies import DAYS, HAPPENINGS, RULES


def day(text: str) -> date:
    """Return the day that the table writes as 1996-10-31."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(("treaty", "rule", "recorded", "expected"), DATES, ids=[row[0] for row in DATES])
def test_a_treaty_s_date_is_the_one_its_depositary_gave(
    treaty: str, rule: str, recorded: dict[str, str], expected: str
) -> None:
    events = [DatedEvent(name, day(on)) for name, on in recorded.items()]

    outlook = evaluate(parse(rule), events, min(event.on for event in events))

    assert outlook.due == day(expected), treaty


#: What UNCLOS 154 came to over the years.
@pytest.mark.parametrize(
    ("as_of", "upcoming"),
    [
        ("1995-01-01", ["1999-11-16", "2004-11-16", "2009-11-16"]),
        ("2004-11-16", ["2004-11-16", "2009-11-16", "2014-11-16"]),
    ],
)
def test_unclos_154_comes_every_five_years(as_of: str, upcoming: list[str]) -> None:
    outlook = evaluate(
        parse("every 5 years after entry into force"), [DatedEvent(IN_FORCE, day("1994-11-16"))], day(as_of)
    )

    assert outlook.upcoming[:3] == tuple(map(day, upcoming))


def test_unclos_312_allows_amendments_only_after_ten_years() -> None:
    outlook = evaluate(
        parse("not before 10 years after entry into force"),
        [DatedEvent(IN_FORCE, day("1994-11-16"))],
        day("2000-01-01"),
    )

    assert (outlook.opens, outlook.due) == (day("2004-11-16"), None)


#: The anchor has not happened.
@pytest.mark.parametrize(
    ("rule", "waiting_for"),
    [
        ("10 years after entry into force", "entry into force"),
        ("15 years after the earliest commercial production", "earliest commercial production"),
        ("first day of the month after 3 months after the fifth instrument", "fifth instrument"),
    ],
    ids=["CTBT VIII(1)", "UNCLOS 155", "any convention before its fifth instrument"],
)
def test_a_date_is_unknown_until_its_event_is_recorded(rule: str, waiting_for: str) -> None:
    outlook = evaluate(parse(rule), [], day("2026-01-01"))

    assert (outlook.flag, outlook.due, outlook.waiting_for) == (Flag.NO_ANCHOR, None, (waiting_for,))


NEW_START = "ends 10 years after entry into force, extendable once by up to 5 years"
EXTENSION = Extended(day("2021-02-03"), to=day("2026-02-05"))


@pytest.mark.parametrize(
    ("as_of", "decisions", "label"),
    [
        ("2020-01-01", [], "scheduled: 5 Feb 2021"),
        ("2020-06-01", [], "due soon: 5 Feb 2021"),
        ("2021-02-05", [], "due"),
        ("2021-02-06", [], "lapsed on 5 Feb 2021"),
        ("2022-01-01", [EXTENSION], "extended to 5 Feb 2026"),
        ("2025-06-01", [EXTENSION], "due soon: 5 Feb 2026"),
        ("2026-02-05", [EXTENSION], "due"),
        ("2026-02-06", [EXTENSION], "lapsed on 5 Feb 2026"),
        ("2020-06-01", [EXTENSION], "due soon: 5 Feb 2021"),
    ],
)
def test_new_start_was_extended_once_and_has_lapsed(as_of: str, decisions: list[Extended], label: str) -> None:
    outlook = evaluate(parse(NEW_START), [DatedEvent(IN_FORCE, day("2011-02-05")), *decisions], day(as_of))

    assert outlook.label == label


def test_bbnj_shows_its_working() -> None:
    outlook = evaluate(
        parse("120 days after the sixtieth instrument"),
        [DatedEvent("60th instrument", day("2025-09-19"))],
        day("2025-10-01"),
    )

    assert outlook.working == ("sixtieth instrument: 19 Sep 2025", "19 Sep 2025 + 120 days = 17 Jan 2026")


def test_bbnj_s_review_is_due_soon_half_a_year_before_and_held_once_it_is_held() -> None:
    rule, events = parse("within 5 years after entry into force"), [DatedEvent(IN_FORCE, day("2026-01-17"))]

    before = evaluate(rule, events, day("2030-07-22"))
    after = evaluate(rule, [*events, Held(day("2030-12-02"))], day("2030-12-03"))

    assert (before.label, after.flag) == ("due soon: 17 Jan 2031", Flag.HELD)


def test_the_chemical_weapons_convention_would_have_waited_for_its_floor() -> None:
    events = [DatedEvent("65th instrument", day("1993-06-01")), DatedEvent(OPENING, day("1993-01-13"))]

    outlook = evaluate(parse(DATES[0][1]), events, day("1993-07-01"))

    assert outlook.due == day("1995-01-13")


FORCE = DatedEvent(IN_FORCE, day("2026-01-17"))
AS_OF = day("2030-06-01")


def outlook_of(rule: str, *happenings: Happening) -> Outlook:
    """Return the outlook as of 1 June 2030."""
    return evaluate(parse(rule), happenings, AS_OF)


def test_a_condition_that_is_not_recorded_leaves_the_date_contingent() -> None:
    stands = outlook_of("if one third so request: 5 years after entry into force", FORCE)

    assert (stands.flag, stands.due, stands.waiting_for) == (
        Flag.CONTINGENT,
        day("2031-01-17"),
        ("one third so request",),
    )


def test_a_condition_that_was_recorded_lets_the_rule_count() -> None:
    request = DatedEvent("One third so request", day("2030-01-01"))

    assert outlook_of("if one third so request: 6 months after entry into force", FORCE, request).flag is Flag.OVERDUE


def test_a_rule_stands_unless_its_exception_is_recorded() -> None:
    rule = "5 years after entry into force, unless otherwise decided"
    decided = DatedEvent("otherwise decided", day("2029-01-01"))

    assert [outlook_of(rule, FORCE).flag, outlook_of(rule, FORCE, decided).flag] == [Flag.SCHEDULED, Flag.SUPERSEDED]


def test_words_without_a_date_are_shown_and_no_date_is_made_up() -> None:
    stands = outlook_of("no date: at regular intervals", FORCE)

    assert (stands.flag, stands.due, stands.upcoming) == (Flag.INDETERMINATE, None, ())


def test_every_party_has_its_own_clock() -> None:
    deposits = [
        DatedEvent("instrument", day("2025-01-01"), "Arrenmark"),
        DatedEvent("instrument", day("2030-05-20"), "Belmora"),
    ]

    stands = outlook_of(
        "for each party: latest of (upon entry into force; 30 days after its instrument)", FORCE, *deposits
    )

    assert [(party, one.due) for party, one in stands.parties] == [
        ("Arrenmark", day("2026-01-17")),
        ("Belmora", day("2030-06-19")),
    ]


def test_one_party_s_report_does_not_settle_another_s() -> None:
    deposits = [
        DatedEvent("instrument", day("2025-01-01"), "Arrenmark"),
        DatedEvent("instrument", day("2025-01-01"), "Belmora"),
    ]
    held = Held(day("2026-01-01"), party="Belmora")

    stands = outlook_of("for each party: 1 year after its instrument", *deposits, held)

    assert [one.flag for _, one in stands.parties] == [Flag.OVERDUE, Flag.HELD]


@pytest.mark.parametrize(
    ("decided", "flag"), [("2031-01-01", Flag.NO_ANCHOR), ("2030-05-01", Flag.DUE), ("2029-01-01", Flag.LAPSED)]
)
def test_a_procedural_window_is_open_and_then_gone(decided: str, flag: Flag) -> None:
    known = DatedEvent("decision", day(decided), known_on=day(decided))

    assert outlook_of("from decision, until 120 days after decision", known).flag is flag


def test_a_window_that_was_used_is_held() -> None:
    decision = DatedEvent("decision", day("2030-05-01"))

    stands = outlook_of("from decision, until 120 days after decision", decision, Held(day("2030-05-20")))

    assert stands.flag is Flag.HELD


def test_what_follows_the_first_occurrence_counts_from_its_holding() -> None:
    rule = "within 5 years after entry into force, then every 2 years after the first holding"

    assert outlook_of(rule, FORCE, Held(day("2030-03-01"))).due == day("2032-03-01")


def test_a_review_that_was_moved_is_extended_and_never_brought_forward() -> None:
    moved, back = (Extended(day("2030-01-01"), day("2032-01-17")), Extended(day("2030-01-01"), day("2027-01-01")))

    assert [outlook_of("5 years after entry into force", FORCE, one).label for one in (moved, back)] == [
        "extended to 17 Jan 2032",
        "scheduled: 17 Jan 2031",
    ]


def test_a_superseded_rule_is_due_no_more() -> None:
    stands = outlook_of("1 year after entry into force", FORCE, Superseded(day("2029-01-01"), "the 2028 amendment"))

    assert (stands.flag, stands.overdue, stands.working[-1]) == (
        Flag.SUPERSEDED,
        (),
        "superseded on 1 Jan 2029 by the 2028 amendment",
    )


def test_a_date_beyond_the_calendar_is_indeterminate_and_no_error() -> None:
    assert outlook_of("9000 years after entry into force", FORCE).flag is Flag.INDETERMINATE


def test_the_lead_time_of_the_rule_decides_what_is_due_soon() -> None:
    rule = parse("5 years after entry into force")

    assert [evaluate(rule, [FORCE], AS_OF, lead).flag for lead in (100, 300)] == [Flag.SCHEDULED, Flag.DUE_SOON]


@settings(max_examples=80)
@given(RULES, HAPPENINGS, DAYS, st.randoms())
def test_the_answer_depends_on_rule_happenings_and_day_and_not_on_their_order(
    rule: Rule, happenings: list[Happening], as_of: date, chance: Random
) -> None:
    shuffled = chance.sample(happenings, len(happenings))

    assert evaluate(rule, shuffled, as_of) == evaluate(rule, happenings, as_of)


@settings(max_examples=60)
@given(RULES, HAPPENINGS, DAYS)
def test_no_date_is_made_up_where_an_event_is_missing(rule: Rule, happenings: list[Happening], as_of: date) -> None:
    stands = evaluate(rule, happenings, as_of)

    assert stands.flag is not Flag.NO_ANCHOR or (stands.upcoming, stands.overdue) == ((), ())


@given(DAYS, HAPPENINGS)
def test_decisions_of_later_days_change_nothing(as_of: date, happenings: list[Happening]) -> None:
    seen = [one for one in happenings if isinstance(one, DatedEvent) or one.on <= as_of]

    assert evaluate(parse("ends 2 years after adoption"), happenings, as_of) == evaluate(
        parse("ends 2 years after adoption"), seen, as_of
    )
