"""Words as somebody quotes them: how they are spelled without space and marks of emphasis, and where a text has them.

A quotation is found as it stands or not at all. Words are whole: "act" is not found in "enacted".
"""

from collections.abc import Iterable, Iterator

from negotiate.text.edits import Tokens
from negotiate.text.tokens import key, tokenize

#: Shown as emphasis, or not at all.
_MARKS = frozenset("*\\")


def spelling(tokens: Iterable[str]) -> tuple[str, ...]:
    r"""Return tokens as they are compared: by their keys, without what is only space or a mark of emphasis.

    >>> spelling((" *", "shall", "*", " act", "\n"))
    ('shall', 'act')
    """
    return tuple([bare for token in tokens if (bare := key(token).strip()) and bare not in _MARKS])


def quoted(tokens: Tokens, words: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return where words stand among the tokens [start, end) of a text; nowhere, if they say nothing.

    >>> quoted(("States", " shall", " act", ","), "shall  act")
    [(1, 3)]
    """
    said = spelling(tokenize(words.strip()))
    return list(spelled(tokens, said, start, len(tokens) if end is None else end)) if said else []


def spelled(tokens: Tokens, said: tuple[str, ...], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where words of this spelling stand among the tokens [start, end)."""
    found = [(bare, index) for index in range(start, end) for bare in spelling(tokens[index : index + 1])]
    for at in range(len(found) - len(said) + 1):
        if found[at][0] == said[0] and tuple(bare for bare, _ in found[at : at + len(said)]) == said:
            yield found[at][1], found[at + len(said) - 1][1] + 1
