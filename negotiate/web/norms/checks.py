"""The drafting checks: what each of them looks at, and which are at work in the house and in an instrument."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import HintSetting, Instrument
from negotiate.operations.norms.hints import choose, choose_usual
from negotiate.queries.norms.hints import checks_page, house_checks
from negotiate.text.hints.checks import CHECKS
from negotiate.web.pages.forms import options, shown_again
from negotiate.web.pages.keeping import kept

bp = Blueprint("checks", __name__, url_prefix="/instruments/<instrument>/checks")
house = Blueprint("house_checks", __name__, url_prefix="/checks")


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is checked in a text, and let the secretariat choose."""
    page = checks_page(g.db, g.actor, instrument)
    return render_template("hints/index.html", page=page, settings=options(HintSetting))


@bp.post("", endpoint="update")
@shown_again(index)
def choose_here(instrument: str) -> ResponseReturnValue:
    """Choose which checks are at work in an instrument."""
    _tell(len(choose(g.db, g.actor, instrument, _settings())))
    return redirect(url_for("checks.index", instrument=instrument))


@house.get("", endpoint="index")
def index_of_house() -> ResponseReturnValue:
    """Show which checks are at work in the house, and let its administrator choose."""
    return render_template("hints/house.html", lines=house_checks(g.db, g.actor), settings=options(HintSetting))


@house.post("", endpoint="update")
@shown_again(index_of_house)
def choose_for_house() -> ResponseReturnValue:
    """Choose which checks are at work wherever an instrument chooses nothing."""
    _tell(len(choose_usual(g.db, g.actor, _settings())))
    return redirect(url_for("house_checks.index"))


def _settings() -> dict[str, HintSetting]:
    """Return what a form says of the checks that it names."""
    said = {check.code: request.form[check.code] for check in CHECKS if check.code in request.form}
    known = {setting.value: setting for setting in HintSetting}
    if unknown := sorted(set(said.values()) - set(known)):
        raise Invalid(f"A check is on, off or as usual, and not “{unknown[0][:40]}”.")
    return {code: known[words] for code, words in said.items()}


def _tell(count: int) -> None:
    flash("Chosen. It is at work from now on." if count else "Nothing was changed.", "done")
