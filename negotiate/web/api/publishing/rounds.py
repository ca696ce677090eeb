"""Rounds with what came of them, publications, and what changed between two texts, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.queries.changes.change_rows import TableView
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.header import load_instrument
from negotiate.queries.outcomes.outcome_page import outcome_page
from negotiate.queries.publishing.publications import publication_page
from negotiate.queries.publishing.rounds import publications_of, round_page, rounds_of
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.values.outcomes import OutcomeAnswer, outcome_answer
from negotiate.web.api.values.publishing import (
    ChangeAnswer,
    PublicationAnswer,
    WholePublicationAnswer,
    WholeRoundAnswer,
    change_answer,
    publication_answer,
    whole_publication,
    whole_round,
)
from negotiate.web.api.values.texts import RoundAnswer, round_answer

rounds = Blueprint("api_rounds", __name__, url_prefix="/api/v1")
outcomes = Blueprint("api_outcomes", __name__, url_prefix="/api/v1/rounds/<code>/outcome")
publications = Blueprint("api_publications", __name__, url_prefix="/api/v1")
changes = Blueprint("api_changes", __name__, url_prefix="/api/v1/instruments/<instrument>/changes")

BEFORE = AskedParameter("before", "The code of the earlier publication; without it, the one before the later text.")
AFTER = AskedParameter(
    "later", "The code of the later publication, or “working” for the text as it is now; else the newest."
)


@rounds.get("/instruments/<instrument>/rounds", endpoint="index")
@beside("rounds.index")
@lists(RoundAnswer)
def list_rounds(instrument: str) -> ResponseReturnValue:
    """List the rounds of an instrument, newest first."""
    lines = rounds_of(g.db, load_instrument(g.db, g.actor, instrument))
    return listed(lines, lambda line: line.code, round_answer)


@rounds.get("/rounds/<code>", endpoint="show")
@beside("rounds.show")
@gives(WholeRoundAnswer)
def show_round(code: str) -> ResponseReturnValue:
    """Give a round with its reconciliation: every amendment that was on the table, and its fate."""
    return one(whole_round(round_page(g.db, g.actor, code).summary))


@outcomes.get("", endpoint="show")
@beside("outcomes.show")
@gives(OutcomeAnswer)
def show_outcome(code: str) -> ResponseReturnValue:
    """Give what came of a published round: its change note, its text, how far each clause was agreed, what was said."""
    return one(outcome_answer(outcome_page(g.db, g.actor, code)))


@publications.get("/instruments/<instrument>/publications", endpoint="index")
@beside("rounds.index")
@lists(PublicationAnswer)
def list_publications(instrument: str) -> ResponseReturnValue:
    """List the publications of an instrument, newest first; the last one is the text that it began from."""
    lines = publications_of(g.db, load_instrument(g.db, g.actor, instrument))
    return listed(lines[::-1], lambda line: line.code, publication_answer)


@publications.get("/publications/<code>", endpoint="show")
@beside("publications.show")
@gives(WholePublicationAnswer)
def show_publication(code: str) -> ResponseReturnValue:
    """Give a publication with its text."""
    return one(whole_publication(publication_page(g.db, g.actor, code)))


@changes.get("", endpoint="index")
@beside("change_tables.show")
@lists(ChangeAnswer, BEFORE, AFTER)
def list_changes(instrument: str) -> ResponseReturnValue:
    """List the clauses that two texts do not have alike, in the order of the text, with who is behind each change."""
    view = TableView(before=request.args.get("before", ""), after=request.args.get("later", ""))
    page = change_table(g.db, g.actor, instrument, view)
    return listed(page.rows, lambda row: row.code, change_answer)
