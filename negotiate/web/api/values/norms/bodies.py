"""What programs send about norms: each body as a frozen value, with no field that nobody reads."""

from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

from negotiate.models import Finds, NormNeed, RemarkKind, WordsSay

_EXACT = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class PassageBody:
    """A passage: a clause by its code, and the way to one of its paragraphs, such as 2 and a; empty for all of it.

    `version` is the code of the wording that was read; empty for the one that stands.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    clause: str
    paragraph: tuple[str, ...] = ()
    version: str = ""


@dataclass(frozen=True)
class ScenarioBody:
    """Hypothetical facts, also taken apart into actor, target, means and effect, and the passages that they ask of."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    title: str
    facts: str
    asks: tuple[PassageBody, ...]
    actor: str = ""
    target: str = ""
    means: str = ""
    effect: str = ""
    contested: str = ""


@dataclass(frozen=True)
class ReadingBody:
    """What your delegation says that words do about the facts: of which `question`, by its code, and why.

    `version` names the words that were read; `rests_on` are those of them that decide. With `amendment`, the code of
    one, it is said of the words that the amendment would make.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    question: str
    version: str
    finds: Finds
    reason: str
    rests_on: str = ""
    amendment: str = ""


@dataclass(frozen=True)
class LoopholeBody:
    """What words leave open: in which passage, in which of its words, and why; found from a question or a thread."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    on: PassageBody
    title: str
    explanation: str
    words: str = ""
    question: str = ""
    thread: str = ""


@dataclass(frozen=True)
class ReadersBody:
    """To whom something is opened: a group by its code, empty for everybody in the negotiation. It stays open."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    group: str = ""


@dataclass(frozen=True)
class ClosureBody:
    """The words that answer a loophole, and the clause that has them; no words where those of the finding are gone."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    clause: str
    words: str = ""
    reason: str = ""


@dataclass(frozen=True)
class ReopeningBody:
    """Why a closed loophole is open again."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    reason: str


@dataclass(frozen=True)
class SaysBody:
    """What the words of a clause say to one question, by its key, and why you read them so."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    question: str
    says: WordsSay
    reason: str


@dataclass(frozen=True)
class ChecklistBody:
    """Answers to questions of a checklist; `version` is that of the clause which was read."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    version: str
    answers: tuple[SaysBody, ...]


@dataclass(frozen=True)
class RemarkBody:
    """What your delegation writes under a term: an equivalent in a `language`, a word that is discouraged, a note."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    term: str
    kind: RemarkKind
    words: str
    reason: str = ""
    language: str = ""


@dataclass(frozen=True)
class NeedBody:
    """What a norm needs, the code of the clause that gives it, empty where none does, and why."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    need: NormNeed
    given_by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class BenchmarkBody:
    """By what a norm would be observed, by whom, and how often in the words of a date rule."""

    __pydantic_config__: ClassVar[ConfigDict] = _EXACT

    observed: str
    observer: str
    how_often: str
