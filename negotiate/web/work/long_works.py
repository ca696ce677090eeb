"""My long work: asking for it, all of it, how far each piece is, what came of it, and giving it up."""

from typing import Any

from flask import Blueprint, Response, current_app, flash, g, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.asking import NewWork, ask_for, give_up, own_work
from negotiate.queries.work.long_works import order_page, work_file, work_page, works_page
from negotiate.web.files.downloads import attached
from negotiate.web.pages.forms import choice, shown_again
from negotiate.web.serving.limits import by_address
from negotiate.web.work.afterwards import afterwards
from negotiate.web.work.beginning import begin_or_leave
from negotiate.web.work.makers import ASKED, MAKERS
from negotiate.web.work.results import name_of, throw_away

bp = Blueprint("long_works", __name__, url_prefix="/work")
files = Blueprint("work_files", __name__, url_prefix="/work/<code>/file")
beginnings = Blueprint("work_beginnings", __name__, url_prefix="/work/<code>/beginning")
orders = Blueprint("work_orders", __name__, url_prefix="/instruments/<instrument>/work")

#: What is offered where an address does not say it.
USUAL = WorkKind.EVERYTHING.value


@bp.get("")
def index() -> ResponseReturnValue:
    """List one's long work, the last asked for first."""
    return render_template("work/index.html", page=works_page(g.db, g.actor))


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show how far a piece of one's work is, and what came of it."""
    page = work_page(g.db, g.actor, code)
    return render_template("work/_state.html" if request.args.get("part") else "work/show.html", page=page)


@orders.get("")
def new(instrument: str) -> ResponseReturnValue:
    """Say that what is asked for takes long, and offer to have it done."""
    asked = {name: request.values[name] for name in ASKED if request.values.get(name)}
    page = order_page(g.db, g.actor, instrument, request.values.get("kind", USUAL))
    return render_template("work/new.html", page=page, asked=asked)


@orders.post("")
@by_address
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Have it done: by a worker, or at once where none is there."""
    asked = {name: request.form[name] for name in ASKED if request.form.get(name)}
    new_work = NewWork(choice(WorkKind, "kind"), instrument, request.url_root, asked)
    work = ask_for(g.db, g.actor, new_work)
    begin_or_leave(work.code)
    return redirect(url_for("long_works.show", code=work.code))


@beginnings.post("", endpoint="create")
def begin(code: str) -> ResponseReturnValue:
    """Do work at once that nobody does, where no worker is there."""
    work = own_work(g.db, g.actor, code)
    begin_or_leave(work.code)
    return redirect(url_for("long_works.show", code=work.code))


@bp.post("/<code>/end")
def delete(code: str) -> ResponseReturnValue:
    """Give a piece of one's work up, or throw away what came of it."""
    give_up(g.db, g.actor, code)
    folder = _house().work_folder
    afterwards(lambda: throw_away(folder, code))
    flash("It is given up, and nothing of it is kept.", "done")
    return redirect(url_for("long_works.index"))


@files.get("", endpoint="show")
def file(code: str) -> ResponseReturnValue:
    """Give the file that came of a piece of one's work, as long as one may read all that it holds."""
    found, house = work_file(g.db, g.actor, code), _house()
    path = house.work_folder / name_of(found.code, found.tries)
    if found.kind.is_of_upload or not path.is_file():
        raise NotFound("The file that came of this work is not on this machine any more. Ask for it anew.")
    maker = MAKERS[found.kind]
    answer: Response = send_file(path, mimetype=maker.mimetype)
    answer.headers.update({**attached(maker.ending, found.title, maker.called), "Cache-Control": "no-store"})
    return answer


def _house() -> Any:
    """Return the application, as more than Flask knows of it."""
    return current_app
