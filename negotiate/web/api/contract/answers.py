"""Answers to programs: a value or a part of a list as JSON, with the tag by which it is asked for again or changed."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, TypeVar
from urllib.parse import urlencode

from flask import Response, current_app, request, url_for
from pydantic import TypeAdapter

from negotiate.errors import Invalid
from negotiate.queries.parts import Cursor, Part, part_of
from negotiate.web.api.contract.promises import page_of
from negotiate.web.pages.forms import number_in

#: How many things of a list come at once, where nothing is said, and at most.
USUAL, MOST = 50, 200
Thing = TypeVar("Thing")
_adapters: dict[type, TypeAdapter[Any]] = {}


def one(value: object, status: int = 200, location: str = "") -> Response:
    """Answer with one thing; `location` is where something new is found."""
    answer = _answer(as_json(value), status)
    if location:
        answer.headers["Location"] = location
    return answer


def listed(
    things: Sequence[Thing], key: Callable[[Thing], str], make: Callable[[Thing], object] = lambda thing: thing
) -> Response:
    """Answer with the part of a list that is asked for; `key` names a thing, `make` makes of it what is given."""
    return given(part_of(things, [key(thing) for thing in things], cursor()), make)


def listed_by_words(
    things: Sequence[Thing], words: Callable[[Thing], tuple[str, ...]], make: Callable[[Thing], object]
) -> Response:
    """Answer with the part of a list of things without names: each goes by its `words`, so that none is missed or given
    twice where others come or go meanwhile; of those that say the same, by which of them it is.
    """
    met, named = Counter[str](), list[tuple[str, Thing]]()
    for thing in things:
        digest = hashlib.sha256("\0".join(words(thing)).encode()).hexdigest()[:16]
        met[digest] += 1
        named.append((f"{digest}-{met[digest]}", thing))
    return listed(named, itemgetter(0), lambda one: make(one[1]))


def given(found: Part[Thing], make: Callable[[Thing], object]) -> Response:
    """Answer with a part that has been read; `make` makes of each thing what is given."""
    return part([make(thing) for thing in found.things], found.following or None)


def cursor() -> Cursor:
    """Return which part of a list is asked for."""
    return Cursor(request.args.get("after", ""), limit())


def part(things: Sequence[object], last: str | None) -> Response:
    """Answer with a part of a list; `last` names its last thing, None where nothing follows."""
    following = None if last is None else _address(last)
    links = [f'<{following}>; rel="next"'] if following else []
    return _answer({"items": [as_json(thing) for thing in things], "next": following}, 200, links)


def again(body: bytes, status: int, location: str) -> Response:
    """Answer with what was answered before, byte for byte."""
    answer = _sent(body, status) if body else Response(status=status)
    if location:
        answer.headers["Location"] = location
    return answer


def described(content: dict[str, Any]) -> Response:
    """Answer with what describes the whole, which is the same for everybody."""
    return _answer(content, 200)


def limit() -> int:
    """Return how many things are asked for at once; raise Invalid where that is no number from 1 on."""
    asked = request.args.get("limit", str(USUAL))
    number = number_in(asked)
    if number is None or not 1 <= number <= MOST:
        raise Invalid(f"Ask for 1 to {MOST} at once.", "limit")
    return number


def tag_of(value: object) -> str:
    """Return the tag of a thing as it is: of two states that read alike, the same."""
    return hashlib.sha256(_bytes(as_json(value))).hexdigest()[:32]


def as_json(value: object) -> Any:
    """Return a value as JSON has it."""
    return adapter_of(value.__class__).dump_python(value, mode="json")


def adapter_of(kind: type) -> TypeAdapter[Any]:
    """Return what writes and reads values of a type, made once."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def _answer(content: Any, status: int, links: Sequence[str] = ()) -> Response:
    answer = _sent(_bytes(content), status)
    if every := [*links, *_page_beside()]:
        answer.headers["Link"] = ", ".join(every)
    if status == 200:
        answer.make_conditional(request)
    return answer


def _sent(body: bytes, status: int) -> Response:
    answer = Response(body, status, mimetype="application/json")
    answer.set_etag(hashlib.sha256(body).hexdigest()[:32])
    answer.headers["Cache-Control"] = "private, no-cache"
    answer.vary.add("Authorization")
    return answer


def _page_beside() -> list[str]:
    """Return the link to the page that shows to people what is given here; none where there is none."""
    page, named = page_of(current_app.view_functions.get(request.endpoint or "")), dict(request.view_args or {})
    if not page:
        return []
    arguments = next(current_app.url_map.iter_rules(page)).arguments
    address = url_for(page, **{name: named.get(name) or next(iter(named.values())) for name in arguments})
    return [f'<{address}>; rel="alternate"; type="text/html"']


def _bytes(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _address(after: str) -> str:
    kept = {name: value for name, value in request.args.items() if name != "after"}
    return f"{request.path}?{urlencode({**kept, 'after': after})}"
