"""What was typed into a form that is refused."""

import re
from pathlib import Path

from flask.testing import FlaskClient

from negotiate.web.pages.refusals.typed import CARRIED, MOST, UNSHOWN

TEMPLATES = Path(__file__).parents[4] / "templates"
HIDDEN = re.compile(r'<(?:input type="hidden"|textarea(?=[^>]* hidden>))[^>]* name="([a-z_]+)(?:-\{\{[^"]*)?"')
#: Names of fields that are hidden in one form, and typed or chosen in another.
TYPED_ELSEWHERE = {
    *("body", "from", "label", "language", "name", "note", "own", "passage", "q"),
    *("reason", "show", "text", "who", "words"),
}


def test_only_what_was_typed_is_given_back_under_words_that_a_person_reads(trial: FlaskClient) -> None:
    sent = {"day": "x", "refusal": "closed", "version": "h28kqfwsvv", "place-02f2": "own", "own-02f2": "my own"}
    answer = trial.post("/trial/form", data=sent)

    assert re.findall(r'<label for="kept-\d+">([^<]*)', answer.text) == ["Day", "Refusal", "Own words"]
    assert "h28kqfwsvv" not in answer.text


def test_a_day_and_time_that_was_chosen_is_told_in_words_and_what_only_looks_like_one_as_it_is(
    trial: FlaskClient,
) -> None:
    sent = {"day": "2031-01-17T18:00", "note": "2031-13-40T99:00", "zone": "America/New_York", "refusal": "closed"}
    answer = trial.post("/trial/form", data=sent)

    assert "17 January 2031, 18:00 New York" in answer.text
    assert "2031-13-40T99:00" in answer.text


def test_what_was_chosen_is_told_in_words_and_never_by_a_number_or_a_code(trial: FlaskClient) -> None:
    chosen = {"reading": "0", "reach": "group h28kqfwsvv", "behalf": "h28kqfwsvv", "stance": "reserve"}
    answer = trial.post("/trial/form", data={"day": "x", "refusal": "closed", **chosen}).text
    given = re.findall(
        r'<label for="kept-\d+">([^<]*)</label>.*?<textarea[^>]*>\s*([^<]*)</textarea>', answer, re.DOTALL
    )

    assert given[2:] == [("Reading", "the text as it stood"), ("Reach", "group"), ("Stance", "reserve")]
    assert "h28kqfwsvv" not in answer


def test_what_forms_carry_for_the_house_alone_is_not_given_back() -> None:
    pages = [page.read_text(encoding="utf-8") for page in TEMPLATES.rglob("*.html")]
    hidden = {name for page in pages for name in HIDDEN.findall(page)}

    assert hidden - CARRIED - UNSHOWN == TYPED_ELSEWHERE


def test_a_file_that_a_preview_carries_is_not_printed(trial: FlaskClient) -> None:
    carried = {"carried": "c%0Ppacked", "became": "h28kqfwsvv", "becomes-0": "new", "author-0": "Ana", "take": "0"}
    answer = trial.post("/trial/form", data={"day": "x", "work": "h28kqfwsvv", **carried})

    assert re.findall(r'<label for="kept-\d+">([^<]*)', answer.text) == ["Day"]


def test_of_more_fields_than_anybody_fills_in_the_longest_are_given_back(trial: FlaskClient) -> None:
    many = {f"note-{number}": "x" for number in range(2 * MOST)}
    answer = trial.post("/trial/form", data={"refusal": "closed", **many, "day": "long words"}).text

    assert answer.count('<label for="kept-') == MOST
    assert "long words" in answer
