"""The scene on which the matrix is tried: one of everything that has an address, and a store that forgets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    Clause,
    DateRuleKind,
    Delegation,
    DelegationKind,
    Hand,
    Level,
    Notice,
    Offer,
    Person,
    Role,
    Round,
    StatementKind,
)
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.offers import offer
from negotiate.operations.amendments.packages import put_in
from negotiate.operations.amendments.tabling import Proposal, withdraw
from negotiate.operations.dates.applications import NewStage, apply_from
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.desk.desk_drafts import Filled
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.house.invitations import invite
from negotiate.operations.house.people import add_person, suspend
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.publishing.preparations import prepare_corrigendum, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.reading.marks import mark_all
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.operations.text.corrections import propose
from negotiate.operations.text.signatures import sign
from negotiate.operations.text.statements import NewStatement, make_statement
from negotiate.policy import COMMAND_LINE
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.text.order import order_of
from negotiate.state.text.publications import latest_publication
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.browsers import let_in
from tests.cast import PASSWORD_HASH, Cast, Player, seated
from tests.matrix.scene.apart import admit_others, facilitated, founded_apart
from tests.matrix.scene.silence import silent
from tests.matrix.scene.sitting import announced_to_all, proposed_by_the_chair
from tests.matrix.scene.standing import asked_and_answered
from tests.matrix.scene.talking import spoken_to_all
from tests.matrix.scene.told import told
from tests.matrix.scene.variants import variant_of
from tests.matrix.scene.ways_in import ways_in, work_of
from tests.operations.negotiation import Negotiation, begin, changed, corrected, drafted, published, tabled

OUTSIDER = "secret-of-zoe"
#: What an address or a form names, by the word that stands for it in `tests.matrix.routes`.
Names = dict[str, str]


@dataclass(frozen=True)
class Forgetful(Store):
    """A store in which every act happens and none is kept, so that each is tried on the same scene."""

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session in which everything is written, and undone when the block ends."""
        with Session(self.engine.execution_options(negotiate_begin="BEGIN IMMEDIATE")) as db:
            yield db
            db.flush()


@dataclass(frozen=True)
class Scene:
    """A house with texts: in its second round, in its first and quiet, between two rounds, silent, and a variant."""

    house: Names
    busy: Names
    quiet: Names
    resting: Names
    #: A text in its second round that shows what is decided only when it is published.
    silent: Names
    variant: Names
    #: The secret in the browser of somebody with a seat in a delegation that takes part in none of them.
    outsider: str


def build(db: Session, cast: Cast) -> Scene:
    """Write the scene."""
    house = _house(db, cast)
    resting = begin(db, cast)
    draft = drafted(db, cast.nadia, resting.conduct, "shall", "should")
    published(db, cast, resting.round)
    quiet = begin(db, cast)
    house["work"] = work_of(db, cast, (busy := _busy(db, cast, house))["instrument"])
    for instrument in (resting.instrument, quiet.instrument):
        admit_others(db, cast, instrument)
    return Scene(
        house=house,
        busy=busy,
        quiet={**_common(db, quiet), **_preparations(db, cast, quiet)},
        resting={**_common(db, resting), "draft": draft.code, "edition": str(draft.revision.edition)},
        silent=silent(db, cast),
        variant=variant_of(db, cast, busy["instrument"], house["delegation"]),
        outsider=OUTSIDER,
    )


def _house(db: Session, cast: Cast) -> Names:
    ada = cast.ada.actor
    elsewhere = add_delegation(db, ada, "Cordalia", "COR", DelegationKind.STATE)
    group = add_group(db, ada, "Friends of the Text", "FT")
    for delegation in (cast.arvenia, cast.belmara, cast.ostravia):
        join(db, COMMAND_LINE, group.code, delegation)
    zoe, ina, sam = (_person(db, cast, name, elsewhere.code) for name in ("Zoe", "Ina", "Sam"))
    zoe.password_hash = PASSWORD_HASH
    let_in(db, zoe.id, OUTSIDER)
    suspend(db, ada, sam.code)
    return {
        "delegation": elsewhere.code,
        "member": cast.arvenia,
        "fellow": cast.belmara,
        "group": group.code,
        "person": ina.code,
        "seat": ina.seats[0].code,
        "waiting": give_seat(db, ada, ina.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia)).code,
        "candidate": join(db, ada, group.code, cast.watch).delegation.code,
        "suspended": sam.code,
        "facilitating": founded_apart(db, cast),
        "secret": invite(db, ada, ina.code).secret,
        **ways_in(db, cast),
    }


