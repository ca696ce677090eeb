"""The blueprints of what a text is checked for: checklists, coverage, protected things and exceptions."""

from flask import Blueprint

from negotiate.web.norms.checklists import checklist_sheets, checklists, house_checklists
from negotiate.web.norms.coverage import coverage, coverage_sheets
from negotiate.web.norms.protections import protection_sheets, protections

CHECKED: tuple[Blueprint, ...] = (
    checklists.bp,
    checklists.answers,
    checklists.widenings,
    checklist_sheets.bp,
    house_checklists.bp,
    coverage.bp,
    coverage.links,
    coverage.said,
    coverage.benchmarks,
    coverage.named,
    coverage_sheets.bp,
    protections.bp,
    protection_sheets.bp,
)
