"""The texts that a redline may lead from and to: those of the list, what its reader last read, any by its name.

A publication and a working text of some time have names that last, so that an address of two of them shows the same
ever after; "as it stands" and "as I last read it" do not.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.dates.zones import written_in
from negotiate.errors import Invalid
from negotiate.models import Clause, Instrument, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.text.editions import WORKING, Edition, text_of
from negotiate.state.reading.marks import read_by
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.state.text.shown_texts import shown_text, text_now

#: Stands in addresses for what the reader has marked as read, each clause in the version that she knows.
READ = "read"

_LINES = (
    select(*(getattr(Clause, name) for name in PlainClause._fields))
    .add_columns(*(getattr(Version, name) for name in PlainVersion._fields))
    .join(Version, Version.clause_id == Clause.id)
    .where(Version.id.in_(bindparam("ids", expanding=True)))
)


def edition_called(
    db: Session, actor: Actor, instrument: Instrument, editions: Sequence[Edition], code: str
) -> Edition:
    """Return the text that an address names; raise NotFound where the actor reads none of that name."""
    for edition in editions:
        if edition.code == code:
            return edition
    if code == READ and may(actor, Act.FOLLOW_TEXT, instrument):
        return Edition(READ, "what I last read", 0)
    text = shown_text(db, actor, instrument, code)
    return Edition(text.name, f"Working text of {written_in(text.stood_at, instrument.zone)}", 0)


def lines_called(db: Session, actor: Actor, instrument: Instrument, edition: Edition) -> Text:
    """Return the clauses of a text, each in its version, in order."""
    if edition.code == READ:
        return _read(db, actor, instrument)
    if edition.code.startswith(f"{WORKING}."):
        clauses = shown_text(db, actor, instrument, edition.code).clauses
        return _lines(db, [line.version_id for line in clauses if not line.is_deleted])
    return text_of(db, instrument, edition)


def lasting_name(db: Session, actor: Actor, instrument: Instrument, edition: Edition) -> str:
    """Return the name under which a text stays what it is; empty where it has none."""
    if edition.code == READ:
        return ""
    if edition.code != WORKING:
        return edition.code
    text = text_now(db, actor, instrument)
    return text.name if text else ""


def _read(db: Session, actor: Actor, instrument: Instrument) -> Text:
    """Return what the actor has read, in the order in which it stands now."""
    reads, text = read_by(db, actor, instrument), text_now(db, actor, instrument)
    if not reads or text is None:
        raise Invalid(
            "You have marked nothing of this text as read yet. Mark what you know on “Since I last read”; from then on "
            "you can compare with it."
        )
    found = _lines(db, [reads[line.id].version_id for line in text.clauses if line.id in reads])
    return [(clause, version) for clause, version in found if not version.is_deleted]


def _lines(db: Session, ids: list[int]) -> Text:
    """Return versions with their clauses, in the order of the ids."""
    width = len(PlainClause._fields)
    rows = [tuple(row) for row in db.execute(_LINES, {"ids": ids})]
    found = {row[width]: (PlainClause._make(row[:width]), PlainVersion._make(row[width:])) for row in rows}
    return [found[number] for number in ids]