def _person(db: Session, cast: Cast, name: str, delegation: str) -> Person:
    person = add_person(db, cast.ada.actor, name, f"{name.lower()}@example.org")
    give_seat(db, COMMAND_LINE, person.code, WantedSeat(Role.NEGOTIATOR, delegation))
    return person


def _busy(db: Session, cast: Cast, house: Names) -> Names:
    """Play one round to its end, and the next one up to amendments of every stage."""
    negotiation, sefa = begin(db, cast), cast.sefa.actor
    first, article = negotiation.round, negotiation.clauses[0]
    admit_others(db, cast, negotiation.instrument)
    seated(db, cast.solveig, negotiation.instrument)
    decided = tabled(db, cast.nadia, article, "objective", "purpose")
    _adopt(db, cast, negotiation, decided)
    publication = published(db, cast, first)
    for player in (cast.nadia, cast.sefa, cast.bela):
        mark_all(db, player.actor, negotiation.instrument.code, publication.code)
    second = open_next(db, sefa, negotiation.instrument.code, None)
    draft, shared = (drafted(db, cast.nadia, negotiation.conduct, "shall", word) for word in ("should", "will"))
    share(db, cast.nadia.actor, shared.code, house["group"])
    on_the_table = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    return {
        "own": corrected(db, cast, negotiation.clauses[2], "five", "[5][five]").code,
        **_common(db, negotiation),
        **(_dates(db, cast, negotiation) | _changes(db, cast, article) | _package(db, cast, negotiation)),
        **spoken_to_all(db, cast, negotiation, on_the_table, house["group"]),
        "revision": on_the_table.revision.code,
        "offer": _offer(db, cast, negotiation, _places(db, negotiation.conduct, second)[0]),
        "closed": first.code,
        "open": second.code,
        "draft": draft.code,
        "shared": shared.code,
        "tabled": on_the_table.code,
        "decided": decided.code,
        "correction": _correction(db, cast.sefa, negotiation),
        "slip": _correction(db, cast.sten, negotiation),
        "merge": decided.fates[-1].merge.code,
        "publication": publication.code,
        "notice": _notice(db, cast),
        **(told(db, cast, negotiation.instrument) | proposed_by_the_chair(db, cast, negotiation)),
        **asked_and_answered(db, cast, negotiation, house["group"]),
        **(_said(db, cast, negotiation) | announced_to_all(db, cast, negotiation)),
        **facilitated(db, cast, negotiation, house["facilitating"]),
        "edition": str(draft.revision.edition),
        "place": _places(db, negotiation.conduct, second)[0],
    }


def _changes(db: Session, cast: Cast, clause: Clause) -> Names:
    """Let Belmara propose changes to two amendments of Arvenia's, one of which is then withdrawn."""
    amended = tabled(db, cast.nadia, clause, "services", "networks")
    withdrawn = tabled(db, cast.nadia, clause, "applies", "shall apply")
    change = changed(db, cast.bela, amended, "networks", "public networks")
    orphan = changed(db, cast.bela, withdrawn, "shall apply", "should apply")
    withdraw(db, cast.nadia.actor, withdrawn.code, "")
    return {"amended": amended.revision.code, "change": change.code, "orphan": orphan.code}


def _package(db: Session, cast: Cast, negotiation: Negotiation) -> Names:
    """Let Arvenia put a draft into a package."""
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "must")
    return {"packaged": draft.code, "package": put_in(db, cast.nadia.actor, draft.code, "", "Hours that are kept").code}


def _notice(db: Session, cast: Cast) -> str:
    """Return the code of what Arvenia was told last."""
    query = select(Notice.code).join(Notice.delegation).where(Delegation.code == cast.arvenia)
    return db.scalars(query.order_by(Notice.id.desc()).limit(1)).one()


