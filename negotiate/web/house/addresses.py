"""The blueprints of the house itself: signing in, people, delegations, who takes part."""

from flask import Blueprint

from negotiate.web.house import (
    delegation_lists,
    delegations,
    founding,
    groups,
    home,
    memberships,
    participations,
    people,
    seats,
    suspensions,
)
from negotiate.web.house.signing_in import arrivals, invitations, password, sessions, sign_ins

HOUSE: tuple[Blueprint, ...] = (
    home.bp,
    sessions.bp,
    founding.bp,
    invitations.bp,
    invitations.forgotten,
    invitations.handed,
    password.bp,
    sign_ins.bp,
    sign_ins.others,
    sign_ins.of_person,
    arrivals.bp,
    people.bp,
    seats.bp,
    suspensions.bp,
    delegation_lists.bp,
    delegations.bp,
    groups.bp,
    memberships.bp,
    participations.bp,
    participations.audiences,
)
