"""Loopholes: their register, one of them, and what is done with it."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid, NotFound
from negotiate.models import Circle, Loophole
from negotiate.operations.norms import loopholes as deeds
from negotiate.operations.norms.asked_of import asked_from
from negotiate.operations.norms.loopholes import Answering, NewLoophole
from negotiate.policy import Act, may
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.loophole_form import FoundAt, loophole_form
from negotiate.queries.norms.loopholes import LoopholesShown, loophole_page, loophole_register
from negotiate.state.rows import by_code
from negotiate.web.amendments.amendments import begun
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("loopholes", __name__, url_prefix="/instruments/<instrument>/loopholes")
widenings = Blueprint("loophole_widenings", __name__, url_prefix="/loopholes/<code>/widening")
remedies = Blueprint("remedies", __name__, url_prefix="/loopholes/<code>/amendment")
closures = Blueprint("closures", __name__, url_prefix="/loopholes/<code>/closure")

FOUND_AT = ("question", "thread", "clause", "words", "says")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show the register: those that are open, unless others are asked for."""
    asked, clause = _shown(), request.args.get("clause", "")
    page = loophole_register(g.db, g.actor, instrument, asked, clause)
    return render_template("loopholes/index.html", page=page, asked=asked.value, clause=clause)


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask what words leave open, from the place where somebody found it."""
    given = request.form if request.method == "POST" else request.args
    at = FoundAt(**{name: given.get(name, "") for name in FOUND_AT})
    return render_template("loopholes/new.html", page=loophole_form(g.db, g.actor, instrument, at), at=at)


@bp.post("", endpoint="create")
@shown_again(new)
def write(instrument: str) -> ResponseReturnValue:
    """Write a loophole down: a delegation's is its own at first, the secretariat's is everybody's."""
    raises = may(g.actor, Act.RAISE_LOOPHOLE, load_instrument(g.db, g.actor, instrument))
    row = (deeds.raise_to_all if raises else deeds.find)(g.db, g.actor, instrument, _told())
    sentence = "Everybody sees it now." if raises else "Written. Your delegation alone sees it until you open it."
    return _back(row.code, sentence)


@bp.get("/<code>")
def show(instrument: str, code: str) -> ResponseReturnValue:
    """Show one loophole: its words, where it comes from, what was made of it, what closed it."""
    return render_template("loopholes/show.html", page=loophole_page(g.db, g.actor, instrument, code))


def _page_of(code: str) -> ResponseReturnValue:
    """Show the loophole again with the form that was refused."""
    return show(by_code(g.db, Loophole, code).instrument.code, code)


@widenings.post("", endpoint="create")
@shown_again(_page_of)
def open_wider(code: str) -> ResponseReturnValue:
    """Let a group, or everybody, see a loophole."""
    deeds.open_wider(g.db, g.actor, code, Circle.GROUP if text("group") else Circle.ALL, text("group"))
    return _back(code, "Opened. It cannot be closed to them again.")


@remedies.post("", endpoint="create")
@shown_again(_page_of)
def mend(code: str) -> ResponseReturnValue:
    """Begin a draft of one's own that is to close a loophole."""
    amendment = deeds.mend(g.db, g.actor, code)
    return begun(amendment, by_code(g.db, Loophole, code).words)


@closures.post("", endpoint="create")
@shown_again(_page_of)
def close(code: str) -> ResponseReturnValue:
    """Say which words answer a loophole."""
    by = Answering(text("clause"), request.form.get("words", ""), request.form.get("reason", ""))
    deeds.close(g.db, g.actor, code, by)
    return _back(code, "Closed. It is open again should those words go.")


@closures.post("/delete", endpoint="delete")
@shown_again(_page_of)
def reopen(code: str) -> ResponseReturnValue:
    """Open a closed loophole again."""
    deeds.reopen(g.db, g.actor, code, request.form.get("reason", ""))
    return _back(code, "Open again.")


def _shown() -> LoopholesShown:
    """Return which loopholes the address asks for; raise NotFound."""
    try:
        return LoopholesShown(request.args.get("show", LoopholesShown.OPEN.value))
    except ValueError:
        raise NotFound("There is no such list of loopholes.") from None


def _told() -> NewLoophole:
    """Return what the form says; raise Invalid where no passage is chosen."""
    asked = asked_from([text("passage")])
    if not asked:
        raise Invalid("Choose the passage that it is on.", "passage")
    typed = {name: request.form.get(name, "") for name in ("explanation", "words")}
    return NewLoophole(asked[0], text("title"), **typed, question=text("question"), thread=text("thread"))


def _back(code: str, sentence: str) -> ResponseReturnValue:
    flash(sentence, "done")
    return redirect(url_for("loopholes.show", instrument=by_code(g.db, Loophole, code).instrument.code, code=code))
