"""Who speaks in a thread, and who closes it."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity, ThreadReach
from negotiate.operations.text.instruments import admit
from negotiate.policy import Act, may
from negotiate.policy.speaking import is_of_observers
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, published
from tests.operations.talking import friends, spoken


def allowed(db: Session, cast: Cast, act: Act, thing: object) -> set[str]:
    """Return who of some may do an act."""
    names = ("sefa", "chen", "nadia", "noor", "bela", "olu")
    return {name for name in names if may(getattr(cast, name).actor, act, thing)}


def test_what_is_said_to_all_is_answered_by_all_and_closed_by_few(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)

    assert allowed(db, cast, Act.ANSWER_THREAD, thread) == {"sefa", "chen", "nadia", "noor", "bela"}
    assert allowed(db, cast, Act.RESOLVE_THREAD, thread) == {"sefa", "chen", "nadia", "noor"}
    assert allowed(db, cast, Act.TAKE_UP, thread) == {"nadia", "noor", "bela"}


def test_what_is_said_to_a_group_is_closed_by_any_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)

    assert allowed(db, cast, Act.RESOLVE_THREAD, thread) == {"nadia", "noor", "bela"}


def test_a_comment_is_withdrawn_by_who_made_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    comment = spoken(db, cast.nadia, negotiation.conduct, "shall").comments[0]

    assert allowed(db, cast, Act.WITHDRAW_COMMENT, comment) == {"nadia"}


def test_what_an_observer_says_is_marked_as_such(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.ostravia, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    threads = [
        spoken(db, player, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)
        for player in (cast.obi, cast.nadia)
    ]

    assert [is_of_observers(thread) for thread in threads] == [True, False]
