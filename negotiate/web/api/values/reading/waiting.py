"""What waits for a person and what she was told, as her programs are given it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from negotiate.amendment_names import amendment_name
from negotiate.queries.amendments.fate_news import FateNews
from negotiate.queries.publishing.notices import NoticeLine
from negotiate.queries.waiting.newcomers import NewMember, NewSeat
from negotiate.queries.waiting.things import WaitingThing


@dataclass(frozen=True)
class WaitingAnswer:
    """Something that waits for you: `action` is done on the `page`; `due` is null where there is no instant.

    `was` is what `due` was before, `since` when it began to wait, `count` how many things are met on that page.
    """

    title: str
    action: str
    page: str
    instrument: str
    due: datetime | None
    was: datetime | None
    since: datetime | None
    count: int


@dataclass(frozen=True)
class NewcomerAnswer:
    """Who waits for your word: somebody with a seat in your delegation, or a delegation in a group of yours.

    `code` names the seat, or the delegation in the group whose code is `group`; what is not meant is empty.
    """

    code: str
    name: str
    email: str
    role: str
    delegation: str
    group: str
    group_name: str
    since: datetime


@dataclass(frozen=True)
class NoticeAnswer:
    """A publication of which your delegation was told, and which you have not marked as seen."""

    code: str
    instrument: str
    instrument_title: str
    publication: str
    title: str
    symbol: str
    standing: str
    issued_at: datetime


@dataclass(frozen=True)
class FateNewsAnswer:
    """What was decided of an amendment of your delegation since you last marked a text of its instrument as seen."""

    amendment: str
    name: str
    instrument: str
    round_number: int
    fate: str
    reason: str
    given_at: datetime


def key_of_waiting(thing: WaitingThing) -> str:
    """Return by what a thing that waits is known from one request to the next."""
    said = (thing.place, *(f"{name}={value}" for name, value in sorted(thing.arguments.items())), thing.action)
    return hashlib.sha256("\n".join((*said, thing.title)).encode()).hexdigest()[:16]


def waiting_answer(thing: WaitingThing, page: str) -> WaitingAnswer:
    """Return something that waits, with the address of the page on which it is done."""
    return WaitingAnswer(
        title=thing.title,
        action=thing.action,
        page=page,
        instrument=thing.instrument,
        due=thing.due,
        was=thing.was,
        since=thing.changed_at,
        count=thing.count,
    )


def newcomer_answer(new: NewSeat | NewMember) -> NewcomerAnswer:
    """Return who is new."""
    match new:
        case NewSeat():
            return NewcomerAnswer(new.code, new.name, new.email, new.role, new.delegation, "", "", new.since)
        case NewMember():
            code, name = new.delegation_code, new.delegation
            return NewcomerAnswer(code, name, "", "", name, new.group_code, new.group, new.since)


def notice_answer(line: NoticeLine) -> NoticeAnswer:
    """Return a publication of which a delegation was told."""
    return NoticeAnswer(
        code=line.code,
        instrument=line.instrument_code,
        instrument_title=line.instrument,
        publication=line.publication_code,
        title=line.title,
        symbol=line.symbol,
        standing=line.standing.value,
        issued_at=line.issued_at,
    )


def fate_news_answer(news: FateNews) -> FateNewsAnswer:
    """Return what was decided."""
    name = amendment_name(news.number)
    return FateNewsAnswer(
        news.code, name, news.instrument, news.round_number, news.kind.value, news.reason, news.given_at
    )
