"""Offering the secretariat's own words to the proposers of a place, and their answers; neither decides anything.

Between the secretariat and one proposer: recorded in the journal of the proposer's delegation, which nobody else
reads.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Clause, Consent, Offer, Reply, Version
from negotiate.operations.desk.desk_drafts import Filled, Saved, bench_of, save_choices
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.operations.remarks import noted
from negotiate.policy import Act, Actor
from negotiate.policy.offices import as_proposer
from negotiate.state.desk.desk import Desk, desk_of, region_key
from negotiate.state.text.excerpts import surroundings
from negotiate.state.text.publications import is_told
from negotiate.text.deciding.decisions import OwnWords, parse_decision
from negotiate.text.merge.regions import Region

#: Tokens of the base kept on either side of the words offered.
AROUND = 12


def offer(db: Session, actor: Actor, clause_code: str, filled: Filled, place: str) -> Saved:
    """Save the desk, and put the own words chosen at a place to everybody who proposed something there."""
    clause = opened(db, actor, Act.OFFER_WORDS, Clause, clause_code)
    bench = bench_of(db, actor, clause, filled)
    if not is_told(db, bench.base):
        raise Invalid(
            "Delegations are told when the round is published how this clause has been decided since the last one. "
            "Words can be offered on it again from then on."
        )
    saved = save_choices(db, actor, bench, filled)
    desk = desk_of(db, clause, bench.base, bench.round, saved.choices)
    region = next((region for region in desk.merge.regions if region_key(region) == place), None)
    words = saved.choices.regions.get(place, "")
    if region is None or not words.startswith("words:"):
        raise Invalid("Choose own words at this place first, then offer them.", f"own-{place}")
    proposers = [row.code for row in desk.rivals if row.author in region.authors]
    for amendment in db.scalars(select(Amendment).where(Amendment.code.in_(proposers)).order_by(Amendment.number)):
        _put(db, actor, amendment, _offered(bench.base, desk, region, words))
    return saved


def reply(db: Session, actor: Actor, code: str, consent: Consent, note: str) -> Offer:
    """Answer an offer for the proposer; the first answer stands."""
    found = opened(db, actor, Act.ANSWER_OFFER, Offer, code)
    if found.reply is not None:
        raise Invalid(f"Your delegation has answered this already: it {found.reply.consent.value}.")
    note = noted(note, "note")
    found.reply = Reply(consent=consent, note=note, given_at=clock.now(), given_by_id=actor.person_id)
    db.flush()
    chain = private_chain(found.amendment)
    by = as_proposer(actor, found.amendment)
    record(db, by, "answered", found, chain=chain, consent=consent.value, note=note)
    return found


def _offered(base: Version, desk: Desk, region: Region, written: str) -> Offer:
    """Return the offer of own words at a place, before it is put to anybody."""
    decision = parse_decision(written)
    before, after = surroundings(desk.merge.base, region.start, region.end, AROUND)
    return Offer(
        base_version=base,
        place=region_key(region),
        before=before,
        standing=region.words(desk.merge.base),
        offered=decision.text if isinstance(decision, OwnWords) else "",
        after=after,
    )


def _put(db: Session, actor: Actor, amendment: Amendment, offer: Offer) -> None:
    """Put an offer to the proposer of an amendment, unless the same words have been put to her already."""
    query = select(Offer).where(
        Offer.amendment_id == amendment.id, Offer.place == offer.place, Offer.base_version == offer.base_version
    )
    if any(other.offered == offer.offered for other in db.scalars(query)):
        return
    offer.amendment, offer.made_at, offer.made_by_id = amendment, clock.now(), actor.person_id
    db.add(offer)
    db.flush()
    record(
        db,
        actor,
        "offered words",
        offer,
        chain=private_chain(amendment),
        amendment=amendment.number,
        words=offer.offered,
    )
