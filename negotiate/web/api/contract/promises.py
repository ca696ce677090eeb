"""What an address for programs promises to give, to take and to ask for: the whole is described by that."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask.typing import ResponseReturnValue

from negotiate.models import TokenScope

ApiView = TypeVar("ApiView", bound=Callable[..., ResponseReturnValue])


@dataclass(frozen=True)
class AskedParameter:
    """Something that the address may say behind its question mark, in words, and which words it may be."""

    name: str
    meaning: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Promise:
    """What a view gives, or lists; what body it takes; `follows` where it changes only what its client has read."""

    gives: type | None
    is_list: bool = False
    takes: type | None = None
    asks: tuple[AskedParameter, ...] = ()
    status: int = 200
    follows: bool = False


def gives(
    kind: type | None, *asks: AskedParameter, takes: type | None = None, status: int = 200, follows: bool = False
) -> Callable[[ApiView], ApiView]:
    """Mark a view that gives one thing; None where nothing is left to give."""
    return _marked(Promise(kind, False, takes, asks, status, follows))


def lists(kind: type, *asks: AskedParameter) -> Callable[[ApiView], ApiView]:
    """Mark a view that gives a list in parts."""
    return _marked(Promise(kind, True, None, asks))


def only_drafts(view: ApiView) -> ApiView:
    """Mark a view that writes drafts, and shows them to nobody else: a token that only drafts may do it."""
    view.needs = TokenScope.DRAFT  # type: ignore[attr-defined]
    return view


def scope_needed(view: Any) -> TokenScope:
    """Return how far a token must go for what a view writes."""
    needed: TokenScope = getattr(view, "needs", TokenScope.WRITE)
    return needed


def beside(page: str) -> Callable[[ApiView], ApiView]:
    """Mark a view with the page for people that shows the same, by its endpoint: answers link to it."""

    def mark(view: ApiView) -> ApiView:
        view.page_beside = page  # type: ignore[attr-defined]
        return view

    return mark


def page_of(view: Any) -> str:
    """Return the endpoint of the page that shows the same; empty where none does."""
    return getattr(view, "page_beside", "")


def promise_of(view: Any) -> Promise | None:
    """Return what a view promises to programs; None of one that is for people."""
    promise: Promise | None = getattr(view, "promise", None)
    return promise


def _marked(promise: Promise) -> Callable[[ApiView], ApiView]:
    def mark(view: ApiView) -> ApiView:
        view.promise = promise  # type: ignore[attr-defined]
        return view

    return mark
