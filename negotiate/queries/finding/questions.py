"""Questions: what somebody looks for, and where."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import forms, words_of

#: Characters of a question that count.
LONGEST = 200


class SearchPlace(Enum):
    """Where words are looked for, as pages say it."""

    TEXT = "text"
    GONE = "gone"
    TABLED = "amendments"
    RATIONALES = "reasons"
    COMMENTS = "comments"
    STATEMENTS = "statements"
    DATES = "dates"
    OUTCOMES = "outcomes"
    CONTESTS = "contests"
    PUBLICATIONS = "publications"
    ROUNDS = "rounds"
    MEETINGS = "meetings"
    SCENARIOS = "scenarios"
    LOOPHOLES = "loopholes"
    TERMS = "terms"
    DRAFTS = "drafts"


@dataclass(frozen=True)
class Question:
    """What was typed; in quotes it is looked for as it stands, else also word by word in every form."""

    words: str

    @property
    def key(self) -> str:
        """Return what is looked for as a substring; "" where nothing was asked."""
        asked = search_key(self.words.strip()[:LONGEST])
        return asked[1:-1] if self.is_quoted else asked

    @property
    def is_quoted(self) -> bool:
        """Say whether the words are meant just as they are.

        >>> Question('"shall act"').is_quoted, Question("shall act").is_quoted
        (True, False)
        """
        asked = search_key(self.words.strip()[:LONGEST])
        return len(asked) > 1 and asked[0] == asked[-1] == '"'

    @property
    def is_phrase(self) -> bool:
        """Say whether it is of several words.

        >>> Question("shall act").is_phrase, Question("acts").is_phrase
        (True, False)
        """
        return " " in self.key.strip()

    def stems(self, language: str) -> frozenset[frozenset[str]]:
        """Return the stems of each of its words in a language, any of which will do; none of what is meant as it is."""
        return frozenset() if self.is_quoted else frozenset(forms(word, language) for word in words_of(self.key))

    def is_typed_in(self, words: str) -> bool:
        """Say whether words hold it just as it was typed.

        >>> Question("shall act").is_typed_in("States SHALL  act."), Question("shall act").is_typed_in("Acts shall be.")
        (True, False)
        """
        return self.key in search_key(words)


class Facts(NamedTuple):
    """What is known of a thing beside its words, by which it is told from others; empty where it has none of it.

    `home` is the code of its instrument, `round` the number of the round that it is of, `at` when it came.
    """

    home: str = ""
    kind: str = ""
    status: str = ""
    whom: str = ""
    round: int | None = None
    at: datetime | None = None


NO_FACTS = Facts()


@dataclass(frozen=True)
class Sieve:
    """What of the finds is shown alone: what is empty lets all of them through, and what is not, those that have it."""

    round: int | None = None
    whom: str = ""
    kind: str = ""
    status: str = ""
    since: date | None = None
    #: With the round of this number and those after it.
    since_round: int | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it lets everything through."""
        return self == OPEN

    @property
    def rounds(self) -> str:
        """Return the rounds that it asks for as an address says them, "" for all.

        >>> Sieve(2).rounds, Sieve(since_round=2).rounds, Sieve().rounds
        ('2', '2-', '')
        """
        if self.since_round is not None:
            return f"{self.since_round}-"
        return "" if self.round is None else str(self.round)

    @property
    def elsewhere(self) -> "Sieve":
        """Return what of it means the same in every place: kinds and statuses are of one."""
        return replace(self, kind="", status="")

    def lets_through(self, facts: Facts) -> bool:
        """Say whether it shows what has these facts.

        >>> tabled = Facts(whom="Arvenia", round=2, at=datetime(2031, 1, 17))
        >>> [Sieve(**one).lets_through(tabled) for one in ({"since_round": 1}, {"round": 3}, {"kind": "move"})]
        [True, False, False]
        >>> [Sieve(since=date(2031, 1, day)).lets_through(tabled) for day in (17, 18)]
        [True, False]
        """
        return (
            self.round in (None, facts.round)
            and self.whom in ("", facts.whom)
            and self.kind in ("", facts.kind)
            and self.status in ("", facts.status)
            and (self.since_round is None or self.since_round <= (facts.round or 0))
            and (self.since is None or (facts.at is not None and self.since <= facts.at.date()))
        )


OPEN = Sieve()


@dataclass(frozen=True)
class Search:
    """A question, where it is asked (None: wherever something is found first), and which page of the answer, from 1."""

    question: Question
    place: SearchPlace | None = None
    page: int = 1
    sieve: Sieve = OPEN
    #: The code of the publication of which a line is meant where one is cited; "" for the newest ones.
    text: str = ""
