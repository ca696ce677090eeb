"""One clause between two texts: every change of its words, with who brought words in and who took words out.

By construction, from what the versions in between have stored; nothing is guessed from the words.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property
from itertools import groupby
from typing import Any

from negotiate.models import ClauseKind, Level, VersionKind
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.state.text.excerpts import Excerpt
from negotiate.state.text.lines import PlainClause, PlainVersion
from negotiate.state.text.moved_words import shown_changes, told_once
from negotiate.state.text.origins import ChainedVersion, Source, removers, steps_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit
from negotiate.text.provenance.hands import placed
from negotiate.text.provenance.provenance import VersionStep
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording


class ClauseChange(Enum):
    """What became of a clause between two texts."""

    KEPT = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True)
class StatusChange:
    """How far a clause was agreed in one text, and how far it is agreed in another."""

    before: Level
    after: Level


@dataclass(frozen=True)
class Attribution:
    """One change and who answers for it."""

    excerpts: tuple[Excerpt, ...]
    brought_in: tuple[Source, ...]
    taken_out: tuple[Source, ...]


@dataclass(frozen=True)
class GatheredChange:
    """Changes that stand one after another and have the same people behind them, as the margin shows them."""

    excerpts: tuple[Excerpt, ...]
    brought_in: tuple[Source, ...]
    taken_out: tuple[Source, ...]
    key: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return whose note it is: who brought words in, or, where none came, who took words out."""
        return self.brought_in or self.taken_out

    @property
    def rounds(self) -> tuple[int, ...]:
        """Return the rounds of the amendments behind it."""
        return tuple(dict.fromkeys(source.round_number for source in self.sources if source.round_number))

    @property
    def since(self) -> datetime | None:
        """Return when it was asked for, or done by the house: of several who did, the last time."""
        return max((source.at for source in self.sources if source.at), default=None)

    @property
    def is_brackets(self) -> bool:
        """Say whether nothing but brackets came or went."""
        return bool(self.excerpts) and all(excerpt.is_brackets for excerpt in self.excerpts)

    @property
    def is_move(self) -> bool:
        """Say whether nothing but the place of paragraphs changed."""
        return bool(self.excerpts) and not any(excerpt.old or excerpt.new for excerpt in self.excerpts)


