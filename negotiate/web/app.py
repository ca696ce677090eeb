"""The web application: a factory that is a list of calls, and the one place where a transaction begins."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import SplitResult, urlsplit

from flask import Flask, Request, Response, g, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from flask.typing import ResponseReturnValue
from jinja2 import StrictUndefined
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from werkzeug.middleware.proxy_fix import ProxyFix

from negotiate import clock
from negotiate.ids import new_code
from negotiate.operations.house.personal_tokens import note_token_use
from negotiate.operations.house.sign_ins import note_use
from negotiate.policy import NOBODY, Actor
from negotiate.state.house.actors import CameByToken, CameIn
from negotiate.state.house.sign_ins import UNUSED, is_noted
from negotiate.state.once import DEED_ZONE, reads_once
from negotiate.state.withheld import in_sight_of
from negotiate.store import WEB, Store
from negotiate.web import blueprints as pages
from negotiate.web.api.contract.repeats import done_once
from negotiate.web.contests import contest_notes
from negotiate.web.library import origins
from negotiate.web.norms import loophole_notes, marked_terms, strips
from negotiate.web.norms.checklists import checklist_notes, checklists
from negotiate.web.norms.coverage import coverage_notes
from negotiate.web.norms.scenarios import bench, supposed_notes
from negotiate.web.pages import attention, blanks, deadlines, filters, forms, keeping, kept, menu, other_instruments
from negotiate.web.pages.drawing import behind, compiled, matrix_paper, passages, rendering, signs, talk, talk_beside
from negotiate.web.pages.refusals import answers
from negotiate.web.serving import control_characters, headers, limits, statics
from negotiate.web.serving.doors import READS, entered, for_programs
from negotiate.web.serving.headers import shows_again
from negotiate.web.variants import offers_back
from negotiate.web.work import bounds
from negotiate.web.work.afterwards import done_afterwards
from negotiate.web.work.results import work_folder

MEGABYTE = 1024 * 1024
#: What is put together, in this order: a form that could not be matched to its session is looked at no further.
PARTS = (
    *(forms, control_characters, blanks, filters, deadlines, kept, menu, keeping, limits, headers),
    *(statics, answers, rendering, behind, passages, signs, compiled, talk, talk_beside, attention, other_instruments),
    *(strips, marked_terms, bench, loophole_notes, supposed_notes, contest_notes, origins, offers_back, pages),
    *(checklists, checklist_notes, coverage_notes, matrix_paper, bounds),
)
ExceptionInfo = tuple[type, BaseException, TracebackType] | tuple[None, None, None]


class House(Flask):
    """A Flask application in which one request is one transaction."""

    store: Store
    demo: bool = False

    @cached_property
    def work_folder(self) -> Path:
        """Where the files lie that come of long work; where nobody has named a folder, in one for this moment."""
        return work_folder(None)

    def dispatch_request(self) -> ResponseReturnValue:
        """Run the view in a session of its own: it reads, or it commits unless the view raises."""
        if request.endpoint == "static":
            return super().dispatch_request()
        view = self.view_functions.get(request.endpoint or "")
        reads = view is None or request.method in READS or hasattr(view, "only_reads")
        run = super().dispatch_request if reads or not for_programs() else partial(done_once, super().dispatch_request)
        answer = self.within(self.reading() if reads else self.store.writing(), run)
        self._note_use(g.came_in)
        done_afterwards()
        return answer

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that only reads, and asks nothing twice."""
        with self.store.reading() as db:
            reads_once(db)
            yield db

    def within(
        self,
        transaction: AbstractContextManager[Session],
        view: Callable[[], ResponseReturnValue],
        actor: Actor | None = None,
    ) -> ResponseReturnValue:
        """Run a view with `g.db` and `g.actor`; the session is gone when this returns.

        Who acts comes in by the request, but where it is said who does.
        """
        with transaction as g.db:
            try:
                g.came_in = None if actor else entered(g.db)
                g.actor = actor or (g.came_in.actor if g.came_in else NOBODY)
                in_sight_of(g.db, g.actor)
                return view()
            finally:
                g.deed_zone = g.pop("db").info.get(DEED_ZONE, "")

    def _note_use(self, door: CameIn | CameByToken | None) -> None:
        """Note now and then that a way in is in use: in a transaction of its own, for who reads writes nothing."""
        if door is None or (door.used_at is not None and is_noted(door.used_at, clock.now())):
            return
        try:
            with self.store.in_passing() as db:
                note_use(db, door.sign_in_id) if isinstance(door, CameIn) else note_token_use(db, door.token_id)
        except OperationalError as trouble:
            self.logger.info("the use of a way in is noted with the next request: %s", trouble.orig)

    def log_exception(self, exc_info: ExceptionInfo) -> None:
        """Write an unexpected exception to the log, under the reference that the page shows."""
        g.reference = new_code()
        self.logger.error("%s: %s %s", g.reference, request.method, request.path, exc_info=exc_info)


