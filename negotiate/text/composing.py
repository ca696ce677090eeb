"""Two changes one after the other as one change of the first base: how an amendment to an amendment is tabled.

A proposal to amend another proposal has that proposal's text as its base. Merged and decided there, it gives the
other proposal a new wording; composed with that proposal's own edits, it stands on the base of the instrument.
"""

from collections.abc import Iterable

from negotiate.text.edits import Edit
from negotiate.text.provenance import Attributed, Carried, attributed
from negotiate.text.sourced import Word, carried_out, rewrite
from negotiate.text.tokens import tokenize


def compose(
    base: str, first: Iterable[Edit | Attributed], then: Iterable[Edit | Attributed], *, origin: str = ""
) -> tuple[Attributed, ...]:
    """Return the changes of `base` that come to the same as `first` and, on its result, `then`.

    Each word keeps the source that it had: of `first`, of `then`, or of the base. Edits that are not attributed are
    of `origin`, which also answers for the composed change as a whole.

    >>> first, then = [Edit(1, 2, (" should",))], [Edit(2, 2, (" always",))]
    >>> [change.edit.text for change in compose("States shall act.", first, then)]
    [' should always']
    """
    tokens = tokenize(base)
    between = list(carried_out(tokens, attributed(first, origin)))
    middle = tuple(token for token, _ in between)
    last = carried_out(middle, attributed(then, origin))
    return tuple(rewrite(tokens, 0, len(tokens), (_traced(word, between) for word in last), origin))


def _traced(word: Word, between: list[Word]) -> Word:
    """Return a word of the last text with its source in the base, or in the change that wrote it."""
    token, source = word
    return (token, between[source.start][1]) if isinstance(source, Carried) else word
