"""The description of everything for programs, and the page for people."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.web.api.addresses import FOR_PROGRAMS


@pytest.fixture
def described(client: FlaskClient) -> dict[str, Any]:
    """Return the description."""
    found = client.get("/api/v1/openapi.json").json
    assert found is not None
    return dict(found)


def test_every_address_for_programs_is_described(app: Flask, described: dict[str, Any]) -> None:
    names = {blueprint.name for blueprint in FOR_PROGRAMS} - {"api_descriptions"}
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.split(".")[0] in names]
    operations = [operation for path in described["paths"].values() for operation in path.values()]

    assert described["openapi"] == "3.1.0"
    assert len(operations) == len(rules)
    assert len({operation["operationId"] for operation in operations}) == len(rules)
    assert {rule.rule.startswith("/api/v1/") for rule in rules} == {True}


def test_every_schema_that_is_named_is_there(described: dict[str, Any], client: FlaskClient) -> None:
    text = client.get("/api/v1/openapi.json").text
    named = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert named <= set(described["components"]["schemas"])


def test_the_page_for_people_lists_every_address(described: dict[str, Any], client: FlaskClient) -> None:
    page = client.get("/api").text

    assert [path for path in described["paths"] if path not in page] == []
    assert "openapi.json" in page
