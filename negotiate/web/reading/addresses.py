"""The blueprints of reading: what is new, what waits, what somebody watches and is told."""

from flask import Blueprint

from negotiate.web.reading import feeds_of_news, marks, since, tellings, waiting, watches

READING: tuple[Blueprint, ...] = (
    waiting.bp,
    since.bp,
    marks.bp,
    marks.of_clause,
    watches.clauses,
    watches.amendments,
    watches.delegations,
    tellings.bp,
    tellings.wishes,
    feeds_of_news.published,
    feeds_of_news.personal,
    feeds_of_news.addresses,
)
