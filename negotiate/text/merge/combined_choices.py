"""Two sets of choices made from one, brought together choice by choice; what a choice means is not known here.

Method: a three-way merge of flat mappings (Diff3 without order: Khanna, Kunal and Pierce 2007). A choice that one
side alone has changed is taken from that side; where both changed it differently it is contested, and neither is
preferred. A choice that is not made is the empty string, whether its name is there or not.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

Choices = Mapping[str, str]
#: By name, what was chosen before and after; empty where nothing was.
Changes = dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Combined:
    """What both sides want, `theirs` wherever they disagree; `contested` holds (mine, theirs) by name."""

    choices: dict[str, str]
    contested: dict[str, tuple[str, str]]


def changes(before: Choices, after: Choices) -> Changes:
    """Return what leads from one set of choices to another.

    >>> changes({"a": "adopt 0"}, {"a": "decline", "b": "adopt 1"})
    {'a': ('adopt 0', 'decline'), 'b': ('', 'adopt 1')}
    """
    names = sorted({*before, *after})
    pairs = {name: (before.get(name, ""), after.get(name, "")) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def carried_out(choices: Choices, steps: Changes) -> dict[str, str]:
    """Return choices with changes carried out, whatever they were before.

    >>> carried_out({"a": "decline"}, {"a": ("decline", ""), "b": ("", "adopt 0")})
    {'b': 'adopt 0'}
    """
    changed = {**choices, **{name: after for name, (_, after) in steps.items()}}
    return {name: changed[name] for name in sorted(changed) if changed[name]}


def reversed_changes(steps: Changes) -> Changes:
    """Return what takes changes back."""
    return {name: (after, before) for name, (before, after) in steps.items()}


def combine(base: Choices, mine: Choices, theirs: Choices) -> Combined:
    """Bring together two sets of choices that were both made from `base`.

    >>> combine({}, {"a": "adopt 0", "b": "decline"}, {"b": "adopt 1", "c": "decline"}).choices
    {'a': 'adopt 0', 'b': 'adopt 1', 'c': 'decline'}
    """
    wanted, done = changes(base, mine), changes(base, theirs)
    contested = {
        name: (after, done[name][1]) for name, (_, after) in wanted.items() if name in done and done[name][1] != after
    }
    free = {name: pair for name, pair in wanted.items() if name not in contested}
    return Combined(carried_out(theirs, free), contested)


class StepKind(Enum):
    """What one step of a person's history did."""

    CHOICE = "choice"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class History:
    """The indices of the steps that can be undone and of those that can be redone, the next one last."""

    undoable: tuple[int, ...]
    redoable: tuple[int, ...]


def history(deeds: Iterable[StepKind]) -> History:
    """Return what a person can undo and redo after these deeds of hers; a new choice forgets what was undone.

    >>> history([StepKind.CHOICE, StepKind.CHOICE, StepKind.UNDO])
    History(undoable=(0,), redoable=(1,))
    """
    done: list[int] = []
    undone: list[int] = []
    for index, deed in enumerate(deeds):
        match deed:
            case StepKind.CHOICE:
                done.append(index)
                undone.clear()
            case StepKind.UNDO:
                undone.append(done.pop())
            case StepKind.REDO:
                done.append(undone.pop())
    return History(tuple(done), tuple(undone))
