"""Where a moved paragraph stood and stands: by its numbers, or where they do not tell, by what it stands behind."""

from collections.abc import Sequence

from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison
from negotiate.text.marks.citing import shorthand
from negotiate.text.marks.paragraphs import Paragraph

#: Characters by which a paragraph without a number is named.
_ENOUGH = 40


def places_of(entry: ComparedParagraphs, comparison: Comparison) -> tuple[str, str]:
    r"""Name the place that a paragraph left and the one that it has; empty where no words tell the two apart.

    >>> from negotiate.text.diff.paragraphs.compare import compare
    >>> found = compare("1. Act.\n\n2. States meet and report.", "2. States meet and report.\n\n1. Act.")
    >>> places_of(found.moved[0], found)
    ('1', 'the place behind 2')
    """
    before, after = (comparison.old, entry.old[0]), (comparison.new, entry.new[0])
    stood, stands = _numbered(*before), _numbered(*after)
    if stood == stands:
        stood = stands = ""
    stood, stands = stood or _behind(*before), stands or _behind(*after)
    return (stood, stands) if stood != stands else ("", "")


def told_move(entry: ComparedParagraphs, comparison: Comparison) -> str:
    r"""Return from where to where a paragraph moved, as a few words behind "moved".

    >>> from negotiate.text.diff.paragraphs.compare import compare
    >>> found = compare("(a) peace;\n(b) food;", "(a) food;\n(b) peace;")
    >>> told_move(found.moved[0], found)
    'from (a) to (b)'
    """
    stood, stands = places_of(entry, comparison)
    return f"from {stood} to {stands}" if stood else "to another place"


def _numbered(found: Sequence[Paragraph], number: int) -> str:
    """Return the number of a paragraph where it tells its place: none other has it, and its list is in order."""
    paragraph = found[number]
    if not paragraph.enumerator or not _is_in_order(found, paragraph):
        return ""
    return shorthand(paragraph.path) if _is_alone(found, paragraph) else ""


def _is_alone(found: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Say whether no other paragraph has its number."""
    return sum(1 for one in found if one.enumerator and one.path == paragraph.path) == 1


def _is_in_order(found: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Say whether the figures of the list in which it stands rise; letters are taken as they come."""
    listed = [one.path[-1] for one in found if one.enumerator and one.path[:-1] == paragraph.path[:-1]]
    figures = [int(one) for one in listed if one.isdecimal()]
    return figures == sorted(figures)


def _behind(found: Sequence[Paragraph], number: int) -> str:
    """Name the place of a paragraph by the one before it: by the number of that, or by how it begins."""
    if not number:
        return "the beginning"
    before = found[number - 1]
    if before.enumerator and _is_alone(found, before):
        return f"the place behind {shorthand(before.path)}"
    words = " ".join(before.text.split())
    shown = words if len(words) <= _ENOUGH else words[: _ENOUGH - 1].rsplit(" ", 1)[0] + "…"
    return f"the place behind “{shown}”"
