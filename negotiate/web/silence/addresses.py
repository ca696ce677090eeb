"""The blueprints of silence procedures."""

from flask import Blueprint

from negotiate.web.silence import silences

SILENCES: tuple[Blueprint, ...] = (silences.bp, silences.hours, silences.terms, silences.objections, silences.sightings)
