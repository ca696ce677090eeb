"""Loopholes on other pages: those that are open beside a clause or in a dossier, and what an amendment is to close.

Who sees one is not to be guessed from a page that is kept for many readers, so that these are drawn for each.
"""

from collections.abc import Iterable

from flask import Flask, g, render_template
from markupsafe import Markup

from negotiate.markup import html as markup
from negotiate.queries.norms.loophole_lines import LoopholeLine, open_on_clause, open_on_clauses, open_to_everybody
from negotiate.queries.norms.loopholes import mended_loophole
from negotiate.queries.text.comparing.changes_since import ClauseSince
from negotiate.text.norms.asked_passages import words_at
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the notes, and a passage with its words marked."""
    app.jinja_env.globals.update(
        loopholes_beside=loopholes_beside,
        loopholes_among=loopholes_among,
        loopholes_left=loopholes_left,
        loophole_mended=loophole_mended,
    )
    app.jinja_env.filters["found_in"] = found_in


def loopholes_beside(instrument: str, clause: str) -> Markup:
    """Return the open loopholes on a clause, as notes of its margin."""
    return blank(lambda: _drawn("loopholes/_beside.html", instrument, open_on_clause(g.db, g.actor, clause)))


def loopholes_among(instrument: str, clauses: Iterable[ClauseSince]) -> Markup:
    """Return the open loopholes on the clauses of a dossier, as a list."""
    asked = tuple(clause.code for clause in clauses)
    return blank(lambda: _drawn("loopholes/_among.html", instrument, open_on_clauses(g.db, g.actor, asked)))


def loopholes_left(instrument: str) -> Markup:
    """Return the loopholes that everybody sees and a text to be published leaves open, as a list; none bars it."""
    return blank(lambda: _drawn("loopholes/_among.html", instrument, open_to_everybody(g.db, g.actor, instrument)))


def loophole_mended(amendment: str) -> Markup:
    """Return which loophole an amendment is to close, as a note of its margin."""

    def said() -> Said:
        mended = mended_loophole(g.db, g.actor, amendment)
        words = render_template("loopholes/_mended.html", mended=mended) if mended else ""
        return Said(words, words)

    return blank(said)


def found_in(words: str, passage: str) -> Markup:
    """Return a passage as HTML, with the words that a loophole is on marked; none of them: nothing is."""
    at = words_at(passage, words)
    if at is None:
        return Markup(markup.render_spans([(passage, {})], "found-"))
    spans = [(passage[: at[0]], {}), (passage[at[0] : at[1]], {"class": "rests"}), (passage[at[1] :], {})]
    return Markup(markup.render_spans(spans, "found-"))


def _drawn(template: str, instrument: str, lines: tuple[LoopholeLine, ...]) -> Said:
    words = render_template(template, instrument=instrument, lines=lines) if lines else ""
    return Said(words, words)
