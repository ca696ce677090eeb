"""The clashes of a text as they can be put to delegations: made of what is on the table and of nothing else.

What the secretariat has chosen on a desk, its own words and what it means to leave for later, is no part of them; nor
is what was decided and is told only when it is published, so that whoever asks finds the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ClashQuestion, Clause, FateKind, Instrument, Round, Withdrawal
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import Desk, region_key
from negotiate.state.desk.round_amendments import RoundAmendment, round_amendments, standing_clauses
from negotiate.state.remembered import Remembered
from negotiate.state.rounds import last_round, open_round
from negotiate.state.stamps import stamps_of
from negotiate.state.withheld import as_published
from negotiate.text.edits import Tokens
from negotiate.text.merge.regions import Region
from negotiate.text.wording import full_name

#: What names a clash: the version on which amendments meet, by its number among the rows, and the name of the place.
ClashName = tuple[int, str]
#: The clashes of an instrument by its code and the state of its journal, which tells of all that changes them.
_names: Remembered[frozenset[ClashName]] = Remembered(256)
#: The clashes that will stand again in the next round, in the same way.
_deferred: Remembered[frozenset[ClashName]] = Remembered(256)
#: Whether any clash can be put, by the code of its clause and the state of the journal.
_puttable: Remembered[bool] = Remembered(1024)


@dataclass(frozen=True)
class Clash:
    """A place where amendments meet that are on the table, and who is behind each reading, in the order of readings."""

    key: str
    region: Region
    tokens: Tokens
    rivals: tuple[tuple[RoundAmendment, ...], ...]


@dataclass(frozen=True)
class ClausesClashes:
    """The clashes of one clause, in the order of its text, on the version with this code."""

    version_id: int
    version_code: str
    name: str
    clashes: tuple[Clash, ...]


def clashes_of(db: Session, clause: Clause) -> ClausesClashes | None:
    """Return the clashes of a clause that can be put to delegations; None where no round is open, or it has no words.

    A place where paragraphs are moved is left out: words alone do not say what is asked there.
    """
    with as_published(db):
        desk = next(iter(_desks(db, clause.instrument, [clause.id])), None)
        return _on(desk) if desk is not None else None


def can_be_put(db: Session, clause: Clause) -> bool:
    """Say whether a clash of a clause stands that was not put to delegations yet; reckoned once, until the next act."""
    return _puttable.get((clause.code, stamps_of(db, clause.instrument.code)), lambda: _can_be_put(db, clause))


def clash_names(db: Session, instrument: Instrument) -> frozenset[ClashName]:
    """Return what names the clashes that stand in clauses of which any was put; reckoned once, until the next act."""
    return _names.get((instrument.code, stamps_of(db, instrument.code)), lambda: _named(db, instrument))


def deferred_names(db: Session, instrument: Instrument) -> frozenset[ClashName]:
    """Return what names the clashes, of clauses of which any was put, whose amendments were deferred in these words.

    They stand again as soon as the next round is open, unless the words or the amendments change until then.
    """
    return _deferred.get((instrument.code, stamps_of(db, instrument.code)), lambda: _named_later(db, instrument))


def stands_as_put(db: Session, question: ClashQuestion) -> bool:
    """Say whether a clash still has the very readings that were put to delegations."""
    return (question.version_id, question.place) in clash_names(db, question.instrument)


def is_deferred(db: Session, question: ClashQuestion) -> bool:
    """Say whether a clash that stands no more has the very readings that will be put again in the next round."""
    name = question.version_id, question.place
    return name in deferred_names(db, question.instrument) and not stands_as_put(db, question)


def _can_be_put(db: Session, clause: Clause) -> bool:
    found = clashes_of(db, clause)
    if found is None:
        return False
    asked = set(db.scalars(select(ClashQuestion.place).where(ClashQuestion.version_id == found.version_id)))
    return any(clash.key not in asked for clash in found.clashes)


def _named(db: Session, instrument: Instrument) -> frozenset[ClashName]:
    clauses = _asked_of(db, instrument)
    with as_published(db):
        return _names_on(_desks(db, instrument, clauses) if clauses else ())


def _named_later(db: Session, instrument: Instrument) -> frozenset[ClashName]:
    clauses = _asked_of(db, instrument)
    with as_published(db):
        round = last_round(db, instrument) if clauses else None
        if round is None:
            return frozenset()
        rows = [row for row in round_amendments(db, round, clauses) if row.fate is FateKind.DEFERRED]
        gone = set(db.scalars(select(Withdrawal.amendment_id).where(Withdrawal.amendment_id.in_([r.id for r in rows]))))
        return _names_on(_desks_of(db, round, clauses, [row for row in rows if row.id not in gone]))


def _asked_of(db: Session, instrument: Instrument) -> Sequence[int]:
    """Return the clauses of which any clash was put."""
    asked = select(ClashQuestion.clause_id).where(ClashQuestion.instrument_id == instrument.id).distinct()
    return db.scalars(asked).all()


def _names_on(desks: Iterable[Desk]) -> frozenset[ClashName]:
    return frozenset(
        (desk.clause.version_id, region_key(region))
        for desk in desks
        for region in desk.merge.regions
        if region.is_disputed
    )


def _desks(db: Session, instrument: Instrument, clauses: Sequence[int]) -> list[Desk]:
    """Return the desks, with nothing chosen on them, of those of some clauses to which amendments are on the table."""
    round = open_round(db, instrument)
    if round is None:
        return []
    waiting = [row for row in round_amendments(db, round, clauses) if row.fate is None]
    return _desks_of(db, round, clauses, waiting)


def _desks_of(db: Session, round: Round, clauses: Sequence[int], rows: Iterable[RoundAmendment]) -> list[Desk]:
    """Return the desks of clauses with these amendments on them, where there are any."""
    by_clause: dict[int, list[RoundAmendment]] = defaultdict(list)
    for row in rows:
        by_clause[row.clause_id].append(row)
    wordings = StandingWordings(db, round.instrument, clauses)
    found = [one for one in standing_clauses(db, round) if one.id in by_clause]
    return [Desk(one, tuple(by_clause[one.id]), Choices(), wordings) for one in found]


def _on(desk: Desk) -> ClausesClashes:
    regions = [one for one in desk.merge.regions if one.is_disputed and not one.moves]
    return ClausesClashes(
        version_id=desk.clause.version_id,
        version_code=desk.clause.version_code,
        name=full_name(desk.clause.label, desk.clause.heading),
        clashes=tuple(_clash(desk, region) for region in regions),
    )


def _clash(desk: Desk, region: Region) -> Clash:
    by_author = {row.author: row for row in desk.rivals}
    rivals = tuple(tuple(by_author[name] for name in reading.authors) for reading in region.readings)
    return Clash(region_key(region), region, desk.merge.base, rivals)
