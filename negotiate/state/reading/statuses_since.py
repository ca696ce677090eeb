"""Which clauses are agreed further, or less far, than when a person marked them as read, in the words that she read."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Level, Version
from negotiate.state.reading.marks import Read
from negotiate.state.text.levels import levels_of, levels_when
from negotiate.state.text.shown_texts import ShownClause


class StatusSince(NamedTuple):
    """How far a clause was agreed when its reader marked it, and how far it is now; its names in the text."""

    before: Level
    after: Level
    label: str
    heading: str


class _Words(NamedTuple):
    """A version, as far as its status and its names go."""

    clause_id: int
    hash: str
    body: str
    label: str
    heading: str


def statuses_since(
    db: Session, instrument: Instrument, clauses: Iterable[ShownClause], reads: Mapping[int, Read]
) -> dict[int, StatusSince]:
    """Return the change of status of each clause whose words its reader knows as they are, by the id of the clause."""
    shown = [one for one in clauses if not one.is_deleted and one.id in reads and reads[one.id].says(one)]
    then = levels_when(db, instrument, {one.id: reads[one.id].marked_at for one in shown})
    now = levels_of(db, instrument)
    said = [
        one.version_id for one in shown if then.said.get((one.id, one.hash)) is not now.said.get((one.id, one.hash))
    ]
    if not said:
        return {}
    query = select(Version.clause_id, Version.hash, Version.body, Version.label, Version.heading)
    found = map(_Words._make, db.execute(query.where(Version.id.in_(said))))
    told = {
        words.clause_id: StatusSince(
            then.of(words.clause_id, words), now.of(words.clause_id, words), words.label, words.heading
        )
        for words in found
    }
    return {clause: one for clause, one in told.items() if one.before is not one.after}
