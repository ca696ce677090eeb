r"""Escapes: a line of a clause that would be read as a title bears a backslash before it, which is none of its words.

Whoever writes a text puts the sign in ("\Article 5"), and to read it takes it off again. A line that begins with the
sign anyway, and reads like a title behind it, gets one more. Any other backslash is a word like others.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from negotiate.importing.cutting.headings import HEADING_LIMIT, is_heading
from negotiate.importing.cutting.labels import OPENING_LINE, read_label, read_roman
from negotiate.importing.pages import EDGE, UNDERLINE, bare

_SIGN = "\\"
#: A title that is underlined has at most so many lines.
_TITLE_LINES = 3
_SIGNS = re.compile(rf"(?P<edge>{EDGE})(?P<signs>\\+)(?P<words>.*)", re.DOTALL)
_WORDS = re.compile(EDGE)


def escaped(body: str, index: int) -> str:
    r"""Return the words of a clause with the sign before one of their lines, by index.

    >>> escaped("States act.\nArticle 5", 1)
    'States act.\n\\Article 5'
    """
    lines = body.split("\n")
    edge = _WORDS.match(lines[index])
    at = edge.end() if edge else 0
    lines[index] = f"{lines[index][:at]}{_SIGN}{lines[index][at:]}"
    return "\n".join(lines)


def guarded(body: str) -> str:
    r"""Return the words of a clause with one more sign where a line would lose one when it is read.

    >>> guarded("\\Article 5"), guarded("\\alpha is a sign.")
    ('\\\\Article 5', '\\alpha is a sign.')
    """
    for index in _signed(body):
        body = escaped(body, index)
    return body


def without_escapes(body: str) -> str:
    r"""Return the words of a clause as they were before they were written with the sign.

    >>> without_escapes("States act.\n\\Article 5")
    'States act.\nArticle 5'
    """
    lines = body.split("\n")
    for index in _signed(body):
        lines[index] = lines[index].replace(_SIGN, "", 1)
    return "\n".join(lines)


def _signed(body: str) -> list[int]:
    """Return the lines, by index, that bear the sign before words that could be a title."""
    if _SIGN not in body:
        return []
    lines = body.split("\n")
    first = next((n for n, line in enumerate(lines) if bare(line)), 0)
    found = []
    for index, line in enumerate(lines):
        signs = _SIGNS.match(line) if _SIGN in line else None
        if signs and _could_be_title(signs["words"], lines[index + 1 :], is_first=index == first):
            found.append(index)
    return found


def _could_be_title(words: str, below: list[str], *, is_first: bool) -> bool:
    """Say whether a line is like a title: by its words, by the line under it, or as the first of its clause."""
    content = bare(words)
    if not content:
        return False
    if OPENING_LINE.match(words) and (content.startswith("#") or read_label(content) or read_roman(content)):
        return True
    if any(UNDERLINE.fullmatch(line) for line in below[:_TITLE_LINES]):
        return True
    return is_first and any(map(is_heading, _blocks(content, below)))


def _blocks(content: str, below: list[str]) -> Iterator[str]:
    """Yield a line, and with it so many lines below as a title can have, as they are without the sign."""
    yield content
    for line in takewhile(bare, below):
        signs = _SIGNS.match(line)
        content = f"{content}\n{signs['words'] if signs else line}"
        if len(content) > HEADING_LIMIT:
            return
        yield content.strip()
