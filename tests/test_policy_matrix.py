"""The golden matrix: every address, for every role, in every state of the thing, against `policy_matrix.txt`."""

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import takewhile
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import update
from werkzeug.routing import Rule

from negotiate.models import Audience, Instrument
from negotiate.state.unchanged import ANSWERS
from negotiate.store import open_store
from negotiate.web.app import House, create_app
from tests.browsers import browser
from tests.cast import Cast, assemble
from tests.databases import SQLITE, Databases
from tests.matrix import sheet
from tests.matrix.beside import BESIDE, BY_PEOPLE_ALONE
from tests.matrix.case import Case
from tests.matrix.routes import CASES
from tests.matrix.scene.apart import APART, FACILITATOR
from tests.matrix.scene.scene import Forgetful, Scene, build
from tests.matrix.sending import filled_in, send
from tests.matrix.states import State

GOLDEN = Path(__file__).with_name("policy_matrix.txt")
#: Answers that say the same to a program and to a person: it is there, or done; a colleague was quicker; come in first.
ALIKE = {"201": "200", "204": "200", "302": "200", "412": "409", "in": "401"}
#: A line of the matrix: a state, and what everybody gets there.
_ANSWERED = re.compile(rf"(.*?)((?: +(?:in|\d{{3}})){{{len(sheet.COLUMNS)}}})")
#: The columns of those who sit for a delegation.
DELEGATED = slice(sheet.COLUMNS.index("author"), None)
SignIn = Callable[[], FlaskClient]


@pytest.fixture(autouse=True)
def distrustful_answers() -> None:
    """Let answers be trusted here, as they are in use: here it is asked who gets one, and elsewhere whether it is so."""
    ANSWERS.forget()


@pytest.fixture(scope="module")
def house(databases: Databases) -> Iterator[tuple[House, Cast, Scene]]:
    """Return the application on the scene, with the people in it; nothing that is asked of it stays."""
    with databases.new(SQLITE) as url:
        store = open_store(url)
        with store.writing() as db:
            cast = assemble(db)
            scene = build(db, cast)
        yield create_app(Forgetful(store.engine), secret_key="not a secret", testing=True), cast, scene
        store.engine.dispose()


def test_every_address_gives_everybody_the_answer_in_the_matrix(house: tuple[House, Cast, Scene]) -> None:
    written = matrix(*house)
    rewritten(written)

    assert written == GOLDEN.read_text(encoding="utf-8")


def test_every_address_is_in_the_matrix(house: tuple[House, Cast, Scene]) -> None:
    assert {rule.endpoint for rule in house[0].url_map.iter_rules()} == set(CASES)


@pytest.mark.parametrize("address", BESIDE)
def test_a_program_is_answered_as_its_person_is_on_the_page_beside(address: str) -> None:
    first = 0 if address.startswith("GET") else 1  # without a token nothing is written, whatever it is

    assert alike(address, first).items() <= alike(BESIDE[address], first).items()


def test_what_delegations_do_on_pages_their_programs_do_too_or_there_is_a_reason() -> None:
    acts = re.findall(r"^  (POST /(?!api/).+?)   ", GOLDEN.read_text(encoding="utf-8"), re.MULTILINE)
    done = {act for act in acts if any({"200", "302"} & set(row[DELEGATED]) for row in rows(act).values())}
    kept = set().union(*BY_PEOPLE_ALONE.values())

    assert done - set(BESIDE.values()) == kept


def alike(address: str, first: int) -> dict[str, list[str]]:
    """Return the answers at an address from a column on, in words that are the same for programs and people."""
    return {state: [ALIKE.get(one, one) for one in row[first:]] for state, row in rows(address).items()}


def matrix(app: House, cast: Cast, scene: Scene) -> str:
    """Ask everything and return the matrix."""
    people = signing_in(app, cast, scene)
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint in CASES]
    answers: sheet.Answers = {}
    for audience in Audience:
        open_to(app, audience)
        for rule in rules:
            for state in states(CASES[rule.endpoint], audience):
                asked = [answer(app, sign_in(), rule, state, scene) for sign_in in people]
                answers[rule.endpoint, state] = tuple(asked)
    return sheet.written(app, rules, answers)


def signing_in(app: Flask, cast: Cast, scene: Scene) -> list[SignIn]:
    """Return, for each column, what gives a fresh browser of that person."""
    inside = (cast.ada, cast.sefa, cast.solveig, cast.chen, cast.nadia, cast.hugo, cast.bela)
    observers = (cast.obi, cast.olu)
    apart = (FACILITATOR, APART)
    secrets = [*(one.secret for one in inside), *apart, *(one.secret for one in observers), scene.outsider]
    return [app.test_client, *(partial(browser, app, secret) for secret in secrets)]


def states(case: Case, audience: Audience) -> list[State]:
    """Return the states of an address in which the instrument is open to an audience."""
    return [state for state in case.states if state.audience is audience]


def open_to(app: House, audience: Audience) -> None:
    """Say who may read the instruments of the scene."""
    with app.store.engine.begin() as connection:
        connection.execute(update(Instrument).values(audience=audience))


def answer(app: House, client: FlaskClient, rule: Rule, state: State, scene: Scene) -> str:
    """Send the request, and return the answer as the matrix writes it."""
    names = state.names(scene)
    values = {name: names[name] for name in rule.arguments} | CASES[rule.endpoint].asked
    form = filled_in(CASES[rule.endpoint].form, names)
    path = app.url_map.bind("localhost").build(rule.endpoint, values)
    with send(client, sheet.method(rule), path, form) as response:
        asked_in = sheet.method(rule) == "GET" and (response.location or "").startswith("/sign-in")
        return "in" if asked_in else str(response.status_code)


def rows(address: str) -> dict[str, list[str]]:
    """Return the answers at an address by the states of the thing, as the golden matrix has them."""
    lines = GOLDEN.read_text(encoding="utf-8").splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith(f"  {address}   "))
    found: dict[str, list[str]] = {}
    sharing: list[str] = []
    for line in takewhile(bool, lines[begin + 1 :]):
        told = _ANSWERED.fullmatch(line)
        sharing.append((told[1] if told else line).strip())
        found |= dict.fromkeys(sharing, told[2].split()) if told else {}
        sharing = [] if told else sharing
    return found


def rewritten(written: str) -> None:
    """Write the golden file where that was asked for, and say so."""
    if os.environ.get("NEGOTIATE_WRITE_MATRIX"):
        GOLDEN.write_text(written, encoding="utf-8")
        pytest.skip("the matrix was written anew: proof-read its difference")
