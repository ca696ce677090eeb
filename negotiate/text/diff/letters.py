"""Which letters differ where one word replaces a similar one: for the eye alone, never for merging.

Method: as many words struck as added are compared word by word, otherwise the whole, if it is one word; by
diff-match-patch on graphemes, without its clock, then its semantic clean-up. Words that share too little say more
whole, and longer replacements are not looked into.
"""

from collections.abc import Iterable, Iterator

from diff_match_patch import diff_match_patch

from negotiate.text.tokens import graphemes, tokenize

#: Characters [start, end) of a text.
Spans = tuple[tuple[int, int], ...]

#: Characters on both sides together up to which letters are compared.
LONGEST = 400
#: The share of the longer word that must be kept for letters to say more than two whole words would.
_WORTHWHILE = 0.4
_PRIVATE = 0xF0000  # from here on stand the names of what is more than one character


def differing_letters(struck: str, added: str) -> tuple[Spans, Spans]:
    """Return which characters of words struck, and which of those added in their place, the other side lacks.

    >>> differing_letters(" organisation", " organization")
    (((7, 8),), ((7, 8),))
    >>> differing_letters(" 5", " 15"), differing_letters(" cat", " dog")
    (((), ((1, 2),)), ((), ()))
    """
    gone: list[tuple[int, int]] = []
    come: list[tuple[int, int]] = []
    if len(struck) + len(added) <= LONGEST:
        at = by = 0
        for old, new in _pairs(struck, added):
            changes = _changes(old, new)
            gone += _places(changes, at, -1)
            come += _places(changes, by, 1)
            at, by = at + len(old), by + len(new)
    return tuple(gone), tuple(come)


def _pairs(struck: str, added: str) -> Iterable[tuple[str, str]]:
    """Return the words that are compared with each other."""
    old, new = tokenize(struck), tokenize(added)
    if len(old) == len(new):
        return zip(old, new, strict=True)
    is_one_word = not any(map(str.isspace, struck.strip() + added.strip()))
    return [(struck, added)] if struck and added and is_one_word else []


def _changes(old: str, new: str) -> list[tuple[int, str]]:
    """Return what is kept (0), struck (-1) and added (1) between two similar words; nothing between others."""
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    names: dict[str, str] = {}
    found = engine.diff_main(_named(old, names), _named(new, names), False)
    engine.diff_cleanupSemantic(found)
    spelled = {name: unit for unit, name in names.items()}
    changes = [(sign, "".join(spelled[name] for name in run)) for sign, run in found]
    kept = sum(len(text.strip()) for sign, text in changes if not sign)
    return changes if kept >= _WORTHWHILE * max(len(old.strip()), len(new.strip())) else []


def _named(text: str, names: dict[str, str]) -> str:
    """Write a text with one character for each grapheme, the same for the same."""
    return "".join(names.setdefault(unit, _name(unit, len(names))) for unit in graphemes(text))


def _name(unit: str, number: int) -> str:
    return unit if len(unit) == 1 and ord(unit) < _PRIVATE else chr(_PRIVATE + number)


def _places(changes: Iterable[tuple[int, str]], at: int, side: int) -> Iterator[tuple[int, int]]:
    """Yield where the changes of one side stand in its text, white space left out."""
    for sign, text in changes:
        if sign == side and not text.isspace():
            yield at, at + len(text)
        at += len(text) * (sign in (0, side))
