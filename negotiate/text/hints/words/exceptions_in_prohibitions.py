"""S2: an exception inside a prohibition that leaves it to whoever invokes it: "shall not … except where necessary"."""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words.sentences import sentences
from negotiate.text.norms.strength_phrases import Strength, phrases

_EXCEPTION = re.compile(
    r"\b(?:except|unless|save|other than|without prejudice to)\b(?:\W+\w+){0,12}?\W+"
    r"(?P<open>necessary|appropriate|justified|reasonable|exceptional|emergenc(?:y|ies)|urgent|urgency|feasible"
    r"|practicable|legitimate|(?:national|public|essential) (?:security|interests?|order)|security interests|deems?"
    r"|considers?|in its view|self-defen[cs]e)\b",
    re.IGNORECASE,
)


def _found(clause: DraftedClause) -> Iterator[Hint]:
    for at, sentence in sentences(clause.text):
        exception = _EXCEPTION.search(sentence)
        if exception is None:
            continue
        before = phrases(sentence[: exception.start()])
        denied = [one for one in before if one.strength is Strength.DENIED or (one.is_denied and _binds(one.strength))]
        if denied:
            says = f"“{denied[-1].words}” has an exception here that turns on “{exception['open']}”."
            yield Hint("S2", at + exception.start(), at + exception.end(), says)


def _binds(strength: Strength) -> bool:
    return strength.value >= Strength.SHOULD.value


CHECK = DraftingCheck(
    code="S2",
    title="An open exception inside a prohibition",
    method="A sentence that says “shall not” and then “except”, “unless” or “save”, with a word that whoever invokes "
    "it fills in: necessary, justified, exceptional, national security.",
    source="The practice of drafting: an exception is as narrow as the words that bound it.",
    limits="An exception in a sentence or a clause of its own is not seen; whether one is justified is not for a tool "
    "to say.",
    find=_found,
    languages=("en",),
)
