"""The texts of an instrument that can be compared, and which two a reader most wants: hers and the newest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Instrument, Notice, Publication, Sighting, Standing
from negotiate.policy import Act, Actor, may
from negotiate.state.text.lines import Text, published_names, published_text, standing_names, standing_text

#: Stands in addresses for the text as it is now, between two rounds.
WORKING = "working"
#: Stands in addresses for what the reader has marked as read, each clause in the version that she knows.
READ = "read"


class Beginning(Enum):
    """Why a redline begins from the text that it begins from."""

    ASKED = "the reader asked for it"
    READ = "it is the one that she last marked as seen"
    BEFORE = "it is the one before those that she has not marked as seen, for she has marked none"


@dataclass(frozen=True)
class Edition:
    """A text that can be compared: a publication, or the working text.

    `notice` is the code of the notice by which the reader was told of it, `seen_at` when she marked it as seen.
    """

    code: str
    title: str
    ordinal: int
    notice: str = ""
    seen_at: datetime | None = None
    symbol: str = ""
    standing: Standing | None = None
    #: When it was issued, or, of a working text of some time, since when it had stood; None of one that may change.
    stood_at: datetime | None = None

    @property
    def is_listed(self) -> bool:
        """Say whether it is of the list that everybody reads: no text of some time, of one reader, or of elsewhere."""
        return self.code != READ and "." not in self.code

    @property
    def cited(self) -> str:
        """Return its title, its symbol and what it counts for, as a printed page says at its head."""
        return ", ".join(filter(None, (self.title, self.symbol, self.standing.value if self.standing else "")))


def editions_of(db: Session, actor: Actor, instrument: Instrument) -> tuple[Edition, ...]:
    """Return the texts that the actor may compare, oldest first; raise NotFound where there is none."""
    told = (
        select(
            Notice.publication_id, func.min(Notice.code).label("notice"), func.max(Sighting.seen_at).label("seen_at")
        )
        .outerjoin(Sighting, (Sighting.notice_id == Notice.id) & (Sighting.person_id == actor.person_id))
        .where(Notice.delegation_id.in_(actor.delegation_ids(instrument.id)))
        .group_by(Notice.publication_id)
        .subquery()
    )
    query = (
        select(
            *(Publication.code, Publication.title, Publication.ordinal),
            *(func.coalesce(told.c.notice, ""), told.c.seen_at, Publication.symbol, Publication.standing),
            Publication.issued_at,
        )
        .outerjoin(told, told.c.publication_id == Publication.id)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal)
    )
    editions = [Edition(*row) for row in db.execute(query)]
    if may(actor, Act.SEE_WORKING_TEXT, instrument):
        editions.append(working_edition(len(editions)))
    if not editions:
        raise NotFound("Nothing has been published yet.")
    return tuple(editions)


def working_edition(ordinal: int) -> Edition:
    """Return the working text, in its place behind the publications."""
    return Edition(WORKING, "Working text", ordinal)


def chosen(editions: Sequence[Edition], code: str) -> Edition:
    """Return the text with a code; raise NotFound where there is none."""
    for edition in editions:
        if edition.code == code:
            return edition
    raise NotFound("There is no such text of this instrument.")


def newest(db: Session, instrument: Instrument, editions: Sequence[Edition]) -> Edition:
    """Return the newest text that the reader has not marked as seen; else the newest of all.

    A working text that is still the last publication is not a newer one.
    """
    read = max((place for place, edition in enumerate(editions) if edition.seen_at), default=0)
    unread = [edition for edition in editions[read + 1 :] if edition.notice]
    if unread:
        return unread[-1]
    if len(editions) < 3 or editions[-1].code != WORKING:
        return editions[-1]
    published = [clause.version_id for clause in published_names(db, _publication(db, editions[-2].code))]
    working = [clause.version_id for clause in standing_names(db, instrument)]
    return editions[-2] if published == working else editions[-1]


def last_read(editions: Sequence[Edition], later: Edition) -> Edition:
    """Return the newest text before another that the reader has marked as seen.

    Where there is none, the one before the first that she was told of and has not marked: whatever she has not read is
    shown to her at once.
    """
    at = max(1, editions.index(later))
    unread = next((place for place, edition in enumerate(editions[:at]) if edition.notice), at)
    seen = (edition for edition in reversed(editions[:at]) if edition.seen_at)
    return next(seen, editions[max(0, unread - 1)])


def text_of(db: Session, instrument: Instrument, edition: Edition) -> Text:
    """Return the clauses of a text, each in its version, in order."""
    return text_called(db, instrument, edition.code)


def text_called(db: Session, instrument: Instrument, code: str) -> Text:
    """Return the clauses of a text of the list by its code."""
    if code == WORKING:
        return standing_text(db, instrument)
    return published_text(db, _publication(db, code))


def earlier_text(
    db: Session, instrument: Instrument, editions: Sequence[Edition], now: Text, code: str
) -> tuple[Edition | None, Text]:
    """Return the text to compare with: the one asked for, or the newest in which any clause reads otherwise."""
    if code:
        edition = chosen(editions, code)
        return edition, text_of(db, instrument, edition)
    standing = {(clause.code, version.hash) for clause, version in now}
    for edition in editions[:-3:-1]:
        if edition.code != WORKING:
            text = text_of(db, instrument, edition)
            if {(clause.code, version.hash) for clause, version in text} != standing:
                return edition, text
    published = [edition for edition in editions if edition.code != WORKING]
    if len(published) > 1:
        return published[-2], text_of(db, instrument, published[-2])
    return None, []


def _publication(db: Session, code: str) -> Publication:
    return db.scalars(select(Publication).where(Publication.code == code)).one()
