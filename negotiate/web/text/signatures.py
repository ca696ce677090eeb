"""Answering by name for a change that no amendment asked for."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Clause, Round, Version
from negotiate.operations.text.signatures import sign
from negotiate.policy import Act, may
from negotiate.state.rounds import open_round
from negotiate.state.rows import by_code
from negotiate.web.pages.forms import shown_again
from negotiate.web.publishing.preparations import new as prepare
from negotiate.web.text.arranging.arrangements import hand_chosen
from negotiate.web.text.clauses import show as show_clause

bp = Blueprint("signatures", __name__, url_prefix="/versions/<code>/signature")


def _asking(code: str) -> ResponseReturnValue:
    """Show the page again on which a version waits to be signed: the round's text to be, or the clause."""
    clause = by_code(g.db, Version, code).clause
    round = _round_to_prepare(clause)
    return show_clause(clause.code) if round is None else prepare(round.code)


@bp.post("")
@shown_again(_asking)
def create(code: str) -> ResponseReturnValue:
    """Sign a version's own words."""
    signature = sign(g.db, g.actor, code, hand_chosen(), request.form.get("note", ""))
    flash(f"Signed as {signature.hand.value}, in your name.", "done")
    clause = signature.version.clause
    round = _round_to_prepare(clause)
    if round is None:
        return redirect(url_for("clauses.show", code=clause.code))
    return redirect(url_for("preparations.new", code=round.code) + "#own-changes")


def _round_to_prepare(clause: Clause) -> Round | None:
    """Return the round whose text the reader prepares, where there is one."""
    round = open_round(g.db, clause.instrument)
    return round if may(g.actor, Act.PREPARE_PUBLICATION, clause.instrument) else None
