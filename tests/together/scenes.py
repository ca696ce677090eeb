"""Where deeds meet: a house made ready once, and what those who act there have before their eyes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from negotiate.models import Capacity, Clause, Correction, DelegationKind, Hand, Offer, Role
from negotiate.operations.amendments import offers, sponsorships
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk import desk_drafts
from negotiate.operations.desk.desk_drafts import Filled
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.text import corrections, instruments
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.policy import Actor
from negotiate.state.desk.desk import Choices, desk_of, region_key
from negotiate.state.house.actors import as_actor
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, changed, changing, corrected, drafted, merged, tabled

EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")


@dataclass(frozen=True)
class Scene:
    """The people, and by name the codes and the filled forms that a deed is done with."""

    cast: Cast
    things: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.things[name]


#: What somebody does in a scene.
Deed = Callable[[Session, Scene], object]


def talks(db: Session, cast: Cast) -> Scene:
    """Return talks at their height: rivals, a change to one, drafts, corrections, an offer, a desk that is disputed."""
    negotiation = begin(db, cast)
    objective, conduct, _ = negotiation.clauses
    cora = _corland(db, cast, negotiation)
    insert(db, cast.sefa.actor, objective.code, NewClause("", "Scope", "It applies to every State."), EDITORIAL)
    tabled(db, cast.nadia, objective, "protect", "safeguard")
    merge = merged(db, cast, negotiation, objective, "adopt 0")
    corrected(db, cast, conduct, "hospitals", "[hospitals][clinics]")
    soft = tabled(db, cast.nadia, conduct, "shall not", "should not")
    hard = tabled(db, cast.bela, conduct, "shall not", "must not")
    change = changed(db, cast.bela, soft, "population", "people")
    correction = _corrections(db, cast, conduct)
    sponsorships.join(db, cora, soft.code)
    draft = drafted(db, cast.nadia, conduct, "depends", "relies")
    subdraft = changing(db, cast.bela, soft, "services", "all services")
    return Scene(
        cast,
        {
            "cora": cora,
            "instrument": negotiation.instrument.code,
            "round": negotiation.round.code,
            "objective": objective.code,
            "conduct": conduct.code,
            "version": current_version(db, conduct).code,
            "objective version": current_version(db, objective).code,
            "merge": merge.code,
            "soft": soft.code,
            "hard": hard.code,
            "wording": soft.revision.code,
            "change": change.code,
            "draft": draft.code,
            "subdraft": subdraft.code,
            "correction": correction.code,
            **_forms(db, conduct, soft.revision.code),
            **_desk(db, cast, negotiation, conduct),
        },
    )


def form(db: Session, clause: Clause, old: str = "", new: str = "", *, body: str = "") -> Proposal:
    """Return a form of a clause as it stands, with `new` for `old`."""
    version = current_version(db, clause)
    body = body or version.body.replace(old, new)
    return Proposal(version.code, version.label, version.heading, body, "It is clearer.")


def _corrections(db: Session, cast: Cast, clause: Clause) -> Correction:
    """Propose two corrections, accept the first, and return the second."""
    wording = form(db, clause, "damage", "impair").body.replace("water", "waters")
    typed = form(db, clause, body=wording)
    first, second = corrections.propose(db, cast.sefa.actor, clause.code, typed, "One spelling.")
    corrections.accept(db, cast.sten.actor, first.code)
    return second


def _forms(db: Session, clause: Clause, amended: str) -> dict[str, Proposal]:
    """Return what is typed into forms of the clause, and into one of an amendment whose wording has a code."""
    finer = form(db, clause, "services", "their services")
    return {
        "saved": form(db, clause, "depends", "relies wholly"),
        "revised": form(db, clause, "shall not", "ought not to"),
        "to correct": form(db, clause, "including", "such as"),
        "finer": replace(finer, parent=amended),
    }


def choices(db: Session, negotiation: Negotiation, clause: Clause) -> Choices:
    """Return a desk on which the first words are adopted at every place."""
    base = current_version(db, clause)
    desk = desk_of(db, clause, base, negotiation.round, Choices(base=base.code))
    codes = [amendment.code for amendment in desk.waiting]
    regions = {region_key(region): "adopt 0" for region in desk.merge.regions}
    return Choices(base.code, frozenset(codes), regions, {}, dict.fromkeys(codes, "The chair's compromise."))


def _desk(db: Session, cast: Cast, negotiation: Negotiation, clause: Clause) -> dict[str, Any]:
    """Fill the desk: Sefa has chosen her own words and offered them, Sten others at the same place."""
    chosen = choices(db, negotiation, clause)
    place = next(iter(chosen.regions))

    def filled(edition: int, **slots: str) -> Filled:
        names = {"place": f"place-{place}", "own": f"own-{place}", "rest": "reason-rest"}
        return Filled(chosen.base, edition, frozenset(), {names[name]: words for name, words in slots.items()})

    offers.offer(db, cast.sefa.actor, clause.code, filled(0, place="own", own="is not to"), place)
    desk_drafts.save(db, cast.sten.actor, clause.code, filled(0, place="adopt 1"))
    return {
        "choices": chosen,
        "place": place,
        "offer": db.query(Offer).order_by(Offer.id).first().code,
        "rest": filled(1, rest="No consensus."),
        "other rest": filled(1, rest="Withdrawn by agreement."),
        "other words": filled(1, place="own", own="is never to"),
        "as it is": filled(1),
    }


def _corland(db: Session, cast: Cast, negotiation: Negotiation) -> Actor:
    """Let a third delegation take part, and return its negotiator."""
    corland = add_delegation(db, cast.ada.actor, "Corland", "COR", DelegationKind.STATE)
    cora = add_person(db, cast.ada.actor, "Cora of Corland", "cora@example.org")
    give_seat(db, cast.ada.actor, cora.code, WantedSeat(Role.NEGOTIATOR, corland.code))
    instruments.admit(db, cast.sefa.actor, negotiation.instrument.code, corland.code, Capacity.PARTICIPANT)
    return as_actor(db, cora)
