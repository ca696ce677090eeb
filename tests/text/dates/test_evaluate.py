"""The dates of real treaties, as their depositaries published them: the table that a treaty lawyer can
check.
"""

from datetime import date

import pytest

from negotiate.text.dates import Event, Extended, Flag, Held, evaluate, parse

OPENING, IN_FORCE = "opening for signature", "entry into force"


def day(text: str) -> date:
    """Return a day written "31 Oct 1996" as the table has it, by way of ISO."""
    return date.fromisoformat(text)


#: treaty and article · rule · recorded event · its day · further event · its day · the computed day
DATES = [
    ("Chemical Weapons Convention XXI(1)",
     "180 days after the 65th instrument, but not earlier than 2 years after opening for signature",
     {"65th instrument": "1996-10-31", OPENING: "1993-01-13"}, "1997-04-29"),
    ("Mine Ban Convention 17(1)", "first day of the sixth month after the month of the fortieth instrument",
     {"40th instrument": "1998-09-16"}, "1999-03-01"),
    ("Mine Ban Convention 12(1)", "5 years after entry into force", {IN_FORCE: "1999-03-01"}, "2004-03-01"),
    ("Rome Statute 126(1), the sixtieth day", "60th day after the 60th instrument",
     {"60th instrument": "2002-04-11"}, "2002-06-10"),
    ("Rome Statute 126(1)", "first day of the month after the 60th day after the 60th instrument",
     {"60th instrument": "2002-04-11"}, "2002-07-01"),
    ("Budapest Convention 36(3)", "first day of the month after 3 months after the fifth instrument",
     {"5th instrument": "2004-03-18"}, "2004-07-01"),
    ("Kyoto Protocol 25(1)",
     "90th day after the 55th instrument with 55 per cent of the emissions of 1990",
     {"55th instrument with 55 per cent of the emissions of 1990": "2004-11-18"}, "2005-02-16"),
    ("Arms Trade Treaty 22",
     "90 days after the 50th instrument", {"50th instrument": "2014-09-25"}, "2014-12-24"),
    ("BBNJ 68(1)", "120 days after the sixtieth instrument", {"60th instrument": "2025-09-19"}, "2026-01-17"),
    ("BBNJ 47, first meeting",
     "within 1 year after entry into force", {IN_FORCE: "2026-01-17"}, "2027-01-17"),
    ("BBNJ 47, review",
     "within 5 years after entry into force, then no date: at intervals to be determined by the Conference",
     {IN_FORCE: "2026-01-17"}, "2031-01-17"),
    ("UNCLOS 308(1)",
     "12 months after the sixtieth instrument", {"60th instrument": "1993-11-16"}, "1994-11-16"),
    ("UNCLOS 154, first report",
     "every 5 years after entry into force", {IN_FORCE: "1994-11-16"}, "1999-11-16"),
    ("Fish Stocks Agreement 36(1)", "4 years after entry into force", {IN_FORCE: "2001-12-11"}, "2005-12-11"),
    ("BBNJ 24(4)", "ends 2 years after entry into force of the measure",
     {"entry into force of the measure": "2027-03-01"}, "2029-03-01"),
    ("BBNJ 23(8)–(9)", "ends 3 years after entry into force of the decision, extendable by up to 3 years",
     {"entry into force of the decision": "2027-03-01"}, "2030-03-01"),
    ("New START XIV, as signed", "ends 10 years after entry into force, extendable once by up to 5 years",
     {IN_FORCE: "2011-02-05"}, "2021-02-05"),
]  # fmt: skip


@pytest.mark.parametrize(("treaty", "rule", "recorded", "expected"), DATES, ids=[row[0] for row in DATES])
def test_a_treaty_s_date_is_the_one_its_depositary_gave(
    treaty: str, rule: str, recorded: dict[str, str], expected: str
) -> None:
    events = [Event(name, day(on)) for name, on in recorded.items()]

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
        parse("every 5 years after entry into force"), [Event(IN_FORCE, day("1994-11-16"))], day(as_of)
    )

    assert outlook.upcoming[:3] == tuple(map(day, upcoming))


def test_unclos_312_allows_amendments_only_after_ten_years() -> None:
    outlook = evaluate(
        parse("not before 10 years after entry into force"),
        [Event(IN_FORCE, day("1994-11-16"))],
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
def test_new_start_was_extended_once_and_has_lapsed(
    as_of: str, decisions: list[Extended], label: str
) -> None:
    outlook = evaluate(parse(NEW_START), [Event(IN_FORCE, day("2011-02-05")), *decisions], day(as_of))

    assert outlook.label == label


def test_bbnj_shows_its_working() -> None:
    outlook = evaluate(
        parse("120 days after the sixtieth instrument"),
        [Event("60th instrument", day("2025-09-19"))],
        day("2025-10-01"),
    )

    assert outlook.working == ("sixtieth instrument: 19 Sep 2025", "19 Sep 2025 + 120 days = 17 Jan 2026")


def test_bbnj_s_review_is_due_soon_half_a_year_before_and_held_once_it_is_held() -> None:
    rule, events = parse("within 5 years after entry into force"), [Event(IN_FORCE, day("2026-01-17"))]

    before = evaluate(rule, events, day("2030-07-22"))
    after = evaluate(rule, [*events, Held(day("2030-12-02"))], day("2030-12-03"))

    assert (before.label, after.flag) == ("due soon: 17 Jan 2031", Flag.HELD)


def test_the_chemical_weapons_convention_would_have_waited_for_its_floor() -> None:
    events = [Event("65th instrument", day("1993-06-01")), Event(OPENING, day("1993-01-13"))]

    outlook = evaluate(parse(DATES[0][1]), events, day("1993-07-01"))

    assert outlook.due == day("1995-01-13")
