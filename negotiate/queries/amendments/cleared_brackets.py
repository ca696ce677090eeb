"""Cleared brackets: what became of the words of a bracketed amendment when brackets of its clause were cleared later.

The fate stays what it was: bracketed. What is told here is read from the origin of every word before and after.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Fate, FateKind, MergeAct, RoundState, Version
from negotiate.policy import Act, Actor, may
from negotiate.queries.desk.merges import clearings_on
from negotiate.text.clearing.clearing import places_in
from negotiate.text.tokens import tokenize


class BracketsEnding(Enum):
    """What became of words that stood in brackets."""

    KEPT = "its words stay"
    IN_PART = "a part of its words stays"
    TAKEN_OUT = "its words are taken out"


@dataclass(frozen=True)
class ClearedWords:
    """A clearing that decided words of an amendment, and how; `version_number` is that of the version it made."""

    ending: BracketsEnding
    version_number: int


def words_cleared_since(db: Session, actor: Actor, amendment: Amendment) -> dict[int, tuple[ClearedWords, ...]]:
    """Return what clearings made of an amendment's words since each fate "bracketed" that counts, by the fate's id.

    What is not published yet is told to those only who may read the text at work.
    """
    bracketed = [fate for fate in amendment.fates if fate.kind is FateKind.BRACKETED and fate.take_back is None]
    if not bracketed:
        return {}
    sees_all = may(actor, Act.SEE_WORKING_TEXT, amendment.instrument)
    clearings = [
        merge
        for merge in clearings_on(db, amendment.clause)
        if merge.take_back is None and (sees_all or merge.round.state is not RoundState.OPEN)
    ]
    return {fate.id: tuple(_since(fate, amendment, clearings)) for fate in bracketed}


def _since(fate: Fate, amendment: Amendment, clearings: list[MergeAct]) -> Iterator[ClearedWords]:
    """Yield what the clearings after a fate decided of the amendment's words."""
    origin = f"amendment:{amendment.code}"
    for merge in clearings:
        if merge.made_at < fate.given_at:
            continue
        open_before, stood = _words(merge.base_version, origin)
        open_after, stands = _words(merge.version, origin)
        if open_after >= open_before:
            continue
        gone = open_before - open_after - (stands - stood)
        ending = (
            BracketsEnding.KEPT if gone <= 0 else BracketsEnding.IN_PART if stands > stood else BracketsEnding.TAKEN_OUT
        )
        yield ClearedWords(ending, merge.version.number)


def _words(version: Version, origin: str) -> tuple[int, int]:
    """Return how many words of an origin a version leaves open in brackets or options, and how many stand free."""
    wording = version.wording
    reaches = [(place.start, place.end) for place in places_in(wording)]
    origins = [source for length, source in version.runs for _ in range(length)]
    found = [0, 0]
    at = 0
    for token, source in zip(tokenize(wording.text), origins, strict=True):
        if source == origin and any(map(str.isalnum, token)):
            found[not any(start <= at < end for start, end in reaches)] += 1
        at += len(token)
    return found[0], found[1]
