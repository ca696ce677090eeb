"""Forms that lose nothing: what was typed is read here, and a refused form comes back as it was filled in."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from datetime import time as clock_time
from enum import Enum
from typing import Any, TypeVar

from flask import Flask, g, request
from flask.typing import ResponseReturnValue
from flask_wtf import CSRFProtect
from markupsafe import Markup, escape
from werkzeug.local import LocalProxy

from negotiate.dates import read_date
from negotiate.dates.zones import UNIVERSAL, instant_in
from negotiate.errors import AgreementLost, Invalid, Refusal
from negotiate.policy import NOBODY, Act, Actor, may
from negotiate.web.serving.control_characters import LARGEST

View = Callable[..., ResponseReturnValue]
Word = TypeVar("Word", bound=Enum)

#: How many characters a field of one line may hold, whatever it is for; most columns hold fewer.
LINE_LIMIT = 1_000

csrf = CSRFProtect()


def register(app: Flask) -> None:
    """Protect every POST against forgery, and give templates what forms and policy questions need."""
    csrf.init_app(app)
    app.jinja_env.filters["option_list"] = option_list
    app.jinja_env.globals.update(
        actor=LocalProxy(current_actor),
        refusal=LocalProxy(current_refusal),
        signed_in=signed_in,
        was_refused=was_refused,
        agreement_lost=agreement_lost,
        may=_actor_may,
        Act=Act,
        typed=typed,
        typed_several=typed_several,
        error=error,
        demonstration=getattr(app, "demo", False),
    )


def option_list(options: Iterable[tuple[object, object]], chosen: str) -> Markup:
    """Return what can be chosen in a field as HTML: hundreds of clauses, which a template writes more slowly.

    >>> print(option_list([("a", "Article 1"), ("b", "Art & craft")], "b"))
    <option value="a">Article 1</option>
    <option value="b" selected>Art &amp; craft</option>
    """
    lines = (
        f'<option value="{escape(value)}"{" selected" * (str(value) == chosen)}>{escape(words)}</option>'
        for value, words in options
    )
    return Markup("\n".join(lines))  # noqa: S704


def shown_again(page: View) -> Callable[[View], View]:
    """Mark a POST view: where it is refused as Invalid, `page` answers, with what was typed and why.

    `page` is called with the same arguments from the URL, after the rollback, in a reading session.
    """

    def marked(view: View) -> View:
        view.shown_again = page  # type: ignore[attr-defined]
        return view

    return marked


def only_reads(view: View) -> View:
    """Mark a POST view that changes nothing (a preview, the trial of a password): it runs in a reading session."""
    view.only_reads = True  # type: ignore[attr-defined]
    return view


def typed(name: str, default: Any = "") -> Any:
    """Return what the person typed into a field of the form just refused, else the default."""
    if current_refusal() is not None and name in request.form:
        return request.form[name]
    return default


def typed_several(name: str) -> list[str]:
    """Return every value that the form just refused held under a name: which boxes were ticked."""
    return request.form.getlist(name) if current_refusal() is not None else []


def error(name: str) -> str:
    """Return the sentence that says what is wrong with a field, or nothing."""
    refusal = current_refusal()
    faults = refusal.every if isinstance(refusal, Invalid) else ()
    return next((fault.sentence for fault in faults if fault.field == name), "")


def was_refused(action: str) -> bool:
    """Say whether the form that is sent to an address is the one just refused."""
    return current_refusal() is not None and request.method == "POST" and request.path == action.partition("?")[0]


def agreement_lost() -> AgreementLost | None:
    """Return the refusal of an act by which agreed words would fall, which asks whether that is meant; else None."""
    refusal = current_refusal()
    return refusal if isinstance(refusal, AgreementLost) else None


def text(name: str) -> str:
    """Return a one-line field without the space around it; absent is empty. Raise Invalid where it is too long."""
    words = " ".join(request.form.get(name, "").split())
    if len(words) > LINE_LIMIT:
        raise Invalid(f"This has {len(words):,} characters; {LINE_LIMIT:,} are the most.", field=name)
    return words


def whole_number(name: str) -> int:
    """Return a field that holds a whole number that a column can hold; raise Invalid."""
    number = number_in(request.form.get(name, ""))
    if number is None:
        raise Invalid(f"Give a whole number, {LARGEST:,} at most.", field=name)
    return number


def number_in(words: str) -> int | None:
    """Return the whole number that words say; None where they say none, or one that no column can hold.

    >>> number_in(" 12 "), number_in("9" * 30), number_in("twelve")
    (12, None, None)
    """
    try:
        number = int(words)
    except ValueError:
        return None
    return number if abs(number) <= LARGEST else None


def numbers(name: str) -> frozenset[int]:
    """Return the whole numbers that a field lists with commas between; what is none is left out."""
    found = map(number_in, request.form.get(name, "").split(","))
    return frozenset(number for number in found if number is not None)


def choice(kind: type[Word], name: str, asked: str = "Choose one of the words in the list.") -> Word:
    """Return the member of an enum that a field names by its value; raise Invalid with what is asked."""
    try:
        return kind(request.form.get(name, ""))
    except ValueError:
        raise Invalid(asked, field=name) from None


def options(kind: Iterable[Enum]) -> list[tuple[str, str]]:
    """Return the members of an enum, or some of them, as a list of choices."""
    return [(member.value, member.value) for member in kind]


def current_actor() -> Actor:
    """Return who acts in this request; nobody, where no session has been opened."""
    actor: Actor = g.get("actor", NOBODY)
    return actor


def current_refusal() -> Refusal | None:
    """Return why the form on this page was refused, or None."""
    refusal: Refusal | None = g.get("refusal")
    return refusal


def signed_in() -> bool:
    """Say whether somebody has signed in."""
    return current_actor() != NOBODY


def _actor_may(act: Act, thing: Any = None) -> bool:
    return may(current_actor(), act, thing)


def day_of(name: str) -> date:
    """Return the day in a date field; raise Invalid where it is missing or does not exist."""
    written = request.form.get(name, "").strip()
    if not written:
        raise Invalid("Give a day.", field=name)
    try:
        return read_date(written)
    except ValueError as trouble:
        raise Invalid(str(trouble), field=name) from trouble


def day_or_none(name: str) -> date | None:
    """Return the day in a date field, or None where it was left empty."""
    return day_of(name) if request.form.get(name, "").strip() else None


def day_asked(name: str) -> date | None:
    """Return the day that the address asks for, or None; raise Invalid where it does not exist."""
    written = request.args.get(name, "").strip()
    try:
        return read_date(written) if written else None
    except ValueError as trouble:
        raise Invalid(f"{trouble}.", field=name) from trouble


def instant_of(name: str, asked: str = "Give a day and a time.") -> datetime:
    """Return the instant in a field of day and time, in the zone that the form says beside it.

    Raise Invalid, with what is asked where nothing was given.
    """
    written = request.form.get(name, "").strip()
    if not written:
        raise Invalid(asked, field=name)
    day, _, time = written.partition("T")
    try:
        shown = clock_time.fromisoformat(time or "23:59").replace(tzinfo=None)
        return instant_in(read_date(day), shown, request.form.get("zone", UNIVERSAL))
    except ValueError as trouble:
        raise Invalid(f"“{written}” is no day and time: {trouble}", field=name) from trouble


def instant_or_none(name: str) -> datetime | None:
    """Return the instant in a field of day and time, or None where it was left empty."""
    return instant_of(name) if request.form.get(name, "").strip() else None
