"""Hands: who put each word of a text where it stands, and who took out each word of one before, through a chain.

Method: every token bears a label; each step of the chain copies the labels that it keeps or carries, and sets its own
where it brings words in. So a step costs one list as long as the text, whatever was changed, and looks at no word.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from negotiate.text.provenance.provenance import Attributed, Carried, Given, VersionStep, taken_out

_Label = TypeVar("_Label")
#: The label of a word that did not stand in the text that a chain begins with.
_NEW = -1


def placed(length: int, steps: Iterable[VersionStep]) -> list[str]:
    """Return, for each token of the text that a chain ends with, the origin of who put it there.

    The chain begins with a text of `length` tokens; "" stands for those that have stood there since.

    >>> from negotiate.text.edits import Edit
    >>> placed(4, [VersionStep((Edit(1, 2, (" should",)),), "A/17")])
    ['', 'A/17', '', '']
    """
    labels = [""] * length
    for step in steps:
        labels = _relabelled(labels, step.changes, lambda given: given.origins[0])
    return labels


def removed(length: int, steps: Iterable[VersionStep]) -> dict[int, str]:
    """Return, by its index in the text that a chain begins with, the origin of who took out each token that is gone.

    Words that are moved or set in brackets are not gone.

    >>> from negotiate.text.edits import Edit
    >>> removed(4, [VersionStep((Edit(1, 2, (" should",)),), "A/17")])
    {1: 'A/17'}
    """
    labels, found = list(range(length)), dict[int, str]()
    for step in steps:
        changes = step.changes
        for change, start, end in taken_out(changes):
            found |= dict.fromkeys((label for label in labels[start:end] if label != _NEW), change.origin)
        labels = _relabelled(labels, changes, lambda _: _NEW)
    return found


def _relabelled(
    labels: Sequence[_Label], changes: Iterable[Attributed], label_of: Callable[[Given], _Label]
) -> list[_Label]:
    """Return the labels of the text that changes in text order make of one."""
    made: list[_Label] = []
    reached = 0
    for change in changes:
        made += labels[reached : change.edit.start]
        for source in change.every_source:
            if isinstance(source, Carried):
                made += labels[source.start : source.start + source.length]
            else:
                made += [label_of(source)] * source.length
        reached = change.edit.end
    return [*made, *labels[reached:]]
