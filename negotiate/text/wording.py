"""A clause's heading and body as the one text that diffs, merges and provenance work on.

The label ("Article 5") is no part of it: it changes only when somebody renumbers on purpose.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

#: Stands between heading and body, and nowhere inside a heading.
BORDER = "\n\n"
#: Every way in which a typed line ends.
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a clause says: a heading of one line, and a body of paragraphs."""

    heading: str
    body: str

    @property
    def text(self) -> str:
        r"""Return heading and body as one text; a clause without a heading begins with the border.

        >>> Wording("Objective", "States shall act.").text
        'Objective\n\nStates shall act.'
        """
        return self.heading + BORDER + self.body

    @property
    def hash(self) -> str:
        """Return the SHA-256 of the text, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @classmethod
    def of(cls, text: str) -> "Wording":
        r"""Return the wording whose `text` this is; raise ValueError where heading and body have run together.

        >>> Wording.of("\n\nStates shall act.")
        Wording(heading='', body='States shall act.')
        """
        heading, border, body = text.partition(BORDER)
        if not border or "\n" in heading:
            raise ValueError("the border between heading and body is gone")
        return cls(heading, body)


def bracketing(text: str) -> tuple[Edit, Edit]:
    r"""Return the edits that set the whole body of a clause in square brackets.

    >>> [(edit.start, edit.text) for edit in bracketing("Objective\n\nStates act.")]
    [(3, '['), (6, ']')]
    """
    heading, border, _ = text.partition(BORDER)
    start, end = len(tokenize(heading + border)), len(tokenize(text))
    return Edit(start, start, ("[",)), Edit(end, end, ("]",))


def clean(text: str) -> str:
    r"""Return typed text as it is stored: NFC, every line end of Unicode as "\n", no blank lines round it.

    >>> clean("\r\nStates\u2028shall act.\r\n")
    'States\nshall act.'
    """
    return unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text)).strip("\n")


def reads_alike(one: str, other: str) -> bool:
    r"""Say whether two texts differ in nothing, or only in white space at the ends of their lines.

    >>> reads_alike("States act. \n\nThey report.\n", "States act.\n\nThey report."), reads_alike("a  b", "a b")
    (True, False)
    """
    return _without_ends(one) == _without_ends(other)


def _without_ends(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]


def joint_in_line(joint: str) -> str:
    r"""Return what parts a label from what stands behind it where both stand in one line: line ends are a space there.

    >>> joint_in_line(" — "), joint_in_line("\n\n")
    (' — ', ' ')
    """
    return joint if "\n" not in joint else joint.strip() or " "


def full_name(label: str, heading: str) -> str:
    """Return a clause in one line, as lists name it.

    >>> full_name("Article 5", "Objective"), full_name("", "")
    ('Article 5, Objective', 'Text')
    """
    return ", ".join(filter(None, (label, heading))) or "Text"


def short_name(label: str, heading: str) -> str:
    """Return a clause in as few words as name it.

    >>> short_name("Article 5", "Objective"), short_name("", "Objective")
    ('Article 5', 'Objective')
    """
    return label or heading or "Text"
