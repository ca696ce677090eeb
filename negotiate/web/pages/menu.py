"""The links under a person's name: her own account, and the house where she administers it."""

from typing import Any

from flask import Flask, url_for

from negotiate.policy import Act, may
from negotiate.web.pages.forms import current_actor

HOUSE = (("People", "people.index"), ("Delegations", "delegations.index"), ("Groups", "groups.index"))


def register(app: Flask) -> None:
    """Give the menu to templates."""
    app.context_processor(_menu)


def _menu() -> dict[str, Any]:
    actor, links = (
        current_actor(),
        [("Calendar and reminders", "reminders.show"), ("Change password", "password.edit")],
    )
    if may(actor, Act.MANAGE_PEOPLE):
        links += HOUSE
    if may(actor, Act.SEE_HOUSE_RECORD):
        links.append(("Record of the house", "house_record.index"))
    return {"menu_links": [{"label": label, "href": url_for(endpoint)} for label, endpoint in links]}
