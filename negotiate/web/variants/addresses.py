"""The blueprints of variants."""

from flask import Blueprint

from negotiate.web.variants import offers_back, parent_answers, parents, variants

VARIANTS: tuple[Blueprint, ...] = (
    variants.bp,
    parents.bp,
    parents.clauses,
    parents.relations,
    parent_answers.bp,
    offers_back.bp,
)
