"""The register of terms: the page with one entry open, what people write under a term, and who does not share it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument, RemarkKind, TermRemark
from negotiate.operations.norms import terms
from negotiate.operations.norms.terms import NewRemark
from negotiate.queries.norms.terms import terms_page
from negotiate.text.norms.definitions import term_slug
from negotiate.web.pages.forms import choice, shown_again, text
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("terms", __name__, url_prefix="/instruments/<instrument>/terms")
remarks = Blueprint("term_remarks", __name__, url_prefix="/term-remarks/<code>")

#: The six languages of the United Nations, each by its own name, in the order of the alphabet in English.
TONGUES = (
    ("ar", "العربية"),
    ("zh", "中文"),
    ("en", "English"),
    ("fr", "français"),
    ("ru", "русский"),
    ("es", "español"),
)


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """Show the register of the terms of a text, with the entry that is asked for open."""
    opened, earlier = request.args.get("open", ""), request.args.get("since", "")
    page = terms_page(g.db, g.actor, instrument, opened=opened, earlier=earlier)
    return render_template("terms/index.html", page=page, tongues=TONGUES)


@bp.post("", endpoint="create")
@shown_again(index)
def say(instrument: str) -> ResponseReturnValue:
    """Write an equivalent, a discouraged word or a note under a term."""
    kind = choice(RemarkKind, "kind")
    words, reason = request.form.get("words", ""), request.form.get("reason", "")
    remark = terms.say(g.db, g.actor, instrument, NewRemark(text("term"), kind, words, reason, text("language")))
    return _back(remark, "Written, with your name, for everybody in the negotiation.")


@remarks.post("/end", endpoint="delete")
def take_back(code: str) -> ResponseReturnValue:
    """Take back what one's delegation, or the secretariat, wrote under a term."""
    return _back(terms.take_back(g.db, g.actor, code), "Taken back. The record keeps it.")


@remarks.post("/dissent", endpoint="create")
def dissent(code: str) -> ResponseReturnValue:
    """Say that one's delegation does not share a remark on a term."""
    return _back(terms.dissent(g.db, g.actor, code), "It says now that your delegation does not share this.")


@remarks.post("/dissent/end", endpoint="update")
def end_dissent(code: str) -> ResponseReturnValue:
    """Say that one's delegation no longer disputes a remark on a term."""
    return _back(terms.end_dissent(g.db, g.actor, code), "Your delegation is no longer named as not sharing this.")


def _back(remark: TermRemark, sentence: str) -> ResponseReturnValue:
    flash(sentence, "done")
    way = url_for("terms.index", instrument=remark.instrument.code, open=term_slug(remark.term))
    return redirect(f"{way}#opened")
