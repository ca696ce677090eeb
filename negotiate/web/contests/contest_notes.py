"""What is contested, beside an amendment and beside a clause: the same for all who read the record.

Until when the last decision can be contested passes without an act, so that is asked whenever the page is read.
"""

from flask import Flask, g, render_template
from markupsafe import Markup

from negotiate import clock
from negotiate.policy import Act
from negotiate.queries.contests.beside import ContestsBeside, contests_beside_amendment, contests_beside_clause
from negotiate.web.pages.blanks import blank
from negotiate.web.serving.shelf import Said


def register(app: Flask) -> None:
    """Give templates what is contested beside an amendment or a clause."""
    app.jinja_env.globals.update(contests_on_amendment=contests_on_amendment, contests_on_clause=contests_on_clause)


def contests_on_amendment(code: str, acts: frozenset[Act]) -> Markup:
    """Return what is contested of the fates of an amendment; nothing where nothing is, or can be."""
    return _beside(contests_beside_amendment(g.db, g.actor, code, acts))


def contests_on_clause(code: str, acts: frozenset[Act]) -> Markup:
    """Return what is contested of the decisions on a clause; nothing where nothing is, or can be."""
    return _beside(contests_beside_clause(g.db, g.actor, code, acts))


def _beside(found: ContestsBeside | None) -> Markup:
    if found is None or found.is_empty:
        return Markup("")
    return blank(lambda: _drawn(found.at(clock.now())))


def _drawn(found: ContestsBeside) -> Said:
    words = "" if found.is_empty else render_template("contests/_beside.html", found=found)
    return Said(words, words)
