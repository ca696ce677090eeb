"""What is said of a text, put on paper: threads as comments, and what the file says of who may read them.

Every comment ends with who reads it, and with the mark by which it is known when the file comes back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from negotiate.exporting.paper.beside import SpokenRemark
from negotiate.exporting.paper.values import PaperRemark, Reviser
from negotiate.importing.returned_talk import WARNING, marked
from negotiate.queries.comments.threads import CommentLine, ThreadNote
from negotiate.queries.files.taken_along import SECRETARIAT
from negotiate.text.edits import Tokens
from negotiate.text.tokens import tokenize

#: What stands where somebody took back what she began a thread with.
WITHDRAWN = "Withdrawn."
_CONFIDENTIAL = " Some are confidential: pass this file on to nobody who may not read them all."


def warning_of(threads: Sequence[ThreadNote]) -> str:
    """Return in words who may read what a file carries; nothing where it carries nothing that was said."""
    if not threads:
        return ""
    readers = "; ".join(dict.fromkeys(note.readers for note in threads))
    return f"{WARNING} {readers}.{_CONFIDENTIAL if restriction_of(threads) else ''}"


def restriction_of(threads: Sequence[ThreadNote]) -> str:
    """Return what every page of a file says that carries what not everybody may read."""
    return "Confidential comments" if any(note.reach.is_confidential for note in threads) else ""


def spoken_remarks(threads: Iterable[ThreadNote], text: str) -> list[SpokenRemark]:
    """Return threads as comments on their words in the text of a clause, in the order of the words."""
    tokens = tokenize(text)
    return sorted((_spoken(note, tokens) for note in threads), key=lambda one: (one.start, one.end))


def _spoken(note: ThreadNote, tokens: Tokens) -> SpokenRemark:
    """Return a thread as a comment with its answers; on its words where the text has them there."""
    first, *answers = (_remark(line, note) for line in note.comments if line.words or line is note.first)
    start, end = (note.words.start, note.words.end) if note.words else (0, 0)
    stands = note.words is not None and "".join(tokens[start:end]).strip() == note.words.now
    remark = replace(first, answers=tuple(answers), is_done=note.is_resolved)
    return SpokenRemark(remark, start, end) if stands else SpokenRemark(remark)


def _remark(line: CommentLine, note: ThreadNote) -> PaperRemark:
    who = f"{line.who}, {line.delegation or SECRETARIAT}"
    return PaperRemark(Reviser(who, line.made_at), marked(line.words or WITHDRAWN, note.readers, line.code))
