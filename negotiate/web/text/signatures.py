"""Answering by name for a change that no amendment asked for."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Hand
from negotiate.operations.text.signatures import sign
from negotiate.policy import Act, may
from negotiate.state.rounds import open_round
from negotiate.web.pages.forms import choice

bp = Blueprint("signatures", __name__, url_prefix="/versions/<code>/signature")


@bp.post("")
def create(code: str) -> ResponseReturnValue:
    """Sign a version's own words."""
    signature = sign(g.db, g.actor, code, choice(Hand, "hand"), request.form.get("note", ""))
    flash(f"Signed as {signature.hand.value}, in your name.", "done")
    clause = signature.version.clause
    round = open_round(g.db, clause.instrument)
    if round is None or not may(g.actor, Act.PREPARE_PUBLICATION, clause.instrument):
        return redirect(url_for("clauses.show", code=clause.code))
    return redirect(url_for("preparations.new", code=round.code) + "#own-changes")
