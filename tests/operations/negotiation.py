"""A small negotiation for tests: one instrument of three clauses, two delegations, round 1 open."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Capacity,
    Clause,
    Instrument,
    MergeAct,
    Publication,
    Round,
    Version,
    VersionKind,
)
from negotiate.operations.amendments import sub_amendments
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.carrying.carriages import carry_open
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing import preparations, rounds
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.operations.text import instruments
from negotiate.operations.text.arranging.placement import delete_clause
from negotiate.operations.text.versions import changed_version, version_origin, write_version
from negotiate.queries.amendments.writing.forms import blank_sub_amendment
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version, standing_versions
from negotiate.text.diff.diff import diff
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.wording import Wording
from tests.cast import Cast, Player

OBJECTIVE = "1. The objective of this Convention is to protect services.\n\n2. It applies at all times."
CONDUCT = "A State shall not damage services on which the population depends, including hospitals and water."
REVIEW = "The Conference shall review this Convention five years after its entry into force."


@dataclass(frozen=True)
class Draft:
    """One clause as an importer hands it over."""

    label: str
    heading: str
    body: str
    kind: str = "article"
    depth: int = 0
    level: int = 3
    joint: str = " \N{EM DASH} "


@dataclass(frozen=True)
class Negotiation:
    """The instrument with its clauses in order."""

    instrument: Instrument
    round: Round
    clauses: tuple[Clause, ...]

    @property
    def conduct(self) -> Clause:
        """Return the clause that everybody has views on."""
        return self.clauses[1]


def begin(db: Session, cast: Cast) -> Negotiation:
    """Import the text, admit both delegations, open round 1."""
    secretariat = cast.sefa.actor
    drafts = [
        Draft("Article 1", "Objective", OBJECTIVE),
        Draft("Article 2", "Conduct", CONDUCT),
        Draft("Article 3", "Review", REVIEW),
    ]
    instrument = instruments.import_text(db, secretariat, drafts, title="Convention", language="en")
    for delegation in (cast.arvenia, cast.belmara):
        instruments.admit(db, secretariat, instrument.code, delegation, Capacity.PARTICIPANT)
    rounds.open_next(db, secretariat, instrument.code, None)
    db.refresh(instrument)
    return begun(db, instrument.code)


def begun(db: Session, code: str) -> Negotiation:
    """Return a negotiation as it was begun, by the code of its instrument."""
    instrument = by_code(db, Instrument, code)
    clauses = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
    round = db.scalars(select(Round).where(Round.instrument_id == instrument.id)).one()
    return Negotiation(instrument, round, tuple(db.scalars(clauses)))


def drafted(db: Session, player: Player, clause: Clause, old: str, new: str) -> Amendment:
    """Draft an amendment that puts `new` for `old` in the clause as it stands."""
    version: Version = current_version(db, clause)
    proposal = Proposal(version.code, version.label, version.heading, version.body.replace(old, new), "It is clearer.")
    return amendments.draft(db, player.actor, clause.code, AmendmentKind.MODIFY, proposal)


def tabled(db: Session, player: Player, clause: Clause, old: str, new: str) -> Amendment:
    """Draft and table an amendment that puts `new` for `old`."""
    amendment = drafted(db, player, clause, old, new)
    return amendments.table(db, player.actor, amendment.code, amendment.revision.edition)


def changing(db: Session, player: Player, amendment: Amendment, old: str, new: str) -> Amendment:
    """Draft a change to another delegation's amendment that puts `new` for `old` in its wording."""
    form = blank_sub_amendment(db, player.actor, amendment.code).draft
    body = form.wording.body.replace(old, new)
    typed = Proposal(form.base_code, form.label, form.wording.heading, body, "It is finer.", parent=form.parent)
    return sub_amendments.draft_on(db, player.actor, amendment.code, typed)


def changed(db: Session, player: Player, amendment: Amendment, old: str, new: str) -> Amendment:
    """Draft and table a change to another delegation's amendment."""
    change = changing(db, player, amendment, old, new)
    return amendments.table(db, player.actor, change.code, change.revision.edition)


