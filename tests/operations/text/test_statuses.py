"""Statuses: bound to the words, set by chair or secretariat, never above what the text allows."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.ids import new_code
from negotiate.models import Level, RecordEntry, Status, VersionKind
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.operations.text.versions import changed_version, write_version
from negotiate.state.text.levels import levels_of
from negotiate.state.text.versions import current_version
from negotiate.text.wording import Wording
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, tabled, taken_out


def agree(db: Session, player: Player, negotiation: Negotiation, level: Level, forum: str = "Plenary") -> None:
    """Set the level of the conduct clause as it stands."""
    version = current_version(db, negotiation.conduct)
    set_status(db, player.actor, negotiation.conduct.code, version.code, Agreement(level, forum))


def rewrite(db: Session, cast: Cast, negotiation: Negotiation, body: str) -> None:
    """Give the conduct clause other words."""
    before = current_version(db, negotiation.conduct)
    wording = Wording(before.heading, body)
    new = changed_version(before, VersionKind.EDITORIAL, wording, new_code(), ())
    write_version(db, cast.sefa.actor, negotiation.conduct, new)


def test_the_chair_says_that_a_clause_is_agreed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast.chen, negotiation, Level.AGREED)

    version = current_version(db, negotiation.conduct)
    assert levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version) is Level.AGREED


def test_open_amendments_are_named_in_a_sentence(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    tabled(db, cast.bela, negotiation.conduct, "shall", "may")

    with pytest.raises(Invalid, match=r"^Amendment 1, Amendment 2 and Amendment 3 to this clause are still open\."):
        agree(db, cast.chen, negotiation, Level.AGREED)


def test_a_clause_that_was_deleted_is_not_agreed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    taken_out(db, cast, negotiation.conduct)

    with pytest.raises(Invalid, match=r"^This clause has been deleted: it has no words that could be agreed\.$"):
        agree(db, cast.chen, negotiation, Level.UNDER_DISCUSSION)


def test_a_changed_text_drops_its_status(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    agree(db, cast.chen, negotiation, Level.AGREED)
    rewrite(db, cast, negotiation, "Other words.")

    version = current_version(db, negotiation.conduct)
    assert levels_of(db, negotiation.instrument).of(negotiation.conduct.id, version) is Level.UNDER_DISCUSSION


def test_over_the_head_of_open_amendments_nothing_is_agreed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="Amendment 1 to this clause is still open") as refused:
        agree(db, cast.chen, negotiation, Level.AGREED)
    assert refused.value.field == "despite"


def test_who_knows_of_an_open_amendment_may_say_that_the_clause_is_agreed(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    version = current_version(db, negotiation.conduct)
    agreement = Agreement(Level.AGREED, "Plenary", frozenset({1}))
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, agreement)

    newest = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc())).first()
    assert newest is not None
    assert newest.facts["despite"] == [1]


def test_an_amendment_tabled_since_is_asked_about_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    version = current_version(db, negotiation.conduct)
    agreement = Agreement(Level.AGREED, "Plenary", frozenset({1}))

    with pytest.raises(Invalid, match="Amendment 1 and Amendment 2 to this clause are still open"):
        set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, agreement)


@pytest.mark.parametrize("level", [Level.AGREED_AD_REFERENDUM, Level.AGREED, Level.ADOPTED])
def test_a_text_with_brackets_cannot_be_agreed(db: Session, cast: Cast, negotiation: Negotiation, level: Level) -> None:
    rewrite(db, cast, negotiation, "States [shall][should] act.")

    with pytest.raises(Invalid, match="still has square brackets"):
        agree(db, cast.chen, negotiation, level)


def test_a_group_may_agree_on_a_text_with_brackets(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rewrite(db, cast, negotiation, "States [shall][should] act.")

    agree(db, cast.chen, negotiation, Level.AGREED_IN_GROUP)

    assert db.scalars(select(Status.level)).one() is Level.AGREED_IN_GROUP


def test_an_agreed_text_names_its_forum(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        agree(db, cast.chen, negotiation, Level.AGREED_IN_GROUP, " ")

    assert refused.value.field == "forum"


def test_a_status_for_words_that_have_changed_is_stale(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    seen = current_version(db, negotiation.conduct).code
    rewrite(db, cast, negotiation, "Other words.")

    with pytest.raises(Stale):
        set_status(db, cast.chen.actor, negotiation.conduct.code, seen, Agreement(Level.AGREED, "Plenary"))


def test_a_delegate_sets_no_status(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        agree(db, cast.nadia, negotiation, Level.AGREED)
