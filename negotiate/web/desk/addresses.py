"""The blueprints of the desk."""

from flask import Blueprint

from negotiate.web.desk import clearances, desk_drafts, merges, projectors, queues, take_backs

DESK: tuple[Blueprint, ...] = (
    merges.bp,
    desk_drafts.bp,
    desk_drafts.undos,
    desk_drafts.redos,
    desk_drafts.settlements,
    desk_drafts.presence,
    desk_drafts.offering,
    queues.bp,
    projectors.bp,
    clearances.bp,
    clearances.previews,
    take_backs.bp,
)
