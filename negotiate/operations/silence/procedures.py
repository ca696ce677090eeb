"""Putting named words under silence until an instant, and extending it; it is never shortened, and ends by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_name
from negotiate.dates.zones import written_in
from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    Clause,
    Instrument,
    Level,
    Publication,
    Silence,
    SilenceTerm,
    SilenceText,
    Stage,
    Version,
)
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted
from negotiate.operations.text.statuses import Agreement, check_level, check_setter
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code
from negotiate.state.silence.courses import procedures_of
from negotiate.state.silence.standing import rival_of, running_on
from negotiate.state.text.levels import AGREED, is_lost, levels_of
from negotiate.state.text.publications import is_told
from negotiate.state.text.status_ladder import status_ladder
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class Named:
    """What is put under silence: clauses with the version that the form showed of each, or an amendment in a revision,
    or a publication.
    """

    clauses: Mapping[str, str] | None = None
    amendment: str = ""
    revision: str = ""
    publication: str = ""


@dataclass(frozen=True)
class SilenceTerms:
    """Until when, how far the words are then agreed, what the chair says with it, despite which open amendments."""

    until: datetime
    level: Level = Level.AGREED_AD_REFERENDUM
    note: str = ""
    despite: frozenset[int] = frozenset()


def put_under_silence(db: Session, actor: Actor, instrument_code: str, named: Named, terms: SilenceTerms) -> Silence:
    """Begin a procedure; Stale where a form showed other words than those that stand now."""
    instrument = opened(db, actor, Act.PUT_UNDER_SILENCE, Instrument, instrument_code)
    _check_until(instrument, terms.until)
    silence = Silence(
        instrument=instrument, note=noted(terms.note, "note"), opened_at=clock.now(), opened_by_id=actor.person_id
    )
    facts = _fill(db, silence, named, terms)
    if silence.level:
        check_setter(actor, instrument, silence.level)
    silence.terms = [_term(actor, terms.until)]
    db.add(silence)
    db.flush()
    level = {"level": status_ladder(instrument).word(silence.level)} if silence.level else {}
    told = {"until": terms.until.isoformat(), "note": silence.note}
    record(db, actor, "put under silence", silence, chain=instrument_chain(instrument), **facts, **level, **told)
    return silence


def extend(db: Session, actor: Actor, silence_code: str, until: datetime, reason: str = "") -> SilenceTerm:
    """Announce a later instant; Invalid where it is not later, or the procedure has ended."""
    silence = opened(db, actor, Act.PUT_UNDER_SILENCE, Silence, silence_code)
    check_running(db, silence, clock.now(), "it cannot be extended")
    if until <= silence.until:
        said = written_in(silence.until, silence.instrument.zone)
        raise Invalid(f"A silence is never shortened. Give an instant after {said}.", "until")
    term = _term(actor, until, noted(reason, "reason"))
    silence.terms.append(term)
    db.flush()
    facts = {**named_in(silence), "until": until.isoformat(), "reason": term.reason}
    record(db, actor, "extended the silence", silence, chain=instrument_chain(silence.instrument), **facts)
    return term


def check_running(db: Session, silence: Silence, now: datetime, so: str) -> None:
    """Raise Invalid where a procedure has ended by an instant: how, when, and `so` what follows."""
    ending = procedures_of(db, silence.instrument)[silence.id].course.at(now)
    if not ending.runs:
        when = written_in(ending.at, silence.instrument.zone)
        raise Invalid(f"This silence procedure has ended ({ending.outcome.value}, {when}), so {so}.")


def named_in(silence: Silence) -> dict[str, object]:
    """Return how an entry of the record names what is under silence."""
    if silence.amendment is not None:
        return {"amendment": silence.amendment.number}
    if silence.publication is not None:
        return {"title": silence.publication.title}
    return {"clauses": [text.clause.code for text in silence.texts]}


def _check_until(instrument: Instrument, until: datetime) -> None:
    """Refuse an instant that leaves capitals less time than the instrument promises."""
    earliest = clock.now() + timedelta(hours=instrument.silence_hours)
    if until < earliest:
        raise Invalid(
            f"Words of this instrument are put under silence for {instrument.silence_hours} hours at least: "
            f"until {written_in(earliest, instrument.zone)}, or later.",
            "until",
        )


def _fill(db: Session, silence: Silence, named: Named, terms: SilenceTerms) -> dict[str, object]:
    """Bind a procedure to its words, and return how the record names them."""
    if named.amendment:
        _bind_amendment(db, silence, named)
    elif named.publication:
        _bind_publication(db, silence, named.publication, terms)
    else:
        _bind_clauses(db, silence, named.clauses or {}, terms)
    return named_in(silence)


def _bind_clauses(db: Session, silence: Silence, shown: Mapping[str, str], terms: SilenceTerms) -> None:
    if not shown:
        raise Invalid("Choose at least one clause.", "clause")
    found = [(by_code(db, Clause, code), version_code) for code, version_code in shown.items()]
    versions = [_version(db, silence.instrument, clause, code) for clause, code in found]
    if (other := rival_of(db, silence.instrument, [version.clause_id for version in versions])) is not None:
        raise Invalid(_already(other))
    for version in versions:
        _check_not_lower(db, version, _agreed(terms.level))
        check_level(db, version, Agreement(terms.level, "by silence", terms.despite))
    silence.level = terms.level
    silence.texts = [SilenceText(clause=version.clause, version=version) for version in versions]


def _check_not_lower(db: Session, version: Version, level: Level) -> None:
    """Refuse to ask by silence for less than what the words are agreed to be already."""
    instrument = version.clause.instrument
    stands = levels_of(db, instrument, version.clause).of(version.clause_id, version)
    if is_lost(stands, level):
        ladder = status_ladder(instrument)
        raise Invalid(
            f"{version.label or 'The clause'} stands {ladder.word(stands)} already; unbroken silence would make it "
            f"{ladder.word(level)}, which is less. Ask for as much, or leave it out.",
            "level",
        )


def _version(db: Session, instrument: Instrument, clause: Clause, shown: str) -> Version:
    """Return the words of a clause as they stand; Stale where a form showed others."""
    if clause.instrument_id != instrument.id:
        raise NotFound("There is nothing here that you can see.")
    version = current_version(db, clause)
    if version.code != shown or version.is_deleted:
        raise Stale(
            "The clause has changed since you opened it. Read the new text before you put it under silence.",
            theirs=version.wording.text,
        )
    if not is_told(db, version):
        raise Invalid(
            f"Delegations are not shown these words of {version.label or 'the clause'} before the round is published, "
            "so they cannot speak against them. Publish first.",
            "clause",
        )
    return version


def _bind_publication(db: Session, silence: Silence, code: str, terms: SilenceTerms) -> None:
    publication = by_code(db, Publication, code)
    if publication.instrument_id != silence.instrument.id:
        raise NotFound("There is nothing here that you can see.")
    if (other := running_on(db, publication)) is not None:
        raise Invalid(_already(other))
    silence.publication, silence.level = publication, _agreed(terms.level)
    entries = publication.entries
    silence.texts = [SilenceText(clause_id=entry.clause_id, version_id=entry.version_id) for entry in entries]


def _bind_amendment(db: Session, silence: Silence, named: Named) -> None:
    amendment = by_code(db, Amendment, named.amendment)
    if amendment.instrument_id != silence.instrument.id or amendment.stage is Stage.DRAFT:
        raise NotFound("There is nothing here that you can see.")
    if amendment.stage is not Stage.TABLED:
        raise Invalid(f"{amendment_name(amendment.number)} is no longer open, so it cannot be put under silence.")
    if amendment.revision.code != named.revision:
        raise Stale("The amendment has been revised since you opened it.", theirs=amendment.revision.wording.text)
    if (other := running_on(db, amendment)) is not None:
        raise Invalid(_already(other))
    silence.amendment, silence.revision = amendment, amendment.revision
    if amendment.kind is not AmendmentKind.INSERT:
        version = current_version(db, amendment.clause)
        silence.texts = [SilenceText(clause=amendment.clause, version=version)]


def _agreed(level: Level) -> Level:
    """Return how far silence agrees words; Invalid where that is no agreement."""
    if level not in AGREED:
        raise Invalid("Choose how far the words are agreed once the silence has not been broken.", "level")
    return level


def _already(silence: Silence) -> str:
    until = written_in(silence.until, silence.instrument.zone)
    return f"These words are under silence already, until {until}."


def _term(actor: Actor, until: datetime, reason: str = "") -> SilenceTerm:
    return SilenceTerm(until=until, reason=reason, set_at=clock.now(), set_by_id=actor.person_id)
