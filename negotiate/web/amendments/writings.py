"""What is being written in the text of a clause: its redline and what concerns it, answered to the script that asks."""

from flask import Blueprint, g, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.sizes import check_wording
from negotiate.queries.amendments.writing.previews import amended_base_of, base_of
from negotiate.queries.drafting.written_notes import WrittenNotes, notes_on, notes_on_new
from negotiate.text.spacing import loose_spaces
from negotiate.web.amendments.amendments import proposal
from negotiate.web.pages.drawing.rendering import stretches
from negotiate.web.pages.forms import only_reads

bp = Blueprint("writings", __name__)


@bp.post("/clauses/<clause>/writing")
@only_reads
def create(clause: str) -> ResponseReturnValue:
    """Lay the typed wording into the version that the form was made from, with what others propose at its words."""
    typed = proposal()
    check_wording(typed.wording, typed.label)
    if typed.parent:
        base, notes = amended_base_of(g.db, g.actor, clause, typed.base, typed.parent), None
    else:
        base, notes = base_of(g.db, g.actor, clause, typed.base), _notes(clause, typed)
    loose = loose_spaces(typed.wording.body, base.body)
    beside = render_template(
        "amendments/form/_beside_writing.html", notes=notes, heading=typed.wording.heading, loose=loose
    )
    return jsonify(body=stretches(base.body, typed.body.replace("\r\n", "\n")), notes=beside)


def _notes(clause: str, typed: Proposal) -> WrittenNotes:
    """Return what concerns the words of a change, or a new clause behind another."""
    own = request.args.get("amendment", typed.code)
    if not typed.base:
        return notes_on_new(g.db, g.actor, clause, own)
    return notes_on(g.db, g.actor, typed.base, typed.wording, own)
