"""Threads: all that a reader hears of an instrument, one with its text, and what is done in it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.models import ThreadReach
from negotiate.operations.comments import speaking, turns, uptakes
from negotiate.queries.comments.talk_page import STATES, TalkAsked, talk_page
from negotiate.queries.comments.thread_page import thread_page
from negotiate.queries.comments.threads import readers_of
from negotiate.web.amendments.amendments import begun
from negotiate.web.pages.forms import shown_again

talk = Blueprint("talk", __name__, url_prefix="/instruments/<instrument>/comments")
bp = Blueprint("threads", __name__, url_prefix="/threads/<code>")
answers = Blueprint("answers", __name__, url_prefix="/threads/<code>/comments")
resolutions = Blueprint("resolutions", __name__, url_prefix="/threads/<code>/resolution")
taking_up = Blueprint("uptakes", __name__, url_prefix="/threads/<code>/amendment")
retractions = Blueprint("retractions", __name__, url_prefix="/comments/<code>/withdrawal")


@talk.get("", endpoint="index")
def index(instrument: str) -> ResponseReturnValue:
    """Show everything that the reader hears, by clause."""
    asked = _asked()
    page = talk_page(g.db, g.actor, instrument, asked)
    return render_template("comments/index.html", page=page, asked=asked)


def _asked() -> TalkAsked:
    given = {name: request.args.get(name, "") for name in ("reach", "words", "clause", "hers")}
    asked = TalkAsked(show=request.args.get("show", "open"), **given)
    known = asked.show in ("open", "resolved", "all") and asked.hers in ("", "mine", "calls")
    if not known or asked.words not in ("", *STATES) or asked.reach not in ("", *(one.value for one in ThreadReach)):
        raise NotFound("There is no such list of comments.")
    return asked


@bp.get("", endpoint="show")
def show(code: str) -> ResponseReturnValue:
    """Show a thread beside its words."""
    return render_template("comments/show.html", page=thread_page(g.db, g.actor, code))


@answers.post("", endpoint="create")
@shown_again(show)
def answer(code: str) -> ResponseReturnValue:
    """Answer in a thread."""
    comment = speaking.answer(g.db, g.actor, code, request.form.get("words", ""))
    return _back(code, f"Sent. Who reads it: {readers_of(comment.thread)}.")


@resolutions.post("", endpoint="create")
@shown_again(show)
def resolve(code: str) -> ResponseReturnValue:
    """Resolve a thread."""
    turns.resolve(g.db, g.actor, code)
    return _back(code, "Resolved. It stays readable, and can be opened again.")


@resolutions.post("/delete", endpoint="delete")
@shown_again(show)
def reopen(code: str) -> ResponseReturnValue:
    """Open a resolved thread again."""
    turns.reopen(g.db, g.actor, code)
    return _back(code, "Open again.")


@taking_up.post("", endpoint="create")
@shown_again(show)
def take_up(code: str) -> ResponseReturnValue:
    """Begin a draft of one's own of what somebody said."""
    amendment = uptakes.take_up(g.db, g.actor, code)
    words = thread_page(g.db, g.actor, code).note.words
    return begun(amendment, words.now if words else "")


@retractions.post("", endpoint="create")
def withdraw(code: str) -> ResponseReturnValue:
    """Take one's own comment back."""
    comment = speaking.withdraw_comment(g.db, g.actor, code)
    return _back(comment.thread.code, "Withdrawn. Its words are gone; that there was a comment stays to be seen.")


def _back(code: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "done")
    return redirect(url_for("threads.show", code=code, _anchor=f"thread-{code}"))
