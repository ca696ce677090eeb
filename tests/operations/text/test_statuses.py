"""Statuses: bound to the words, set by chair or secretariat, never above what the text allows."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Level, VersionKind
from negotiate.operations.text.statuses import set_status
from negotiate.operations.text.versions import write_version
from negotiate.queries.text.text import levels_of
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation


def agree(db: Session, player: Player, negotiation: Negotiation, level: Level, forum: str = "Plenary") -> None:
    """Set the level of the conduct clause as it stands."""
    version = current_version(db, negotiation.conduct)
    set_status(db, player.actor, negotiation.conduct.code, version.code, level, forum)


def rewrite(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> None:
    """Give the conduct clause other words."""
    before = current_version(db, negotiation.conduct)
    wording = Wording(before.heading, body)
    names = {"label": before.label, "joint": before.joint}
    write_version(db, cast.sefa.actor, negotiation.conduct, VersionKind.EDITORIAL, wording, previous=before, **names)


def test_the_chair_says_that_a_clause_is_agreed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast.chen, negotiation, Level.AGREED)

    version = current_version(db, negotiation.conduct)
    levels = levels_of(db, negotiation.instrument)
    assert levels[(negotiation.conduct.id, version.hash)] is Level.AGREED


def test_a_changed_text_drops_its_status(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast.chen, negotiation, Level.AGREED)
    rewrite(db, cast, negotiation, "Other words.")

    version = current_version(db, negotiation.conduct)
    assert (negotiation.conduct.id, version.hash) not in levels_of(db, negotiation.instrument)


def test_a_text_with_brackets_cannot_be_agreed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rewrite(db, cast, negotiation, "States [shall][should] act.")

    with pytest.raises(Invalid, match="still has square brackets"):
        agree(db, cast.chen, negotiation, Level.AGREED)


def test_an_agreed_text_names_its_forum(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        agree(db, cast.chen, negotiation, Level.AGREED_IN_GROUP, " ")

    assert refused.value.field == "forum"


def test_a_status_for_words_that_have_changed_is_stale(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    seen = current_version(db, negotiation.conduct).code
    rewrite(db, cast, negotiation, "Other words.")

    with pytest.raises(Stale):
        set_status(db, cast.chen.actor, negotiation.conduct.code, seen, Level.AGREED, "Plenary")


def test_a_delegate_sets_no_status(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        agree(db, cast.nadia, negotiation, Level.AGREED)