class Cookies(SecureCookieSessionInterface):
    """The signed session cookie, kept to HTTPS wherever the request came by HTTPS; none is there for programs."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return what the cookie holds; nothing that could be kept where programs ask."""
        return None if for_programs() else super().open_session(app, request)

    def get_cookie_secure(self, app: Flask) -> bool:
        """Say whether the cookie may only travel encrypted."""
        return request.is_secure

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send the cookie; a form that the browser may keep is kept whichever cookie it has by then."""
        super().save_session(app, session, response)
        if shows_again(response):
            response.vary.discard("Cookie")

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Say whether to send the cookie: where it has changed, and with every page that a person opens.

        What a script asks for in the background may be answered after the person has gone on: a cookie sent along
        would sign her in again who has just signed out, and repeat a message that she has read.
        """
        opens_a_page = request.method == "GET" and "text/html" in request.headers.get("Accept", "")
        return session.modified or (session.permanent and opens_a_page)


def create_app(
    store: Store, *, secret_key: str, attempts: str = "memory://", demo: bool = False, testing: bool = False
) -> House:
    """Return the application over a migrated store; `demo` offers its people at sign-in, one click each.

    `attempts` is the storage in which attempts at passwords are counted, where NEGOTIATE_LIMITS_URL names none.
    """
    app = House("negotiate", static_folder=WEB / "static", template_folder=WEB / "templates")
    app.store, app.demo = store, demo
    app.session_interface = Cookies()
    app.config.from_mapping(_configuration(secret_key, attempts, testing=testing))
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for part in PARTS:
        part.register(app)
    _trust_proxies(app)
    return app


def _configuration(secret_key: str, attempts: str, *, testing: bool) -> dict[str, Any]:
    hosts = os.environ.get("NEGOTIATE_HOSTS", "").split()
    return {
        "SECRET_KEY": secret_key,
        "TESTING": testing,
        "TRUSTED_HOSTS": hosts or None,
        #: A whole treaty may come as a file or in one textarea.
        "MAX_CONTENT_LENGTH": 12 * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": 12 * MEGABYTE,
        "MAX_FORM_PARTS": 5000,
        "SESSION_COOKIE_NAME": "negotiate",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": UNUSED,
        "WTF_CSRF_ENABLED": not testing,
        #: A form left open over lunch must still be sent: the token lives as long as the session.
        "WTF_CSRF_TIME_LIMIT": None,
        "RATELIMIT_STORAGE_URI": os.environ.get("NEGOTIATE_LIMITS_URL") or attempts,
    }


def _trust_proxies(app: House) -> None:
    """Believe as many proxies before us as NEGOTIATE_PROXIES says, by default none; and NEGOTIATE_URL above all."""
    proxies = int(os.environ.get("NEGOTIATE_PROXIES", "0"))
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies)  # type: ignore[method-assign]
    if address := os.environ.get("NEGOTIATE_URL", ""):
        app.wsgi_app = _served_at(app.wsgi_app, urlsplit(address))  # type: ignore[method-assign]


def _served_at(served: Callable[..., Iterable[bytes]], address: SplitResult) -> Callable[..., Iterable[bytes]]:
    """Return the application as it is served at one address, whatever host a request names: links lead there."""

    def known(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        here = {"HTTP_HOST": address.netloc, "wsgi.url_scheme": address.scheme}
        return served({**environ, **here}, start_response)

    return known
