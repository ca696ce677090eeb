"""The blueprints of files to take along and to bring."""

from flask import Blueprint

from negotiate.web.files import compiled_papers, outcome_papers, sheets, structures, takings
from negotiate.web.files.bringing import author_namings, bringings, file_readings, received_files
from negotiate.web.files.everything import whole_takings

FILES: tuple[Blueprint, ...] = (
    *takings.PAGES,
    whole_takings.bp,
    bringings.bp,
    received_files.bp,
    file_readings.bp,
    author_namings.bp,
    *takings.FILES,
    *structures.FILES,
    *sheets.FILES,
    *compiled_papers.FILES,
    outcome_papers.bp,
)
