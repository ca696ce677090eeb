"""Answers without a connection: the form goes out, comes back filled in, and nothing is kept unseen."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]
ANSWER, REASON, RESTS = 5, 6, 7


@pytest.fixture
def bela(client_for: ClientFor, cast: Cast, talks: Talks) -> FlaskClient:
    """Return the browser of a negotiator who has asked a scenario of a clause."""
    client = client_for(cast.bela)
    told = {"title": "The slow water", "facts": "A gauge is late.", "asks": talks.conduct}
    client.post(f"/instruments/{talks.instrument}/scenarios", data=told)
    return client


def form_of(client: FlaskClient, talks: Talks) -> bytes:
    """Return the form as a delegation takes it along."""
    return client.get(f"/instruments/{talks.instrument}/scenarios/form.xlsx").data


def filled(file: bytes, *cells: tuple[int, str]) -> bytes:
    """Return a form in whose first row cells, by their columns, say something else."""
    book = load_workbook(BytesIO(file))
    for column, said in cells:
        book.worksheets[0].cell(2, column).value = said
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def brought(client: FlaskClient, talks: Talks, file: bytes) -> tuple[int, str]:
    """Bring a form in, and return what the house answers."""
    sent = {"file": (BytesIO(file), "answers.xlsx"), "act": "preview"}
    answer = client.post(f"/instruments/{talks.instrument}/scenarios/bring-in", data=sent)
    return answer.status_code, answer.text


def confirmed(client: FlaskClient, talks: Talks, page: str) -> str:
    """Send the preview's own form, and return the page after it."""
    sent = dict(re.findall(r'<input type="hidden" name="([a-z_]+-\d+)" value="([^"]*)"', page))
    sent |= dict(re.findall(r'<textarea name="(reason-\d+)" hidden>\n(.*?)</textarea>', page, re.DOTALL))
    address = f"/instruments/{talks.instrument}/scenarios/bring-in"
    return client.post(address, data={**sent, "take": "2", "act": "confirm"}, follow_redirects=True).text


def test_what_was_filled_in_is_shown_and_then_kept_for_the_delegation_alone(bela: FlaskClient, talks: Talks) -> None:
    file = filled(
        form_of(bela, talks), (ANSWER, "is silent"), (REASON, "It speaks of hospitals."), (RESTS, "hospitals")
    )
    status, page = brought(bela, talks, file)
    before = bela.get(f"/instruments/{talks.instrument}/scenarios.csv").text
    after = words(confirmed(bela, talks, page))

    assert (status, "Article 2 in “The slow water”: is silent" in words(page)) == (200, True)
    assert "speaks of" not in before
    assert "1 answer kept for your delegation alone" in after
    assert "It speaks of hospitals.,hospitals" in bela.get(f"/instruments/{talks.instrument}/scenarios.csv").text


def test_the_form_says_what_is_kept_already(bela: FlaskClient, talks: Talks) -> None:
    file = filled(form_of(bela, talks), (ANSWER, "covers"), (REASON, "It says so."))
    confirmed(bela, talks, brought(bela, talks, file)[1])
    sheet = load_workbook(BytesIO(form_of(bela, talks))).worksheets[0]

    assert [sheet.cell(2, column).value for column in (ANSWER, REASON)] == ["covers", "It says so."]
    assert brought(bela, talks, form_of(bela, talks))[0] == 422


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (((ANSWER, "perhaps"), (REASON, "Why not.")), "“perhaps” is none of: covers"),
        (((ANSWER, "covers"),), "it gives no reason"),
        (((ANSWER, "covers"), (REASON, "a" * 10_001)), "its reason has 10,001 characters; 10,000 are the most"),
        (((ANSWER, "covers"), (REASON, "So."), (RESTS, "dams")), "do not stand in the passage"),
        (((REASON, "Why not."),), "it has a reason and no answer: choose one of covers"),
        (((ANSWER, "covers"), (REASON, "So."), (9, "gone")), "not asked of your delegation any more"),
        (((ANSWER, "covers"), (REASON, "So."), (10, "older")), "the words have changed since"),
    ],
)
def test_what_cannot_be_kept_is_shown_with_the_reason(
    bela: FlaskClient, talks: Talks, cells: tuple[tuple[int, str], ...], said: str
) -> None:
    status, page = brought(bela, talks, filled(form_of(bela, talks), *cells))

    assert (status, said in words(page)) == (200, True)
    assert "Keep what is ticked" not in page


def test_a_scenario_that_a_delegation_does_not_see_is_in_no_form_of_it(
    bela: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    assert b"slow water" not in _shared_strings(form_of(client_for(cast.nadia), talks))
    assert b"slow water" in _shared_strings(form_of(bela, talks))


def _shared_strings(file: bytes) -> bytes:
    rows = load_workbook(BytesIO(file)).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(cell) for row in rows for cell in row).encode()


def test_the_secretariat_answers_nothing(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert client_for(cast.sefa).get(f"/instruments/{talks.instrument}/scenarios/bring-in").status_code == 403


def test_a_form_of_another_delegation_is_refused_by_name(
    bela: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    file = filled(form_of(bela, talks), (ANSWER, "covers"), (REASON, "It says so."))
    status, page = brought(client_for(cast.nadia), talks, file)

    assert (status, "made for Belmara, and you would bring it in for Arvenia" in page) == (422, True)


def test_two_rows_of_one_question_are_both_refused_by_their_numbers(bela: FlaskClient, talks: Talks) -> None:
    book = load_workbook(BytesIO(filled(form_of(bela, talks), (ANSWER, "covers"), (REASON, "It says so."))))
    book.worksheets[0].append([cell.value for cell in book.worksheets[0][2]])
    made = BytesIO()
    book.save(made)
    status, page = brought(bela, talks, made.getvalue())

    assert (status, words(page).count("rows 2 and 3 speak of the same")) == (200, 2)


def test_a_form_that_is_confirmed_twice_is_kept_once(bela: FlaskClient, talks: Talks) -> None:
    _, page = brought(bela, talks, filled(form_of(bela, talks), (ANSWER, "covers"), (REASON, "It says so.")))

    told = [words(confirmed(bela, talks, page)) for _ in range(2)]

    assert ["1 answer kept" in one for one in told] == [True, False]
    assert "This was brought in already" in told[1]
    assert bela.get(f"/instruments/{talks.instrument}/scenarios.csv").text.count("It says so.") == 1