@dataclass(frozen=True)
class ClauseRedline:
    """One clause between two texts; `edits` are on the tokens of `old`."""

    code: str
    change: ClauseChange
    depth: int
    kind: ClauseKind
    label: str
    old_label: str
    old: str
    new: str
    edits: tuple[Edit, ...]
    attributions: tuple[Attribution, ...]
    #: Where it stood and stands, where it stands in another place; its words may have changed as well.
    move: ClauseMove | None = None
    #: Whether it stands in both texts, and stood in none for a while between them.
    came_back: bool = False
    #: How far it was and is agreed, where that is not the same and known on both sides.
    status: StatusChange | None = None

    def __hash__(self) -> int:
        return hash((self.code, self.new))

    @property
    def is_changed(self) -> bool:
        """Say whether anything of it is not as it was all the time: words, place, whether it stood, how far agreed."""
        return self.change is not ClauseChange.KEPT or self.status is not None or self.came_back

    @property
    def is_status_only(self) -> bool:
        """Say whether nothing changed but how far it is agreed."""
        return self.change is ClauseChange.KEPT and self.status is not None and not self.came_back

    @property
    def is_division(self) -> bool:
        """Say whether the clause is a heading above other clauses."""
        return self.kind.is_division

    @property
    def has_heading(self) -> bool:
        """Say whether it has a heading, now or as it was."""
        return any(Wording.of(text).heading.strip() for text in (self.old, self.new) if text)

    @property
    def is_relabelled(self) -> bool:
        """Say whether it had another label."""
        return bool(self.old_label) and self.old_label != self.label

    @property
    def notes(self) -> tuple[GatheredChange, ...]:
        """Return the changes gathered by who is behind them; brackets that go with words are not told apart."""
        return tuple(_note(tuple(changes), f"{self.code}.{n}") for n, changes in enumerate(self._gathered()))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return everybody whose words came or who took words out, in the order of the text."""
        return tuple(dict.fromkeys(source for note in self.notes for source in note.sources))

    @property
    def keys(self) -> tuple[str, ...]:
        """Return, for each edit, the key of the note that it is told in."""
        return tuple(f"{self.code}.{n}" for n, changes in enumerate(self._gathered()) for _ in changes)

    def _gathered(self) -> list[list[Attribution]]:
        found = groupby(self.attributions, lambda change: change.brought_in or change.taken_out)
        return [list(changes) for _, changes in found]


@dataclass(frozen=True)
class ClausePair:
    """A clause in its old and its new version, with the versions that lead from the one to the other.

    Of a clause that is new, the chain is the version in which it stands.
    """

    clause: PlainClause
    old: PlainVersion | None
    new: PlainVersion | None
    chain: tuple[ChainedVersion, ...]
    move: ClauseMove | None = None

    @property
    def change(self) -> ClauseChange:
        """Return what became of the clause."""
        if self.old is None:
            return ClauseChange.ADDED
        if self.new is None:
            return ClauseChange.REMOVED
        if (self.old.hash, self.old.label) != (self.new.hash, self.new.label):
            return ClauseChange.CHANGED
        return ClauseChange.MOVED if self.move else ClauseChange.KEPT

    @property
    def came_back(self) -> bool:
        """Say whether the clause stands on both sides, and stood in no text for a while between them."""
        return bool(self.old and self.new) and any(step.kind is VersionKind.DELETION for step in self.chain)

    def origins(self) -> Iterator[str]:
        """Yield every origin that a page about this pair may name."""
        if self.new is not None:
            yield from (origin for _, origin in self._runs)
        for version in self.chain:
            yield from (change[3] for change in version.changes)

    def key(self, sources: dict[str, Source]) -> Hashable:
        """Return all that the page's view of this pair depends on; a version has the same words for ever."""
        versions = (self.old and self.old.code, self.new and self.new.code, *(version.code for version in self.chain))
        named = tuple((origin, sources.get(origin)) for origin in dict.fromkeys(self.origins()))
        return self.clause, versions, self.move, named

    def redline(self, sources: dict[str, Source]) -> ClauseRedline:
        """Return the pair as a page shows it."""
        shown = self.new or self.old
        assert shown is not None  # a pair has at least one side
        old, new = (version.wording.text if version else "" for version in (self.old, self.new))
        edits = diff_wordings(old, new) if self.old and self.new else ()
        return ClauseRedline(
            code=self.clause.code,
            change=self.change,
            depth=self.clause.depth,
            kind=self.clause.kind,
            label=shown.label,
            old_label=self.old.label if self.old else "",
            old=old,
            new=new,
            edits=edits,
            attributions=self._attributions(old, edits, sources),
            move=self.move,
            came_back=self.came_back,
        )

    def _attributions(self, old: str, edits: tuple[Edit, ...], sources: dict[str, Source]) -> tuple[Attribution, ...]:
        if self.old is None and self.new is not None:
            brought = tuple(sources[origin] for origin in dict.fromkeys(origin for _, origin in self._runs))
            return (Attribution((), brought, ()),)
        if self.new is None:
            return (Attribution((), (), _named(dict.fromkeys(self._removers(old).values()), sources)),)
        if not edits:
            return ()
        came, went = self._writers(old), self._removers(old)
        attributions, shift = [], 0
        for edit, found in zip(edits, shown_changes(old, edits), strict=True):
            at = edit.start + shift
            brought = _named(dict.fromkeys(came[at : at + len(edit.tokens)]), sources)
            taken = _named(_all(went, edit), sources)
            if not brought and not taken:
                taken = _named(_all(self._movers(old), edit), sources)
            attributions.append(Attribution(found, brought, taken))
            shift += len(edit.tokens) - (edit.end - edit.start)
        return tuple(attributions)

    @property
    def _runs(self) -> list[Any]:
        """Return where the words of the new version come from; nothing of one that is as it was."""
        return self.chain[-1].runs if self.chain else []

    @cached_property
    def _steps(self) -> list[VersionStep]:
        """Return what each version of the chain changed."""
        return steps_of(self.chain)

    @cached_property
    def _placing(self) -> list[VersionStep]:
        """Return the same, where who moves words answers for them in their new place."""
        return [step.as_placed for step in self._steps]

    def _writers(self, old: str) -> list[str]:
        """Return, for each word of the new text, who put it where it stands; "" for those that stood there."""
        return placed(len(tokenize(old)), self._placing)

    def _removers(self, old: str) -> dict[int, str]:
        """Return, by its index in the old text, who took out each word that is gone."""
        return removers(old, self._steps)

    def _movers(self, old: str) -> dict[int, str]:
        """Return the same, also for words that were only moved."""
        return removers(old, self._placing)


def _all(takers: dict[int, str], edit: Edit) -> dict[str, None]:
    """Return who took out the words that an edit strikes."""
    return dict.fromkeys(takers[index] for index in range(edit.start, edit.end) if index in takers)


def _note(changes: tuple[Attribution, ...], key: str) -> GatheredChange:
    found = told_once(excerpt for change in changes for excerpt in change.excerpts)
    return GatheredChange(
        excerpts=tuple(excerpt for excerpt in found if not excerpt.is_brackets) or found,
        brought_in=tuple(dict.fromkeys(source for change in changes for source in change.brought_in)),
        taken_out=tuple(dict.fromkeys(source for change in changes for source in change.taken_out)),
        key=key,
    )


def _named(origins: dict[str, None], sources: dict[str, Source]) -> tuple[Source, ...]:
    return tuple(sources[origin] for origin in origins if origin in sources)
