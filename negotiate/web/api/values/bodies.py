"""What programs send: each body as a frozen value, with no field that nobody reads."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from negotiate.models import AmendmentKind, Stance, StatementKind, ThreadKind, ThreadReach

_EXACT = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class DraftBody:
    """The wording of a draft: all of it, not only what changed. `base` is the version that it is written on.

    `base` is empty for a new clause; `after` is the code of the clause behind which a moved one is to stand.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    heading: str
    body: str
    base: str = ""
    label: str = ""
    rationale: str = ""
    after: str = ""


@dataclass(frozen=True)
class NewDraftBody(DraftBody):
    """A first draft, and what it does to the clause: modify, delete or move it, or insert a new one behind it."""

    kind: AmendmentKind = AmendmentKind.MODIFY


@dataclass(frozen=True)
class ChangeBody(DraftBody):
    """A first draft of a change to another amendment, whose wording is named by its `revision`."""

    revision: str = ""


@dataclass(frozen=True)
class WithdrawalBody:
    """Why something is taken back, if that is to be said."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    reason: str = ""


@dataclass(frozen=True)
class PositionBody:
    """A position on an amendment; `revision` names the wording that was read, `group` and `behalf` groups by code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    stance: Stance
    reach: ThreadReach
    note: str = ""
    group: str = ""
    behalf: str = ""
    revision: str = ""


@dataclass(frozen=True)
class TextPositionBody:
    """A position on words of a clause; `version` names the wording that was read, `paragraph` the way to one of its
    paragraphs, such as 2 and a, and is empty for the whole.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    version: str
    stance: Stance
    reach: ThreadReach
    paragraph: tuple[str, ...] = ()
    note: str = ""
    group: str = ""
    behalf: str = ""


@dataclass(frozen=True)
class ThreadBody:
    """A first comment; `text` is the version or the revision that is spoken of, `quote` its words, empty for all.

    `nth` says which it is where the words stand there more than once, counted from 1. Who reads it is settled for ever.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    words: str
    reach: ThreadReach
    text: str
    quote: str = ""
    nth: int = 0
    group: str = ""
    kind: ThreadKind = ThreadKind.COMMENT


@dataclass(frozen=True)
class CommentBody:
    """What is said in answer."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    words: str


@dataclass(frozen=True)
class StatementBody:
    """A statement for the record on the words of a clause: `version` names those that were read.

    `paragraph` says of which, as it is cited; `group` on behalf of which group, by its code.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    version: str
    kind: StatementKind
    body: str
    paragraph: str = ""
    group: str = ""


@dataclass(frozen=True)
class ObjectionBody:
    """Why your delegation breaks a silence: everybody at the table reads it, and nobody takes it back."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    reason: str


@dataclass(frozen=True)
class PublicationPositionBody:
    """A position on a published text as a whole; `group` and `behalf` name groups by code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    stance: Stance
    reach: ThreadReach
    note: str = ""
    group: str = ""
    behalf: str = ""


@dataclass(frozen=True)
class ReadingPositionBody:
    """A position on a reading by its number; 0 is the text as it stood, `group` and `behalf` name groups by code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    reading: int
    stance: Stance
    reach: ThreadReach
    note: str = ""
    group: str = ""
    behalf: str = ""


@dataclass(frozen=True)
class ContestBody:
    """Why your delegation contests an entry of the record; `amendment` is the one whose fate it contests, by its code.

    It is empty where the entry as a whole is contested.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    reason: str
    amendment: str = ""


@dataclass(frozen=True)
class SpeakingBody:
    """On behalf of which group your delegation asks to speak, by its code; empty for itself."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    group: str = ""
