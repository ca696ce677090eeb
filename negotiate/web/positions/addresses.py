"""The blueprints of positions on clauses and on published texts."""

from flask import Blueprint

from negotiate.web.positions import (
    clash_questions,
    clause_matrices,
    clause_positions,
    filled_clause_positions,
    filled_positions,
    publication_positions,
    question_steps,
    reading_positions,
)

POSITIONS: tuple[Blueprint, ...] = (
    clause_positions.bp,
    clause_positions.withdrawals,
    clause_matrices.bp,
    clause_matrices.sheets,
    filled_clause_positions.forms,
    filled_clause_positions.bp,
    filled_positions.bp,
    filled_positions.forms,
    publication_positions.bp,
    publication_positions.withdrawals,
    clash_questions.bp,
    question_steps.days,
    question_steps.ends,
    reading_positions.bp,
    reading_positions.withdrawals,
)
