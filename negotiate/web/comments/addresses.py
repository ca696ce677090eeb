"""The blueprints of comments."""

from flask import Blueprint

from negotiate.web.comments import beginnings, threads

COMMENTS: tuple[Blueprint, ...] = (
    threads.talk,
    threads.bp,
    threads.answers,
    threads.resolutions,
    threads.taking_up,
    threads.retractions,
    beginnings.on_clauses,
    beginnings.on_amendments,
    beginnings.on_drafts,
)
