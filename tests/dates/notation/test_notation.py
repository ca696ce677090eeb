"""The notation: what people type is understood, brought to one spelling, or refused with a sentence."""

import pytest

from negotiate.dates.names import DateKind
from negotiate.dates.notation.notation import parse, rule_for
from negotiate.dates.notation.reader import NotUnderstood
from negotiate.dates.notation.writing import write
from negotiate.dates.rules import Sunset

CANONICAL = [
    "on 2031-05-14",
    "upon entry into force",
    "180 days after entry into force",
    "30 days before meeting",
    "at least 150 days before meeting",
    "within 5 years after entry into force",
    "ninetieth day after the sixtieth instrument",
    "first day of the month after 3 months after the fifth instrument",
    "first day of the sixth month after the fortieth instrument",
    "180 days after the sixty-fifth instrument, but not earlier than 2 years after opening for signature",
    "90 days after all instruments of the States listed in Annex 2",
    "ninetieth day after the fifty-fifth instrument with 55 per cent of the emissions of 1990",
    "latest of (on 2030-01-01; 5 years after entry into force)",
    "5 years after (upon adoption, but not earlier than 2030-01-01)",
    "every 5 years after entry into force",
    "every 2 years from 5 years after entry into force",
    "every 4 years to 6 years after entry into force",
    "every 5 years (4 years to 6 years) after entry into force",
    "at least every 5 years after entry into force",
    "at most every 5 years after entry into force",
    "ends 2 years after measure taken",
    "ends 10 years after entry into force, extendable once by up to 5 years",
    "ends 1 year after adoption, extendable 3 times",
    "ends on 2030-12-31, extendable",
    "from decision, until 120 days after decision",
    "not before 10 years after entry into force",
    "for each party: latest of (upon entry into force; thirtieth day after its instrument)",
    "if one third of the Parties so request: 6 months after request",
    "5 years after entry into force, unless the Conference decides otherwise",
    "within 5 years after entry into force, then no date: at intervals to be determined",
    "within 5 years after entry into force, then every 5 years after the first holding",
    "no date",
]


@pytest.mark.parametrize("notation", CANONICAL)
def test_the_one_spelling_of_a_rule_comes_back_as_it_was(notation: str) -> None:
    assert write(parse(notation)) == notation


@pytest.mark.parametrize(
    ("typed", "notation"),
    [
        ("14 May 2031", "on 2031-05-14"),
        ("5 years from the entry into force of this Agreement", "5 years after entry into force"),
        ("Five Years After Entry Into Force", "5 years after entry into force"),
        ("the 60th day following the 60th instrument", "sixtieth day after the sixtieth instrument"),
        ("no later than one year after opening", "within 1 year after opening for signature"),
        ("not later than 30 days before the meeting", "at least 30 days before meeting"),
        (
            "first day of the sixth month after the month in which the fortieth instrument",
            "first day of the sixth month after the fortieth instrument",
        ),
        (
            "the first day of the month following the expiration of three months after the 5th instrument",
            "first day of the month after 3 months after the fifth instrument",
        ),
        ("every year after adoption", "every 1 year after adoption"),
        ("one hundred and twenty days after adoption", "120 days after adoption"),
        ("entry into force", "upon entry into force"),
        ("  2031-05-14 ", "on 2031-05-14"),
    ],
)
def test_spellings_of_treaties_are_brought_to_one(typed: str, notation: str) -> None:
    assert write(parse(typed)) == notation


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2031-02-30", "2031-02-30 does not exist: February 2031 has 28 days"),
        ("on 2031-13-01", "2031-13-01 does not exist: there is no month 13"),
        ("every 5 years after 2030-02-29", "2030-02-29 does not exist: February 2030 has 28 days"),
        (
            "5 years after",
            (
                "Understood “5 years after”; then expected a date such as “2031-05-14” or an event such as "
                "“entry into force”, found the end."
            ),
        ),
        ("every", "Understood “every”; then expected a length of time such as “5 years”, found the end."),
        (
            "180 days entry into force",
            "Understood “180 days”; then expected “after” or “before”, found “entry into force”.",
        ),
        (
            "latest of (on 2030-01-01; on 2031-01-01",
            (
                "Understood “latest of (on 2030-01-01; on 2031-01-01”; then expected another date after “;” or a "
                "closing “)”, found the end."
            ),
        ),
        (
            "from decision",
            "Understood “from decision”; then expected “, until” and the end of the period, found the end.",
        ),
        ("latest of (on 2030-01-01)", "The latest of several needs at least two dates to choose from."),
        ("0 days after adoption", "A period has 1 to 9999 days, not 0."),
        (
            "5 years after adoption; or so",
            "Understood “5 years after adoption”; then expected the end of the rule, found “; or so”.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_was_understood(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse(typed)

    assert str(refused.value) == sentence


@pytest.mark.parametrize("typed", ["", "   ", "soon", "next Tuesday", "(" * 300, "5 years after " * 40, "x" * 700])
def test_nonsense_is_refused_as_not_understood(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        parse(typed)


def test_a_refusal_keeps_the_two_halves_of_what_was_typed() -> None:
    with pytest.raises(NotUnderstood) as refused:
        parse("every 5 years before adoption")

    assert (refused.value.understood, refused.value.rest) == ("every 5 years", "before adoption")


def test_a_sunset_ends_by_itself_whatever_the_form_was_given() -> None:
    assert rule_for(DateKind.SUNSET, "2 years after measure taken") == parse("ends 2 years after measure taken")


def test_a_rule_that_already_ends_is_not_made_to_end_twice() -> None:
    assert rule_for(DateKind.SUNSET, "ends on 2030-01-01") == parse("ends on 2030-01-01")


def test_a_review_does_not_end() -> None:
    assert not isinstance(rule_for(DateKind.REVIEW, "on 2030-01-01"), Sunset)
