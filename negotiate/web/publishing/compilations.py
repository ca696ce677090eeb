"""Compilations: the text with everything on the table in its place, as of now and as it was issued."""

from flask import Blueprint, Response, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting.markdown import to_markdown
from negotiate.models import Clause, Compilation, Instrument, Naming
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.policy import Act, require
from negotiate.queries.compilations.clause_columns import clause_columns
from negotiate.queries.compilations.issued import compilations_page, issued_compilation_page, written_compilation
from negotiate.queries.compilations.on_the_table import clause_compilation_page, compilation_page
from negotiate.queries.header import load_instrument
from negotiate.web.files.downloads import attached
from negotiate.web.pages.forms import choice, shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("compilations", __name__)
on_the_table = Blueprint("on_the_table", __name__, url_prefix="/instruments/<instrument>/compilation")
of_clause = Blueprint("clause_compilations", __name__, url_prefix="/clauses/<clause>/compilation")
columns = Blueprint("clause_columns", __name__, url_prefix="/clauses/<clause>/columns")
files = Blueprint("compilation_files", __name__, url_prefix="/compilations/<code>/export.md")


@on_the_table.get("", endpoint="show")
@kept(Instrument, "instrument")
def now(instrument: str) -> ResponseReturnValue:
    """Show the working text with everything on the table."""
    return render_template("compilations/on_the_table.html", page=compilation_page(g.db, g.actor, instrument))


@of_clause.get("", endpoint="show")
@kept(Clause, "clause")
def clause_now(clause: str) -> ResponseReturnValue:
    """Show one clause with everything on the table."""
    return render_template("compilations/of_clause.html", page=clause_compilation_page(g.db, g.actor, clause))


@columns.get("", endpoint="show")
@kept(Clause, "clause")
def four_columns(clause: str) -> ResponseReturnValue:
    """Show one clause in four columns, to be printed for those who look for a compromise."""
    return render_template("clause_columns/show.html", page=clause_columns(g.db, g.actor, clause))


@bp.get("/instruments/<instrument>/compilations")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """List the compilations that were issued."""
    return render_template("compilations/index.html", page=compilations_page(g.db, g.actor, instrument))


@bp.get("/instruments/<instrument>/compilations/new")
@kept(Instrument, "instrument")
def new(instrument: str) -> ResponseReturnValue:
    """Ask under which name, and with names or without."""
    require(g.actor, Act.ISSUE_COMPILATION, load_instrument(g.db, g.actor, instrument))
    return render_template("compilations/new.html", page=compilation_page(g.db, g.actor, instrument))


@bp.post("/instruments/<instrument>/compilations")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Issue what is on the table now."""
    compilation = issue_compilation(g.db, g.actor, instrument, text("title"), choice(Naming, "naming"))
    flash("Issued. Whoever reads what is published finds it among the compilations; it never changes.", "done")
    return redirect(url_for("compilations.show", code=compilation.code))


@bp.get("/compilations/<code>")
@kept(Compilation, "code")
def show(code: str) -> ResponseReturnValue:
    """Show a compilation as it was issued."""
    return render_template("compilations/show.html", page=issued_compilation_page(g.db, g.actor, code))


@files.get("", endpoint="show")
@kept(Compilation, "code")
def file(code: str) -> ResponseReturnValue:
    """Give a compilation as Markdown, as it was issued."""
    page = issued_compilation_page(g.db, g.actor, code)
    body = to_markdown(written_compilation(page), title=page.line.title)
    return Response(body, mimetype="text/markdown", headers=attached("md", page.head.title, page.line.title))
