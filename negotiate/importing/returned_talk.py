"""Comments of the house in a file that comes back, each known by its last line, and what people have answered to them.

The line says who reads the comment, and bears the code of it: words are what every program saves. Nothing here knows
whether the house really said it, nor who may answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from negotiate.importing.office.documents import ReadDocument, ReadRemark

#: How a file that carries comments begins to say who may read them.
WARNING = "This file carries comments that are read by:"
_LINE = "[Readers: {} · {}]"
_MARK = re.compile(r"\[Readers: .{1,400}? · ([2-9b-z]{10})\]")
#: Answers may hang on one another, so deep at most.
_DEEPEST = 50


@dataclass(frozen=True)
class ReturnedAnswer:
    """What somebody has answered in a file to a comment of the house, which is known by its code."""

    comment: str
    author: str
    words: str


@dataclass(frozen=True)
class ReturnedTalk:
    """A file without the comments of the house and the answers to them; these, by code as they read now; and those."""

    read: ReadDocument
    comments: Mapping[str, str]
    answers: tuple[ReturnedAnswer, ...]


def marked(words: str, readers: str, code: str) -> str:
    r"""Return the words of a comment as a file has them.

    >>> marked("Why?", "All participants", "bcdfghjkmn")
    'Why?\n[Readers: All participants · bcdfghjkmn]'
    """
    return f"{words}\n{_LINE.format(readers, code)}"


def talk_apart(read: ReadDocument) -> ReturnedTalk:
    """Tell the comments of the house and the answers to them from all else that a file says beside its text."""
    marks = {key: found for key, one in read.remarks.items() if (found := _MARK.search(one.text))}
    ours = {key: found[1] for key, found in marks.items()}
    under = {key: ours.get(_root(key, read.remarks), "") for key in read.remarks if key not in ours}
    answers = (
        ReturnedAnswer(code, read.remarks[key].by.author.strip(), read.remarks[key].text.strip())
        for key, code in under.items()
        if code and read.remarks[key].text.strip()
    )
    left = {key: one for key, one in read.remarks.items() if key in under and not under[key]}
    said = {found[1]: _without(found) for found in marks.values()}
    return ReturnedTalk(replace(read, remarks=left), said, tuple(answers))


def _without(mark: re.Match[str]) -> str:
    """Return what a comment says before and behind its mark."""
    around = mark.string[: mark.start()].strip(), mark.string[mark.end() :].strip()
    return "\n".join(filter(None, around))


def is_as_said(now: str, said: str) -> bool:
    r"""Say whether a comment reads as the house has it, however lines were broken and spaces set.

    >>> is_as_said("Why  so?\n", "Why so?"), is_as_said("Why not?", "Why so?")
    (True, False)
    """
    return now.split() == said.split()


def _root(key: str, remarks: Mapping[str, ReadRemark]) -> str:
    """Return the comment that an answer hangs on in the end; itself where it hangs on none."""
    for _ in range(_DEEPEST):
        parent = remarks[key].parent
        if parent not in remarks:
            break
        key = parent
    return key
