"""How programs are told no: problem details (RFC 9457), the same sentences as on the pages."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from flask import Response, current_app, g, request
from werkzeug.exceptions import HTTPException

from negotiate.errors import AlreadyBegun, Forbidden, Invalid, Refusal, Stale
from negotiate.policy import NOBODY
from negotiate.web.api.contract.answers import as_json
from negotiate.web.pages.refusals.departed import of_departures, said_of
from negotiate.web.serving.doors import UNNAMED

PROBLEM = "application/problem+json"
#: What a program is told of its own doing, where a page would speak of buttons.
SENTENCES = {
    HTTPStatus.NOT_FOUND: "There is nothing at this address that you can see.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not take that method; the header Allow says which it takes.",
    HTTPStatus.TOO_MANY_REQUESTS: "Too many requests in a short time. Wait a minute, then go on more slowly.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Send the body as application/json.",
    HTTPStatus.PRECONDITION_REQUIRED: "Say with If-Match which state of the draft you have changed: its ETag.",
}


@dataclass(frozen=True)
class ProblemDeparture:
    """A participation of the person's delegation that has ended, and in `detail` what a page says to her of it."""

    instrument: str
    delegation: str
    until: datetime
    reason: str
    detail: str


def problem(status: HTTPStatus, sentence: str, **more: object) -> Response:
    """Return a refusal as an answer to a program; `more` says what else there is to know."""
    reference = {"reference": g.reference} if "reference" in g else {}
    told = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": sentence}
    body = current_app.json.dumps({**told, **reference, **_departures(status), **more})
    answer = Response(body, status.value, mimetype=PROBLEM)
    if status is HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def of_refusal(refusal: Refusal) -> Response:
    """Answer a refusal; whoever comes without a token is asked for one where it might help."""
    status = HTTPStatus(refusal.status)
    match refusal:
        case Forbidden() if g.get("actor", NOBODY) == NOBODY and "Authorization" not in request.headers:
            return problem(HTTPStatus.UNAUTHORIZED, UNNAMED)
        case Invalid(field=field) if field:
            faults = [{"pointer": f"#/{one.field}", "detail": one.sentence} for one in refusal.every]
            return problem(status, refusal.sentence, errors=faults)
        case AlreadyBegun():
            return problem(status, refusal.sentence, draft=refusal.draft)
        case Stale() if "If-Match" in request.headers:
            return problem(HTTPStatus.PRECONDITION_FAILED, refusal.sentence, **_both(refusal))
        case Stale():
            return problem(status, refusal.sentence, **_both(refusal))
        case _:
            return problem(status, refusal.sentence)


def of_failure(failure: HTTPException) -> Response:
    """Answer what the frame itself refuses: an unknown address, a wrong method, too many requests."""
    status = HTTPStatus(failure.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    answer = problem(status, SENTENCES.get(status, f"{status.phrase}."))
    for name, value in failure.get_headers():
        if name in ("Allow", "Retry-After"):
            answer.headers[name] = value
    return answer


def _departures(status: HTTPStatus) -> dict[str, list[object]]:
    """Return what the page would say to somebody whose delegation no longer takes part; nothing to anybody else."""
    found = of_departures(status)
    told = [ProblemDeparture(one.title, one.delegation, one.until, one.reason, said_of(one, status)) for one in found]
    return {"departures": [as_json(one) for one in told]} if told else {}


def _both(refusal: Stale) -> dict[str, str]:
    """Return the two texts of a race, as far as there are two."""
    return {"yours": refusal.yours, "theirs": refusal.theirs} if refusal.yours or refusal.theirs else {}
