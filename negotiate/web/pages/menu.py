"""The menu under a person's name: her own account, and the house where she administers it."""

from flask import Flask, render_template, url_for
from markupsafe import Markup, escape

from negotiate.policy import Act, Actor, may
from negotiate.web.pages.blanks import blank, drawn_once
from negotiate.web.pages.forms import current_actor
from negotiate.web.serving.shelf import Said

OWN = (
    ("Model clauses", "library.index"),
    ("Terms of the house", "house_terms.index"),
    ("Calendar and mail", "reminders.show"),
    ("Long work", "long_works.index"),
    ("Where you are signed in", "sign_ins.index"),
    ("Tokens for programs", "personal_tokens.index"),
    ("Change password", "password.edit"),
)
HOUSE = (("People", "people.index"), ("Delegations", "delegations.index"), ("Groups", "groups.index"))


def register(app: Flask) -> None:
    """Give the menu to templates."""
    app.jinja_env.globals.update(menu=menu, reader_name=reader_name)


def menu() -> Markup:
    """Return the reader's menu; nothing where she has not signed in."""
    return blank(_of_reader)


def reader_name() -> Markup:
    """Return the name of whoever reads the page."""
    return blank(lambda: Said(str(escape(current_actor().name)), current_actor().name))


def _of_reader() -> Said:
    actor = current_actor()
    if actor.person_id is None:
        return Said("", "")
    return drawn_once(actor, lambda: _draw(actor))


def _draw(actor: Actor) -> str:
    links = [{"label": label, "href": url_for(endpoint)} for label, endpoint in _links(actor)]
    return render_template("_menu.html", name=actor.name, seat=actor.seat, links=links)


def _links(actor: Actor) -> list[tuple[str, str]]:
    links = [*OWN, *(HOUSE if may(actor, Act.MANAGE_PEOPLE) else ())]
    if may(actor, Act.SEE_HOUSE_RECORD):
        links.append(("Record of the house", "house_record.index"))
    return links
