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
    """Return the choices that have words side by side, each in brackets of the origin `hand`.

    >>> both = [written((" shall",), ("import",)), written((" should",), ("A/17",))]
    >>> "".join(word for word, source in alternatives(both, "secretariat"))
    ' [shall][should]'
    """
    filled = [choice for choice in choices if choice]
    texts = [_text(choice) for choice in filled]
    lead = len(commonprefix([text[: len(text) - len(text.lstrip())] for text in texts]))
    rest = [text[lead:] for text in texts]
    trail = len(commonprefix([text[len(text.rstrip()) :][::-1] for text in rest]))
    cores = [
        _cut(_cut(choice, lead)[1], len(text) - trail)[0] for choice, text in zip(filled, rest, strict=True)
    ]
    broken = next((found for core in cores if (found := _BREAK.search(_text(core)))), None)
    words = _cut(filled[0], lead)[0] if filled else []
    for number, core in enumerate(cores):
        between = tokenize(broken.group()) if broken and number else ()
        words += written((*between, "["), (hand,)) + core + written("]", (hand,))
    return words + (_cut(filled[0], len(texts[0]) - trail)[1] if filled else [])


def by_paragraph(words: list[Word], hand: str) -> list[Word]:
    """Return words in brackets of the origin `hand`, one pair of brackets for each paragraph.

    >>> "".join(word for word, source in by_paragraph(written((" one", "\\n", "two"), ("A/17",)), "secretariat"))
    ' [one]\\n[two]'
    """
    if not _text(words).strip():
        return alternatives([words], hand)
    bracketed: list[Word] = []
    for is_break, group in groupby(words, key=lambda word: bool(_BREAK.match(word[0]))):
        paragraph = list(group)
        empty = is_break or not _text(paragraph).strip()
        bracketed += paragraph if empty else alternatives([paragraph], hand)
    return bracketed


def _text(words: Iterable[Word]) -> str:
    """Return words as text."""
    return "".join(token for token, _ in words)


def _cut(words: list[Word], at: int) -> tuple[list[Word], list[Word]]:
    """Cut words after `at` characters; a word cut in two has its source on both sides."""
    for number, (token, source) in enumerate(words):
        if at < len(token):
            before = [*words[:number], (token[:at], source)] if at else words[:number]
            return before, [(token[at:], source), *words[number + 1 :]]
        at -= len(token)
    return words, []
