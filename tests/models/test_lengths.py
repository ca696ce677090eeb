"""How long words may be: no row takes more, on every database and by whichever deed."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import LONGEST, Group, Hand, Level, Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.versions import current_version
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, tabled

LONG = "a" * 20_000


def test_a_row_takes_no_more_than_its_column_holds(db: Session) -> None:
    db.add(Group(name="a" * 200, short_name="a" * 41, created_at=SINCE))

    with pytest.raises(Invalid) as refusal:
        db.flush()

    assert refusal.value.field == "short_name"


def test_a_row_is_not_lengthened_later_either(db: Session) -> None:
    group = Group(name="a" * 200, short_name="a" * 40, created_at=SINCE)
    db.add(group)
    db.flush()
    group.name = "a" * 201

    with pytest.raises(Invalid) as refusal:
        db.flush()

    assert refusal.value.field == "name"


def test_the_longest_text_is_as_long_as_a_clause_may_be() -> None:
    assert LONGEST["body"] == 60_000


def _position(db: Session, cast: Cast, talk: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, talk.conduct, "shall not", "must not")
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.SUPPORT, LONG))


def _withdrawal(db: Session, cast: Cast, talk: Negotiation) -> None:
    withdraw(db, cast.nadia.actor, tabled(db, cast.nadia, talk.conduct, "shall not", "must not").code, LONG)


def _deferral(db: Session, cast: Cast, talk: Negotiation) -> None:
    tabled(db, cast.nadia, talk.conduct, "shall not", "must not")
    defer_rest(db, cast.sefa.actor, talk.round.code, LONG)


def _status(db: Session, cast: Cast, talk: Negotiation) -> None:
    newest = current_version(db, talk.conduct).code
    set_status(db, cast.chen.actor, talk.conduct.code, newest, Agreement(Level.UNDER_DISCUSSION, LONG))


def _insertion(db: Session, cast: Cast, talk: Negotiation) -> None:
    new = NewClause("*" * 5_000, "Aim", "States act.")
    insert(db, cast.sefa.actor, talk.conduct.code, new, Signing(Hand.EDITORIAL))


@pytest.mark.parametrize(
    ("deed", "field"),
    [(_position, "note"), (_withdrawal, "reason"), (_deferral, "reason"), (_status, "forum"), (_insertion, "label")],
)
def test_no_deed_writes_what_is_too_long(
    db: Session, cast: Cast, negotiation: Negotiation, deed: Callable[[Session, Cast, Negotiation], None], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        _flushed(db, lambda: deed(db, cast, negotiation))

    assert refusal.value.field == field


def _flushed(db: Session, deed: Callable[[], None]) -> None:
    deed()
    db.flush()
