"""Wordings that the secretariat has offered to proposers, and what they answered; for the two of them alone."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, Consent, Offer, Version


@dataclass(frozen=True)
class OfferLine:
    """One offer; `consent` is None while the proposer has not answered."""

    code: str
    number: int
    delegation: str
    before: str
    standing: str
    offered: str
    after: str
    made_at: datetime
    consent: Consent | None
    note: str


def offers_on(db: Session, base: Version) -> dict[str, tuple[OfferLine, ...]]:
    """Return the offers made on a version, by the key of their place; the caller has asked the policy."""
    found: dict[str, list[OfferLine]] = defaultdict(list)
    for offer in db.scalars(_offers().where(Offer.base_version_id == base.id)):
        found[offer.place].append(_line(offer))
    return {place: tuple(lines) for place, lines in found.items()}


def offers_to(db: Session, amendment: Amendment) -> tuple[OfferLine, ...]:
    """Return the offers made to the proposer of an amendment, the newest first; the caller has asked the policy."""
    query = _offers().where(Offer.amendment_id == amendment.id)
    return tuple(reversed([_line(offer) for offer in db.scalars(query)]))


def _offers() -> Select[Offer]:
    return (
        select(Offer)
        .options(selectinload(Offer.reply), selectinload(Offer.amendment).selectinload(Amendment.delegation))
        .order_by(Offer.id)
    )


def _line(offer: Offer) -> OfferLine:
    return OfferLine(
        code=offer.code,
        number=offer.amendment.number or 0,
        delegation=offer.amendment.proposer,
        before=offer.before,
        standing=offer.standing,
        offered=offer.offered,
        after=offer.after,
        made_at=offer.made_at,
        consent=offer.reply.consent if offer.reply else None,
        note=offer.reply.note if offer.reply else "",
    )
