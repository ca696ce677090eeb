"""The texts of clauses, and the edits of tabled amendments that stand on them, in columns; read when first needed."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from sqlalchemy import Cast, ColumnElement, Select, Text, cast, null, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from negotiate.models import Amendment, Carriage, CarriageResult, Following, Instrument, Revision, Version
from negotiate.state.amendments.standing_edits import StandingEdits, standing, that_count
from negotiate.state.text.versions import newest_numbers
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class StandingWordings:
    """The texts and edits of an instrument, or of some of its clauses alone. `known` are texts by version."""

    db: Session
    instrument: Instrument
    #: By their ids; None for all of them.
    clauses: Collection[int] | None = None
    known: Mapping[int, str] = field(default_factory=dict)

    def text(self, version_id: int) -> str:
        """Return the text of a version: one that is known already, or the newest of its clause."""
        return self.known[version_id] if version_id in self.known else self._newest[version_id]

    def edits(self, revision_id: int, version_id: int) -> StandingEdits:
        """Return the edits of a revision on a version; displaced, and without any, where it has never stood there."""
        return self._standing.get((revision_id, version_id), StandingEdits((), is_displaced=True))

    @cached_property
    def _newest(self) -> dict[int, str]:
        """Return the newest wording of every clause, by the id of its version."""
        newest = newest_numbers(self.instrument)
        query = (
            select(Version.id, Version.heading, Version.body)
            .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
            .where(Version.language == self.instrument.language, self._here(Version.clause_id))
        )
        return {key: Wording(heading, body).text for key, heading, body in self.db.execute(query)}

    @cached_property
    def _standing(self) -> dict[tuple[int, int], StandingEdits]:
        """Return edits by revision and version."""
        own = select(Revision.id, Revision.base_version_id, _text(Revision.edits), null())
        carried = select(Carriage.revision_id, Carriage.version_id, _text(Carriage.edits), Carriage.result)
        followed = select(Following.revision_id, Following.version_id, _text(Following.edits), Following.result)
        stored = that_count(
            own=self._stored(own),
            carried=self._stored(carried.join(Revision, Revision.id == Carriage.revision_id)),
            followed=self._stored(followed.join(Revision, Revision.id == Following.revision_id).order_by(Following.id)),
        )
        return {place: _standing(*laid) for place, laid in stored.items()}

    def _stored(self, query: Select[*tuple[Any, ...]]) -> Iterator[tuple[tuple[int, int], tuple[str, Any]]]:
        """Yield stored edits of tabled amendments, with what came of them, by revision and version."""
        place = Amendment.instrument_id == self.instrument.id, self._here(Amendment.clause_id)
        tabled = query.join(Amendment, Amendment.id == Revision.amendment_id).where(
            *place, Amendment.tabled_at.is_not(None)
        )
        return (((revision, version), (edits, result)) for revision, version, edits, result in self.db.execute(tabled))

    def _here(self, clause_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
        return true() if self.clauses is None else clause_id.in_(self.clauses)


def _text(edits: InstrumentedAttribute[list[Any]]) -> Cast[str]:
    return cast(edits, Text)


@lru_cache(maxsize=16384)
def _standing(edits: str, result: CarriageResult | None) -> StandingEdits:
    """Return edits as they stand, remembered by what is stored of them: reading JSON costs more than fetching it."""
    return standing(json.loads(edits), result)
