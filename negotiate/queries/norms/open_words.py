"""What open amendments would put into the text, for finding words in it that somebody discourages."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Instrument, Revision, unpacked
from negotiate.state.amendments.columns import IS_LATEST, IS_OPEN
from negotiate.state.norms.term_remarks import StandingRemark, discouraged_in

_OPEN = (
    select(Amendment.number, Amendment.code, Amendment.kind, Revision.edits, Revision.heading, Revision.body)
    .join(Revision, (Revision.amendment_id == Amendment.id) & IS_LATEST)
    .where(Amendment.instrument_id == bindparam("instrument"), IS_OPEN)
    .order_by(Amendment.number)
)
#: Amendments by number and code.
Numbered = tuple[tuple[int, str], ...]


def open_amendments_using(
    db: Session, instrument: Instrument, remarks: Iterable[StandingRemark]
) -> dict[str, Numbered]:
    """Return, by the code of each remark, the amendments on the table that bring in the words that it discourages."""
    standing = tuple(remarks)
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, code, kind, edits, heading, body in db.execute(_OPEN, {"instrument": instrument.id}):
        brought = f"{heading}\n{body}" if kind is AmendmentKind.INSERT else brought_in(edits)
        for remark in discouraged_in(brought, standing, instrument.language):
            found[remark.code].append((number, code))
    return {code: tuple(numbered) for code, numbered in found.items()}


def brought_in(edits: list[list[object]]) -> str:
    """Return the words that packed edits bring in, each on a line of its own.

    >>> brought_in([[1, 2, [" soft", " targets"]]])
    ' soft targets'
    """
    return "\n".join("".join(edit.tokens) for edit in unpacked(edits))
