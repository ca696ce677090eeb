"""What a file for legislative programs is made of: clauses with their codes, what happened to them, and who asked."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from negotiate.text.edits import Edit
from negotiate.text.wording import Wording


class AknStage(StrEnum):
    """How far a text has come, as the format tells it: still a bill, or an act."""

    DRAFT = "bill"
    ADOPTED = "act"


class AknChange(StrEnum):
    """What was done to a clause; the values are those of the format."""

    SUBSTITUTION = "substitution"
    INSERTION = "insertion"
    REPEAL = "repeal"
    RENUMBERING = "renumbering"


@dataclass(frozen=True, slots=True)
class AknClause:
    """A clause; `first_label` is the one that it was first published under. A level below 0 runs label and text on."""

    code: str
    kind: str
    depth: int
    level: int
    label: str
    joint: str
    wording: Wording
    first_label: str = ""


@dataclass(frozen=True, slots=True)
class AknHand:
    """Who is behind a change; `amendment` is the code of the one that asked for it, "" where none did."""

    name: str
    delegation: str = ""
    amendment: str = ""


@dataclass(frozen=True, slots=True)
class AknModification:
    """What became of a clause since the first text, and by whom; `label` is the one that it is looked for under."""

    change: AknChange
    clause: str
    label: str
    hands: tuple[AknHand, ...]


@dataclass(frozen=True, slots=True)
class AknIssue:
    """A text as it was issued, with what seals all journals of the house as they were then; "" where none is kept."""

    code: str
    cited: str
    on: date
    record_head: str = ""


@dataclass(frozen=True, slots=True)
class AknHappening:
    """Something that befell a text without issuing it anew: a round was opened, it was adopted."""

    title: str
    on: date


@dataclass(frozen=True, slots=True)
class AknWork:
    """Which text it is: where it is kept on the web, its name, its language, the day from which it is, and how far."""

    root: str
    code: str
    title: str
    language: str
    begun_on: date
    on: date
    stage: AknStage = AknStage.DRAFT
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class AknText:
    """A whole text and its history."""

    work: AknWork
    clauses: tuple[AknClause, ...]
    issues: tuple[AknIssue, ...] = ()
    happenings: tuple[AknHappening, ...] = ()
    modifications: tuple[AknModification, ...] = ()


@dataclass(frozen=True, slots=True)
class AknRemark:
    """What somebody says of an amendment."""

    by: str
    text: str


@dataclass(frozen=True, slots=True)
class AknAmendment:
    """An amendment: its clause before and after, one side missing where it inserts or deletes; edits on the one before.

    `standing` says in one line what it asks for, `delegation` who asks.
    """

    code: str
    standing: str
    delegation: str
    on: date
    before: AknClause | None
    after: AknClause | None
    edits: tuple[Edit, ...]
    remarks: tuple[AknRemark, ...] = ()
