"""Setting words in square brackets so that the text reads well and each word keeps its source; it decides nothing.

White space that all alternatives begin or end with stays outside the brackets ("States [shall][should] act"),
so that choosing one alternative and dropping its brackets gives exactly the text that was proposed. Alternatives
of several paragraphs stand one below the other; a deletion or an addition over several paragraphs is bracketed
paragraph by paragraph.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from os.path import commonprefix

from negotiate.text.sourced import Word, written
from negotiate.text.tokens import tokenize

_BREAK = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])+")


def alternatives(choices: Sequence[list[Word]], hand: str) -> list[Word]:
    """Return the choices side by side, the first of them the base's, each in brackets of the origin `hand`.

    A choice without words gets no brackets; where it is the base's own line break, the break stays.

    >>> both = [written((" shall",), ("import",)), written((" should",), ("A/17",))]
    >>> "".join(word for word, source in alternatives(both, "secretariat"))
    ' [shall][should]'
    """
    filled = [choice for choice in choices if _text(choice).strip()]
    texts = [_text(choice) for choice in filled]
    lead = len(commonprefix([text[: len(text) - len(text.lstrip())] for text in texts]))
    trail = len(commonprefix([text[len(text.rstrip()) :][::-1] for text in texts]))
    parts = [_cut(choice, lead, len(text) - trail) for choice, text in zip(filled, texts, strict=True)]
    broken = next((found for _, core, _ in parts if (found := _BREAK.search(_text(core)))), None)
    between = written(tokenize(broken.group()) if broken else (), (hand,))
    opening, closing = written("[", (hand,)), written("]", (hand,))
    words: list[Word] = []
    for _, core, _ in parts:
        words += [*(between if words else ()), *opening, *core, *closing]
    is_blank = not _text(choices[0]).strip()
    kept = choices[0] if is_blank and (not parts or _BREAK.search(_text(choices[0]))) else []
    return [*kept, *parts[0][0], *words, *parts[0][2]] if parts else kept


def by_paragraph(words: list[Word], hand: str) -> list[Word]:
    """Return words in brackets of the origin `hand`, one pair of brackets for each paragraph.

    >>> "".join(word for word, source in by_paragraph(written((" one", "\\n", "two"), ("A/17",)), "secretariat"))
    ' [one]\\n[two]'
    """
    bracketed: list[Word] = []
    for is_break, group in groupby(words, key=lambda word: bool(_BREAK.match(word[0]))):
        paragraph = list(group)
        empty = is_break or not _text(paragraph).strip()
        bracketed += paragraph if empty else alternatives([paragraph], hand)
    return bracketed


def _text(words: Iterable[Word]) -> str:
    """Return words as text."""
    return "".join(token for token, _ in words)


def _cut(words: Sequence[Word], first: int, last: int) -> tuple[list[Word], list[Word], list[Word]]:
    """Cut words at two places, counted in characters; a word that is cut has its source on both sides."""
    before, rest = _split(words, first)
    core, after = _split(rest, last - first)
    return before, core, after


def _split(words: Sequence[Word], at: int) -> tuple[list[Word], list[Word]]:
    """Cut words after `at` characters."""
    for number, (token, source) in enumerate(words):
        if at < len(token):
            head = [(token[:at], source)] if at else []
            return [*words[:number], *head], [(token[at:], source), *words[number + 1 :]]
        at -= len(token)
    return list(words), []
