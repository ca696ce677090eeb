"""Every page of the house: the list of its blueprints, one a noun."""

from flask import Flask

from negotiate.web import (
    delegations,
    demonstration,
    groups,
    health,
    home,
    house,
    house_record,
    invitations,
    memberships,
    password,
    people,
    seats,
    sessions,
    suspensions,
)

BLUEPRINTS = (
    home.bp,
    sessions.bp,
    house.bp,
    invitations.bp,
    password.bp,
    people.bp,
    seats.bp,
    suspensions.bp,
    delegations.bp,
    groups.bp,
    memberships.bp,
    house_record.bp,
    health.bp,
)


def register(app: Flask) -> None:
    """Put every page at its address; those of the demonstration only where it is one."""
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    if getattr(app, "demo", False):
        app.register_blueprint(demonstration.bp)
