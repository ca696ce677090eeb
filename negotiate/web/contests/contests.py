"""Contests: a delegation objects to an entry of the record, takes that back, or is answered."""

from collections.abc import Iterable

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from negotiate.amendment_names import amendment_name
from negotiate.dates.zones import written_in
from negotiate.models import ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest, name_consequence
from negotiate.operations.contests.contesting import Objecting, contest_entry, set_contest_times, withdraw_contest
from negotiate.queries.contests.contests_page import contest_form, contest_page, contests_page
from negotiate.state.contests.entries import Times
from negotiate.web.pages.drawing.signs import sign_chip
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import choice, number_in, shown_again, whole_number

bp = Blueprint("contests", __name__)
times = Blueprint("contest_times", __name__, url_prefix="/instruments/<instrument>/contest-times")
answers = Blueprint("contest_answers", __name__, url_prefix="/contests/<code>/answer")
consequences = Blueprint("contest_consequences", __name__, url_prefix="/contests/<code>/consequences")
withdrawals = Blueprint("contest_withdrawals", __name__, url_prefix="/contests/<code>/withdrawal")
CONTESTS = (bp, times, answers, consequences, withdrawals)

#: The sign and the look of what came of a contest, or of how far it has come.
LOOKS = {
    "open": ("wait", "open"),
    "upheld": ("tick", "in"),
    "not upheld": ("cross", "calm"),
    "settled otherwise": ("about", "calm"),
    "withdrawn": ("back", "calm"),
}


@bp.app_template_global()
def contest_chip(words: str) -> Markup:
    """Return what came of a contest, or how far it has come."""
    return sign_chip(words, *LOOKS[words])


@bp.app_template_filter()
def amendment_choices(numbers: Iterable[int]) -> list[tuple[str, str]]:
    """Return amendments as a list of choices."""
    return [(str(number), amendment_name(number)) for number in numbers]


@bp.get("/instruments/<instrument>/contests")
def index(instrument: str) -> ResponseReturnValue:
    """List what is contested: open, answered, withdrawn."""
    return render_template("contests/index.html", page=contests_page(g.db, g.actor, instrument))


@bp.get("/instruments/<instrument>/record/<int:number>/contests/new")
def new(instrument: str, number: int) -> ResponseReturnValue:
    """Show an entry that is to be contested."""
    asked = number_in(request.values.get("amendment", ""))
    return render_template("contests/new.html", page=contest_form(g.db, g.actor, instrument, number, asked))


@bp.post("/instruments/<instrument>/record/<int:number>/contests")
@shown_again(new)
def create(instrument: str, number: int) -> ResponseReturnValue:
    """Contest an entry for one's delegation."""
    written = Objecting(number, request.form.get("reason", ""), number_in(request.form.get("amendment", "")))
    contest = contest_entry(g.db, g.actor, instrument, written)
    until = written_in(contest.answer_due_at, contest.instrument.zone)
    flash(f"Contested. It stands beside the entry, and is to be answered until {until}.", "done")
    return redirect(url_for("contests.show", code=contest.code))


@bp.get("/contests/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show one contest: its entry, its reason, what came of it."""
    return render_template("contests/show.html", page=contest_page(g.db, g.actor, code))


@answers.post("", endpoint="create")
@shown_again(show)
def answer(code: str) -> ResponseReturnValue:
    """Answer a contest."""
    led_to = whole_number("led_to") if request.form.get("led_to", "").strip() else None
    answering = GivenOutcome(choice(ContestOutcome, "outcome"), request.form.get("words", ""), led_to)
    answer_contest(g.db, g.actor, code, answering)
    flash("Answered. The entry stays as it is; the answer stands beside it.", "done")
    return redirect(url_for("contests.show", code=code))


@consequences.post("", endpoint="create")
@shown_again(show)
def name(code: str) -> ResponseReturnValue:
    """Name an act to which an answered contest has led."""
    name_consequence(g.db, g.actor, code, whole_number("led_to"))
    flash("Named. It stands beside the answer.", "done")
    return redirect(url_for("contests.show", code=code))


@withdrawals.post("", endpoint="create")
@shown_again(show)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a contest back."""
    withdraw_contest(g.db, g.actor, code, request.form.get("withdrawn", ""))
    flash("Withdrawn. It stays readable.", "done")
    return redirect(url_for("contests.show", code=code))


@times.post("", endpoint="create")
@shown_again(index)
def change_times(instrument: str) -> ResponseReturnValue:
    """Say how many days there are to contest an entry, and to answer."""
    asked = Times(whole_number("days"), whole_number("answer_days"))
    said = set_contest_times(g.db, g.actor, instrument, asked)
    days, answer = counted(said.days, "day"), counted(said.answer_days, "day")
    flash(f"Entries from now on can be contested for {days}, and are to be answered within {answer}.", "done")
    return redirect(url_for("contests.index", instrument=instrument))
