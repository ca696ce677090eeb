"""The description of what is there for programs, held against what is: by schemathesis, with what it makes up itself.

Nothing that it does stays, so that each request meets the scene of the golden matrix as it is.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.attack.fuzzing import forgetful
from tests.browsers import token_of
from tests.cast import Player
from tests.databases import SQLITE, Databases
from tests.matrix.routes import CASES
from tests.matrix.stage import Stage, set_up

#: What is described, by the endpoints of the views.
ADDRESSES = sorted(
    endpoint
    for endpoint in CASES
    if endpoint.startswith("api_") and endpoint not in ("api_guides.show", "api_descriptions.show")
)
#: Those that ask for more than a name, for there a request can be out of order.
SPOILABLE = [
    one
    for one in ADDRESSES
    if not one.endswith(".show") or one in ("api_versions.show", "api_findings.show", "api_findings_anywhere.show")
]
#: How addresses end that write.
WRITES = (".create", ".update", ".delete")
#: No schema says what the law of a negotiation refuses, in a sentence and with 422.
BEYOND = [positive_data_acceptance]
#: Requests for each address that writes, in order and out of order; fewer for one that reads, where less can be asked,
#: and for what names nothing, where nobody reads on. Most of the time goes into making them up.
SOME = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
FEWER = settings(SOME, max_examples=5)


@pytest.fixture(scope="module")
def stage(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix, of which nothing that is done stays."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        forgetful(stage)
        yield stage
        stage.let_go()


@pytest.fixture(scope="module")
def described(stage: Stage) -> Any:
    """Return the description as schemathesis reads it."""
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", stage.app)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_in_order_is_answered_as_described(stage: Stage, described: Any, address: str) -> None:
    requests, names = requests_to(address), named(stage, address)
    tried(stage, described, address, GenerationMode.POSITIVE, requests, path_parameters=names)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_names_nothing_is_answered_as_described(stage: Stage, described: Any, address: str) -> None:
    tried(stage, described, address, GenerationMode.POSITIVE, FEWER)


@pytest.mark.parametrize("address", SPOILABLE)
def test_what_is_not_in_order_is_refused(stage: Stage, described: Any, address: str) -> None:
    tried(stage, described, address, GenerationMode.NEGATIVE, requests_to(address))


def requests_to(address: str) -> settings:
    """Return how many requests are made of an address."""
    return SOME if address.endswith(WRITES) else FEWER


def tried(stage: Stage, described: Any, address: str, mode: GenerationMode, requests: settings, **fixed: Any) -> None:
    """Send some requests to an address as a program of Nadia's, and hold the answers against the description."""
    operation = described.find_operation_by_id(address.removeprefix("api_").replace(".", "-"))

    @requests
    @given(case=operation.as_strategy(generation_mode=mode, **fixed))
    def send(case: schemathesis.Case) -> None:
        case.call_and_validate(headers={"Authorization": bearer(stage.cast.nadia)}, excluded_checks=BEYOND)

    send()


def bearer(player: Player) -> str:
    """Return how a program of a player's says whose it is."""
    return f"Bearer {token_of(player.secret)}"


def named(stage: Stage, address: str) -> dict[str, Any]:
    """Return what an address names in the scene."""
    rule = next(stage.app.url_map.iter_rules(address))
    names = CASES[address].states[0].names(stage.scene)
    return {name: 1 if name == "number" else names[name] for name in rule.arguments}
