"""The blueprints of the chair."""

from flask import Blueprint

from negotiate.web.chair import chair_offices, chairs_proposals, facilitators, facilitators_proposals

CHAIR: tuple[Blueprint, ...] = (
    chair_offices.bp,
    facilitators.bp,
    facilitators.ends,
    chairs_proposals.bp,
    facilitators_proposals.bp,
    chairs_proposals.reconciliations,
)
