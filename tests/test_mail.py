"""Mail is handed to a real server; what it will not take is said, and nothing is lost."""

import email
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller

from negotiate.errors import Invalid
from negotiate.mail import Mail, MailServer, NotSent, deliver, mail_server
from tests.serving import LONG

AT = datetime(2031, 3, 1, 9, 0, tzinfo=UTC)
LETTER = Mail("k3v", "Zoé of Arvenia", "zoe@example.org", "Review:\n14 May 2031", "Condition: “due”, срок, 条\n", AT)


class Doorway(Controller):
    """A thread that listens at any port that is free, and says at which."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


class Postbox:
    """A mail server's end: it keeps what it takes, and refuses one address."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802
        """Take every address but one."""
        if address.startswith("nobody"):
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802
        """Keep a letter."""
        self.letters.append(email.message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def postbox() -> Iterator[tuple[Postbox, MailServer]]:
    """Return a postbox that listens, and how to reach it."""
    box = Postbox()
    doorway = Doorway(box, hostname="127.0.0.1", port=0, ready_timeout=LONG)
    doorway.start()
    yield box, MailServer("127.0.0.1", doorway.port, "house@example.org")
    doorway.stop()


def test_a_letter_arrives_as_it_was_written(postbox: tuple[Postbox, MailServer]) -> None:
    box, server = postbox
    deliver(server, LETTER)

    [letter] = box.letters
    assert letter["Subject"] == "Review: 14 May 2031"
    assert letter["To"].addresses[0].display_name == "Zoé of Arvenia"
    assert letter.get_body(("plain",)).get_content().replace("\r\n", "\n") == LETTER.body


def test_a_letter_that_is_sent_again_has_the_same_identity(postbox: tuple[Postbox, MailServer]) -> None:
    box, server = postbox
    deliver(server, LETTER)
    deliver(server, LETTER)

    assert [letter["Message-ID"] for letter in box.letters] == ["<k3v@example.org>"] * 2


def test_a_refused_letter_says_why(postbox: tuple[Postbox, MailServer]) -> None:
    refused = Mail("k3v", "Nobody", "nobody@example.org", "Review", "Soon.", AT)

    with pytest.raises(NotSent, match="no such mailbox"):
        deliver(postbox[1], refused)


def test_a_server_that_is_not_there_is_reported() -> None:
    with pytest.raises(NotSent):
        deliver(MailServer("127.0.0.1", 1, "house@example.org"), LETTER)


def test_no_password_travels_in_the_clear(postbox: tuple[Postbox, MailServer]) -> None:
    box, server = postbox
    named = MailServer(server.host, server.port, server.sender, user="house", password="secret")

    with pytest.raises(NotSent, match="no encryption"):
        deliver(named, LETTER)

    assert box.letters == []


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail:25?from=a@b.org", MailServer("mail", 25, "a@b.org")),
        ("smtp://u%40x:p%2Fw@mail?from=a@b.org", MailServer("mail", 587, "a@b.org", False, "u@x", "p/w")),
        ("smtps://mail?from=a@b.org", MailServer("mail", 465, "a@b.org", True)),
    ],
)
def test_an_address_names_a_server(url: str, server: MailServer) -> None:
    assert mail_server(url) == server


@pytest.mark.parametrize("url", ["mail", "http://mail?from=a@b.org", "smtp://mail", "smtp://?from=a@b.org"])
def test_an_address_that_names_none_is_refused(url: str) -> None:
    with pytest.raises(Invalid, match="reads like"):
        mail_server(url)


def test_a_letter_that_can_be_ended_says_how_and_reads_as_text_and_as_a_page(
    postbox: tuple[Postbox, MailServer],
) -> None:
    box, server = postbox
    deliver(server, replace(LETTER, body="Due:\n- Article <5>: https://house/a", way_out="https://house/tellings/s"))

    (letter,) = box.letters
    plain, page = letter.iter_parts()

    assert letter["List-Unsubscribe"] == "<https://house/tellings/s>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert (letter.get_content_type(), plain.get_content_type()) == ("multipart/alternative", "text/plain")
    assert '<li>Article &lt;5&gt;: <a href="https://house/a">https://house/a</a></li>' in page.get_content()


def test_any_other_letter_offers_no_way_out(postbox: tuple[Postbox, MailServer]) -> None:
    box, server = postbox
    deliver(server, LETTER)

    assert box.letters[0]["List-Unsubscribe"] is None
