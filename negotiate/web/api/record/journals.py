"""The journal of an instrument, and for whom a program has come in."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.queries.record.journals import instrument_entries, instrument_entry
from negotiate.state.house.actors import CameByToken
from negotiate.web.api.contract.answers import limit, one, part
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.record import (
    CallerAnswer,
    EntryAnswer,
    WholeEntryAnswer,
    caller_answer,
    entry_answer,
    whole_entry,
)
from negotiate.web.pages.forms import number_in

entries = Blueprint("api_record", __name__, url_prefix="/api/v1/instruments/<instrument>/record")
callers = Blueprint("api_callers", __name__, url_prefix="/api/v1/me")


@entries.get("", endpoint="index")
@beside("record.index")
@lists(EntryAnswer)
def list_entries(instrument: str) -> ResponseReturnValue:
    """List the acts in the journal of an instrument, newest first."""
    most, after = limit(), request.args.get("after")
    before = number_in(after) if after else None
    if after and before is None:
        raise Invalid("An entry goes by its number.", "after")
    lines = instrument_entries(g.db, g.actor, instrument, most + 1, before)
    following = str(lines[most - 1].number) if len(lines) > most else None
    return part([entry_answer(line) for line in lines[:most]], following)


@entries.get("/<int:number>", endpoint="show")
@beside("record.show")
@gives(WholeEntryAnswer)
def show_entry(instrument: str, number: int) -> ResponseReturnValue:
    """Give an entry of the journal with everything that its seal is over, and who contests it."""
    return one(whole_entry(instrument_entry(g.db, g.actor, instrument, number)))


@callers.get("", endpoint="show")
@gives(CallerAnswer)
def show_caller() -> ResponseReturnValue:
    """Say for whom you have come in, how far your token goes, and in which text."""
    if not isinstance(g.came_in, CameByToken):
        return one(caller_answer(g.actor, "none", ""))
    return one(caller_answer(g.actor, g.came_in.scope.value, g.came_in.instrument))
