"""The description of everything for programs (OpenAPI 3.1), made of what the views promise; and the page for people.

The types of values are described by pydantic, which also writes and reads them. Where an address leads, what it asks
for and what it says in a sentence is known to the views: no second place describes them.
"""

import re
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flask import Blueprint, Flask, current_app, render_template
from flask.typing import ResponseReturnValue
from pydantic import TypeAdapter
from werkzeug.routing import Rule

from negotiate.store import WEB
from negotiate.web.api.contract.answers import MOST, USUAL, adapter_of, described
from negotiate.web.api.contract.problems import PROBLEM, ProblemDeparture
from negotiate.web.api.contract.promises import Promise, page_of, promise_of, scope_needed
from negotiate.web.api.contract.repeats import HEADER, KEY, MEANING

bp = Blueprint("api_descriptions", __name__, url_prefix="/api/v1/openapi.json")
guides = Blueprint("api_guides", __name__, url_prefix="/api")

VERSION, KEPT = "1.0.0", "api_description"
SUMMARY = "What a negotiation holds, for programs: what its pages show, and what delegations do there."
#: What a program must know that sees nothing but the description.
HOW = f"""\
A program comes in by the header `Authorization: Bearer …`, with a token that its person has made on the page “Tokens \
for programs”; without one it reads what is open to everyone. A token reads, reads and drafts, or reads \
and writes, in every text or in one; what writes says under `security` how far it must go. What its person may not see \
does not exist: 404. Codes name things, and never change; begin with `GET /api/v1/instruments`.

Lists come in parts: `items`, and in `next` the address of the following part, null where none follows; {USUAL} at \
once, or as many as `limit` says, {MOST} at most. Every answer has an `ETag`: sent as `If-None-Match`, what is \
unchanged is not sent again (304); what changes a draft asks for it as `If-Match`, and who comes second hears so (412).

What writes takes an `Idempotency-Key`: sent again within 24 hours under the same key and by the same token, it is not \
done twice, and given the first answer. Another request under that key is refused (422). Two that come at once wait \
for one another. What was refused has changed nothing, and is asked anew.

Refusals are `application/problem+json` (RFC 9457): `detail` is a sentence for people, `errors` names the fields, and \
`yours` and `theirs` are the two texts where somebody was quicker (409, 412), `departures` the participations of your \
delegation that have ended (403, 404). Instants are in UTC. At most 600 \
requests a minute are answered for one token; then 429 with `Retry-After`.
"""
#: A program of a client, as the page shows it and as it is taken along.
PROGRAM = (WEB / "static" / "client.py").read_text(encoding="utf-8")
_ARGUMENT = re.compile(r"<(?:(\w+):)?(\w+)>")
_REFERENCE = "#/components/schemas/{model}"
_JSON = "application/json"
_LINK = "The page that shows the same to people (rel=alternate); of a list, also its next part (rel=next)."
_KEY = {
    "name": HEADER,
    "in": "header",
    "required": False,
    "description": MEANING,
    "schema": {"type": "string", "pattern": KEY},
}


@dataclass(frozen=True)
class ProblemPlace:
    """Which field of what was sent is meant, as a JSON pointer, and what is wrong with it."""

    pointer: str
    detail: str


@dataclass(frozen=True)
class ProblemAnswer:
    """Why something was not done (RFC 9457); `yours` and `theirs` are the two texts where somebody was quicker.

    `departures` are why it was refused (403), or may be why nothing is found (404): there they are told whether
    anything is there or not.
    """

    type: str
    title: str
    status: int
    detail: str
    errors: tuple[ProblemPlace, ...] = ()
    yours: str = ""
    theirs: str = ""
    departures: tuple[ProblemDeparture, ...] = ()
    reference: str = ""


@dataclass(frozen=True)
class ApiAddress:
    """One address as the page for people lists it."""

    method: str
    path: str
    sentence: str

    @property
    def noun(self) -> str:
        """Return of what it is an address: the first word behind the version.

        >>> ApiAddress("GET", "/api/v1/text-positions/{code}/withdrawal", "").noun
        'text positions'
        """
        return self.path.split("/")[3].replace("-", " ")


@bp.get("")
def show() -> ResponseReturnValue:
    """Describe everything that is here for programs."""
    kept = current_app.extensions
    if KEPT not in kept:
        kept[KEPT] = description_of(current_app)
    return described(kept[KEPT])


@guides.get("", endpoint="show")
def show_guide() -> ResponseReturnValue:
    """Say to people how a program reads and writes here."""
    addresses = [ApiAddress(_method(rule), _path(rule), _sentence(current_app, rule)) for rule in _rules(current_app)]
    nouns = [(noun, tuple(lines)) for noun, lines in groupby(addresses, lambda line: line.noun)]
    return render_template("api/show.html", nouns=nouns, usual=USUAL, most=MOST, program=PROGRAM)


