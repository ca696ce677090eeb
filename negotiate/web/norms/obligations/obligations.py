"""The obligations of a text: who is to do what, as it is found in the words, confirmed, mended or written."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Clause, Instrument
from negotiate.operations.norms import obligations as deeds
from negotiate.operations.norms.obligations import ReadIn
from negotiate.queries.norms.obligations.obligation_form import Suggestion, obligation_form
from negotiate.queries.norms.obligations.obligations import obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.state.norms.obligations import SEVERAL, ObligationWords
from negotiate.state.rows import by_code
from negotiate.text.norms.strength_phrases import NAMES
from negotiate.web.pages.forms import number_in, shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("obligations", __name__, url_prefix="/instruments/<instrument>/obligations")
said = Blueprint("said_obligations", __name__, url_prefix="/obligations/<code>")
quick = Blueprint("obligation_confirmations", __name__, url_prefix="/clauses/<clause>/obligations")

#: The parts of which there may be several, as forms and pages call them.
PARTS = tuple(zip(SEVERAL, ("Conditions", "Qualifiers", "Exceptions", "By when", "Linked clauses"), strict=True))


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show who is to do what, as far as the reader asks for it."""
    return render_template("obligations/index.html", page=obligations_page(g.db, g.actor, instrument, view_asked()))


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for the parts of an obligation, beginning with those that are suggested."""
    clause, bound = _passage()
    at = Suggestion(clause, bound, number_in(request.values.get("number", "")))
    page = obligation_form(g.db, g.actor, instrument, at)
    names = tuple((name, name) for name in NAMES)
    return render_template("obligations/new.html", page=page, names=names, parts=PARTS)


@bp.post("", endpoint="create")
@shown_again(new)
def say(instrument: str) -> ResponseReturnValue:
    """Write an obligation in parts that a person has chosen."""
    clause, bound = _passage()
    read = ReadIn(bound, number_in(request.form.get("number", "")))
    if not clause:
        raise Invalid("Choose the paragraph that you read.", "passage")
    deeds.confirm(g.db, g.actor, clause, read, _words())
    return _back(instrument, "Confirmed, with your name. It lasts until these words change.")


@quick.post("", endpoint="create")
def confirm(clause: str) -> ResponseReturnValue:
    """Confirm what is suggested, or say that it is no obligation."""
    bound, _, number = text("suggested").partition(":")
    read, is_none = ReadIn(bound, number_in(number)), text("says") == "none"
    (deeds.say_none if is_none else deeds.confirm)(g.db, g.actor, clause, read)
    sentence = "It is listed as no obligation, until these words change." if is_none else "Confirmed, with your name."
    return _back(by_code(g.db, Clause, clause).instrument.code, sentence)


@said.post("/end", endpoint="delete")
def take_back(code: str) -> ResponseReturnValue:
    """Take back what was said of an obligation."""
    row = deeds.take_back(g.db, g.actor, code)
    return _back(row.clause.instrument.code, "Taken back. The record keeps it.")


def view_asked() -> ObligationView:
    """Return what the address asks to see."""
    return ObligationView(*(request.args.get(name, "") for name in ("who", "how", "on", "state", "since", "until")))


def _passage() -> tuple[str, str]:
    """Return the clause and the name of the words that an address or a form speaks of; empty where none is chosen."""
    chosen = request.values.get("passage", "")
    clause, _, bound = chosen.partition(":")
    return clause, bound


def _words() -> ObligationWords:
    action = " ".join(request.form.get("action", "").split())
    one = (text("actor"), text("strength"), request.form.get("binds", ""), action, text("subject"))
    several = (tuple(filter(None, map(str.strip, request.form.get(name, "").splitlines()))) for name in SEVERAL)
    return ObligationWords(*one, *several)


def _back(instrument: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "done")
    return redirect(url_for("obligations.index", instrument=instrument))
