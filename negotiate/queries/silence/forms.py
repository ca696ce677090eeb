"""What is to be put under silence: the words as they stand, and the least instant that the instrument allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import amendment_of
from negotiate.errors import NotFound
from negotiate.models import Amendment, Instrument, Level, Publication, Stage
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.amendments.open_amendments import open_numbers
from negotiate.state.rows import by_code
from negotiate.state.text.levels import AGREED, Levels, levels_of
from negotiate.state.text.lines import PlainClause, PlainVersion, standing_text
from negotiate.state.text.status_ladder import StatusLadder, status_ladder
from negotiate.text.wording import full_name


@dataclass(frozen=True)
class Asked:
    """What an address asks to be put under silence, by codes."""

    clauses: tuple[str, ...] = ()
    amendment: str = ""
    publication: str = ""


@dataclass(frozen=True)
class ClauseChoice:
    """A clause that can be put under silence; `level` says how far it is agreed in these words."""

    code: str
    version_code: str
    name: str
    body: str
    level: str
    is_chosen: bool


@dataclass(frozen=True)
class BlankSilence:
    """The form of a new procedure; `earliest` is the first full hour that the instrument allows."""

    head: InstrumentHeader
    hours: int
    earliest: datetime
    clauses: tuple[ClauseChoice, ...]
    amendment_code: str
    amendment_name: str
    revision_code: str
    publication_code: str
    publication_title: str
    open_numbers: tuple[int, ...]

    @property
    def chosen(self) -> tuple[ClauseChoice, ...]:
        """Return the clauses that the address asks for."""
        return tuple(clause for clause in self.clauses if clause.is_chosen)

    @property
    def levels(self) -> tuple[tuple[str, str], ...]:
        """Return how far words can be agreed by silence, as a list of choices."""
        return tuple((rung.level.value, rung.word) for rung in self.head.statuses.offered if rung.level in AGREED)

    @property
    def usual_level(self) -> str:
        """Return how far they are where nobody says otherwise: ad referendum, where that is used."""
        usual = Level.AGREED_AD_REFERENDUM.value
        return usual if usual in dict(self.levels) else self.levels[0][0]

    @property
    def has_words(self) -> bool:
        """Say whether it is settled what is put under silence."""
        return bool(self.chosen or self.amendment_code or self.publication_code)


def blank_silence(db: Session, actor: Actor, code: str, asked: Asked) -> BlankSilence:
    """Return the form for what is asked; with nothing asked, the clauses to choose from."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.PUT_UNDER_SILENCE, instrument)
    amendment = _amendment(db, instrument, asked.amendment) if asked.amendment else None
    publication = by_code(db, Publication, asked.publication) if asked.publication else None
    if publication is not None and publication.instrument_id != instrument.id:
        raise NotFound("There is nothing here that you can see.")
    named = amendment or publication
    choices = () if named else _choices(db, instrument, asked.clauses)
    return BlankSilence(
        head=header_of(db, actor, instrument),
        hours=instrument.silence_hours,
        earliest=_full_hour(clock.now() + timedelta(hours=instrument.silence_hours)),
        clauses=choices,
        amendment_code=amendment.code if amendment else "",
        amendment_name=amendment_of(amendment.number or 0, amendment.proposer) if amendment else "",
        revision_code=amendment.revision.code if amendment else "",
        publication_code=publication.code if publication else "",
        publication_title=publication.title if publication else "",
        open_numbers=() if named else open_numbers(db, instrument, asked.clauses),
    )


def _amendment(db: Session, instrument: Instrument, code: str) -> Amendment:
    amendment = by_code(db, Amendment, code)
    if amendment.instrument_id != instrument.id or amendment.stage is Stage.DRAFT:
        raise NotFound("There is nothing here that you can see.")
    return amendment


def _choices(db: Session, instrument: Instrument, codes: Sequence[str]) -> tuple[ClauseChoice, ...]:
    levels, ladder = levels_of(db, instrument), status_ladder(instrument)
    lines = [line for line in standing_text(db, instrument) if not line[0].kind.is_division]
    return tuple(_choice(clause, version, levels, ladder, codes) for clause, version in lines)


def _choice(
    clause: PlainClause, version: PlainVersion, levels: Levels, ladder: StatusLadder, codes: Sequence[str]
) -> ClauseChoice:
    return ClauseChoice(
        code=clause.code,
        version_code=version.code,
        name=full_name(version.label, version.heading),
        body=version.body,
        level=ladder.word(levels.of(clause.id, version)),
        is_chosen=clause.code in codes,
    )


def _full_hour(instant: datetime) -> datetime:
    """Return the first full hour that is not before an instant."""
    hour = instant.replace(minute=0, second=0, microsecond=0)
    return hour if hour == instant else hour + timedelta(hours=1)
