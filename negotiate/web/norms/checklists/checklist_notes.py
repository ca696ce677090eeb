"""Checklists beside a clause: who answered is not to be guessed from a page that is kept, so each is drawn."""

from flask import Flask, g
from markupsafe import Markup

from negotiate.policy import Act
from negotiate.queries.norms.checklists.beside import checklists_beside
from negotiate.web.pages.blanks import blank
from negotiate.web.pages.kept import kept
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates the notes."""
    app.jinja_env.globals["checklists_of_clause"] = checklists_of_clause


def checklists_of_clause(instrument: str, clause: str, acts: frozenset[Act]) -> Markup:
    """Return which checklists have been asked of a clause, as notes of its margin."""

    def said() -> Said:
        beside = checklists_beside(g.db, g.actor, clause, acts)
        place = {"instrument": instrument, "clause": clause}
        words = kept("checklists/_beside.html", beside=beside, **place) if beside else ""
        return Said(words, words)

    return blank(said)
