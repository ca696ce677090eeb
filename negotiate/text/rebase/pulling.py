"""Pulling: what has become of a text, carried into own words that were once made of it; nothing is taken by this.

Method: what the text has become is a change of the old words, and so are one's own; the former is rebased over the
latter. What touches no word of one's own is carried, what stands there already need not be, and what meets changed
words is reported with both.
"""

from dataclasses import dataclass

from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.edits import Edit, apply
from negotiate.text.rebase.rebase import rebase
from negotiate.text.rebase.rebased import Collision


@dataclass(frozen=True, slots=True)
class Pulled:
    """What can be carried into one's `own` words, as edits of these, and what meets words that were changed there."""

    old: str
    own: str
    edits: tuple[Edit, ...]
    clashes: tuple[Collision, ...]

    @property
    def text(self) -> str:
        """Return one's own words with all that could be carried."""
        return apply(self.own, self.edits)


def pull(old: str, new: str, own: str) -> Pulled:
    r"""Carry what made the text of one wording out of another into a third, which was made of the first.

    >>> pull("\n\nStates act.", "\n\nAll States act.", "\n\nStates act now.").text
    '\n\nAll States act now.'
    """
    rebased = rebase(diff_wordings(old, new), diff_wordings(old, own), old)
    return Pulled(old, own, rebased.edits, rebased.clashes)
