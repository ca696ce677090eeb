"""The pages that say no: a clear sentence, what was typed kept in sight, no trace of what is hidden."""

from http import HTTPStatus
from typing import Any

from flask import Flask, current_app, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from negotiate.errors import AlreadyBegun, AlreadyPut, Forbidden, Invalid, Refusal, Stale
from negotiate.operations.uniqueness import overtaken
from negotiate.text.diff.diff import diff
from negotiate.text.merge.regions import Ink, Stroke
from negotiate.text.tokens import tokenize
from negotiate.web.api.contract.problems import of_failure, of_refusal, problem
from negotiate.web.pages.forms import signed_in
from negotiate.web.pages.refusals.departed import of_departures
from negotiate.web.pages.refusals.sentences import FORGERY, FULL, GO_BACK, LEAVING, NO_ROOM, SENTENCES, TITLES, WAYS
from negotiate.web.pages.refusals.typed import Kept, kept
from negotiate.web.serving.doors import for_programs

#: A body that is too large is read away up to here, or the browser would report a broken connection instead.
DRAINED = 64 * 1024 * 1024
#: Where the page of the thing helps on, in the state that it has now.
ABOVE = (HTTPStatus.CONFLICT, HTTPStatus.FORBIDDEN, HTTPStatus.UNPROCESSABLE_ENTITY)
#: What is raised while a database cannot be reached, is held by others, or has no room left.
UNAVAILABLE = (OperationalError, InterfaceError)


def register(app: Flask) -> None:
    """Answer refusals and errors with pages of our own."""
    app.jinja_env.globals.update(said_of_leaving=LEAVING)
    app.register_error_handler(Refusal, refuse)
    app.register_error_handler(IntegrityError, _overtaken)
    for fault in UNAVAILABLE:
        app.register_error_handler(fault, _unavailable)
    app.register_error_handler(CSRFError, lambda _: _page(HTTPStatus.BAD_REQUEST, FORGERY))
    app.register_error_handler(RequestEntityTooLarge, _too_large)
    app.register_error_handler(HTTPException, _fail)


def refuse(refusal: Refusal) -> ResponseReturnValue:
    """Answer a refusal: the form again, the two texts, the sign-in, or a page with the sentence."""
    g.refusal = refusal
    if isinstance(refusal, Stale) and (zone := g.get("deed_zone")):
        g.zone = zone
    if for_programs():
        return of_refusal(refusal)
    match refusal:
        case Invalid() if page := _page_to_show_again():
            return _shown_again(page, refusal)
        case AlreadyBegun():
            flash(refusal.sentence, "note")
            return redirect(url_for("amendments.show", code=refusal.draft))
        case AlreadyPut():
            flash(refusal.sentence, "note")
            return redirect(url_for("clash_questions.show", code=refusal.question))
        case Stale() if refusal.yours or refusal.theirs:
            return _stale(refusal)
        case Stale():
            return _page(HTTPStatus(refusal.status), refusal.sentence, changed=refusal)
        case Forbidden() if request.method == "GET" and not signed_in():
            return redirect(url_for("session.new", next=request.full_path.rstrip("?")))
        case _:
            return _page(HTTPStatus(refusal.status), refusal.sentence)


def _overtaken(error: IntegrityError) -> ResponseReturnValue:
    """Answer somebody who came second, as the database alone has noticed."""
    refusal = overtaken(error)
    if refusal is None:
        raise error
    return refuse(refusal)


def _unavailable(error: DBAPIError) -> ResponseReturnValue:
    """Answer while the database cannot be reached, is held by others, or has no room left; the log says which."""
    said = str(error.orig)
    current_app.logger.error("%s %s: %s", request.method, request.path, said.strip())
    sentence = FULL if any(words in said for words in NO_ROOM) else SENTENCES[HTTPStatus.SERVICE_UNAVAILABLE]
    answer = make_response(_page(HTTPStatus.SERVICE_UNAVAILABLE, sentence))
    answer.headers["Retry-After"] = "30"
    return answer


def _page_to_show_again() -> Any:
    view = current_app.view_functions.get(request.endpoint or "")
    return getattr(view, "shown_again", None)


