"""What a house keeps for all its texts, and which checks read one of them, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.hints import CheckLine
from negotiate.queries.norms.house_terms import HouseTermLine


@dataclass(frozen=True)
class HouseRemarkAnswer:
    """What the secretariat says of a term for all texts of the house, in `language` where it is an equivalent."""

    code: str
    kind: str
    language: str
    words: str
    reason: str
    said_at: datetime


@dataclass(frozen=True)
class MeaningAnswer:
    """What one text means by a term as it stands."""

    instrument: str
    title: str
    place: str
    meaning: str


@dataclass(frozen=True)
class HouseTermAnswer:
    """A term of a language in the register that all texts share; it `differs` where two define it in other words."""

    language: str
    words: str
    differs: bool
    remarks: tuple[HouseRemarkAnswer, ...]
    meanings: tuple[MeaningAnswer, ...]


@dataclass(frozen=True)
class CheckAnswer:
    """A drafting check: how it looks, on whose rule, what it cannot see, and whether it is at work in a text."""

    code: str
    title: str
    method: str
    source: str
    limits: str
    setting: str
    is_at_work: bool
    is_heard: bool


def house_term_answer(line: HouseTermLine) -> HouseTermAnswer:
    """Return a term of the shared register."""
    remarks = (
        HouseRemarkAnswer(one.code, one.kind.value, one.language, one.words, one.reason, one.said_at)
        for one in line.remarks
    )
    meanings = (MeaningAnswer(one.code, one.title, one.entry.place, one.entry.meaning) for one in line.meanings)
    return HouseTermAnswer(line.language, line.words, line.differs, tuple(remarks), tuple(meanings))


def check_answer(line: CheckLine) -> CheckAnswer:
    """Return a drafting check."""
    check = line.check
    return CheckAnswer(
        code=check.code,
        title=check.title,
        method=check.method,
        source=check.source,
        limits=check.limits,
        setting=line.setting.value,
        is_at_work=line.is_at_work,
        is_heard=line.is_heard,
    )