def _correction(db: Session, player: Player, negotiation: Negotiation) -> str:
    """Let somebody of the secretariat propose a correction of the last article, and return it."""
    base = current_version(db, negotiation.clauses[2])
    typed = Proposal(base.code, base.label, base.heading, base.body.replace("Conference", "conference"))
    return propose(db, player.actor, negotiation.clauses[2].code, typed, "A slip.")[0].code


def _preparations(db: Session, cast: Cast, negotiation: Negotiation) -> Names:
    """Let each of the secretariat prepare a text; that of a corrigendum does not stand in the way of the round's."""
    code = negotiation.round.code
    corrected(db, cast, negotiation.clauses[2], "five", "5")
    sign(db, cast.sefa.actor, current_version(db, negotiation.clauses[2]).code, Hand.EDITORIAL, "A slip.")
    basis = latest_publication(db, negotiation.instrument)
    assert basis is not None
    return {
        "round": code,
        "prepared": prepare_corrigendum(db, cast.sefa.actor, basis.code, Terms()).code,
        "awaiting": prepare_round(db, cast.sten.actor, code, Terms()).code,
    }


def _said(db: Session, cast: Cast, negotiation: Negotiation) -> Names:
    """Let Arvenia explain its position on the published words of the first article; put the last under silence."""
    first, _, last = negotiation.clauses
    words = NewStatement(StatementKind.EXPLANATION, "We read it as it was read out.")
    statement = make_statement(db, cast.nadia.actor, first.code, current_version(db, first).code, words)
    named = Named({last.code: current_version(db, last).code})
    until, despite = datetime(2999, 1, 1, tzinfo=UTC), frozenset(range(20))
    terms = SilenceTerms(until, Level.AGREED_IN_GROUP, despite=despite)  # its words are contested still
    silence = put_under_silence(db, cast.chen.actor, negotiation.instrument.code, named, terms)
    return {"statement": statement.code, "silence": silence.code}


def _offer(db: Session, cast: Cast, negotiation: Negotiation, place: str) -> str:
    """Offer own words to the proposer of a place, and return the offer."""
    base = current_version(db, negotiation.conduct)
    form = Filled(base.code, 0, frozenset(), {f"place-{place}": "own", f"own-{place}": "and schools"})
    offer(db, cast.sefa.actor, negotiation.conduct.code, form, place)
    return db.scalars(select(Offer.code)).one()


def _common(db: Session, negotiation: Negotiation) -> Names:
    clause, version = negotiation.conduct, current_version(db, negotiation.conduct)
    return {
        "instrument": negotiation.instrument.code,
        "clause": clause.code,
        "version": version.code,
        "next": current_version(db, negotiation.clauses[2]).code,
        "contested": negotiation.clauses[2].code,
        "order": order_of(db, negotiation.instrument).seal,
        "label": version.label,
        "heading": version.heading,
        "body": version.body.replace("population", "people"),
    }


def _adopt(db: Session, cast: Cast, negotiation: Negotiation, amendment: Amendment) -> None:
    """Adopt the one amendment to the first article."""
    article = negotiation.clauses[0]
    regions = dict.fromkeys(_places(db, article, negotiation.round), "adopt 0")
    choices = Choices(current_version(db, article).code, frozenset({amendment.code}), regions)
    merge_clause(db, cast.sefa.actor, article.code, choices)
    db.expire_all()


def _places(db: Session, clause: Clause, round: Round) -> list[str]:
    """Return the keys of the places that a merge of the clause would decide."""
    base = current_version(db, clause)
    desk = desk_of(db, clause, base, round, Choices(base=base.code))
    return [region_key(region) for region in desk.merge.regions]


def _dates(db: Session, cast: Cast, negotiation: Negotiation) -> Names:
    chen, review = cast.chen.actor, negotiation.clauses[2]
    rule = add_rule(db, chen, review.code, NewRule(DateRuleKind.REVIEW, "5 years after entry into force"))
    signature = NewEvent("signature", Occurrence(date(2026, 1, 5), "Letter of the depositary"))
    event = record_event(db, chen, negotiation.instrument.code, signature)
    stage = apply_from(db, chen, review.code, NewStage("on 2027-01-01", "Decision 3"))
    reads = {"read": current_version(db, negotiation.conduct).hash, "reads": current_version(db, review).hash}
    return {"rule": rule.code, "event": event.code, "stage": stage.code, "entry": event.code, **reads}
