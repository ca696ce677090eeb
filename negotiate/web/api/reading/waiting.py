"""What waits for the person of a token, who is new to her, and what she was told of, for her programs."""

from typing import Any

from flask import Blueprint, g, url_for
from flask.typing import ResponseReturnValue

from negotiate.policy import Act, require
from negotiate.queries.amendments.fate_news import fate_news
from negotiate.queries.publishing.notices import unseen
from negotiate.queries.waiting.newcomers import newcomers
from negotiate.queries.waiting.things import WaitingThing
from negotiate.queries.waiting.waiting_list import waiting_list
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.reading.waiting import (
    FateNewsAnswer,
    NewcomerAnswer,
    NoticeAnswer,
    WaitingAnswer,
    fate_news_answer,
    key_of_waiting,
    newcomer_answer,
    notice_answer,
    waiting_answer,
)

waiting = Blueprint("api_waiting", __name__, url_prefix="/api/v1/me/waiting")
new_here = Blueprint("api_newcomers", __name__, url_prefix="/api/v1/me/newcomers")
notices = Blueprint("api_notices", __name__, url_prefix="/api/v1/me/notices")
fates = Blueprint("api_fates", __name__, url_prefix="/api/v1/me/fates")


@waiting.get("", endpoint="index")
@beside("waiting.index")
@lists(WaitingAnswer)
def list_waiting() -> ResponseReturnValue:
    """List what waits for you in all instruments, what has an instant first, each with the page on which it is done."""
    return listed(waiting_list(g.db, g.actor).things, key_of_waiting, _waiting)


@new_here.get("", endpoint="index")
@beside("waiting.index")
@lists(NewcomerAnswer)
def list_newcomers() -> ResponseReturnValue:
    """List who was put into your delegation or a group of yours and waits for your word."""
    require(g.actor, Act.SEE_HOUSE)
    found = newcomers(g.db, g.actor)
    told = [*map(newcomer_answer, found.seats), *map(newcomer_answer, found.members)]
    return listed(told, lambda new: f"{new.code}-{new.group}")


@notices.get("", endpoint="index")
@beside("home.index")
@lists(NoticeAnswer)
def list_notices() -> ResponseReturnValue:
    """List the publications of which your delegation was told and which you have not marked as seen, newest first."""
    require(g.actor, Act.SEE_HOUSE)
    return listed(unseen(g.db, g.actor), lambda line: line.code, notice_answer)


@fates.get("", endpoint="index")
@beside("home.index")
@lists(FateNewsAnswer)
def list_fates() -> ResponseReturnValue:
    """List what was decided of your delegation's amendments since you last marked a text as seen, newest first."""
    require(g.actor, Act.SEE_HOUSE)
    return listed(fate_news(g.db, g.actor), lambda news: news.code, fate_news_answer)


def _waiting(thing: WaitingThing) -> WaitingAnswer:
    return waiting_answer(thing, url_for(thing.place, **dict[str, Any](thing.arguments)))
