"""The amendments of an instrument that a reader may see, part by part, in the order of the whole list."""

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument
from negotiate.policy import Actor
from negotiate.queries.parts import Cursor, Part, keys_of_part
from negotiate.queries.text.margin_notes import AmendmentNote, notes_to_show
from negotiate.state.amendments.columns import AMENDS
from negotiate.state.amendments.readable import readable

_HEAD = func.coalesce(AMENDS, Amendment.number)


def _is(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


#: `family_place`, worked out by the database.
PLACE: tuple[ColumnElement[int], ...] = (
    _is(_HEAD.is_(None)),
    func.coalesce(_HEAD, Amendment.id),
    _is(AMENDS.is_not(None)),
    _is(Amendment.number.is_(None)),
    func.coalesce(Amendment.number, Amendment.id),
)


def part_of_amendments(
    db: Session, actor: Actor, instrument: Instrument, which: ColumnElement[bool], asked: Cursor
) -> Part[AmendmentNote]:
    """Return a part of the amendments that the actor may read, as far as a condition lets them through."""
    rows: Select[int, str] = select(Amendment.id, Amendment.code).where(
        Amendment.instrument_id == instrument.id, readable(db, actor, instrument), which
    )
    keys = keys_of_part(db, rows, PLACE, asked)
    return Part(notes_to_show(db, actor, instrument, Amendment.id.in_(keys.ids)), keys.following)
