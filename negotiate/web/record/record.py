"""The journal of an instrument: every act, who and when, each sealed to the one before."""

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.record.journals import JournalEntry, instrument_entry, instrument_journal
from negotiate.queries.record.sentences import SentencePart, Thing
from negotiate.web.pages.keeping import kept

bp = Blueprint("record", __name__, url_prefix="/instruments/<instrument>/record")

#: The page of each thing that a sentence can name.
PAGES = {
    Thing.AMENDMENT: "amendments.show",
    Thing.CLAUSE: "clauses.show",
    Thing.ROUND: "rounds.show",
    Thing.PUBLICATION: "publications.show",
    Thing.PERSON: "people.show",
    Thing.DELEGATION: "delegations.show",
    Thing.GROUP: "groups.show",
}


@bp.get("")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show the journal, the newest act first."""
    number = request.args.get("page", 1, type=int)
    return render_template("record/index.html", page=instrument_journal(g.db, g.actor, instrument, number))


@bp.get("/<int:number>")
@kept(Instrument, "instrument")
def show(instrument: str, number: int) -> ResponseReturnValue:
    """Show one entry whole, with what its seal is over."""
    return opened("record/show.html", instrument_entry(g.db, g.actor, instrument, number))


def opened(template: str, entry: JournalEntry) -> ResponseReturnValue:
    """Return an entry as a page, or exactly the characters that were sealed, for whoever checks the seal herself."""
    if request.args.get("as") == "sealed":
        return entry.sealed, {"Content-Type": "text/plain; charset=utf-8"}
    return render_template(template, entry=entry)


@bp.app_template_global()
def page_of(part: SentencePart) -> str:
    """Return the address of what a piece of a sentence names; empty for plain words."""
    return url_for(PAGES[part.thing], code=part.code) if part.thing in PAGES else ""
