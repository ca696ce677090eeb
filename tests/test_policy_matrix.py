"""The golden matrix: every address, for every role, in every state of the thing, against `policy_matrix.txt`."""

import os
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
from tests.matrix.case import Case
from tests.matrix.routes import CASES
from tests.matrix.scene.scene import Forgetful, Scene, build
from tests.matrix.sending import filled_in, send
from tests.matrix.states import State

GOLDEN = Path(__file__).with_name("policy_matrix.txt")
#: What programs ask for, by the page on which their person finds it.
BESIDE = {
    "GET /api/v1/amendments/<code>": "GET /amendments/<code>",
    "GET /api/v1/amendments/<code>/positions": "GET /amendments/<code>",
    "GET /api/v1/clauses/<clause>": "GET /clauses/<code>",
    "GET /api/v1/clauses/<clause>/positions": "GET /clauses/<clause>/positions",
    "GET /api/v1/clauses/<clause>/versions": "GET /clauses/<clause>/versions/<int:number>",
    "GET /api/v1/clauses/<clause>/versions/<int:number>": "GET /clauses/<clause>/versions/<int:number>",
    "GET /api/v1/instruments/<instrument>": "GET /instruments/<code>",
    "GET /api/v1/instruments/<instrument>/amendments": "GET /instruments/<instrument>/amendments",
    "GET /api/v1/instruments/<instrument>/changes": "GET /instruments/<instrument>/changes/table",
    "GET /api/v1/instruments/<instrument>/clauses": "GET /instruments/<code>",
    "GET /api/v1/instruments/<instrument>/publications": "GET /instruments/<instrument>/rounds",
    "GET /api/v1/instruments/<instrument>/record": "GET /instruments/<instrument>/record",
    "GET /api/v1/instruments/<instrument>/rounds": "GET /instruments/<instrument>/rounds",
    "GET /api/v1/instruments/<instrument>/threads": "GET /instruments/<instrument>/comments",
    "GET /api/v1/publications/<code>": "GET /publications/<code>",
    "GET /api/v1/rounds/<code>": "GET /rounds/<code>",
    "GET /api/v1/threads/<code>": "GET /threads/<code>",
    "GET /api/v1/clauses/<clause>/statements": "GET /clauses/<code>",
    "GET /api/v1/instruments/<instrument>/dates": "GET /instruments/<instrument>/dates",
    "GET /api/v1/instruments/<instrument>/events": "GET /instruments/<instrument>/dates",
    "GET /api/v1/instruments/<instrument>/participants": "GET /instruments/<instrument>/participations",
    "GET /api/v1/clauses/<clause>/hints": "GET /instruments/<instrument>/checks",
    "GET /api/v1/clauses/<clause>/history": "GET /clauses/<code>",
    "GET /api/v1/clauses/<clause>/ladder": "GET /clauses/<clause>/ladder",
    "GET /api/v1/clauses/<clause>/provenance": "GET /clauses/<code>",
    "GET /api/v1/instruments/<instrument>/checklists": "GET /instruments/<instrument>/checklists",
    "GET /api/v1/instruments/<instrument>/checklists/<key>": "GET /instruments/<instrument>/checklists",
    "GET /api/v1/instruments/<instrument>/convergence": "GET /instruments/<instrument>/convergence",
    "GET /api/v1/instruments/<instrument>/coverage": "GET /instruments/<instrument>/coverage",
    "GET /api/v1/instruments/<instrument>/find": "GET /instruments/<instrument>/find",
    "GET /api/v1/instruments/<instrument>/ladders": "GET /instruments/<instrument>/ladders",
    "GET /api/v1/instruments/<instrument>/loopholes": "GET /instruments/<instrument>/loopholes",
    "GET /api/v1/instruments/<instrument>/loopholes/<code>": "GET /instruments/<instrument>/loopholes/<code>",
    "GET /api/v1/instruments/<instrument>/meetings": "GET /instruments/<instrument>/meetings",
    "GET /api/v1/instruments/<instrument>/obligations": "GET /instruments/<instrument>/obligations",
    "GET /api/v1/instruments/<instrument>/positions": "GET /instruments/<instrument>/positions",
    "GET /api/v1/instruments/<instrument>/positions/clauses": "GET /instruments/<instrument>/positions/clauses",
    "GET /api/v1/instruments/<instrument>/protections": "GET /instruments/<instrument>/protections",
    "GET /api/v1/instruments/<instrument>/scenarios": "GET /instruments/<instrument>/scenarios",
    "GET /api/v1/instruments/<instrument>/silences": "GET /instruments/<instrument>/silences",
    "GET /api/v1/instruments/<instrument>/statements": "GET /instruments/<code>",
    "GET /api/v1/instruments/<instrument>/terms": "GET /instruments/<instrument>/terms",
    "GET /api/v1/instruments/<instrument>/variants": "GET /instruments/<instrument>/variants",
    "GET /api/v1/library": "GET /library",
    "GET /api/v1/meetings/<code>": "GET /meetings/<code>",
    "GET /api/v1/silences/<code>": "GET /silences/<code>",
    "GET /api/v1/statements/<code>": "GET /statements/<code>",
    "POST /api/v1/clauses/<clause>/statements": "POST /clauses/<clause>/statements",
    "POST /api/v1/comments/<code>/withdrawal": "POST /comments/<code>/withdrawal",
    "POST /api/v1/instruments/<instrument>/loopholes": "POST /instruments/<instrument>/loopholes",
    "POST /api/v1/instruments/<instrument>/scenarios": "POST /instruments/<instrument>/scenarios",
    "POST /api/v1/loopholes/<code>/amendment": "POST /loopholes/<code>/amendment",
    "POST /api/v1/loopholes/<code>/closure": "POST /loopholes/<code>/closure",
    "POST /api/v1/loopholes/<code>/reopening": "POST /loopholes/<code>/closure/delete",
    "POST /api/v1/loopholes/<code>/widening": "POST /loopholes/<code>/widening",
    "POST /api/v1/scenarios/<code>/answers": "POST /scenarios/<code>/answers",
    "POST /api/v1/scenarios/<code>/publication": "POST /scenarios/<code>/publication",
    "POST /api/v1/scenarios/<code>/questions": "POST /scenarios/<code>/questions",
    "POST /api/v1/scenarios/<code>/widening": "POST /scenarios/<code>/widening",
    "POST /api/v1/silences/<code>/objection": "POST /silences/<code>/objection",
    "POST /api/v1/statements/<code>/withdrawal": "POST /statements/<code>/withdrawal",
    "POST /api/v1/threads/<code>/resolution": "POST /threads/<code>/resolution",
    "DELETE /api/v1/threads/<code>/resolution": "POST /threads/<code>/resolution/delete",
    "DELETE /api/v1/amendments/<code>/sponsorship": "POST /amendments/<code>/sponsorship/delete",
    "POST /api/v1/amendments/<code>/sponsorship": "POST /amendments/<code>/sponsorship",
    "DELETE /api/v1/amendments/<code>": "POST /amendments/<code>/delete",
    "PUT /api/v1/amendments/<code>": "POST /amendments/<code>",
    "POST /api/v1/amendments/<code>/amendments": "POST /amendments/<code>/amendments",
    "POST /api/v1/amendments/<code>/positions": "POST /amendments/<code>/positions",
    "POST /api/v1/amendments/<code>/tabling": "POST /amendments/<code>/tabling",
    "POST /api/v1/amendments/<code>/threads": "POST /amendments/<code>/comments",
    "POST /api/v1/amendments/<code>/withdrawal": "POST /amendments/<code>/withdrawal",
    "POST /api/v1/clauses/<clause>/amendments": "POST /clauses/<clause>/amendments",
    "POST /api/v1/clauses/<clause>/positions": "POST /clauses/<clause>/positions",
    "POST /api/v1/clauses/<clause>/threads": "POST /clauses/<clause>/comments",
    "POST /api/v1/positions/<code>/withdrawal": "POST /positions/<code>/withdrawal",
    "POST /api/v1/text-positions/<code>/withdrawal": "POST /text-positions/<code>/withdrawal",
    "POST /api/v1/threads/<code>/comments": "POST /threads/<code>/comments",
    "POST /api/v1/amendments/<code>/affirmation": "POST /amendments/<code>/affirmation",
    "POST /api/v1/amendments/<code>/backing": "POST /amendments/<code>/backing",
    "POST /api/v1/amendments/<code>/backing/invitations": "POST /amendments/<code>/backing/invitations",
    "POST /api/v1/amendments/<code>/carriage": "POST /amendments/<code>/carriage",
    "POST /api/v1/amendments/<code>/draft/threads": "POST /amendments/<code>/draft/comments",
    "POST /api/v1/amendments/<code>/package": "POST /amendments/<code>/package",
    "POST /api/v1/amendments/<code>/revisions": "POST /amendments/<code>/revisions",
    "POST /api/v1/amendments/<code>/sharing": "POST /amendments/<code>/sharing",
    "GET /api/v1/contests/<code>": "GET /contests/<code>",
    "POST /api/v1/filled-checklists/<code>/widening": "POST /filled-checklists/<code>/widening",
    "GET /api/v1/instruments/<instrument>/contests": "GET /instruments/<instrument>/contests",
    "GET /api/v1/meetings/<code>/floor": "GET /meetings/<code>/floor",
    "POST /api/v1/offers/<code>/reply": "POST /offers/<code>/reply",
    "GET /api/v1/packages/<code>": "GET /packages/<code>",
    "POST /api/v1/packages/<code>/sharing": "POST /packages/<code>/sharing",
    "POST /api/v1/packages/<code>/withdrawal": "POST /packages/<code>/withdrawal",
    "POST /api/v1/publication-positions/<code>/withdrawal": "POST /publication-positions/<code>/withdrawal",
    "GET /api/v1/publications/<publication>/positions": "GET /publications/<publication>/positions",
    "POST /api/v1/publications/<publication>/positions": "POST /publications/<publication>/positions",
    "GET /api/v1/rounds/<code>/outcome": "GET /rounds/<code>/outcome",
    "GET /api/v1/amendments/<code>/drafting": "GET /amendments/<code>/drafting",
    "GET /api/v1/instruments/<instrument>/rooms/<group>": "GET /instruments/<instrument>/rooms/<group>",
    "GET /api/v1/instruments/<instrument>/since": "GET /instruments/<instrument>/since",
    "GET /api/v1/instruments/<instrument>/timeline": "GET /instruments/<instrument>/timeline",
    "GET /api/v1/instruments/<instrument>/as-of": "GET /instruments/<instrument>/as-of",
    "GET /api/v1/instruments/<instrument>/parties": "GET /instruments/<instrument>/parties",
    "GET /api/v1/instruments/<instrument>/time": "GET /instruments/<instrument>/time",
    "GET /api/v1/instruments/<instrument>/dossiers/<code>": "GET /instruments/<instrument>/dossiers/<code>",
    "GET /api/v1/instruments/<instrument>/compilation": "GET /instruments/<instrument>/compilation",
    "GET /api/v1/instruments/<instrument>/compilations": "GET /instruments/<instrument>/compilations",
    "GET /api/v1/compilations/<code>": "GET /compilations/<code>",
    "GET /api/v1/clauses/<clause>/compilation": "GET /clauses/<clause>/compilation",
    "GET /api/v1/instruments/<instrument>/statuses": "GET /instruments/<instrument>/statuses",
    "GET /api/v1/instruments/<instrument>/corrections": "GET /instruments/<instrument>/corrections",
    "GET /api/v1/instruments/<instrument>/exercises": "GET /instruments/<instrument>/exercises",
    "GET /api/v1/exercises/<code>": "GET /exercises/<code>",
    "GET /api/v1/instruments/<instrument>/checks": "GET /instruments/<instrument>/checks",
    "GET /api/v1/checklists": "GET /checklists",
    "GET /api/v1/terms": "GET /terms",
    "GET /api/v1/instruments/<instrument>/received-files": "GET /instruments/<instrument>/received-files",
    "GET /api/v1/received-files/<code>": "GET /received-files/<code>",
    "GET /api/v1/rounds/<code>/queue": "GET /rounds/<code>/queue",
    "GET /api/v1/preparations/<code>": "GET /preparations/<code>",
    "GET /api/v1/instruments/<instrument>/record/<int:number>": "GET /instruments/<instrument>/record/<int:number>",
    "GET /api/v1/questions/<code>": "GET /questions/<code>",
    "GET /api/v1/library/<code>": "GET /library/<code>",
    "GET /api/v1/instruments/<instrument>/parent": "GET /instruments/<instrument>/parent",
    "GET /api/v1/instruments/<instrument>/parent/<clause>": "GET /instruments/<instrument>/parent/<clause>",
    "POST /api/v1/exercises/<code>/answers": "POST /exercises/<code>/answers",
    "GET /api/v1/me/waiting": "GET /waiting",
    "DELETE /api/v1/amendments/<code>/backing": "POST /amendments/<code>/backing/delete",
    "DELETE /api/v1/amendments/<code>/package": "POST /amendments/<code>/package/delete",
    "DELETE /api/v1/amendments/<code>/sharing": "POST /amendments/<code>/sharing/delete",
}
#: Answers that say the same to a program and to a person: it is there, or done; a colleague was quicker; come in first.
ALIKE = {"201": "200", "204": "200", "302": "200", "412": "409", "in": "401"}
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
    inside = (cast.ada, cast.sefa, cast.solveig, cast.chen, cast.nadia, cast.hugo, cast.bela, cast.obi, cast.olu)
    secrets = [*(player.secret for player in inside), scene.outsider]
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
        sharing.append(line[: sheet.WIDTH].strip())
        answers = line[sheet.WIDTH :].split()
        found |= dict.fromkeys(sharing, answers) if answers else {}
        sharing = [] if answers else sharing
    return found


def rewritten(written: str) -> None:
    """Write the golden file where that was asked for, and say so."""
    if os.environ.get("NEGOTIATE_WRITE_MATRIX"):
        GOLDEN.write_text(written, encoding="utf-8")
        pytest.skip("the matrix was written anew: proof-read its difference")
