"""The blueprints of texts and their clauses."""

from flask import Blueprint

from negotiate.web.text import (
    as_of,
    clauses,
    corrections,
    exports,
    finding,
    instruments,
    redlines,
    signatures,
    statements,
    versions,
)
from negotiate.web.text.arranging import arrangements, renumberings
from negotiate.web.text.statuses import status_ladders, statuses

TEXTS: tuple[Blueprint, ...] = (
    instruments.bp,
    exports.bp,
    finding.bp,
    finding.house,
    clauses.bp,
    statements.bp,
    statements.withdrawals,
    statuses.bp,
    status_ladders.bp,
    status_ladders.packages,
    corrections.bp,
    corrections.rulings,
    arrangements.bp,
    arrangements.moves,
    arrangements.insertions,
    arrangements.deletions,
    arrangements.splits,
    arrangements.joins,
    renumberings.bp,
    signatures.bp,
    redlines.bp,
    versions.bp,
    as_of.bp,
)
