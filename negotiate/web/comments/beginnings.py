"""Beginning a thread: on words of a clause, of an amendment on the table, or of a draft."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Faults, Invalid
from negotiate.models import Thread, ThreadKind, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment, begin_on_clause
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import checked_words
from negotiate.queries.comments.forms import CommentForm, comment_on_amendment, comment_on_clause, comment_on_draft
from negotiate.queries.comments.threads import readers_of
from negotiate.web.comments.reaches import reach_chosen
from negotiate.web.pages.forms import number_in, shown_again

on_clauses = Blueprint("clause_comments", __name__, url_prefix="/clauses/<clause>/comments")
on_amendments = Blueprint("amendment_comments", __name__, url_prefix="/amendments/<code>/comments")
on_drafts = Blueprint("draft_comments", __name__, url_prefix="/amendments/<code>/draft/comments")


@on_clauses.get("/new", endpoint="new")
def ask_on_clause(clause: str) -> ResponseReturnValue:
    """Show a clause, ready to be spoken of."""
    return _form(comment_on_clause(g.db, g.actor, clause, request.values.get("text", "")))


@on_clauses.post("", endpoint="create")
@shown_again(ask_on_clause)
def create_on_clause(clause: str) -> ResponseReturnValue:
    """Begin a thread on words of a clause."""
    return _begun(begin_on_clause(g.db, g.actor, clause, _said()))


@on_amendments.get("/new", endpoint="new")
def ask_on_amendment(code: str) -> ResponseReturnValue:
    """Show what an amendment proposes, ready to be spoken of."""
    return _form(comment_on_amendment(g.db, g.actor, code))


@on_amendments.post("", endpoint="create")
@shown_again(ask_on_amendment)
def create_on_amendment(code: str) -> ResponseReturnValue:
    """Begin a thread on words of an amendment."""
    return _begun(begin_on_amendment(g.db, g.actor, code, _said()))


@on_drafts.get("/new", endpoint="new")
def ask_on_draft(code: str) -> ResponseReturnValue:
    """Show what a draft says, ready to be spoken of."""
    return _form(comment_on_draft(g.db, g.actor, code))


@on_drafts.post("", endpoint="create")
@shown_again(ask_on_draft)
def create_on_draft(code: str) -> ResponseReturnValue:
    """Begin a thread on words of a draft."""
    return _begun(begin_on_draft(g.db, g.actor, code, _said()))


def _form(page: CommentForm) -> ResponseReturnValue:
    asked: dict[str, Any] = {name: request.values.get(name, "") for name in ("quote", "nth", "words", "reach", "kind")}
    return render_template("comments/new.html", page=page, asked=asked)


def _said() -> FirstComment:
    """Return what was typed; Invalid names all that was not: who is to read it, what is said, as what."""
    faults, typed = Faults(), request.form.get("words", "")
    reach, group = faults.of(reach_chosen, (ThreadReach.DELEGATION, ""))
    kind = faults.of(_kind, ThreadKind.COMMENT)
    if faults.found:  # else the deed says so itself, to those who may do it
        faults.of(lambda: checked_words(typed), "")
    faults.tell()
    return FirstComment(
        words=typed,
        reach=reach,
        text=request.form.get("text", ""),
        quote=request.form.get("quote", ""),
        nth=number_in(request.form.get("nth", "")) or 0,
        group=group,
        kind=kind,
    )


def _kind() -> ThreadKind:
    try:
        return ThreadKind(request.form.get("kind", "") or "comment")
    except ValueError:
        raise Invalid("Say whether this is a comment or an expert note.", "kind") from None


def _begun(thread: Thread) -> ResponseReturnValue:
    flash(f"Sent. Who reads it: {readers_of(thread)}.", "done")
    return redirect(url_for("threads.show", code=thread.code, _anchor=f"thread-{thread.code}"))
