"""By which door a request comes: a person's browser by its cookie, or a program by the token in a header.

What programs ask for stands under `/api/`. There no cookie is read and none is set, so that nobody's browser can be
made to act there; everywhere else no token is read.
"""

from flask import current_app, request, session
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotIdentified
from negotiate.models import TokenScope
from negotiate.state.house.actors import CameByToken, CameIn, came_by_token, came_in
from negotiate.web.api.contract.promises import scope_needed

#: Where everything is for programs.
FOR_PROGRAMS = "/api/"
READS = frozenset({"GET", "HEAD", "OPTIONS"})
BEARER = "bearer"

UNKNOWN = (
    "This token lets nobody in: it has ended, or it never was one. Its person makes a new one on her page “Tokens for "
    "programs”."
)
UNNAMED = "This takes a token. Send a header “Authorization: Bearer …” with one that you made for this program."
OTHERWISE = "A program comes in by a header “Authorization: Bearer …” with its token."
#: What a token does that goes no further, by its scope.
SHORT_OF_IT = {
    TokenScope.READ: "This token only reads. A token that also writes is made on the page “Tokens for programs”.",
    TokenScope.DRAFT: (
        "This token reads and drafts, and tables, shares and says nothing. A token that also does that is made on the "
        "page “Tokens for programs”."
    ),
}


def for_programs() -> bool:
    """Say whether a request asks for something that is there for programs."""
    return request.path.startswith(FOR_PROGRAMS)


def entered(db: Session) -> CameIn | CameByToken | None:
    """Return who has come in; None where nobody says who she is. Raise Refusal where a token does not let that in."""
    if not for_programs():
        return came_in(db, session.get("sign_in", ""))
    if "Authorization" not in request.headers:
        if request.method not in READS:
            raise NotIdentified(UNNAMED)
        return None
    found = came_by_token(db, bearer())
    if found is None:
        raise NotIdentified(UNKNOWN)
    if not found.scope.reaches(_needed()):
        raise Forbidden(SHORT_OF_IT[found.scope])
    return found


def _needed() -> TokenScope:
    """Return how far a token must go for what is asked."""
    if request.method in READS:
        return TokenScope.READ
    return scope_needed(current_app.view_functions.get(request.endpoint or ""))


def bearer() -> str:
    """Return the token that a request carries; raise NotIdentified where its header says something else."""
    given = request.authorization
    if given is None or given.type != BEARER or not given.token:
        raise NotIdentified(OTHERWISE)
    return given.token
