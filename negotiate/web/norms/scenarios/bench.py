"""The scenario bench: passages by scenarios, and one cell open with its words and those who rest on them."""

from flask import Blueprint, Flask, g, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.models import Finds
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.queries.norms.scenarios.bench import bench_page

bp = Blueprint("bench", __name__, url_prefix="/instruments/<instrument>/scenarios")

#: The four answers, each with its icon: one ink, for none is better than another.
SIGNS = {Finds.COVERS: "covers", Finds.PERMITS: "permits", Finds.SILENT: "minus", Finds.UNCLEAR: "question"}


def register(app: Flask) -> None:
    """Give templates the four signs, and words with those who rest on them."""
    app.jinja_env.globals.update(finds_signs=SIGNS, resting_words=resting_words)


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show the matrix, with the cell that is asked for open."""
    page = bench_page(g.db, g.actor, instrument, request.args.get("cell", ""), request.args.get("if", ""))
    return render_template("bench/index.html", page=page, finds=tuple(Finds))


def resting_words(words: str, answers: tuple[AnswerLine, ...]) -> Markup:
    """Return a passage as HTML, the words on which answers rest underlined, with the letters of those who say so."""
    letters: dict[tuple[int, int], list[str]] = {}
    for line in answers:
        at = words.find(line.rests_on) if line.rests_on and not line.is_stale else -1
        if at >= 0:
            letters.setdefault((at, at + len(line.rests_on)), []).append(line.letter)
    spans: list[tuple[str, dict[str, str]]] = []
    reached = 0
    for (start, end), who in sorted(letters.items()):
        if start < reached:
            continue  # words inside others that are marked already: the answers name them in full
        spans.append((words[reached:start], {}))
        spans.append((words[start:end], {"class": "rests", "data-letters": " ".join(who)}))
        reached = end
    return Markup(markup.render_spans([*spans, (words[reached:], {})], "cell-"))
