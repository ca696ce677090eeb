"""Keeping whole pages: drawn once for everybody who sees the same, and once more after any act that changes them.

A page is kept under its address, the stamps of the journals that it tells of (read before it is drawn, in the same
transaction), and what the law lets its reader see. So whoever finds a page could have had it drawn for her, word for
word. What is hers alone is left blank (see `blanks`), and she does the drawing without her name. A page with a message,
of a refusal, or after a form is never kept.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from functools import wraps
from typing import Any, NamedTuple

from flask import Flask, Response, current_app, g, make_response, request, session
from flask.typing import ResponseReturnValue
from sqlalchemy import Select, bindparam, select

from negotiate.models import (
    Amendment,
    ClashQuestion,
    Clause,
    Compilation,
    Instrument,
    MergeAct,
    Preparation,
    Publication,
    Round,
    Silence,
    Statement,
)
from negotiate.policy import NOBODY, Act, Actor
from negotiate.queries.text.comparing.editions import READ
from negotiate.queries.text.comparing.named_texts import AMENDED, OTHER
from negotiate.state.comments.heard import whispers
from negotiate.state.remembered import Remembered
from negotiate.state.sight import acts_on, sight_of
from negotiate.state.stamps import (
    Drafts,
    Stamps,
    all_drafts,
    drafts_of,
    drafts_on,
    marks_of,
    private_stamps,
    stamp_of_amendments,
    stamps_of,
    stamps_of_all,
    talk_of,
)
from negotiate.state.withheld import everything
from negotiate.web.pages.blanks import leaving_blanks
from negotiate.web.serving.shelf import KeptPage, Shelf, finished, tag_of

View = Callable[..., ResponseReturnValue]

#: What a browser may keep of a page that others read too: it must ask each time whether it is still so.
REVALIDATED = "private, no-cache"
#: Headers of an answer that belong to the page itself.
OWN_HEADERS = ("Content-Type", "Content-Disposition")
HTML = (("Content-Type", "text/html; charset=utf-8"),)


class Shows(Enum):
    """What a page shows beside the text and what is on the table; the narrower it is, the fewer share the page."""

    NOTHING_ELSE = "everybody whom the law lets see the same in this instrument gets the same page"
    ITS_CLAUSE = "one clause and what is said of it, drafts and comments as well, and no amendment to another"
    DRAFTS = "drafts and comments, so that whoever may read one shares the page with her own delegation alone"
    HER_DELEGATIONS = "what is a delegation's own, so that those of the same seats share the page"
    HER_MARKS = "no amendment on the table; what her delegation reads or drafts, and what she has marked, if anything"
    HER_OWN = "what is one person's own, such as what she has marked as seen"


WITH_HER_OWN = (Shows.ITS_CLAUSE, Shows.DRAFTS, Shows.HER_DELEGATIONS)


@dataclass(frozen=True)
class Place:
    """Under which key a page is kept for its reader, and whether it shows what only her delegation may read."""

    key: Hashable
    drawer: Actor
    is_private: bool


#: The instrument that a thing belongs to, for ever; the code of the thing is asked for.
_INSTRUMENT_OF: dict[type, Select[Any]] = {
    noun: select(Instrument.code).join(noun, noun.instrument_id == Instrument.id).where(noun.code == bindparam("code"))
    for noun in (Clause, Amendment, Round, Publication, Preparation, Compilation, Silence, ClashQuestion)
} | {
    noun: select(Instrument.code)
    .join(Clause, Clause.instrument_id == Instrument.id)
    .join(noun, noun.clause_id == Clause.id)
    .where(noun.code == bindparam("code"))
    for noun in (MergeAct, Statement)
}
_instruments: Remembered[str | None] = Remembered(16384)


def register(app: Flask) -> None:
    """Give the application its shelf."""
    app.extensions["kept_pages"] = Shelf()


def kept(noun: type, argument: str, shows: Shows = Shows.NOTHING_ELSE) -> Callable[[View], View]:
    """Keep what a view shows of a thing of one instrument, whose code is an argument of its address."""
    return _keeping(lambda arguments: _place_in_instrument(noun, arguments[argument], shows))


def kept_for_herself(view: View) -> View:
    """Keep a page that tells its reader of all her instruments; of a delegation, all who have marked nothing share it.

    Such a page is drawn for one of them and says nothing that names her, but in a blank.
    """
    return _keeping(lambda _: _place_in_house())(view)


def _keeping(place_of: Callable[[dict[str, str]], Place | None]) -> Callable[[View], View]:
    def keep(view: View) -> View:
        @wraps(view)
        def shown(*given: str, **arguments: str) -> ResponseReturnValue:
            with everything(g.db):  # a key follows all that there is; what is drawn is in sight of its reader
                place = place_of(arguments) if not given and _is_plain() else None
            page = _shelf().get(place.key, lambda: _drawn(view, arguments, place.drawer)) if place else None
            return view(*given, **arguments) if place is None or page is None else _answer(page, place)

        return shown

    return keep


def _is_plain() -> bool:
    """Say whether this is a page as anybody might open it, without a message or the traces of a form."""
    return request.method in ("GET", "HEAD") and "_flashes" not in session and "refusal" not in g


def _shelf() -> Shelf:
    shelf: Shelf = current_app.extensions["kept_pages"]
    return shelf


def _place_in_instrument(noun: type, code: str, shows: Shows) -> Place | None:
    """Return where a page of an instrument is kept; None where the reader may not see it, so that the view says so.

    None also where the address names another instrument, whose journal has a stamp of its own.
    """
    actor: Actor = g.actor
    if any(value.startswith(OTHER) for value in request.args.values()):
        return None
    instrument = code if noun is Instrument else _instrument_of(noun, code)
    if instrument is None:
        return None
    stamps = stamps_of(g.db, instrument)
    acts = acts_on(g.db, actor, instrument, stamps)
    if Act.SEE_INSTRUMENT not in acts:
        return None
    drafts = _drafts_shown(shows, noun, code, instrument)
    heard = whispers(g.db, actor, instrument) if shows in WITH_HER_OWN else ()
    hers = _hers(shows)
    key = (
        _address(),
        _told_of(shows, stamps, instrument, code),
        shows,
        sight_of(actor, acts, drafts, heard),
        *hers.key,
    )
    is_private = bool(drafts or heard) or (shows is Shows.HER_DELEGATIONS and bool(actor.own_ids()))
    return Place(key, actor if hers.is_of_person else _nameless(actor), is_private)


def _told_of(shows: Shows, stamps: Stamps, instrument: str, code: str) -> Hashable:
    """Return the stamps of what such a page tells of."""
    if shows is Shows.ITS_CLAUSE:
        return stamps.of_text, stamp_of_amendments(g.db, instrument, code)
    names_one = any(value.startswith(AMENDED) for value in request.args.values())
    return stamps.of_text if shows is Shows.HER_MARKS and not names_one else stamps


def _drafts_shown(shows: Shows, noun: type, code: str, instrument: str) -> Drafts:
    if shows not in (*WITH_HER_OWN, Shows.HER_MARKS):
        return ()
    own = g.actor.own_ids()
    return drafts_on(g.db, own, code) if noun is Clause else drafts_of(g.db, own, instrument)


def _place_in_house() -> Place | None:
    actor: Actor = g.actor
    if actor == NOBODY:
        return None
    drafts = all_drafts(g.db, actor.own_ids())
    stamps, talk = stamps_of_all(g.db), talk_of(g.db, actor.person_id, actor.own_ids())
    hers = _hers(Shows.HER_MARKS if _only_sits_in_delegations(actor) and not any(talk) else Shows.HER_OWN)
    return Place((_address(), stamps, drafts, talk, *hers.key), actor, is_private=bool(drafts))


def _only_sits_in_delegations(actor: Actor) -> bool:
    """Say whether what waits for her waits for everybody who sits beside her, for she holds no office."""
    return bool(actor.places) and all(place.delegation_id is not None for place in actor.places)


class Hers(NamedTuple):
    """What of the reader herself decides what a page shows her, and whether that is hers alone."""

    key: tuple[Hashable, ...] = ()
    is_of_person: bool = False


def _hers(shows: Shows) -> Hers:
    actor: Actor = g.actor
    if shows not in (Shows.HER_DELEGATIONS, Shows.HER_MARKS, Shows.HER_OWN):
        return Hers()
    private = private_stamps(g.db, actor.own_ids())
    marks = marks_of(g.db, actor.person_id) if shows is not Shows.HER_DELEGATIONS else ()
    if marks or shows is Shows.HER_OWN or READ in request.args.values():
        return Hers((actor, private, marks), is_of_person=True)
    return Hers((actor.holdings, private))


def _instrument_of(noun: type, code: str) -> str | None:
    return _instruments.get((noun, code), lambda: g.db.scalar(_INSTRUMENT_OF[noun], {"code": code}))


def _address() -> tuple[str, ...]:
    return request.scheme, request.host, request.script_root, request.full_path


def _nameless(actor: Actor) -> Actor:
    """Return an actor of whom a page can say nothing but where she sits."""
    return actor if actor == NOBODY else replace(actor, name="", person_id=None, code="", zone="")


def _drawn(view: View, arguments: dict[str, str], drawer: Actor) -> KeptPage | None:
    with leaving_blanks() as blanks, _acting(drawer):
        answer = view(**arguments)
    if isinstance(answer, str):  # as it was drawn: a long text is not encoded and read again on the way
        return finished(blanks.cut(answer), HTML)
    response = make_response(answer)
    if response.status_code != 200 or response.is_streamed:
        return None
    headers = tuple((name, response.headers[name]) for name in OWN_HEADERS if name in response.headers)
    return finished(blanks.cut(response.get_data(as_text=True)), headers)


@contextmanager
def _acting(actor: Actor) -> Iterator[None]:
    """Let somebody act in the block."""
    before, g.actor = g.actor, actor
    try:
        yield
    finally:
        g.actor = before


def _answer(page: KeptPage, place: Place) -> Response:
    """Return a kept page to this reader, or that what she has is still what it says."""
    compressed = request.accept_encodings["gzip"] > 0
    body, meanings = page.filled(compressed=compressed)
    response = Response(body, headers=list(page.headers))
    response.vary.update(("Accept-Encoding", "Cookie"))
    if compressed:
        response.content_encoding = "gzip"
    if not place.is_private:
        response.headers["Cache-Control"] = REVALIDATED
        response.set_etag(tag_of(page, meanings), weak=True)
        response.make_conditional(request)
    return response