def inserted(db: Session, player: Player, clause: Clause, label: str, body: str) -> Amendment:
    """Draft and table a new clause behind another."""
    typed = Proposal("", label, "", body, "It is missing.")
    amendment = amendments.draft(db, player.actor, clause.code, AmendmentKind.INSERT, typed)
    return amendments.table(db, player.actor, amendment.code, amendment.revision.edition)


def published(db: Session, cast: Cast, round: Round, title: str = "") -> Publication:
    """Close a round: Sefa prepares its text, Sten approves it."""
    prepared = preparations.prepare_round(db, cast.sefa.actor, round.code, Terms(title))
    return preparations.approve(db, cast.sten.actor, prepared.code)


def merged(db: Session, cast: Cast, negotiation: Negotiation, clause: Clause, *decisions: str) -> MergeAct:
    """Decide the places of a clause in text order, and give every amendment on its desk the same reason."""
    base = current_version(db, clause)
    desk = desk_of(db, clause, base, negotiation.round, Choices(base=base.code))
    keys = [region_key(region) for region in desk.merge.regions]
    codes = [amendment.code for amendment in desk.waiting]
    regions = dict(zip(keys, decisions, strict=True))
    reasons = dict.fromkeys(codes, "The chair's compromise was preferred.")
    choices = Choices(base.code, frozenset(codes), regions, {}, reasons)
    merge = merge_clause(db, cast.sefa.actor, clause.code, choices)
    db.flush()
    db.expire_all()
    return merge


def corrected(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Version:
    """Write an editorial version that puts `new` for `old`."""
    before = current_version(db, clause)
    wording, code = Wording(before.heading, before.body.replace(old, new)), new_code()
    changes = [Attributed(edit, version_origin(code)) for edit in diff(before.wording.text, wording.text)]
    new = changed_version(before, VersionKind.EDITORIAL, wording, code, changes)
    version = write_version(db, cast.sefa.actor, clause, new)
    _tell(db, cast, version)
    return version


def taken_out(db: Session, cast: Cast, clause: Clause) -> Version:
    """Take a clause out of the text, by the secretariat's hand."""
    version = delete_clause(db, cast.sefa.actor, current_version(db, clause))
    _tell(db, cast, version)
    return version


def brought_back(db: Session, cast: Cast, gone: Version, wording: Wording) -> Version:
    """Write words for a clause that was taken out."""
    code = new_code()
    changes = [Attributed(edit, version_origin(code)) for edit in diff(gone.wording.text, wording.text)]
    new = changed_version(gone, VersionKind.MERGE, wording, code, changes)
    version = write_version(db, cast.sefa.actor, gone.clause, new)
    _tell(db, cast, version)
    return version


def corrected_beneath(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Version:
    """Write an editorial version that puts `new` for `old`, and carry onto it what is open."""
    base = current_version(db, clause)
    version = corrected(db, cast, clause, old, new)
    carry_open(db, clause, base, [version])
    _tell(db, cast, version)
    return version


def _tell(db: Session, cast: Cast, version: Version) -> None:
    """Let the journal of the instrument tell of a correction."""
    clause = version.clause
    chain = instrument_chain(clause.instrument)
    hold(db, [chain])
    record(db, cast.sefa.actor, "accepted a correction", version, chain=chain, clause=clause.code)


def labels(db: Session, instrument: Instrument) -> list[str]:
    """Return the labels of the text in order."""
    return [version.label for _, version in standing_versions(db, instrument)]


def choices(db: Session, negotiation: Negotiation, *decisions: str, **more: dict[str, object]) -> Choices:
    """Return the choices that decide the regions of the conduct clause in text order."""
    base = current_version(db, negotiation.conduct)
    blank = Choices(base=base.code, wholes=more.get("wholes", {}))
    desk = desk_of(db, negotiation.conduct, base, negotiation.round, blank)
    keys = [region_key(region) for region in desk.merge.regions]
    return Choices(
        base=base.code,
        shown=frozenset(amendment.code for amendment in desk.waiting),
        regions=dict(zip(keys, decisions, strict=True)),
        **more,
    )
