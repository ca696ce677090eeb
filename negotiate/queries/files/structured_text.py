"""A text with all that a program wants to know of it: codes, first numbers, when it was issued, who changed what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Publication, PublishedClause, Round, Standing, Version
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.attributions import ClauseChange, ClauseRedline
from negotiate.queries.text.comparing.editions import Edition, chosen, editions_of, text_of
from negotiate.queries.text.comparing.redlines import compared
from negotiate.state.dates.events import counting, events_of
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.state.text.origins import Source
from negotiate.state.text.publications import heads_of_record


@dataclass(frozen=True)
class StructuredClause:
    """A clause of a text; `first_label` is the one that it was first published under, its own before that."""

    clause: PlainClause
    version: PlainVersion
    first_label: str


@dataclass(frozen=True)
class StructuredChange:
    """What became of a clause since the first text, and who is behind it."""

    code: str
    label: str
    change: ClauseChange
    is_relabelled: bool
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class TextIssue:
    """A text as it was issued, with what binds all journals of the house as they were then; "" where none was kept."""

    code: str
    cited: str
    on: date
    record_head: str = ""


@dataclass(frozen=True)
class TextHappening:
    """A round begun or ended, or what was recorded of the whole text."""

    title: str
    on: date


@dataclass(frozen=True)
class TextWork:
    """Which text it is: of what instrument, which of its editions, since when there is any."""

    head: InstrumentHeader
    edition: Edition
    begun_on: date


@dataclass(frozen=True)
class StructuredText:
    """A text of some day, the issues up to it, what happened until then, and what was done to its clauses."""

    work: TextWork
    on: date
    clauses: tuple[StructuredClause, ...]
    issues: tuple[TextIssue, ...]
    happenings: tuple[TextHappening, ...]
    changes: tuple[StructuredChange, ...]

    @property
    def is_adopted(self) -> bool:
        """Say whether it is the adopted text."""
        return self.work.edition.standing is Standing.ADOPTED


def text_work(db: Session, actor: Actor, code: str) -> TextWork:
    """Return which text an instrument has for the actor; raise NotFound where there is none."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    return TextWork(header_of(db, actor, instrument), editions[-1], _begun(db, instrument))


def structured_text(db: Session, actor: Actor, code: str, name: str = "") -> StructuredText:
    """Return a text by its name, by default the newest that the actor reads; raise NotFound."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    edition = chosen(editions, name) if name else editions[-1]
    issued, lines = _issued(db, instrument), text_of(db, instrument, edition)
    on = issued.get(edition.code) or _last_change(instrument, lines)
    known = [one for one in editions[: editions.index(edition) + 1] if one.code in issued]
    heads = heads_of_record(db, instrument)
    issues = tuple(TextIssue(one.code, one.cited, issued[one.code], heads.get(one.code, "")) for one in known)
    firsts = _first_labels(db, instrument)
    return StructuredText(
        work=TextWork(header_of(db, actor, instrument), edition, _begun(db, instrument)),
        on=on,
        clauses=tuple(
            StructuredClause(clause, version, firsts.get(clause.id, version.label)) for clause, version in lines
        ),
        issues=issues,
        happenings=_happenings(db, instrument, issued.get(edition.code, date.max)),
        changes=_changes(db, instrument, known, edition, lines),
    )


def _begun(db: Session, instrument: Instrument) -> date:
    """Return the day of the first text that was issued, else that of the instrument."""
    query = select(func.min(Publication.issued_at)).where(Publication.instrument_id == instrument.id)
    return (db.scalar(query) or instrument.created_at).date()


def _issued(db: Session, instrument: Instrument) -> dict[str, date]:
    """Return the day of each publication, by its code."""
    query = select(Publication.code, Publication.issued_at).where(Publication.instrument_id == instrument.id)
    return {code: at.date() for code, at in db.execute(query)}


def _last_change(instrument: Instrument, lines: Text) -> date:
    """Return the day since which a text reads as it does."""
    return max((version.made_at for _, version in lines), default=instrument.created_at).date()


def _first_labels(db: Session, instrument: Instrument) -> dict[int, str]:
    """Return, by clause, the label in the first publication that has it."""
    query = (
        select(PublishedClause.clause_id, Version.label)
        .join(Publication, Publication.id == PublishedClause.publication_id)
        .join(Version, Version.id == PublishedClause.version_id)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal.desc())
    )
    return {row.clause_id: row.label for row in db.execute(query)}


def _happenings(db: Session, instrument: Instrument, until: date) -> tuple[TextHappening, ...]:
    """Return what happened up to a day, in its order."""
    return tuple(sorted(_happened(db, instrument, until), key=lambda one: (one.on, one.title)))


def _happened(db: Session, instrument: Instrument, until: date) -> Iterator[TextHappening]:
    """Yield what happened, the parties' own acts left out: they are the depositary's."""
    rounds = select(Round.number, Round.opened_at, Round.closed_at).where(Round.instrument_id == instrument.id)
    for number, opened_at, closed_at in db.execute(rounds):
        for at, what in ((opened_at, "opened"), (closed_at, "closed")):
            if at and at.date() <= until:
                yield TextHappening(f"Round {number} {what}", at.date())
    for event in counting(events_of(db, instrument)):
        if event.delegation is None and event.date_rule_id is None and event.happened_on <= until:
            yield TextHappening(event.kind, event.happened_on)


def _changes(
    db: Session, instrument: Instrument, known: Sequence[Edition], edition: Edition, lines: Text
) -> tuple[StructuredChange, ...]:
    """Return what was done to clauses since the first text that was issued."""
    if not known or known[0] == edition:
        return ()
    redlines = compared(db, text_of(db, instrument, known[0]), lines)
    return tuple(
        StructuredChange(one.code, one.label or one.old_label, one.change, one.is_relabelled, _sources(one))
        for one in redlines
        if one.change is not ClauseChange.KEPT or one.is_relabelled
    )


def _sources(redline: ClauseRedline) -> tuple[Source, ...]:
    """Return who is behind a redline, each once."""
    given = (source for one in redline.attributions for source in (*one.brought_in, *one.taken_out))
    return tuple(dict.fromkeys(given))
