"""Handing mail to a mail server (RFC 5321); knows nothing of what is in it, and keeps nothing."""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from itertools import groupby
from urllib.parse import parse_qs, unquote, urlsplit

from negotiate.errors import Invalid

TIMEOUT = 30
#: An address as letters write it, in text that is escaped already.
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


class NotSent(Exception):
    """The mail server could not be reached or would not take the letter."""


class NotMail(Exception):
    """No mail can be made of the letter, however often it is tried."""


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over, and who sends it; `is_encrypted` from the first byte on."""

    host: str
    port: int
    sender: str
    is_encrypted: bool = False
    user: str = ""
    password: str = ""


@dataclass(frozen=True)
class Mail:
    """One letter to one person; `identity` is the same however often it is sent.

    `way_out` is an address to which a POST ends letters of its kind, empty where there is none.
    """

    identity: str
    name: str
    email: str
    subject: str
    body: str
    written_at: datetime
    way_out: str = ""


def mail_server(url: str) -> MailServer:
    """Read "smtp://user:password@host:587?from=house@example.org"; smtps:// encrypts from the start.

    >>> mail_server("smtp://localhost:2525?from=house@example.org").port
    2525
    """
    parsed = urlsplit(url)
    sender = parse_qs(parsed.query).get("from", [""])[0]
    if parsed.scheme not in ("smtp", "smtps") or not parsed.hostname or "@" not in sender:
        raise Invalid("NEGOTIATE_SMTP_URL reads like smtp://user:password@host:587?from=house@example.org")
    is_encrypted = parsed.scheme == "smtps"
    return MailServer(
        host=parsed.hostname,
        port=parsed.port or (465 if is_encrypted else 587),
        sender=sender,
        is_encrypted=is_encrypted,
        user=unquote(parsed.username or ""),
        password=unquote(parsed.password or ""),
    )


def as_html(subject: str, body: str) -> str:
    r"""Return a letter of plain lines as a page of HTML: addresses are links, and lines that begin with "- " a list.

    >>> as_html("Review", "Due:\n- Article 5: https://house/a").partition("<body>")[2]
    '<p>Due:</p><ul><li>Article 5: <a href="https://house/a">https://house/a</a></li></ul></body></html>'
    """
    blocks = []
    for is_listed, lines in groupby(body.splitlines(), key=lambda line: line.startswith("- ")):
        said = [_ADDRESS.sub(r'<a href="\g<0>">\g<0></a>', escape(line)) for line in lines if line.strip()]
        if is_listed:
            blocks.append(f"<ul>{''.join(f'<li>{line[2:]}</li>' for line in said)}</ul>")
        else:
            blocks += [f"<p>{line}</p>" for line in said]
    head = f'<meta charset="utf-8"><title>{escape(subject)}</title>'
    return f"<!doctype html><html><head>{head}</head><body>{''.join(blocks)}</body></html>"


def deliver(server: MailServer, mail: Mail) -> None:
    """Hand one letter over; raise NotSent with what the server said, NotMail where no mail can be made of it."""
    message = _message(server, mail)
    try:
        with _connected(server) as connection:
            connection.send_message(message)
    except (smtplib.SMTPException, OSError) as trouble:
        raise NotSent(str(trouble)) from trouble


@contextmanager
def _connected(server: MailServer) -> Iterator[smtplib.SMTP]:
    """Give a connection, encrypted where the server offers it; a password travels in no other way."""
    trust = ssl.create_default_context()
    if server.is_encrypted:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=TIMEOUT, context=trust)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT)
    with connection:
        if not server.is_encrypted and (connection.ehlo(), connection.has_extn("starttls"))[1]:
            connection.starttls(context=trust)
        elif not server.is_encrypted and server.user:
            raise NotSent("the mail server offers no encryption, so no password is sent to it")
        if server.user:
            connection.login(server.user, server.password)
        yield connection


def _message(server: MailServer, mail: Mail) -> EmailMessage:
    """Return the letter as it travels; raise NotMail where a header of it cannot be written."""
    message = EmailMessage()
    try:
        message["From"] = server.sender
        message["To"] = str(Address(mail.name, addr_spec=mail.email))
        mail.email.encode("ascii")
    except (HeaderParseError, ValueError, IndexError) as trouble:
        raise NotMail(f"no mail can be written to “{mail.email}”: {trouble}") from trouble
    message["Subject"] = " ".join(mail.subject.split())
    message["Date"] = format_datetime(mail.written_at)
    message["Message-ID"] = f"<{mail.identity}@{server.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    if mail.way_out:
        message["List-Unsubscribe"] = f"<{mail.way_out}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(mail.body)
    message.add_alternative(as_html(mail.subject, mail.body), subtype="html")
    return message
