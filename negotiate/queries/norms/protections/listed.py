"""Protected things as items with an identity: each is followed back through the versions of its clause."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Round
from negotiate.queries.norms.term_lines import within
from negotiate.state.text.lines import PlainVersion, Text, versions_of
from negotiate.text.norms.asked_passages import Path, followed, reads_as_it_did
from negotiate.text.norms.protected_lists import ProtectedList, protected_lists
from negotiate.text.wording import full_name

BROUGHT_IN = "the text as it was brought in"


@dataclass(frozen=True)
class ProtectedThing:
    """One item: `came_with` is where it first stood, `reworded_in` where it last came to read otherwise, else empty."""

    name: str
    words: str
    open_words: tuple[str, ...]
    came_with: str
    reworded_in: str


@dataclass(frozen=True)
class ListedThings:
    """A list of a clause: its opening, the words that leave it open, and its items."""

    clause_code: str
    clause: str
    name: str
    opening: str
    open_words: tuple[str, ...]
    things: tuple[ProtectedThing, ...]


def listed_things(db: Session, instrument: Instrument, text: Text) -> tuple[ListedThings, ...]:
    """Return the lists of protected things of a text, in its order."""
    language = instrument.language
    found = [
        (clause.code, version, lists)
        for clause, version in text
        if (lists := protected_lists(version.heading, version.body, language))
    ]
    earlier: dict[int, list[PlainVersion]] = {}
    for one in versions_of(db, [version.clause_id for _, version, _ in found], language) if found else ():
        earlier.setdefault(one.clause_id, []).append(one)
    query = select(Round).where(Round.instrument_id == instrument.id, Round.opened_at.is_not(None))
    rounds = list(db.scalars(query.order_by(Round.number)))
    return tuple(
        _listed(code, version, one, _History(earlier[version.clause_id], version, rounds))
        for code, version, lists in found
        for one in lists
    )


class _History:
    """The versions of a clause up to the one that is read, and the rounds in which they were made."""

    def __init__(self, versions: Sequence[PlainVersion], read: PlainVersion, rounds: Sequence[Round]) -> None:
        self._versions = [one for one in versions if one.number <= read.number]
        self._read, self._rounds = read, rounds

    def came_with(self, path: Path) -> str:
        """Return where a paragraph of the version that is read first stood, whatever its words and number then."""
        first = self._read
        for version in reversed(self._versions):
            if followed(self._read.body, version.body, path) is None:
                break
            first = version
        return self._round_of(first)

    def reworded_in(self, path: Path) -> str:
        """Return where a paragraph came to read as it does, where it stood before in other words; else nothing."""
        since = self._read
        for version in reversed(self._versions):
            if followed(self._read.body, version.body, path) is None:
                return ""
            if not reads_as_it_did(self._read.body, version.body, path):
                return self._round_of(since)
            since = version
        return ""

    def _round_of(self, version: PlainVersion) -> str:
        begun = [one for one in self._rounds if one.opened_at is not None and one.opened_at <= version.made_at]
        return f"round {begun[-1].number}" if begun else BROUGHT_IN


def _listed(code: str, version: PlainVersion, found: ProtectedList, history: _History) -> ListedThings:
    return ListedThings(
        clause_code=code,
        clause=full_name(version.label, version.heading),
        name=within(found.path),
        opening=version.body[found.start : found.end],
        open_words=found.open_words,
        things=tuple(
            ProtectedThing(
                name=within(item.path),
                words=version.body[item.start : item.end],
                open_words=item.open_words,
                came_with=history.came_with(item.path),
                reworded_in=history.reworded_in(item.path),
            )
            for item in found.items
        ),
    )
