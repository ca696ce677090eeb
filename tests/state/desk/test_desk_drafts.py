"""What is saved of a desk, as it is shown."""

from sqlalchemy.orm import Session

from negotiate.operations.desk import desk_drafts as drafts
from negotiate.state.desk.desk_drafts import NOTHING, desk_draft_of, saved_desk
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.desks import clash, filled, keys


def test_a_desk_without_a_draft_has_nothing_saved(db: Session, cast: Cast) -> None:
    assert saved_desk(db, cast.sefa.actor, None) == NOTHING


def test_a_draft_says_who_saved_and_what_can_be_undone_by_whom(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 0"))
    row = desk_draft_of(db, negotiation.conduct, negotiation.round, current_version(db, negotiation.conduct))
    mine, theirs = (saved_desk(db, player.actor, row) for player in (cast.sefa, cast.sten))

    assert (mine.edition, mine.saved_by, mine.can_undo, mine.can_redo) == (1, cast.sefa.name, True, False)
    assert theirs.can_undo is False


def test_a_decision_whose_place_is_gone_is_told_in_words(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 1"))
    row = desk_draft_of(db, negotiation.conduct, negotiation.round, current_version(db, negotiation.conduct))
    state = saved_desk(db, cast.sefa.actor, row)

    assert state.gone(keys(db, negotiation)) == ()
    assert state.gone([]) == ("“shall” becomes “must”",)
