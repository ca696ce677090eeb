"""A turn of the worker writes what is due and sends what waits."""

from contextlib import nullcontext
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from sqlalchemy import select, update

from negotiate import clock, mail, worker
from negotiate.mail import Mail, MailServer, NotSent
from negotiate.models import DateRuleKind, Letter, Person, Wish
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.operations.dates.reminders import wish_for
from negotiate.operations.house.letters import GIVEN_UP_AFTER
from negotiate.store import Store
from negotiate.worker import Done, turn
from tests.cast import Cast
from tests.operations.negotiation import begin

SERVER = MailServer("mail.example.org", 25, "house@example.org")
SOON = datetime(2031, 3, 1, tzinfo=UTC)


@pytest.fixture
def waiting(store: Store, cast: Cast) -> Store:
    """Return a store in which one reminder is due to be written."""
    with store.writing() as db:
        review = begin(db, cast).clauses[2].code
        add_rule(db, cast.sefa.actor, review, NewRule(DateRuleKind.REVIEW, "on 2031-05-14"))
        wish_for(db, cast.nadia.actor, Wish.YES)
    return store


def test_a_reminder_is_written_and_sent(waiting: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[Mail] = []
    monkeypatch.setattr(worker, "deliver", lambda server, mail: sent.append(mail))
    with clock.at(SOON):
        assert turn(waiting, SERVER, "https://house") == Done(1, 1, 0)
        assert turn(waiting, SERVER, "https://house") == Done(0, 0, 0)

    assert [mail.email for mail in sent] == ["nadia@example.org"]


def test_a_letter_that_was_refused_is_tried_again_later(waiting: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "deliver", _refusing)
    with clock.at(SOON):
        assert turn(waiting, SERVER, "https://house") == Done(1, 0, 1)
        assert turn(waiting, SERVER, "https://house") == Done(0, 0, 0)

    with clock.at(SOON + 2 * GIVEN_UP_AFTER):
        assert turn(waiting, SERVER, "https://house").refused == 1
    with waiting.reading() as db:
        assert db.scalars(select(Letter.trouble)).one() == "mailbox full"


def test_without_a_server_mail_waits(waiting: Store) -> None:
    with clock.at(SOON):
        assert turn(waiting, None, "https://house") == Done(1, 0, 0)

    with waiting.reading() as db:
        assert db.scalars(select(Letter.sent_at)).one() is None


def test_a_turn_says_what_it_came_to() -> None:
    assert str(Done(3, 2, 1)) == "3 letters written, 2 sent, 1 not sent"


def _refusing(_: MailServer, __: Mail) -> None:
    raise NotSent("mailbox full")


def test_a_letter_of_which_no_mail_can_be_made_is_set_aside_and_the_others_go(
    waiting: Store, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Mail] = []
    monkeypatch.setattr(mail, "_connected", lambda server: nullcontext(SimpleNamespace(send_message=sent.append)))
    with waiting.writing() as db:
        wish_for(db, cast.bela.actor, Wish.YES)
        db.execute(update(Person).where(Person.code == cast.nadia.code).values(email="ann..lee@x.org"))

    with clock.at(SOON):
        assert turn(waiting, SERVER, "https://house") == Done(2, 1, 1)
    with clock.at(SOON + 2 * GIVEN_UP_AFTER):
        assert turn(waiting, SERVER, "https://house") == Done(0, 0, 0)
    with waiting.reading() as db:
        assert "no mail can be written" in "".join(db.scalars(select(Letter.trouble)))
    assert len(sent) == 1