def _shown_again(page: Any, refusal: Invalid) -> ResponseReturnValue:
    """Run the form's own page in a reading session; where there is no form any more, say why on a page of its own."""
    app: Any = current_app
    try:
        answer = app.within(app.store.reading(), lambda: page(**(request.view_args or {})))
    except Refusal:  # what it would say was true before, too: the person asks about what she sent
        return _page(HTTPStatus(refusal.status), refusal.sentence)
    except UNAVAILABLE as gone:  # nobody looks after what fails while a refusal is answered
        return _unavailable(gone)
    response = make_response(answer)
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _stale(refusal: Stale) -> ResponseReturnValue:
    pieces = redline(refusal.theirs, refusal.yours)
    page = render_template("refusal/stale.html", stale=refusal, pieces=pieces, kept=kept(), back=_page_before())
    return page, HTTPStatus.CONFLICT


def redline(old: str, new: str) -> tuple[Stroke, ...]:
    """Return what leads from one text to another, stroke by stroke."""
    tokens, at = tokenize(old), 0
    strokes: list[Stroke] = []
    for edit in diff(old, new):
        strokes.append(Stroke(Ink.KEPT, "".join(tokens[at : edit.start])))
        strokes.append(Stroke(Ink.STRUCK, "".join(tokens[edit.start : edit.end])))
        strokes.append(Stroke(Ink.ADDED, "".join(edit.tokens)))
        at = edit.end
    return tuple(stroke for stroke in (*strokes, Stroke(Ink.KEPT, "".join(tokens[at:]))) if stroke.text)


def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    body, left = request.environ["wsgi.input"], min(request.content_length or 0, DRAINED)
    while left > 0 and (piece := body.read(min(left, 65536))):
        left -= len(piece)
    return _page(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, SENTENCES[HTTPStatus.REQUEST_ENTITY_TOO_LARGE], words=())


def _fail(failure: HTTPException) -> ResponseReturnValue:
    if failure.code is None or failure.code < HTTPStatus.BAD_REQUEST:
        return failure  # a redirect
    if for_programs():
        return of_failure(failure)
    status = HTTPStatus(failure.code)
    if status is HTTPStatus.METHOD_NOT_ALLOWED and (page := _page_of_form()):
        return redirect(page)
    return _page(status, SENTENCES.get(status, f"{status.phrase}."))


def _page_of_form() -> str:
    """Return the page whose form is sent to this address, or that stands above it, where somebody opens it afresh."""
    addresses = current_app.create_url_adapter(request)
    if request.method != "GET" or addresses is None or not addresses.test(method="POST"):
        return ""
    endpoint, args = addresses.match(method="POST")
    form = getattr(current_app.view_functions[endpoint], "shown_again", None)
    names = [name for name, view in current_app.view_functions.items() if form is not None and view is form]
    return url_for(names[0], **args) if names else _page_above()


def _page(
    status: HTTPStatus, sentence: str, words: Kept | None = None, changed: Stale | None = None
) -> ResponseReturnValue:
    if for_programs():
        return problem(status, sentence)
    here = request.full_path.rstrip("?") if request.method == "GET" else "/"
    back, departures = _page_before(), of_departures(status)
    page = render_template(
        "refusal/show.html",
        status=status.value,
        title=TITLES.get(status, "This did not work"),
        sentence=sentence,
        changed=changed,
        way=_way(status, back, told=bool(departures)),
        departures=departures,
        kept=kept() if words is None else words,
        reference=g.get("reference", ""),
        back=back,
        above="" if back or status not in ABOVE else _page_above(),
        sign_in=url_for("session.new", next=here) if _sign_in_may_help(status) else "",
    )
    return page, status


def _way(status: HTTPStatus, back: str, *, told: bool) -> str:
    """Return what to do about a refusal; nothing where its sentence says it, or what was told of a departure."""
    if told and status is HTTPStatus.FORBIDDEN:
        return ""
    if status is HTTPStatus.UNPROCESSABLE_ENTITY:
        return GO_BACK if back else ""
    here, elsewhere = WAYS.get(status, ("", ""))
    return elsewhere if _sign_in_may_help(status) else here


def _page_before() -> str:
    """Return the page of this house that the person came from; nothing where that is unknown or this very page."""
    came_from = request.referrer or ""
    known = came_from.startswith(request.host_url) and came_from != request.url
    return "/" + came_from.removeprefix(request.host_url).lstrip("/") if known else ""


def _page_above() -> str:
    """Return the nearest page above this address, where what was asked for belongs to a thing that has one."""
    addresses = current_app.create_url_adapter(request)
    above = request.path.rpartition("/")[0]
    while addresses is not None and above.strip("/"):
        if addresses.test(above, "GET"):
            return above
        above = above.rpartition("/")[0]
    return ""


def _sign_in_may_help(status: HTTPStatus) -> bool:
    return not signed_in() and status in (HTTPStatus.BAD_REQUEST, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)
