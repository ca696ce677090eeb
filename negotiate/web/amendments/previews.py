"""The live redline beside a form: a fragment of HTML for the script that asks, stored nowhere."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Clause
from negotiate.operations.sizes import check_wording
from negotiate.queries.amendments.writing.previews import amended_base_of, base_of
from negotiate.queries.norms.drafting_words import discouraged_words
from negotiate.queries.norms.hints import change_hints
from negotiate.state.rows import by_code
from negotiate.text.diff.wordings import diff_wordings
from negotiate.web.amendments.amendments import proposal

bp = Blueprint("previews", __name__)


@bp.post("/clauses/<clause>/previews")
def create(clause: str) -> ResponseReturnValue:
    """Show what the typed wording would change in the version that the form was made from."""
    typed = proposal()
    check_wording(typed.wording, typed.label)
    present = base_of(g.db, g.actor, clause, typed.base)
    base = amended_base_of(g.db, g.actor, clause, typed.base, typed.parent) if typed.parent else present
    together = diff_wordings(present.text, typed.wording.text) if typed.parent and typed.base else ()
    edits = diff_wordings(base.text, typed.wording.text)
    said: dict[str, object] = {"discouraged": discouraged_words(g.db, g.actor, clause, edits)}
    if typed.base and not typed.parent:
        said["hints"] = change_hints(g.db, g.actor, by_code(g.db, Clause, clause), base.text, edits)
    sides = {"base": base.text, "edits": edits, "edits_of_present": together}
    present_text = present.text if typed.base else ""
    return render_template("amendments/form/_live.html", **sides, **said, present=present_text, amended=typed.parent)
