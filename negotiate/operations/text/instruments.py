"""Bringing a text into the house, and saying who takes part in its negotiation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import zone_names
from negotiate.errors import Faults, Invalid
from negotiate.ids import is_code
from negotiate.models import (
    Audience,
    Capacity,
    Clause,
    ClauseKind,
    DelegationKind,
    Disclosure,
    Instrument,
    Participation,
    Standing,
    Version,
    VersionKind,
)
from negotiate.operations.chair.offices import found_office
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.record import instrument_chain, record, seal_all
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import check_wording
from negotiate.operations.text.versions import NewVersion, write_version
from negotiate.operations.uniqueness import overtaken
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.rounds import open_round
from negotiate.state.text.outlines import digest, working_lines
from negotiate.state.text.publications import latest_publication
from negotiate.text.wording import Wording

TITLE_LIMIT = 400
#: Hours of the longest least time for a silence procedure: some three months.
LONGEST_SILENCE = 2_000


class DraftClause(Protocol):
    """One clause as an importer hands it over (see `negotiate.importing.outline`)."""

    @property
    def kind(self) -> str: ...

    @property
    def depth(self) -> int: ...

    @property
    def level(self) -> int: ...

    @property
    def label(self) -> str: ...

    @property
    def joint(self) -> str: ...

    @property
    def heading(self) -> str: ...

    @property
    def body(self) -> str: ...


@dataclass(frozen=True)
class NewInstrument:
    """A text that becomes an instrument; `code` is the one that its preview has given it, by which it comes in once."""

    clauses: Sequence[DraftClause]
    title: str
    language: str
    code: str = ""


def import_text(db: Session, actor: Actor, clauses: Sequence[DraftClause], *, title: str, language: str) -> Instrument:
    """Store a new instrument, its clauses in their first version, and the publication it begins from."""
    opened_house(db, actor, Act.IMPORT_TEXT)
    return _imported(db, actor, NewInstrument(clauses, title, language))


def import_once(db: Session, actor: Actor, new: NewInstrument) -> Instrument | None:
    """Store a new instrument as `import_text` does, under the code that its preview has given it; None where it is.

    The database says so: of two who confirm one preview at once, the second waits for the first, and stores nothing.
    """
    opened_house(db, actor, Act.IMPORT_TEXT)
    try:
        with db.begin_nested():
            return _imported(db, actor, new)
    except IntegrityError as second:
        if overtaken(second) is None:
            raise
        return None


def _imported(db: Session, actor: Actor, new: NewInstrument) -> Instrument:
    clauses, title = new.clauses, noted_line(new.title, "title")
    _check(clauses, title)
    instrument = Instrument(title=title, language=new.language, created_at=clock.now(), created_by_id=actor.person_id)
    if is_code(new.code):
        instrument.code = new.code
    db.add(instrument)
    db.flush()
    found_office(db, instrument)
    for ordinal, draft in enumerate(clauses, start=1):
        _store(db, actor, instrument, draft, ordinal)
    publication = publish(db, actor, instrument, NewPublication(Terms("Basis text", standing=Standing.BASIS)))
    record(db, actor, "imported", instrument, chain=instrument_chain(instrument), title=title, clauses=len(clauses))
    seal_all(db, actor, publication)
    return instrument


def set_audience(db: Session, actor: Actor, instrument_code: str, audience: Audience) -> Instrument:
    """Say who may read the published rounds."""
    instrument = opened(db, actor, Act.MANAGE_PARTICIPATION, Instrument, instrument_code)
    instrument.audience = audience
    chain = instrument_chain(instrument)
    record(db, actor, "set the audience", instrument, chain=chain, audience=audience.value)
    return instrument


def set_disclosure(db: Session, actor: Actor, instrument_code: str, disclosure: Disclosure) -> Instrument:
    """Say when delegations read what is decided in a round; only while nothing is decided that is not published.

    So that nothing which somebody has read is hidden from her afterwards, and nobody publishes by changing this.
    """
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    basis = latest_publication(db, instrument)
    if open_round(db, instrument) is not None:
        raise Invalid("While a round is open, delegations count on what was said. Change this between rounds.")
    if basis is None or digest(working_lines(db, instrument)) != basis.hash:
        raise Invalid("The text has changed since it was last published. Publish it first, then change this.")
    instrument.disclosure = disclosure
    chain = instrument_chain(instrument)
    record(db, actor, "chose when decisions are shown", instrument, chain=chain, disclosure=disclosure.value)
    return instrument


def set_zone(db: Session, actor: Actor, instrument_code: str, zone: str) -> Instrument:
    """Say in which time zone the deadlines of an instrument are set and told; the instants stay what they are."""
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    if zone not in zone_names():
        raise Invalid("Choose one of the time zones in the list.", "zone")
    instrument.zone = zone
    record(db, actor, "set the time zone", instrument, chain=instrument_chain(instrument), zone=zone)
    return instrument


def set_silence_hours(db: Session, actor: Actor, instrument_code: str, hours: int) -> Instrument:
    """Say for how many hours at least words are put under silence; what runs already runs on as it was announced."""
    instrument = opened(db, actor, Act.RUN_ROUNDS, Instrument, instrument_code)
    if not 1 <= hours <= LONGEST_SILENCE:
        raise Invalid(f"Give a number of hours between 1 and {LONGEST_SILENCE:,}.", "hours")
    instrument.silence_hours = hours
    record(db, actor, "set the silence", instrument, chain=instrument_chain(instrument), hours=hours)
    return instrument


def admit(db: Session, actor: Actor, instrument_code: str, delegation_code: str, capacity: Capacity) -> Participation:
    """Let a delegation take part in the negotiation, with or without the right to propose."""
    instrument = opened(db, actor, Act.MANAGE_PARTICIPATION, Instrument, instrument_code)
    delegation = delegation_by_code(db, delegation_code)
    if any(seat.delegation_id == delegation.id for seat in instrument.participations):
        raise Invalid(f"{delegation.name} takes part already.", "delegation")
    if capacity is Capacity.PARTICIPANT and delegation.kind is DelegationKind.OBSERVER:
        raise Invalid(f"{delegation.name} is an observer and cannot be given the right to propose.", "capacity")
    participation = Participation(instrument=instrument, delegation=delegation, capacity=capacity, since=clock.now())
    db.add(participation)
    chain = instrument_chain(instrument)
    record(db, actor, "admitted", delegation, chain=chain, name=delegation.name, capacity=capacity.value)
    return participation


def admit_several(
    db: Session, actor: Actor, instrument_code: str, codes: Iterable[str], capacity: Capacity
) -> list[Participation]:
    """Let several delegations take part at once; those that only observe do so as observers, whatever is asked."""
    opened(db, actor, Act.MANAGE_PARTICIPATION, Instrument, instrument_code)
    kinds = [(code, delegation_by_code(db, code).kind) for code in codes]
    as_what = [(code, Capacity.OBSERVER if kind is DelegationKind.OBSERVER else capacity) for code, kind in kinds]
    faults = Faults()
    admitted = [faults.of(partial(admit, db, actor, instrument_code, code, granted), None) for code, granted in as_what]
    faults.tell()
    return [one for one in admitted if one is not None]


def _check(clauses: Sequence[DraftClause], title: str) -> None:
    if not title:
        raise Invalid("Give the instrument a title.", "title")
    if len(title) > TITLE_LIMIT:
        raise Invalid(f"The title has over {TITLE_LIMIT} characters. Shorten it.", "title")
    if not clauses:
        raise Invalid("There is no text in this file.", "file")
    for draft in clauses:
        check_wording(Wording(draft.heading, draft.body), draft.label)


def _store(db: Session, actor: Actor, instrument: Instrument, draft: DraftClause, ordinal: int) -> Version:
    clause = Clause(
        instrument=instrument,
        kind=ClauseKind(draft.kind),
        ordinal=ordinal,
        depth=draft.depth,
        level=draft.level,
        created_at=clock.now(),
    )
    db.add(clause)
    wording = Wording(draft.heading, draft.body)
    return write_version(db, actor, clause, NewVersion(VersionKind.IMPORT, draft.label, draft.joint, wording))
