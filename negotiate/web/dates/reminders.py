"""A person's own calendar address and her wish about mail."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates.zones import place_of
from negotiate.models import Wish
from negotiate.operations.dates.feeds import end_feed, renew_feed
from negotiate.operations.dates.reminders import wish_for
from negotiate.operations.house.people import choose_zone
from negotiate.queries.dates.feeds import reminders_page
from negotiate.web.pages.forms import choice, shown_again

bp = Blueprint("reminders", __name__, url_prefix="/account/reminders")
own_zones = Blueprint("own_zones", __name__, url_prefix="/account/zone")
addresses = Blueprint("addresses", __name__, url_prefix="/account/calendar")


@bp.get("")
def show() -> ResponseReturnValue:
    """Show whether a calendar address works and whether mail is wanted."""
    return render_template("account/reminders.html", page=reminders_page(g.db, g.actor), address="", news="")


@bp.post("", endpoint="create")
@shown_again(show)
def say() -> ResponseReturnValue:
    """Say whether one wants mail."""
    wish = choice(Wish, "wish")
    wish_for(g.db, g.actor, wish)
    flash("You will be reminded by mail." if wish is Wish.YES else "You get no mail about dates.", "done")
    return redirect(url_for("reminders.show"))


@own_zones.post("", endpoint="update")
@shown_again(show)
def change_zone() -> ResponseReturnValue:
    """Say by which clock one wants to be told of deadlines too."""
    zone = choose_zone(g.db, g.actor, request.form.get("zone", "")).zone
    flash(
        f"Deadlines are told by the clocks of {place_of(zone)} too." if zone else "You have no clock of your own.",
        "done",
    )
    return redirect(url_for("reminders.show"))


@addresses.post("", endpoint="create")
def renew() -> ResponseReturnValue:
    """Make a calendar address and show it, this once."""
    address = url_for("feeds.show", address=renew_feed(g.db, g.actor), _external=True)
    return render_template("account/reminders.html", page=reminders_page(g.db, g.actor), address=address, news="")


@addresses.post("/delete", endpoint="delete")
def end() -> ResponseReturnValue:
    """End the calendar address."""
    end_feed(g.db, g.actor)
    flash("The address is ended. Nobody reads anything there any more.", "done")
    return redirect(url_for("reminders.show"))
