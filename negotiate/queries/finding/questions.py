"""Questions: what somebody looks for, and where."""

from dataclasses import dataclass
from enum import Enum

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


@dataclass(frozen=True)
class Sieve:
    """Of which round, by its number, and of whom what is found on the table is shown alone; None and "" of all."""

    round: int | None = None
    whom: str = ""

    @property
    def is_open(self) -> bool:
        """Say whether it lets everything through."""
        return self == OPEN


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
