"""The journal of an instrument: every act, who and when, each sealed to the one before."""

from pathlib import Path

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.exporting import check_record
from negotiate.models import Instrument
from negotiate.policy import Act, require
from negotiate.queries.header import load_instrument
from negotiate.queries.record.journals import JournalEntry, instrument_entry, instrument_journal
from negotiate.queries.record.record_file import record_file
from negotiate.queries.record.sentences import SentencePart, Thing
from negotiate.web.files.downloads import attached
from negotiate.web.pages.keeping import kept

bp = Blueprint("record", __name__, url_prefix="/instruments/<instrument>/record")
files = Blueprint("record_files", __name__, url_prefix="/instruments/<instrument>/record/file")
checks = Blueprint("record_checks", __name__, url_prefix="/instruments/<instrument>/record/check")

#: The page of each thing that a sentence can name.
PAGES = {
    Thing.AMENDMENT: "amendments.show",
    Thing.CLAUSE: "clauses.show",
    Thing.ROUND: "rounds.show",
    Thing.PUBLICATION: "publications.show",
    Thing.PERSON: "people.show",
    Thing.DELEGATION: "delegations.show",
    Thing.GROUP: "groups.show",
    Thing.CONTEST: "contests.show",
}


#: The program that checks a file of the record.
CHECK = Path(check_record.__file__)


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


@files.get("", endpoint="show")
@kept(Instrument, "instrument")
def file(instrument: str) -> ResponseReturnValue:
    """Give the record as a file that is checked without this house."""
    written = record_file(g.db, g.actor, instrument)
    return written, attached("json", load_instrument(g.db, g.actor, instrument).title, "record")


@checks.get("", endpoint="show")
@kept(Instrument, "instrument")
def check(instrument: str) -> ResponseReturnValue:
    """Give the program that checks such a file; it is the same for everybody."""
    require(g.actor, Act.SEE_RECORD, load_instrument(g.db, g.actor, instrument))
    name = {"Content-Disposition": f'attachment; filename="{CHECK.name}"'}
    return CHECK.read_text(encoding="utf-8"), {"Content-Type": "text/x-python; charset=utf-8", **name}


def opened(template: str, entry: JournalEntry) -> ResponseReturnValue:
    """Return an entry as a page, or exactly the characters that were sealed, for whoever checks the seal herself."""
    if request.args.get("as") == "sealed":
        return entry.sealed, {"Content-Type": "text/plain; charset=utf-8"}
    return render_template(template, entry=entry)


@bp.app_template_global()
def page_of(part: SentencePart) -> str:
    """Return the address of what a piece of a sentence names; empty for plain words."""
    return url_for(PAGES[part.thing], code=part.code) if part.thing in PAGES else ""
