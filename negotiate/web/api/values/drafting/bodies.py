"""What programs send of drafts and amendments beside their wording."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from negotiate.models import Consent

_EXACT = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class GroupBody:
    """A group of your delegation's, by its code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    group: str


@dataclass(frozen=True)
class SharingBody(GroupBody):
    """A group of your delegation's, and whether it is only to read the draft, and not to write it."""

    is_for_reading: bool = False


@dataclass(frozen=True)
class InvitationBody:
    """A delegation with which a draft is shared, by its code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    delegation: str


@dataclass(frozen=True)
class PartBody:
    """A package of your delegation's, by its code; or the name of a new one that is to begin with this draft."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    package: str = ""
    name: str = ""


@dataclass(frozen=True)
class AffirmationBody:
    """The version of the clause onto which the amendment was carried, as its `carried` names it."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    version: str


@dataclass(frozen=True)
class RevisionBody:
    """A tabled amendment put anew: all of its wording. `base` is the newest version of its clause.

    `base` is empty for a new clause, which alone has a `label` of its own; `parent` is the newest `revision` of the
    amendment that it amends, empty where it amends none.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    heading: str
    body: str
    base: str = ""
    label: str = ""
    rationale: str = ""
    parent: str = ""


@dataclass(frozen=True)
class ReplyBody:
    """Whether your delegation agrees to the words offered, and what it says with that."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    consent: Consent
    note: str = ""


@dataclass(frozen=True)
class IncorporationBody:
    """The `revision` of your amendment, as you have read it, into which a change to it is taken."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    revision: str


@dataclass(frozen=True)
class BehindBody:
    """The clause behind which a new one is to stand, by its code."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    after: str


@dataclass(frozen=True)
class VariantWordsBody:
    """The clause that a variant alone has, by its code; empty for its words of the parent's own clause."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    own: str = ""


@dataclass(frozen=True)
class RestorationBody:
    """The edition that a draft is to say again."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    edition: int