def description_of(app: Flask) -> dict[str, Any]:
    """Return the description of the addresses that promise something."""
    rules = _rules(app)
    promised = [promise_of(app.view_functions[rule.endpoint]) for rule in rules]
    schemas, components = _schemas([promise for promise in promised if promise])
    paths: dict[str, dict[str, Any]] = {}
    for rule, promise in zip(rules, promised, strict=True):
        assert promise is not None  # or it would be no rule of these
        operation = _operation(app, rule, promise, schemas)
        paths.setdefault(_path(rule), {})[_method(rule).lower()] = operation
    return {
        "openapi": "3.1.0",
        "info": {"title": "Negotiate", "version": VERSION, "summary": SUMMARY, "description": HOW},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": components, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def _rules(app: Flask) -> list[Rule]:
    """Return the addresses that promise something, in the order of their paths."""
    promised = [rule for rule in app.url_map.iter_rules() if promise_of(app.view_functions[rule.endpoint])]
    return sorted(promised, key=lambda rule: (rule.rule, _method(rule)))


def _schemas(promises: list[Promise]) -> tuple[dict[type, dict[str, Any]], dict[str, Any]]:
    """Return the reference to each type's schema, and all schemas by their names."""
    given = {promise.gives for promise in promises if promise.gives} | {ProblemAnswer}
    taken = {promise.takes for promise in promises if promise.takes}
    kinds = sorted(given, key=lambda kind: kind.__name__), sorted(taken, key=lambda kind: kind.__name__)
    inputs: list[tuple[type, Any, TypeAdapter[Any]]] = [
        *((kind, "serialization", adapter_of(kind)) for kind in kinds[0]),
        *((kind, "validation", adapter_of(kind)) for kind in kinds[1]),
    ]
    found, whole = TypeAdapter.json_schemas(inputs, ref_template=_REFERENCE)
    return {kind: schema for (kind, _), schema in found.items()}, whole["$defs"]


def _operation(app: Flask, rule: Rule, promise: Promise, schemas: dict[type, dict[str, Any]]) -> dict[str, Any]:
    """Return one address with one method."""
    noun, _, verb = rule.endpoint.removeprefix("api_").partition(".")
    reads = _method(rule) == "GET"
    view = app.view_functions[rule.endpoint]
    links = page_of(view)
    answers = {str(promise.status): {"description": "It is so.", **_content(promise, schemas), **_headers(links)}}
    problem = {"description": "It was not done.", "content": {PROBLEM: {"schema": schemas[ProblemAnswer]}}}
    taken = {"required": True, "content": {_JSON: {"schema": schemas[promise.takes]}}} if promise.takes else None
    return {
        "operationId": f"{noun}-{verb}",
        "tags": [noun.replace("_", " ")],
        "summary": _sentence(app, rule),
        "parameters": [*_of_path(rule), *_asked(promise), *([] if reads else [_KEY])],
        **({"requestBody": taken} if taken else {}),
        "responses": {**answers, "default": problem},
        "security": [{}, {"token": []}] if reads else [{"token": [scope_needed(view).value]}],
    }


def _content(promise: Promise, schemas: dict[type, dict[str, Any]]) -> dict[str, Any]:
    """Return what an answer holds; nothing where nothing is left."""
    if promise.gives is None:
        return {}
    given = schemas[promise.gives]
    return {"content": {_JSON: {"schema": _page_of(given) if promise.is_list else given}}}


def _headers(page: str) -> dict[str, Any]:
    """Return which header links to the page for people; none where there is no such page."""
    return {"headers": {"Link": {"description": _LINK, "schema": {"type": "string"}}}} if page else {}


def _of_path(rule: Rule) -> list[dict[str, Any]]:
    kinds = {name: kind for kind, name in _ARGUMENT.findall(rule.rule)}
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "integer" if kind == "int" else "string"}}
        for name, kind in kinds.items()
    ]


def _asked(promise: Promise) -> list[dict[str, Any]]:
    """Return what is asked behind the question mark, and in headers."""
    asked = [
        _parameter(one.name, one.meaning, {"type": "string", **({"enum": list(one.choices)} if one.choices else {})})
        for one in promise.asks
    ]
    if promise.is_list:
        bounds = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
        asked.append(_parameter("limit", "How many at once.", bounds))
        asked.append(_parameter("after", "Behind which one the list goes on; `next` says it.", {"type": "string"}))
    if promise.follows:
        meaning = "The ETag of the state that you have read and changed, or * for whatever stands there."
        asked.append({**_parameter("If-Match", meaning, {"type": "string"}), "in": "header", "required": True})
    return asked


def _parameter(name: str, meaning: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": meaning, "schema": schema}


def _page_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a part of a list."""
    items = {"type": "array", "items": schema}
    following = {"type": ["string", "null"], "description": "The address of the next part; null where none follows."}
    return {"type": "object", "required": ["items", "next"], "properties": {"items": items, "next": following}}


def _path(rule: Rule) -> str:
    return _ARGUMENT.sub(r"{\2}", rule.rule)


def _method(rule: Rule) -> str:
    return min((rule.methods or set()) - {"HEAD", "OPTIONS"})


def _sentence(app: Flask, rule: Rule) -> str:
    return (app.view_functions[rule.endpoint].__doc__ or "").strip().splitlines()[0]
