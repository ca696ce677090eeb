"""The suite of drafting hints: how often the checks speak on treaties that were adopted, and on drafts.

On an adopted treaty every hint counts as a false alarm, also where it found a slip of the copy that is read here ("two
words joined by a line's end"): so the figures are an upper bound. On the rounds of one negotiation the same checks are
to speak often at first and fall silent as the text is settled.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from negotiate.dates import Lack, find_gaps
from negotiate.importing.parse import parse
from negotiate.text.hints.checks import CHECKS, hints_on
from negotiate.text.hints.hint import DraftedClause, NeighbourClause, TimeLack
from negotiate.text.wording import Wording
from tests import real_texts

ADOPTED = ("bbnj-en.md", "strangers/en-ctbt.txt", "strangers/en-minamata.txt")
PARIS = tuple(
    f"paris-agreement-2015/round-{day}.md" for day in ("1-2015-10-23", "2-2015-12-04", "3-2015-12-09", "4-2015-12-12")
)


class HeardText(NamedTuple):
    """How many words a text has, and how often each check speaks."""

    words: int
    hints: Counter[str]

    @property
    def rate(self) -> float:
        """Return the hints in a thousand words."""
        return 1000 * self.hints.total() / self.words


def heard(name: str, language: str = "en") -> HeardText:
    """Return what the usual checks say of a real text, clause by clause, as it stands and compared with nothing."""
    clauses = parse(real_texts.read(name)).clauses
    around = tuple(NeighbourClause(one.label, one.body) for one in clauses)
    texts = [Wording(one.heading, one.body).text for one in clauses]
    found: Counter[str] = Counter()
    for place, (one, text) in enumerate(zip(clauses, texts, strict=True)):
        others = around[:place] + around[place + 1 :]
        clause = DraftedClause(text, language, one.label, neighbours=others, place=place, lacks=_lacks(text, language))
        found.update(hint.rule for hint in hints_on(clause))
    return HeardText(sum(len(text.split()) for text in texts), found)


def _lacks(text: str, language: str) -> tuple[TimeLack, ...]:
    gaps = (gap for gap in find_gaps(text, (), language) if gap.lack in (Lack.FIRST_DATE, Lack.END))
    return tuple(TimeLack(gap.start, gap.end, gap.lack.value) for gap in gaps)


def suite() -> Iterator[str]:
    """Measure hints in a thousand words, check by check, on adopted treaties and on the rounds of a draft."""
    codes = [check.code for check in CHECKS]
    yield f"{'hints':<44}{'words':>7}{'rate':>7}  " + "".join(f"{code:>4}" for code in codes)
    for name in (*ADOPTED, *PARIS) if real_texts.ROOT else ():
        text = heard(name)
        counts = "".join(f"{text.hints[code]:>4}" for code in codes)
        yield f"{name:<44}{text.words:>7}{text.rate:>7.2f}  {counts}"
    yield ""
