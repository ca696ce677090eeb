"""Signs that stay inside a replacement: whoever rewrites the words on both sides of a bracket leaves the bracket alone.

Method: the signs without a partner inside the words struck, and those inside the words added, are compared in order; an
edit is cut at those that both have.
"""

from collections.abc import Iterator

from negotiate.text.diff.lcs import common
from negotiate.text.edits import Edit, Tokens
from negotiate.text.pairs.sign_pairs import NESTING, SIGNS


def between_signs(tokens: Tokens, edit: Edit) -> Iterator[Edit]:
    """Yield an edit in parts, between the signs that it takes out and puts back; their partners stand elsewhere.

    >>> list(between_signs(("A", " ", "[", "shall"), Edit(0, 4, ("B", " ", "[", "should"))))
    [Edit(start=0, end=2, tokens=('B', ' ')), Edit(start=3, end=4, tokens=('should',))]
    """
    struck = lone_signs(tokens[edit.start : edit.end])
    added = lone_signs(edit.tokens) if struck else []
    reached, at = edit.start, 0
    for row, column in common([sign for _, sign in struck], [sign for _, sign in added]):
        gone, come = struck[row][0], added[column][0]
        yield Edit(reached, edit.start + gone, edit.tokens[at:come])
        reached, at = edit.start + gone + 1, come + 1
    yield Edit(reached, edit.end, edit.tokens[at:])


def lone_signs(tokens: Tokens) -> list[tuple[int, str]]:
    """Return the signs among tokens, with their index, that have no partner there; signs that are both never have.

    >>> lone_signs(("]", " [", "a", "]", "(", "b", '"'))
    [(0, ']'), (3, ']'), (4, '('), (6, '"')]
    """
    open_at: list[tuple[int, str]] = []
    lone: list[tuple[int, str]] = []
    for number, token in enumerate(tokens) if not SIGNS.isdisjoint(tokens) else ():
        if token in NESTING:
            open_at.append((number, token))
        elif open_at and NESTING[open_at[-1][1]] == token:
            open_at.pop()
        elif token in SIGNS:
            lone.append((number, token))
    return sorted(lone + open_at)
