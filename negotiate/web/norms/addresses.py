"""The blueprints of the norms workshop: terms, hints, obligations, ladders, scenarios, loopholes."""

from flask import Blueprint

from negotiate.web.norms import checks, hints, loopholes, term_files, term_imports, terms
from negotiate.web.norms.checked import CHECKED
from negotiate.web.norms.exercises import exercise_screens, exercises
from negotiate.web.norms.ladders import drafted_ladders, ladders
from negotiate.web.norms.obligations import obligation_briefs, obligation_sheets, obligations
from negotiate.web.norms.scenarios import bench, filled_answers, scenario_sheets, scenarios

NORMS: tuple[Blueprint, ...] = (
    hints.bp,
    hints.again,
    checks.bp,
    checks.house,
    obligations.bp,
    obligations.said,
    obligations.quick,
    obligation_sheets.bp,
    obligation_briefs.bp,
    ladders.bp,
    drafted_ladders.bp,
    drafted_ladders.beginnings,
    exercises.bp,
    exercises.one,
    exercises.answers,
    exercises.closings,
    exercise_screens.bp,
    *CHECKED,
    bench.bp,
    scenario_sheets.bp,
    filled_answers.bp,
    filled_answers.forms,
    scenarios.bp,
    scenarios.questions,
    scenarios.widenings,
    scenarios.answers,
    scenarios.publishing,
    loopholes.bp,
    loopholes.widenings,
    loopholes.remedies,
    loopholes.closures,
    terms.bp,
    terms.remarks,
    term_files.bp,
    term_imports.bp,
)
