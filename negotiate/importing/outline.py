"""What an imported text is made of: frozen values that carry every word of the file; they decide nothing."""

from dataclasses import dataclass
from enum import StrEnum

from negotiate.text.wording import short_name

#: The level of a title that runs on into its text on the same line, as typographers say: a run-in title.
RUN_IN = -1


class ImportedKind(StrEnum):
    """What a clause is; the values are those that are stored with every version of a clause."""

    FRONT = "front"
    PREAMBLE = "preamble"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class ImportedClause:
    """One clause as the file writes it; the seven fields alone rebuild its text.

    `depth` counts the parts, chapters, sections and annexes around it. `level` is the number of "#" of its
    title line, 0 for a plain line, RUN_IN where the text follows on the same line. `joint` is what stands
    between label and heading; after a run-in title, between label and text.
    """

    kind: str
    depth: int
    level: int
    label: str
    joint: str
    heading: str
    body: str

    @property
    def name(self) -> str:
        """Return the words to call it by on a page: its label, else its heading, else "Text".

        >>> ImportedClause("front", 0, 0, "", "", "", "We agree.").name
        'Text'
        """
        return short_name(self.label, self.heading)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in the file that a person should look at: its line (from 1), the words there, and why."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportedText:
    """A whole file: its clauses in order, and what was not understood, by line.

    `title` is empty where the file has none; `language` is a BCP 47 code, "und" where it could not be told. `lines`
    has the line at which each clause begins, 0 for what stands before the first cut.
    """

    title: str
    language: str
    clauses: tuple[ImportedClause, ...]
    remarks: tuple[Remark, ...]
    lines: tuple[int, ...] = ()
