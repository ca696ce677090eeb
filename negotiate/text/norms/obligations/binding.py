"""Binding: which words an obligation is read from, so that what somebody said of it lasts until they change.

They are those of its paragraph, and of the openings of the lists that it stands in; their numbers are no part of it.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from negotiate.text.diff.paragraphs.alignment import body
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.norms.asked_passages import Path, path_of

_OPENS = re.compile(r"[:：—–]\s*$")


def opens_list(block: Paragraph, following: Paragraph | None) -> bool:
    """Say whether a paragraph is the opening of a list whose first item follows."""
    is_under = following is not None and bool(following.enumerator) and following.depth > block.depth
    return is_under and _OPENS.search(block.text) is not None


def with_openings(blocks: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, tuple[Paragraph, ...], bool]]:
    r"""Yield each paragraph with the openings of the lists that it stands in, and whether it opens one itself.

    >>> blocks = paragraphs("Parties shall:\n\n(a) act.\n\nThey report.")
    >>> [(len(openings), opens) for _, openings, opens in with_openings(blocks)]
    [(0, True), (1, False), (0, False)]
    """
    openings: list[Paragraph] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        while openings and (block.depth <= openings[-1].depth or not block.enumerator):
            openings.pop()
        is_opening = opens_list(block, following)
        yield block, tuple(openings), is_opening
        if is_opening:
            openings.append(block)


@lru_cache(maxsize=4096)
def bound_words(text: str) -> dict[Path, str]:
    r"""Return the words that what is said of a paragraph is bound to, by its path; the first of those of one path.

    >>> bound_words("Parties shall:\n\n(a) act.")[("a",)]
    'Parties shall:\nact.'
    """
    found: dict[Path, str] = {}
    blocks = paragraphs(text)
    for place, (block, openings, _) in enumerate(with_openings(blocks)):
        said = "\n".join(body(one) for one in (*openings, block))
        found.setdefault(path_of(blocks, place), said)
    return found


@lru_cache(maxsize=4096)
def bindings(text: str) -> dict[Path, str]:
    r"""Return a name of the words that what is said of each paragraph is bound to, by its path.

    >>> bindings("1. Act.")[("1",)] == bindings("1. Report.\n\n2. Act.")[("2",)]
    True
    """
    return {path: hashlib.sha256(said.encode("utf-8")).hexdigest() for path, said in bound_words(text).items()}
