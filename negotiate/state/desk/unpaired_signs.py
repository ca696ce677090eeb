"""Signs without a partner that decisions would leave in a balanced text: published only if said to be meant."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.text.pairs.sign_pairs import newly_unpaired

#: Characters shown on either side of a sign.
AROUND = 24


@dataclass(frozen=True)
class UnpairedSign:
    """A bracket, a quotation mark or a parenthesis without its other half, with the words of its line around it."""

    before: str
    sign: str
    after: str

    @property
    def words(self) -> str:
        """Return the sign amid the words around it."""
        return f"{self.before}{self.sign}{self.after}".strip()


def unpaired_signs(base: str, text: str) -> tuple[UnpairedSign, ...]:
    """Return the signs that a new text leaves without a partner though the base was balanced in their sort.

    >>> [sign.words for sign in unpaired_signs("States [shall] act.", "States [shall act.")]
    ['States [shall act.']
    """
    return tuple(
        UnpairedSign(
            text[max(0, at - AROUND) : at].rpartition("\n")[2],
            text[at],
            text[at + 1 : at + 1 + AROUND].partition("\n")[0],
        )
        for at in newly_unpaired(base, text)
    )


def seal_of(signs: Iterable[UnpairedSign]) -> str:
    """Return a short name of just these signs, by which the secretariat says that they are meant; "" of none."""
    words = "\x1f".join(sign.words for sign in signs)
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:12] if words else ""
