"""The first page: where a person finds her instruments, and everybody else the way in."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.queries.amendments.fate_news import fate_news
from negotiate.queries.house.departures import departures_of
from negotiate.queries.house.instruments import first_page
from negotiate.queries.house.people import administrators, is_empty
from negotiate.queries.publishing.notices import unseen
from negotiate.queries.silence.news import silence_news
from negotiate.web.pages.forms import signed_in
from negotiate.web.pages.keeping import kept_for_herself

bp = Blueprint("home", __name__)


@bp.get("/")
@kept_for_herself
def index() -> ResponseReturnValue:
    """Show the person's own page; lead others to the sign-in, and the very first one to the founding."""
    if not signed_in():
        return redirect(url_for("house.new" if is_empty(g.db) else "session.new"))
    page = first_page(g.db, g.actor)
    return render_template(
        "home/index.html",
        page=page,
        notices=unseen(g.db, g.actor),
        fates=fate_news(g.db, g.actor),
        departures=departures_of(g.db, g.actor),
        silences=silence_news(g.db, g.actor, page.waiting.first if g.actor.places else None),
        administrators=() if g.actor.places else administrators(g.db, g.actor),
    )
