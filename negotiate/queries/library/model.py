"""One model clause: its words, what is said of them, and the places at which the reader can propose it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.library import LibraryClause
from negotiate.models import Clause, ModelClause, PublishedClause, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import load_instrument, readable_instruments
from negotiate.queries.norms.hints import ShownHint, shown
from negotiate.state.norms.model_clauses import model_clause
from negotiate.state.rows import by_code
from negotiate.state.text.lines import readable_names
from negotiate.text.hints.checks import hints_on
from negotiate.text.hints.hint import DraftedClause
from negotiate.text.wording import Wording, short_name


@dataclass(frozen=True)
class ModelSource:
    """From which instrument a house took a model clause."""

    instrument_title: str
    clause_code: str
    number: int
    name: str


@dataclass(frozen=True)
class ModelPlaces:
    """Where in an instrument a new clause can be proposed: behind each of its clauses, as (code, name)."""

    instrument_code: str
    instrument_title: str
    clauses: tuple[tuple[str, str], ...]
    chosen: str


@dataclass(frozen=True)
class ModelPage:
    """A model clause; `instruments` are those in which the reader drafts, as (code, title)."""

    clause: LibraryClause
    hints: tuple[ShownHint, ...]
    is_of_house: bool
    source: ModelSource | None
    instruments: tuple[tuple[str, str], ...]
    places: ModelPlaces | None
    may_keep: bool


@dataclass(frozen=True)
class ModelForm:
    """What the form of a new model clause is filled with: the words of a published version, or nothing."""

    heading: str
    body: str
    version: str
    name: str


def model_page(db: Session, actor: Actor, key: str, instrument: str, after: str) -> ModelPage:
    """Return a model clause, with the places of an instrument where one is named, or of that of the clause `after`."""
    require(actor, Act.SEE_HOUSE)
    clause = model_clause(db, key)
    row = db.scalar(select(ModelClause).where(ModelClause.code == key))
    drafts_in = [one for one in readable_instruments(db, actor) if may(actor, Act.DRAFT, one)]
    text = Wording(clause.heading, clause.body).text
    return ModelPage(
        clause=clause,
        hints=tuple(shown(text, hint) for hint in hints_on(DraftedClause(text))),
        is_of_house=row is not None,
        source=_source(actor, row) if row is not None else None,
        instruments=tuple((one.code, one.title) for one in drafts_in),
        places=_places(db, actor, instrument, after),
        may_keep=may(actor, Act.KEEP_LIBRARY),
    )


def model_form(db: Session, actor: Actor, version_code: str) -> ModelForm:
    """Return what a new model clause begins with; raise NotFound for a version that was never published."""
    require(actor, Act.KEEP_LIBRARY)
    if not version_code:
        return ModelForm("", "", "", "")
    version = by_code(db, Version, version_code)
    require(actor, Act.SEE_INSTRUMENT, version.clause.instrument)
    is_published = select(PublishedClause.id).where(PublishedClause.version_id == version.id).limit(1)
    if db.scalar(is_published) is None:
        raise NotFound("Only words that have been published can be taken into the library.")
    return ModelForm(version.heading or version.label, version.body, version.code, _name(version))


def _source(actor: Actor, row: ModelClause) -> ModelSource | None:
    """Return from where a model clause was taken, to those who may read that."""
    version = row.version
    if version is None or not may(actor, Act.SEE_INSTRUMENT, version.clause.instrument):
        return None
    title = version.clause.instrument.title
    return ModelSource(title, version.clause.code, version.number, _name(version))


def _places(db: Session, actor: Actor, instrument_code: str, after: str) -> ModelPlaces | None:
    behind = by_code(db, Clause, after) if after else None
    code = behind.instrument.code if behind is not None else instrument_code
    if not code:
        return None
    instrument = load_instrument(db, actor, code)
    require(actor, Act.DRAFT, instrument)
    names = readable_names(db, actor, instrument)
    return ModelPlaces(
        instrument_code=instrument.code,
        instrument_title=instrument.title,
        clauses=tuple((one.code, short_name(one.label, one.heading)) for one in names),
        chosen=after or (names[-1].code if names else ""),
    )


def _name(version: Version) -> str:
    return short_name(version.label, version.heading)
