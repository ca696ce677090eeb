"""The blueprints of amendments: drafts, packages, tabling, positions on them."""

from flask import Blueprint

from negotiate.web.amendments import (
    acts,
    amendments,
    answers,
    draft_histories,
    packages,
    position_matrices,
    position_sheets,
    previews,
    replies,
    rooms,
    sharing,
    sub_amendments,
    writings,
)

AMENDMENTS: tuple[Blueprint, ...] = (
    amendments.bp,
    sub_amendments.bp,
    sub_amendments.incorporations,
    sub_amendments.takeovers,
    sharing.bp,
    draft_histories.bp,
    rooms.bp,
    rooms.invited,
    rooms.backing,
    packages.bp,
    packages.parts,
    packages.tablings,
    packages.sharings,
    packages.withdrawals,
    acts.tablings,
    acts.withdrawals,
    acts.sponsoring,
    acts.stances,
    acts.retreats,
    acts.carriages,
    position_matrices.bp,
    position_sheets.bp,
    answers.affirmations,
    answers.revisions,
    previews.bp,
    writings.bp,
    replies.bp,
)
