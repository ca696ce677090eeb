"""The blueprints of rounds and what is published of them."""

from flask import Blueprint

from negotiate.web.publishing import (
    compilations,
    corrigenda,
    notices,
    preparations,
    publications,
    rounds,
    stable_addresses,
)
from negotiate.web.publishing.outcomes import OUTCOMES

PUBLISHING: tuple[Blueprint, ...] = (
    *stable_addresses.ADDRESSES,
    rounds.bp,
    *OUTCOMES,
    rounds.zones,
    rounds.disclosures,
    rounds.deadlines,
    rounds.deferrals,
    preparations.bp,
    preparations.approvals,
    corrigenda.bp,
    publications.bp,
    compilations.bp,
    compilations.on_the_table,
    compilations.of_clause,
    compilations.columns,
    compilations.files,
    notices.bp,
)
