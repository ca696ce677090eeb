"""The rows of a change table: one changed clause each, what changed in figures, its status, who is behind it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from negotiate.models import Level
from negotiate.queries.text.comparing.agreed_then import AgreedThen
from negotiate.queries.text.comparing.attributions import ClauseChange, ClauseRedline
from negotiate.state.text.lines import PlainVersion, Text
from negotiate.state.text.origins import Source
from negotiate.text.changes.text_change import TextChange
from negotiate.text.norms.strength import Turn
from negotiate.text.wording import full_name

#: How it is called that a clause left the text and came back with the same words.
CAME_BACK = "came back"
#: How it is called that a clause is agreed further, or less far, in the same words.
STATUS_ONLY = "status only"


@dataclass(frozen=True)
class ChangeRow:
    """One clause between two texts; a status is None on the side on which the clause does not stand.

    `brackets_left` are the pairs that stand in it now; `changed_at` is when it came to read as it does.
    """

    redline: ClauseRedline
    heading: str
    changed: TextChange
    status_before: Level | None
    status_after: Level | None
    brackets_left: int
    changed_at: datetime | None

    @property
    def code(self) -> str:
        """Return the code of the clause."""
        return self.redline.code

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return full_name(self.redline.label, self.heading)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return who brought words in or took words out, each once."""
        told = self.redline.attributions
        return tuple(dict.fromkeys(source for one in told for source in (*one.brought_in, *one.taken_out)))

    @property
    def delegations(self) -> tuple[str, ...]:
        """Return the delegations whose amendments are behind it, each once."""
        return tuple(dict.fromkeys(source.delegation for source in self.sources if source.delegation))

    @property
    def change(self) -> str:
        """Return in a word what became of the clause."""
        if self.redline.came_back and self.redline.change is ClauseChange.KEPT:
            return CAME_BACK
        return STATUS_ONLY if self.redline.is_status_only else self.redline.change.value

    @property
    def step(self) -> int:
        """Return by how many rungs its status rose; below 0 where it fell, 0 where either side has none."""
        if self.status_before is None or self.status_after is None:
            return 0
        return self.status_after.rank - self.status_before.rank

    @property
    def traits(self) -> tuple[str, ...]:
        """Return the names in `TRAITS` that are true of it."""
        return tuple(name for name, (_, _, holds) in TRAITS.items() if holds(self))


def _turns(turn: Turn) -> Callable[[ChangeRow], bool]:
    return lambda row: any(shift.turn is turn for shift in row.changed.shifts)


#: What rows can be shown alone: by its name in addresses, its words, its sign, and whether it is true of a row.
TRAITS: dict[str, tuple[str, str, Callable[[ChangeRow], bool]]] = {
    "opened": ("Brackets opened", "brackets", lambda row: row.changed.brackets.opened_count > 0),
    "closed": ("Brackets closed", "tick", lambda row: row.changed.brackets.closed_count > 0),
    "weaker": ("Weaker", "down", _turns(Turn.WEAKER)),
    "stronger": ("Stronger", "up", _turns(Turn.STRONGER)),
    "qualified": ("Qualified", "about", lambda row: bool(row.changed.qualifiers_in)),
    "fell": ("Status fell", "back", lambda row: row.step < 0),
    "rose": ("Status rose", "tick-half", lambda row: row.step > 0),
    "status": ("Status only", "tick-half", lambda row: row.redline.is_status_only),
    "moved": ("Moved", "order", lambda row: row.changed.moved > 0 or row.redline.move is not None),
    "back": ("Came back", "again", lambda row: row.redline.came_back),
    "terms": ("Terms", "name", lambda row: bool(row.changed.terms)),
    "references": ("References", "link", lambda row: bool(row.changed.references_out or row.changed.references_in)),
    "new": ("New or gone", "plus", lambda row: row.redline.change in (ClauseChange.ADDED, ClauseChange.REMOVED)),
}

#: By what rows are put in order, most first: by its name in addresses, the head of its column and the key of a row.
COLUMNS: dict[str, tuple[str, Callable[[ChangeRow], tuple[int | str, ...]]]] = {
    "clause": ("Clause", lambda _: ()),
    "words": ("Words out and in", lambda row: (-row.changed.words,)),
    "moved": ("Moved", lambda row: (-row.changed.moved, row.redline.move is None)),
    "brackets": (
        "Brackets",
        lambda row: (-row.changed.brackets.opened_count, -row.changed.brackets.closed_count, -row.brackets_left),
    ),
    "options": (
        "Options",
        lambda row: (-abs(row.changed.options[1] - row.changed.options[0]), -row.changed.options[1]),
    ),
    "strength": (
        "Strength",
        lambda row: ("weaker" not in row.traits, not row.changed.qualifiers_in, -len(row.changed.shifts)),
    ),
    "terms": ("Terms touched", lambda row: (-len(row.changed.terms),)),
    "references": ("Points to", lambda row: (-len(row.changed.references_in) - len(row.changed.references_out),)),
    "status": ("Status", lambda row: (row.step, row.status_after.rank if row.status_after else -1)),
    "whom": ("Brought in by", lambda row: (not row.delegations, *row.delegations)),
}


@dataclass(frozen=True)
class TableView:
    """How a table is asked for, as its address says it: the codes of its texts, how it is sorted and filtered.

    What is empty has its default; an order or a trait that there is not counts as nothing asked.
    """

    before: str = ""
    after: str = ""
    by: str = ""
    only: str = ""
    whom: str = ""
    open: str = ""

    def shown(self, rows: Iterable[ChangeRow]) -> tuple[ChangeRow, ...]:
        """Return the rows that are asked for, in the order that is asked for; of equals, in that of the text."""
        kept = [row for row in rows if self._lets_through(row)]
        return tuple(sorted(kept, key=COLUMNS[self.by][1]) if self.by in COLUMNS else kept)

    def _lets_through(self, row: ChangeRow) -> bool:
        is_asked = self.only not in TRAITS or TRAITS[self.only][2](row)
        return is_asked and (not self.whom or self.whom in row.delegations)


def ranked(rows: Sequence[ChangeRow]) -> dict[str, dict[str, int]]:
    """Return for the code of each row its place by each column, so that a script needs to know no order."""
    places: dict[str, dict[str, int]] = {row.code: {} for row in rows}
    for column, (_, key) in COLUMNS.items():
        for place, row in enumerate(sorted(rows, key=key)):
            places[row.code][column] = place
    return places


@dataclass(frozen=True)
class TwoSides:
    """Both sides of each clause of two texts, by its code, and how far it was and is agreed."""

    before: dict[str, PlainVersion]
    after: dict[str, PlainVersion]
    agreed: AgreedThen

    @classmethod
    def of(cls, old: Text, new: Text, agreed: AgreedThen) -> "TwoSides":
        """Return the sides of two texts."""
        before, after = ({clause.code: version for clause, version in text} for text in (old, new))
        return cls(before, after, agreed)

    def row(self, redline: ClauseRedline, changed: TextChange, brackets_left: int) -> ChangeRow:
        """Return the row of a clause."""
        now = self.after.get(redline.code)
        shown = now or self.before[redline.code]
        return ChangeRow(
            redline=redline,
            heading=shown.heading,
            changed=changed,
            status_before=self.agreed.before.get(redline.code),
            status_after=self.agreed.after.get(redline.code),
            brackets_left=brackets_left,
            changed_at=now.made_at if now else None,
        )
