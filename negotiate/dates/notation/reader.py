"""A cursor over one line of notation that knows what it has understood so far and can say so; no grammar
here.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

MAX_LENGTH = 600
MAX_DEPTH = 24


@dataclass
class NotUnderstood(ValueError):
    """A notation that cannot be read; `understood` is the part before the trouble, `rest` the part after."""

    sentence: str
    understood: str = ""
    rest: str = ""

    def __str__(self) -> str:
        return self.sentence


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, blind to case, with white space before it allowed."""
    return re.compile(rf"\s*(?:{pattern})", re.IGNORECASE)


class Reader:
    """The text, how far it has been read, and how deep in brackets and anchors the reading is."""

    def __init__(self, text: str) -> None:
        self.text = " ".join(text.split())
        self.at = 0
        self.depth = 0
        if len(self.text) > MAX_LENGTH:
            raise NotUnderstood(f"A rule has at most {MAX_LENGTH} characters; this has {len(self.text)}.")

    def take(self, pattern: str) -> re.Match[str] | None:
        """Read on if the text goes on like `pattern`, and return what was matched."""
        found = _compiled(pattern).match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, pattern: str) -> bool:
        """Say whether the text goes on like `pattern`, without reading on."""
        return _compiled(pattern).match(self.text, self.at) is not None

    def expect(self, pattern: str, wanted: str) -> re.Match[str]:
        """Read on as `pattern` or fail, naming what was wanted."""
        return self.take(pattern) or self.fail(f"expected {wanted}")

    def enter(self) -> None:
        """Go one level deeper; refuse where nobody could read the rule any more."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fail(f"a rule nests at most {MAX_DEPTH} levels")

    def leave(self) -> None:
        """Come back one level."""
        self.depth -= 1

    def fail(self, trouble: str) -> "re.Match[str]":
        """Raise NotUnderstood with what was read, what was the trouble, and what stands there instead."""
        understood, rest = self.text[: self.at].strip(), self.text[self.at :].strip()
        found = f"found “{rest}”" if rest else "found the end"
        before = f"Understood “{understood}”; then " if understood else ""
        sentence = f"{before}{trouble}, {found}."
        raise NotUnderstood(sentence[0].upper() + sentence[1:], understood, rest)
