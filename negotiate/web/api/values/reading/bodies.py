"""What a person's programs send of what she reads: marks, and what she watches."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from negotiate.models import Attention

_EXACT = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class MarkBody:
    """What you have read of a `text`: a `clause`, everything `up_to` one, or all of it where both are empty.

    The text is named as your reading of it names it, or by the code of a publication.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    text: str
    clause: str = ""
    up_to: str = ""


@dataclass(frozen=True)
class WatchBody:
    """Whether you watch something, or no longer."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    attention: Attention


@dataclass(frozen=True)
class WatchedDelegationBody(WatchBody):
    """Whether you watch what a delegation proposes, by its code."""

    delegation: str
