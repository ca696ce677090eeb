"""The dossier of a date: everything since the last time, what hangs on it, and the decision."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import DateAnswer, Instrument
from negotiate.operations.dates.decisions import Decision, decide
from negotiate.operations.publishing.reopenings import NewReopening, reopen
from negotiate.queries.dates.dossiers import DossierAsked, DossierScope, dossier
from negotiate.web.pages.forms import choice, day_asked, day_of, day_or_none, instant_or_none, shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("dossiers", __name__, url_prefix="/instruments/<instrument>/dossiers/<code>")
decisions = Blueprint("decisions", __name__, url_prefix="/instruments/<instrument>/date-rules/<code>/decisions")
reopenings = Blueprint("reopenings", __name__, url_prefix="/instruments/<instrument>/date-rules/<code>/reopenings")

#: What each decision is called on its button and what it asks for.
WORDS = {
    DateAnswer.HELD: ("Held", "It took place, or the report was made."),
    DateAnswer.EXTENDED: ("Extend", "It runs to a later day."),
    DateAnswer.LAPSED: ("Let lapse", "It ends now, or on the day given, before its term."),
    DateAnswer.REVIVED: ("Revive", "It has ended. This makes it apply again; it is no extension."),
    DateAnswer.SUPERSEDED: ("Superseded", "Something else has taken its place; nothing is due any more."),
}


@bp.get("")
@kept(Instrument, "instrument")
def show(instrument: str, code: str) -> ResponseReturnValue:
    """Show the dossier, of the clauses concerned or of the whole text."""
    scope = DossierScope.WHOLE if request.args.get("scope") == "whole" else DossierScope.CONCERNED
    page = dossier(g.db, g.actor, instrument, DossierAsked(code, scope, day_asked("as_of")))
    answers = [(answer.value, *WORDS[answer]) for answer in page.answers]
    return render_template("dates/dossier.html", page=page, answers=answers)


@decisions.post("", endpoint="create")
@shown_again(show)
def record_decision(instrument: str, code: str) -> ResponseReturnValue:
    """Record what was decided about the date."""
    decision = Decision(
        answer=choice(DateAnswer, "answer"),
        on=day_of("on"),
        source=text("source"),
        until=day_or_none("until"),
        note=text("note"),
        seen=text("seen"),
    )
    decide(g.db, g.actor, code, decision)
    flash(f"Recorded: {decision.answer.value}.", "done")
    return redirect(url_for("dossiers.show", instrument=instrument, code=code))


@reopenings.post("", endpoint="create")
@shown_again(show)
def reopen_clauses(instrument: str, code: str) -> ResponseReturnValue:
    """Open a round for named clauses, to amend them."""
    clauses, due_at = request.form.getlist("clauses"), instant_or_none("due_at")
    round = reopen(g.db, g.actor, instrument, NewReopening(clauses, text("reason"), due_at=due_at, rule=code))
    flash(f"Round {round.number} is open for these clauses. The agreed text stays in force beside it.", "done")
    return redirect(url_for("rounds.show", code=round.code))
