"""Number rewrites: which numbers in the words of a clause, or of an open amendment, would follow what they point to.

What of a list stays because another number of it cannot follow is said in `left_lists`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from negotiate.state.numbering.citations import Citation
from negotiate.state.numbering.unresolved_references import why_unresolved
from negotiate.text.references.rewriting import Rewrite, path_rewrites

#: Characters shown on either side of a number, and how many of them may go so that no word is cut.
AROUND = 40
_CUT = 15


@dataclass(frozen=True)
class NumberRewrite:
    """A number that would be rewritten.

    `key` names it in a form where it can be left as it is, "" where it cannot; `is_doubtful` where it came in during
    the same round as the change that it would follow, so that its author may have known the new number already.
    """

    rewrite: Rewrite
    key: str = ""
    is_doubtful: bool = False


def number_rewrites(
    code: str, numbers: Iterable[Rewrite], citations: Iterable[Citation], issued: Sequence[datetime]
) -> list[NumberRewrite]:
    """Return in order what would be rewritten in one wording: the numbers of clauses, and those of paragraphs.

    `code` is that of the clause or the amendment; `issued` are the instants at which its text was issued.
    """
    found = {one.start: NumberRewrite(one) for one in numbers}
    for citation in citations:
        for change in _followed(citation):
            is_doubtful = _is_doubtful(citation, issued)
            found.setdefault(change.start, NumberRewrite(change, f"{code}.{change.start}", is_doubtful))
    return [found[start] for start in sorted(found)]


def rewrites_taken(offered: Iterable[NumberRewrite], left: Collection[str]) -> list[Rewrite]:
    """Return what is rewritten, without what is to be left."""
    return [one.rewrite for one in offered if one.key not in left]


def words_around(text: str, change: Rewrite) -> tuple[str, str]:
    """Return what stands before and behind a number, in its line."""
    return words_before(text, change.start), words_after(text, change.end)


def words_before(text: str, end: int) -> str:
    """Return the last words before a place in its line.

    >>> words_before("The Parties shall cooperate, in particular under Article 18", 57)
    'cooperate, in particular under Article '
    """
    line = text[:end].rpartition("\n")[2]
    shown = line[-AROUND:]
    at = shown.find(" ", 0, _CUT)
    return shown if shown == line or at < 0 else shown[at + 1 :]


def words_after(text: str, start: int) -> str:
    """Return the first words behind a place in its line.

    >>> words_after("Article 18, and through regional arrangements, in keeping", 10)
    ', and through regional arrangements, in'
    """
    line = text[start:].partition("\n")[0]
    shown = line[:AROUND]
    at = shown.rfind(" ", len(shown) - _CUT)
    return shown if shown == line or at < 0 else shown[:at]


def _followed(citation: Citation) -> tuple[Rewrite, ...]:
    """Return what makes a citation name its paragraph where it stands now; nothing where no numbers can."""
    if why_unresolved(citation) is not None or citation.was is None or citation.now is None:
        return ()
    return path_rewrites(citation.reference, citation.was, citation.now)


def _is_doubtful(citation: Citation, issued: Sequence[datetime]) -> bool:
    """Say whether no text was issued between a citation's words and the change that they would follow."""
    changed = citation.changed_at
    return changed is not None and not any(citation.entered_at <= instant <= changed for instant in issued)
