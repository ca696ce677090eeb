"""Watching a clause, an amendment or a delegation's amendments, and no longer."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Attention
from negotiate.operations.reading.watching import attend_to_amendment, attend_to_clause, attend_to_delegation
from negotiate.web.pages.forms import choice, text

clauses = Blueprint("clause_watches", __name__, url_prefix="/clauses/<clause>/watches")
amendments = Blueprint("amendment_watches", __name__, url_prefix="/amendments/<code>/watches")
delegations = Blueprint("delegation_watches", __name__, url_prefix="/instruments/<instrument>/watches")

SAID = {
    Attention.WATCH: "You watch this now: it comes first among what changed.",
    Attention.LEAVE: "You no longer watch this.",
}


@clauses.post("", endpoint="create")
def create_for_clause(clause: str) -> ResponseReturnValue:
    """Watch a clause, or no longer; stay on the page where this was said."""
    attention = choice(Attention, "attention")
    attend_to_clause(g.db, g.actor, clause, attention)
    flash(SAID[attention], "done")
    if text("instrument"):
        return redirect(url_for("since.show", instrument=text("instrument"), _anchor=clause))
    return redirect(url_for("clauses.show", code=clause))


@amendments.post("", endpoint="create")
def create_for_amendment(code: str) -> ResponseReturnValue:
    """Watch an amendment, or no longer."""
    attention = choice(Attention, "attention")
    attend_to_amendment(g.db, g.actor, code, attention)
    flash(SAID[attention], "done")
    return redirect(url_for("amendments.show", code=code))


@delegations.post("", endpoint="create")
def create_for_delegation(instrument: str) -> ResponseReturnValue:
    """Watch what a delegation proposes, or no longer."""
    attention = choice(Attention, "attention")
    attend_to_delegation(g.db, g.actor, instrument, text("delegation"), attention)
    flash(SAID[attention], "done")
    return redirect(url_for("since.show", instrument=instrument))
