"""Instruments, the clauses of their texts and the versions of these, for programs."""

from dataclasses import replace

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.errors import NotFound
from negotiate.models import Stage
from negotiate.queries.header import header_of, load_instrument, readable_instruments
from negotiate.queries.text.clause import clause_page
from negotiate.queries.text.text import part_of_text
from negotiate.queries.text.version_page import readable_versions
from negotiate.web.api.contract.answers import cursor, given, listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.texts import (
    ClauseAnswer,
    InstrumentAnswer,
    VersionAnswer,
    clause_answer,
    instrument_answer,
    placed_answer,
    version_answer,
)

instruments = Blueprint("api_instruments", __name__, url_prefix="/api/v1/instruments")
clauses = Blueprint("api_clauses", __name__, url_prefix="/api/v1")
versions = Blueprint("api_versions", __name__, url_prefix="/api/v1/clauses/<clause>/versions")

#: Amendments that await a decision, a draft among them.
PENDING = (Stage.DRAFT, Stage.TABLED)


@instruments.get("", endpoint="index")
@lists(InstrumentAnswer)
def list_instruments() -> ResponseReturnValue:
    """List the instruments that you may read, by title."""
    rows = readable_instruments(g.db, g.actor)
    return listed(rows, lambda row: row.code, lambda row: instrument_answer(header_of(g.db, g.actor, row)))


@instruments.get("/<instrument>", endpoint="show")
@beside("instruments.show")
@gives(InstrumentAnswer)
def show_instrument(instrument: str) -> ResponseReturnValue:
    """Give an instrument."""
    row = load_instrument(g.db, g.actor, instrument)
    return one(instrument_answer(header_of(g.db, g.actor, row)))


@clauses.get("/instruments/<instrument>/clauses", endpoint="index")
@beside("instruments.show")
@lists(ClauseAnswer)
def list_clauses(instrument: str) -> ResponseReturnValue:
    """List the clauses of the text that you may read, in its order: the working text, else the newest publication."""
    return given(part_of_text(g.db, g.actor, instrument, cursor()), placed_answer)


@clauses.get("/clauses/<clause>", endpoint="show")
@beside("clauses.show")
@gives(ClauseAnswer)
def show_clause(clause: str) -> ResponseReturnValue:
    """Give a clause as it stands in the text that you may read."""
    page = clause_page(g.db, g.actor, clause)
    pending = tuple(note for note in page.amendments if note.stage in PENDING)
    return one(clause_answer(replace(page.clause, amendments=pending)))


@versions.get("", endpoint="index")
@beside("clauses.show")
@lists(VersionAnswer)
def list_versions(clause: str) -> ResponseReturnValue:
    """List the wordings of a clause that you may read, oldest first."""
    found = readable_versions(g.db, g.actor, clause)
    return listed(found, lambda read: read.version.code, lambda read: version_answer(clause, read))


@versions.get("/<int:number>", endpoint="show")
@beside("versions.show")
@gives(VersionAnswer)
def show_version(clause: str, number: int) -> ResponseReturnValue:
    """Give one wording of a clause by its number."""
    for read in readable_versions(g.db, g.actor, clause):
        if read.version.number == number:
            return one(version_answer(clause, read))
    raise NotFound("There is no such version that you can see.")
