"""Sentences: where each one begins, as far as a check needs to know what stands together; it cuts nothing apart."""

import re

#: A semicolon parts what a list holds together; an abbreviation before a small letter ends nothing.
_BORDER = re.compile(r"(?:[.!?](?=\s+[^\sa-z])|[;\n。！？；؛؟])\s*")


def sentence_starts(text: str) -> list[int]:
    """Return the characters at which sentences, items of lists and paragraphs begin.

    >>> sentence_starts("States act. They report; they meet.")
    [0, 12, 25]
    """
    return [0, *(found.end() for found in _BORDER.finditer(text))]


def sentences(text: str) -> list[tuple[int, str]]:
    """Return the sentences of a text, each with the character at which it begins.

    >>> sentences("States act. They report.")
    [(0, 'States act. '), (12, 'They report.')]
    """
    starts = sentence_starts(text)
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
