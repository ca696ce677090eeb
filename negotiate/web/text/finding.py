"""Finding words: in one instrument, and in all that a person reads."""

from urllib.parse import quote

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.policy import Act, require
from negotiate.queries.finding.citations import PageBeside
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.questions import Question, Search, SearchPlace, Sieve

bp = Blueprint("finding", __name__, url_prefix="/instruments/<instrument>/find")
house = Blueprint("finding_anywhere", __name__, url_prefix="/find")

#: How the page calls the places in which words are looked for.
NAMES = {
    SearchPlace.TEXT: "Text",
    SearchPlace.GONE: "No longer in it",
    SearchPlace.TABLED: "Amendments",
    SearchPlace.RATIONALES: "Reasons",
    SearchPlace.COMMENTS: "Comments",
    SearchPlace.STATEMENTS: "Statements",
    SearchPlace.DATES: "Dates",
    SearchPlace.OUTCOMES: "Outcomes",
    SearchPlace.CONTESTS: "Contests",
    SearchPlace.PUBLICATIONS: "Publications",
    SearchPlace.ROUNDS: "Rounds",
    SearchPlace.MEETINGS: "Meetings",
    SearchPlace.SCENARIOS: "Scenarios",
    SearchPlace.LOOPHOLES: "Loopholes",
    SearchPlace.TERMS: "Terms",
    SearchPlace.DRAFTS: "Your drafts",
}


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is found in an instrument."""
    return render_template("finding/index.html", page=_found(instrument))


@house.get("", endpoint="index")
def index_of_house() -> ResponseReturnValue:
    """Show what is found in all instruments that the reader may read."""
    require(g.actor, Act.SEE_HOUSE)
    return render_template("finding/anywhere.html", page=_found(""))


def _found(instrument: str) -> FindPage:
    number = max(1, request.args.get("page", 1, type=int))
    sieve = Sieve(request.args.get("round", type=int), request.args.get("whom", ""))
    text = request.args.get("text", "")
    search = Search(Question(request.args.get("q", "")), _place(), number, sieve, text)
    return find_page(g.db, g.actor, instrument, search)


def _place() -> SearchPlace | None:
    """Return the place that the address asks for, None where it leaves it open."""
    asked = request.args.get("in", "")
    if not asked:
        return None
    try:
        return SearchPlace(asked)
    except ValueError:
        raise NotFound(f'There is no place "{asked}" in which words are looked for.') from None


@bp.app_template_filter()
def fragment(words: str, anchor: str = "") -> str:
    """Return the end of an address at which a browser shows words of a page; `anchor` is where they stand on it."""
    shown = f":~:text={quote(words.strip(), safe='')}" if words.strip() else ""
    return f"#{quote(anchor, safe='')}{shown}" if anchor or shown else ""


@bp.app_template_filter()
def address_beside(page: PageBeside) -> str:
    """Return where a page beside the text is read."""
    match page.place:
        case SearchPlace.TERMS:
            return url_for("terms.index", instrument=page.home.code, open=page.code, _anchor="opened")
        case SearchPlace.SCENARIOS:
            return url_for("bench.index", instrument=page.home.code, _anchor=f"s-{page.code}")
        case SearchPlace.LOOPHOLES:
            return url_for("loopholes.show", instrument=page.home.code, code=page.code)
        case _:
            return url_for(f"{page.place.value}.show", code=page.code)


@bp.app_template_filter()
def place_name(place: SearchPlace) -> str:
    """Return how the page calls a place in which words are looked for."""
    return NAMES[place]
