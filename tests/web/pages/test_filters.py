"""How days and instants are written on pages."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from markupsafe import Markup

from negotiate.web.pages.filters import counted, day, initials, instant, stopped

TEMPLATES = Path(__file__).parents[3] / "templates"
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
#: Something that a template fills in, and a full stop of its own behind it.
STOPPED = re.compile(r"\{\{-?\s*((?:(?!\}\}).)*?)\s*-?\}\}(?:</(?:a|b|bdi|ins|span)>)*\.(?=[\s<{)]|$)", re.DOTALL)
#: What ends in no stop: instants and days, numbers, counted things, words of a list and those of the template itself.
ENDS_IN_NONE = re.compile(
    r"(_mark\([^{}]*\)|\| (day|instant|length|amendment_name|amendments_in)\)?|counted\([^{}]*\)|(\.value|number|\.total)"
    r"|\.standing\.(agreed|said)|\.trouble|\" if [^{}]*|else \"[^\"]*\"|^\"[^\"]*\")$"
)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (date(2031, 1, 17), "17 January 2031"),
        (datetime(2031, 1, 17, 23, 30, tzinfo=timezone(timedelta(hours=-5))), "18 January 2031"),
    ],
)
def test_a_day_is_written_in_full(moment: date, words: str) -> None:
    assert day(moment) == words


def test_an_instant_has_its_zone() -> None:
    assert instant(datetime(2031, 1, 17, 9, 5, tzinfo=UTC)) == "17 January 2031, 09:05 UTC"


@pytest.mark.parametrize(("number", "words"), [(0, "0 seats"), (1, "1 seat"), (1200, "1,200 seats")])
def test_a_number_agrees_with_its_noun(number: int, words: str) -> None:
    assert counted(number, "seat") == words


@pytest.mark.parametrize(
    ("words", "ended"),
    [("Silence on Article 2", "Silence on Article 2."), ("Silence on 1.", "Silence on 1."), ("“No.”", "“No.”")],
)
def test_a_sentence_ends_with_one_full_stop(words: str, ended: str) -> None:
    assert stopped(words) == ended


@pytest.mark.parametrize(("name", "letters"), [("Ada of Arvenia", "AA"), ("Olu", "O"), ("张 伟", "张伟"), ("", "")])
def test_initials_are_the_first_and_the_last(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_words_with_tags_are_stopped_by_what_is_read_of_them() -> None:
    assert stopped(Markup("<bdi>Acme Ltd.</bdi>")) == Markup("<bdi>Acme Ltd.</bdi>")
    assert stopped(Markup("<bdi>Arvenia</bdi>")) == Markup("<bdi>Arvenia</bdi>.")


def test_no_sentence_of_a_template_ends_in_the_stop_of_a_name_and_one_of_its_own() -> None:
    pages = {page: COMMENT.sub("", page.read_text(encoding="utf-8")) for page in TEMPLATES.rglob("*.html")}
    ends = {(page.name, words) for page, text in pages.items() for words in STOPPED.findall(text)}

    assert [one for one in sorted(ends) if not ENDS_IN_NONE.search(one[1])] == []
