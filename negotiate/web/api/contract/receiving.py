"""What programs send, read: a body as the value that it is to be, and which state of a draft they have changed."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any, TypeVar

from flask import g, request
from pydantic import ValidationError
from werkzeug.exceptions import PreconditionRequired, UnsupportedMediaType

from negotiate.errors import Invalid, Stale
from negotiate.queries.amendments.amendment import AmendmentPage, amendment_page
from negotiate.queries.amendments.writing.forms import DraftForm
from negotiate.web.api.contract.answers import adapter_of, tag_of
from negotiate.web.api.values.amendments import whole_amendment
from negotiate.web.serving.control_characters import LARGEST, refuse_controls_in

Body = TypeVar("Body")

CHANGED = "This has changed since you read it. Read it again, and say with If-Match which state you mean."


def received(kind: type[Body]) -> Body:
    """Return what a program has sent; raise Invalid at the first field that is not what it is to be."""
    if request.mimetype != "application/json":
        raise UnsupportedMediaType
    try:
        body: Body = adapter_of(kind).validate_json(request.get_data(), strict=True)
    except ValidationError as trouble:
        first = trouble.errors(include_url=False, include_input=False)[0]
        raise Invalid(f"{first['msg']}.", "/".join(map(str, first["loc"]))) from trouble
    for name, value in vars(body).items():
        _check(name, value)
    return body


def draft_read(code: str) -> DraftForm:
    """Return a draft in the state that a program has read and changed; raise Stale where it is not the last one."""
    return amendment_read(code).draft


def amendment_read(code: str) -> AmendmentPage:
    """Return an amendment in the state that a program has read; raise Stale where it is not the last one."""
    if not request.headers.get("If-Match"):
        raise PreconditionRequired
    page = amendment_page(g.db, g.actor, code)
    check_read(whole_amendment(page), page.draft.wording.text)
    return page


def check_read(value: object, theirs: str = "") -> None:
    """Refuse where a program does not say that it has read a thing, or has read another state of it than the last."""
    if not request.headers.get("If-Match"):
        raise PreconditionRequired
    if not request.if_match.contains(tag_of(value)):
        raise Stale(CHANGED, theirs=theirs)


def _check(name: str, value: Any) -> None:
    """Raise Invalid where a field holds what no reader can see, or a number that no column holds."""
    for words in _words(value):
        refuse_controls_in(words, name)
    if isinstance(value, int) and abs(value) > LARGEST:
        raise Invalid(f"Give a whole number, {LARGEST:,} at most.", name)


def _words(value: Any) -> Iterator[str]:
    """Yield all words in a value, also those of the parts that it is put together of."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _words(part)
    elif is_dataclass(value):
        yield from _words(tuple(vars(value).values()))
