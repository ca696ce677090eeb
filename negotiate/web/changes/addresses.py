"""The blueprints of changes from text to text."""

from flask import Blueprint

from negotiate.web.changes import change_sheets, change_tables, convergences, drafting_histories, next_texts

CHANGES: tuple[Blueprint, ...] = (
    next_texts.bp,
    change_tables.bp,
    convergences.bp,
    drafting_histories.bp,
    change_sheets.bp,
)
