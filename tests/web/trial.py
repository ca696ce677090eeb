"""A small application with one page of each kind, to try what every page has from the frame."""

from flask import Blueprint, Flask, g, render_template_string, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Group
from negotiate.store import open_store
from negotiate.web.app import create_app
from negotiate.web.pages.forms import only_reads, shown_again
from tests.cast import SINCE

YOURS = "Each State shall protect hospitals and water."
THEIRS = "Each State should protect hospitals and water."

REFUSALS = {
    "missing": NotFound("There is no such thing."),
    "closed": Forbidden("This is not yours to do."),
    "stale": Stale("Somebody merged it.", yours=YOURS, theirs=THEIRS),
    "invalid": Invalid("This day does not exist.", field="day"),
}
FORM = '<p>{{ error("day") }}</p><input name="day" value="{{ typed("day", "2026-01-01") }}">'

bp = Blueprint("trial", __name__, url_prefix="/trial")


@bp.get("/<name>")
def show(name: str) -> ResponseReturnValue:
    """Refuse by the name of the refusal."""
    raise REFUSALS[name]


@bp.get("/form")
def new() -> ResponseReturnValue:
    """Show a form."""
    return render_template_string(FORM)


@bp.post("/form")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Write a group, then refuse as the form asks."""
    g.db.add(Group(name=request.form["day"], short_name="X", created_at=SINCE))
    g.db.flush()
    raise REFUSALS[request.form["refusal"]]


@bp.post("/preview")
@only_reads
def edit() -> ResponseReturnValue:
    """Try to write where only reading is allowed."""
    g.db.add(Group(name="sly", short_name="X", created_at=SINCE))
    g.db.flush()
    return "written"


@bp.get("/writing")
def index() -> ResponseReturnValue:
    """Try to write from a page that is only looked at."""
    return edit()


@bp.post("/fault")
def update() -> ResponseReturnValue:
    """Write, then fail as no program should."""
    g.db.add(Group(name="half done", short_name="X", created_at=SINCE))
    g.db.flush()
    raise ZeroDivisionError


@bp.post("/doubled")
def delete() -> ResponseReturnValue:
    """Write what exists already, so that the database refuses it when all seems done."""
    g.db.add_all(Group(name="twice", short_name="X", created_at=SINCE) for _ in range(2))
    return "written"


@bp.post("/incomplete")
def destroy() -> ResponseReturnValue:
    """Write half a row, as no program should."""
    g.db.add(Group(created_at=SINCE))
    return "written"


def trial_app() -> Flask:
    """Return the application as it is served, with these pages added; the store is still to be given."""
    app = create_app(open_store("sqlite://"), secret_key="not a secret")
    app.register_blueprint(bp)
    return app
