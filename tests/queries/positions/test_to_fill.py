"""What a delegation fills in: every open amendment of others, with what it has said of it before all."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text
from negotiate.queries.positions.to_fill import positions_to_fill, words_to_fill
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled


def test_amendments_of_others_stand_there_with_what_was_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    hard = tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    before = positions_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows
    take(db, cast.nadia.actor, hard.code, NewPosition(Stance.RESERVE, "Too strong."))
    (after,) = positions_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows

    assert [(row.amendment, row.name, row.stance) for row in before] == [(hard.code, "Amendment 2", None)]
    assert (after.stance, after.note, after.revision) == (Stance.RESERVE, "Too strong.", hard.revision.code)


def test_only_who_may_propose_fills_it_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        positions_to_fill(db, cast.sefa.actor, negotiation.instrument.code)


def test_the_clauses_of_the_text_stand_there_with_what_was_said_before_all(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    version = current_version(db, negotiation.conduct).code
    for stance, reach in ((Stance.RESERVE, ThreadReach.PARTICIPANTS), (Stance.OPPOSE, ThreadReach.DELEGATION)):
        new = NewTextPosition(stance, reach, "Too strong.", version=version)
        take_on_text(db, cast.nadia.actor, negotiation.conduct.code, new)

    rows = words_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows

    assert [row.code for row in rows] == [clause.code for clause in negotiation.clauses]
    assert [row.stance for row in rows] == [None, Stance.RESERVE, None]
    assert (rows[1].wording, rows[1].name) == (version, "Article 2")


def test_what_was_said_of_an_earlier_wording_is_to_be_said_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    version = current_version(db, negotiation.conduct).code
    new = NewTextPosition(Stance.RESERVE, ThreadReach.PARTICIPANTS, version=version)
    take_on_text(db, cast.nadia.actor, negotiation.conduct.code, new)
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    row = words_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows[1]

    assert row.stance is None
    assert row.wording == current_version(db, negotiation.conduct).code != version
