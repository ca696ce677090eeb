"""Finding words: in one instrument, and in all that a person reads."""

from http import HTTPStatus
from urllib.parse import quote, urlencode

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid, NotFound
from negotiate.policy import Act, require
from negotiate.queries.finding.citations import PageBeside
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.questions import OPEN, Question, Search, SearchPlace, Sieve
from negotiate.queries.finding.sieves import APART
from negotiate.web.text.sieves import ASKED, sieve_asked

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
#: How the page calls what finds are told apart by.
CHOICES = {"kind": "kind", "status": "status", "whom": "delegation", "round": "round", "since": "day"}


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show what is found in an instrument."""
    return _shown("finding/index.html", instrument)


@house.get("", endpoint="index")
def index_of_house() -> ResponseReturnValue:
    """Show what is found in all instruments that the reader may read."""
    require(g.actor, Act.SEE_HOUSE)
    return _shown("finding/anywhere.html", "")


def _shown(template: str, instrument: str) -> ResponseReturnValue:
    """Return the page of what is found; where what is to be shown alone cannot be read, all of it, and why."""
    try:
        sieve, wrong = sieve_asked(request.args), None
    except Invalid as refusal:
        sieve, wrong = OPEN, refusal
    page = _found(instrument, sieve)
    asked = {name: request.args.get(name, "") for name in ASKED}
    status = wrong.status if wrong else HTTPStatus.OK
    return render_template(template, page=page, wrong=wrong, asked=asked, apart=APART[page.place]), status


def _found(instrument: str, sieve: Sieve) -> FindPage:
    number = max(1, request.args.get("page", 1, type=int))
    search = Search(Question(request.args.get("q", "")), _place(), number, sieve, request.args.get("text", ""))
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
def finds_asked(page: FindPage, place: SearchPlace | None = None) -> str:
    """Return what the address of a page asks for behind its question mark, for a place of it; here, all of it."""
    sieve = page.sieve if place is None else page.sieve.elsewhere
    asked = {"q": page.words, "in": (place or page.place).value, "kind": sieve.kind, "status": sieve.status}
    asked |= {"whom": sieve.whom, "round": sieve.rounds, "since": sieve.since.isoformat() if sieve.since else ""}
    return urlencode({name: words for name, words in asked.items() if words})


@bp.app_template_filter()
def further_finds(page: FindPage) -> str:
    """Return the end of an address that leads to another page of the same finds, but for its number."""
    return f"?{finds_asked(page)}&page="


@bp.app_template_filter()
def not_told_apart(apart: frozenset[str]) -> str:
    """Return by what finds cannot be told apart, of which only these can be asked; "" where by all.

    >>> not_told_apart(frozenset({"kind"})), not_told_apart(frozenset(CHOICES))
    ('no status, no delegation, no round and no day', '')
    """
    *rest, last = [f"no {word}" for name, word in CHOICES.items() if name not in apart] or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


@bp.app_template_filter()
def place_name(place: SearchPlace) -> str:
    """Return how the page calls a place in which words are looked for."""
    return NAMES[place]
