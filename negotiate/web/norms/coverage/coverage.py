"""Coverage over a text: which clause gives what a norm needs, what it requires, and by what it would be observed."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Benchmark, Clause, NormLink, NormNeed
from negotiate.operations.norms import coverage as deeds
from negotiate.operations.norms.coverage import NewBenchmark, NewLink
from negotiate.queries.norms.coverage.matrix import COLUMNS, coverage_page
from negotiate.state.rows import by_code
from negotiate.web.pages.forms import choice, options, shown_again, text

bp = Blueprint("coverage", __name__, url_prefix="/instruments/<instrument>/coverage")
links = Blueprint("norm_links", __name__, url_prefix="/clauses/<clause>/coverage")
said = Blueprint("said_links", __name__, url_prefix="/coverage/<code>")
benchmarks = Blueprint("benchmarks", __name__, url_prefix="/clauses/<clause>/benchmarks")
named = Blueprint("named_benchmarks", __name__, url_prefix="/benchmarks/<code>")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is said of the norms of a text, with the one that is asked for open."""
    return _page(instrument, request.args.get("clause", ""))


def _page(instrument: str, clause: str) -> ResponseReturnValue:
    page = coverage_page(g.db, g.actor, instrument, clause, every="all" in request.args)
    return render_template("coverage/index.html", page=page, columns=COLUMNS, needs=options(NormNeed))


def _of_clause(clause: str) -> ResponseReturnValue:
    """Show the clause again with what was typed."""
    return _page(by_code(g.db, Clause, clause).instrument.code, clause)


@links.post("", endpoint="create")
@shown_again(_of_clause)
def say_given(clause: str) -> ResponseReturnValue:
    """Say which clause gives what a norm needs, or that none does."""
    new = NewLink(choice(NormNeed, "need"), text("given_by"), request.form.get("reason", ""))
    return _back(deeds.say_given(g.db, g.actor, clause, new), "Said. Everybody in the negotiation reads it.")


@said.post("/delete", endpoint="delete")
@shown_again(lambda code: _of_clause(by_code(g.db, NormLink, code).clause.code))
def take_link_back(code: str) -> ResponseReturnValue:
    """Take back what was said that a norm needs."""
    return _back(deeds.take_link_back(g.db, g.actor, code), "Taken back. The record keeps it.")


@benchmarks.post("", endpoint="create")
@shown_again(_of_clause)
def name_benchmark(clause: str) -> ResponseReturnValue:
    """Say by what a norm would be observed."""
    new = NewBenchmark(text("observed"), text("observer"), text("how_often"))
    return _back(
        deeds.name_benchmark(g.db, g.actor, clause, new), "Named. It stands beside the clause and among dates."
    )


@named.post("/delete", endpoint="delete")
@shown_again(lambda code: _of_clause(by_code(g.db, Benchmark, code).clause.code))
def take_benchmark_back(code: str) -> ResponseReturnValue:
    """Take a benchmark back."""
    return _back(deeds.take_benchmark_back(g.db, g.actor, code), "Taken back. The record keeps it.")


def _back(row: NormLink | Benchmark, sentence: str) -> ResponseReturnValue:
    """Return to the clause of which something was said."""
    flash(sentence, "done")
    way = url_for("coverage.index", instrument=row.instrument.code, clause=row.clause.code)
    return redirect(f"{way}#clause")
