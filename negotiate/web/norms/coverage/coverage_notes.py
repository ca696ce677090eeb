"""Coverage beside a clause, which tells all who read the table the same, and benchmarks among dates."""

from flask import Flask, g, render_template
from markupsafe import Markup

from negotiate.policy import Act
from negotiate.queries.norms.coverage.benchmarks import benchmark_lines
from negotiate.queries.norms.coverage.beside import coverage_beside
from negotiate.state.norms.coverage import has_benchmarks
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates both."""
    app.jinja_env.globals.update(coverage_of_clause=coverage_of_clause, benchmarks_among_dates=benchmarks_among_dates)


def coverage_of_clause(instrument: str, clause: str, acts: frozenset[Act]) -> Markup:
    """Return what is said that a clause needs and gives, as notes of its margin."""
    beside = coverage_beside(g.db, g.actor, clause, acts)
    place = {"instrument": instrument, "clause": clause}
    return Markup(render_template("coverage/_beside.html", beside=beside, **place)) if beside else Markup("")  # noqa: S704


def benchmarks_among_dates(instrument: str, acts: frozenset[Act]) -> Markup:
    """Return the benchmarks of a text, as a part of its dates, to those who read the table."""
    if Act.SEE_TABLE not in acts:
        return Markup("")

    def said() -> Said:
        lines = benchmark_lines(g.db, g.actor, instrument) if has_benchmarks(g.db, instrument) else ()
        words = render_template("coverage/_on_dates.html", lines=lines, instrument=instrument) if lines else ""
        return Said(words, words)

    return blank(said)
