"""What a question that was put to delegations is called: its number, its clause, and the words that it is about."""

from collections.abc import Sequence

from negotiate.models import ClashQuestion
from negotiate.state.text.excerpts import STOPS, surroundings
from negotiate.text.pairs.sign_pairs import paired_signs
from negotiate.text.tokens import tokenize
from negotiate.text.wording import short_name

#: So many tokens of the words name a question; of a place without words, so many before it.
NAMING = 8


def question_name(question: ClashQuestion) -> str:
    """Return what tells a question from every other of its instrument, in a line."""
    version = question.version
    clause, words = short_name(version.label, version.heading), words_asked_of(question)
    return f"Question {question.number} on {clause}: readings of {words}"


def words_asked_of(question: ClashQuestion) -> str:
    """Return the words on which amendments meet, shortened; where they would put words in, those before the place."""
    return asked_of(tokenize(question.version.wording.text), question.start, question.end)


def asked_of(tokens: Sequence[str], start: int, end: int) -> str:
    """Return words of a text in quotation marks, or where words would stand.

    >>> asked_of(("A", " State", " shall", " act"), 2, 3), asked_of(("A", " State", " acts"), 2, 2)
    ('“shall”', 'words behind “A State”')
    >>> asked_of(("A", " State"), 0, 0), asked_of(("act", ",", " if", " asked"), 1, 4)
    ('words at the beginning', '“if asked”')
    """
    named = "".join(tokens[start : min(end, start + NAMING)]).strip()
    words = _whole(named).lstrip(STOPS) or named
    if words:
        return f"“{words}{' …' if end > start + NAMING else ''}”"
    before = _whole(surroundings(tokens, start, start, NAMING)[0])
    return f"words behind “{before}”" if before.strip("… ") else "words at the beginning"


def _whole(words: str) -> str:
    """Return words in a line, without the half of a pair of signs whose other half was cut away.

    >>> _whole("… ] take [the] measures")
    '… take [the] measures'
    """
    stray = set(paired_signs(words).unpaired)
    return " ".join("".join(sign for at, sign in enumerate(words) if at not in stray).split())
