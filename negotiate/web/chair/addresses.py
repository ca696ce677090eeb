"""The blueprints of the chair."""

from flask import Blueprint

from negotiate.web.chair import chair_offices, chairs_proposals

CHAIR: tuple[Blueprint, ...] = (chair_offices.bp, chairs_proposals.bp, chairs_proposals.reconciliations)
