"""What of a file of an office program is no part of its text, in sentences: nothing of it is passed over unsaid."""

from collections.abc import Iterator

from negotiate.importing.office.documents import AsideKind, ReadDocument

#: Characters of what was left aside that are shown.
_EXCERPT = 60
#: So many things of one kind are named; more are counted.
_NAMED = 5


def left_aside(read: ReadDocument) -> Iterator[str]:
    """Yield what was left aside, but for comments: heads and feet of pages, and what is not seen as words."""
    for words in read.heads:
        yield f"Left aside, at the head or foot of pages: “{excerpt(words)}”."
    for kind in AsideKind:
        found = [one.words for one in read.asides if one.kind is kind]
        said = [words for words in found if words]
        yield from (f"Left aside, {kind.value}: “{excerpt(words)}”." for words in said[:_NAMED])
        if more := len(found) - len(said[:_NAMED]):
            yield f"Left aside, {'further ' if said else ''}{kind.value}: {more:,}."
    if read.has_macros:
        yield "The file carries macros. They were not read."


def excerpt(words: str) -> str:
    r"""Return the beginning of some words, in one line.

    >>> excerpt("Left  to\nbe read")
    'Left to be read'
    """
    line = " ".join(words.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"
