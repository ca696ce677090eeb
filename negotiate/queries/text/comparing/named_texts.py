"""The texts that a redline may lead from and to: those of the list, what its reader last read, any by its name; also
the text as it would read with an amendment, such as a draft of her own, and another instrument that she reads.

A publication and a working text of some time have names that last, so that an address of two of them shows the same
ever after; "as it stands" and "as I last read it" do not.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_name
from negotiate.dates.zones import written_in
from negotiate.errors import Invalid
from negotiate.models import Clause, Instrument, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import load_instrument
from negotiate.queries.text.comparing.editions import READ, WORKING, Edition, text_of
from negotiate.state.amendments.other_texts import amendment_named, own_drafts, text_with, under_ours
from negotiate.state.reading.marks import read_by
from negotiate.state.text.lines import PlainClause, PlainVersion, Text, readable_text
from negotiate.state.text.shown_texts import shown_text, text_now

#: Begin the names of the text with one amendment, and of another instrument.
AMENDED, OTHER = "amendment.", "instrument."
_AS_READ = Edition(READ, "what I last read", 0)

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
        return _AS_READ
    if code.startswith(AMENDED):
        amendment = amendment_named(db, actor, instrument, code.removeprefix(AMENDED))
        return Edition(code, f"with {amendment_name(amendment.number)}" if amendment.number else "with your draft", 0)
    if code.startswith(OTHER):
        return Edition(code, load_instrument(db, actor, code.removeprefix(OTHER)).title, 0)
    text = shown_text(db, actor, instrument, code)
    title = f"Working text of {written_in(text.stood_at, instrument.zone)}"
    return Edition(text.name, title, 0, stood_at=text.stood_at)


def lines_called(db: Session, actor: Actor, instrument: Instrument, edition: Edition) -> Text:
    """Return the clauses of a text, each in its version, in order."""
    if edition.code == READ:
        return _read(db, actor, instrument)
    if edition.code.startswith(AMENDED):
        return text_with(db, amendment_named(db, actor, instrument, edition.code.removeprefix(AMENDED)))
    if edition.code.startswith(OTHER):
        return readable_text(db, actor, load_instrument(db, actor, edition.code.removeprefix(OTHER)))
    if edition.code.startswith(f"{WORKING}."):
        clauses = shown_text(db, actor, instrument, edition.code).clauses
        return _lines(db, [line.version_id for line in clauses if not line.is_deleted])
    return text_of(db, instrument, edition)


def lines_of_two(
    db: Session, actor: Actor, instrument: Instrument, before: Edition, after: Edition
) -> tuple[Text, Text]:
    """Return the clauses of two texts; those of another instrument under the clauses of the other text."""
    old, new = (lines_called(db, actor, instrument, edition) for edition in (before, after))
    if before.code.startswith(OTHER):
        return under_ours(new, old), new
    return old, under_ours(old, new) if after.code.startswith(OTHER) else new


def read_to_compare(db: Session, actor: Actor, instrument: Instrument) -> Edition | None:
    """Return what the actor last read, for who has marked anything of the text as read."""
    follows = may(actor, Act.FOLLOW_TEXT, instrument)
    return _AS_READ if follows and read_by(db, actor, instrument) else None


def drafts_to_compare(db: Session, actor: Actor, instrument: Instrument) -> tuple[Edition, ...]:
    """Return the working text with each draft of the actor's own delegations, for who reads that text."""
    if not may(actor, Act.SEE_WORKING_TEXT, instrument):
        return ()
    return tuple(
        Edition(f"{AMENDED}{code}", f"with your draft to {label or 'a clause without a number'}", 0)
        for code, label in own_drafts(db, actor, instrument)
    )


def lasting_name(db: Session, actor: Actor, instrument: Instrument, edition: Edition) -> str:
    """Return the name under which a text stays what it is; empty where it has none."""
    if edition.code == READ or edition.code.startswith((AMENDED, OTHER)):
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
