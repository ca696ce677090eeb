"""The texts of clauses and the edits on them that a merge lays beside each other, read when they are first needed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import Select, null, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Carriage, Clause, Following, Revision, Round, Version
from negotiate.state.amendments.standing_edits import StandingEdits, standing, that_count
from negotiate.state.text.versions import newest_numbers
from negotiate.text.wording import Wording


@dataclass(frozen=True)
class RoundWordings:
    """The texts and edits of a round; of one clause alone where one is named. `known` are texts by version."""

    db: Session
    round: Round
    clause: Clause | None = None
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
        newest = newest_numbers(self.round.instrument)
        query = (
            select(Version.id, Version.heading, Version.body)
            .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
            .where(Version.language == self.round.instrument.language)
        )
        return {key: Wording(heading, body).text for key, heading, body in self.db.execute(query)}

    @cached_property
    def _standing(self) -> dict[tuple[int, int], StandingEdits]:
        """Return edits by revision and version."""
        own = select(Revision.id, Revision.base_version_id, Revision.edits, null())
        carried = select(Carriage.revision_id, Carriage.version_id, Carriage.edits, Carriage.result)
        followed = select(Following.revision_id, Following.version_id, Following.edits, Following.result)
        stored = that_count(
            own=self._stored(own),
            carried=self._stored(carried.join(Revision, Revision.id == Carriage.revision_id)),
            followed=self._stored(followed.join(Revision, Revision.id == Following.revision_id).order_by(Following.id)),
        )
        return {place: standing(*laid) for place, laid in stored.items()}

    def _stored(self, query: Select[*tuple[Any, ...]]) -> Iterator[tuple[tuple[int, int], tuple[list[Any], Any]]]:
        """Yield stored edits of tabled amendments, with what came of them, by revision and version."""
        place = (
            Amendment.instrument_id == self.round.instrument_id
            if self.clause is None
            else Amendment.clause_id == self.clause.id
        )
        tabled = query.join(Amendment, Amendment.id == Revision.amendment_id).where(
            place, Amendment.tabled_at.is_not(None)
        )
        return (((revision, version), (edits, result)) for revision, version, edits, result in self.db.execute(tabled))
