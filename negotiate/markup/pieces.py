"""Pieces of a paragraph as they are written: words with the tags round them; which of them go first."""

#: The tags round words, the outermost first, and the words.
Piece = tuple[tuple[str, ...], str]
#: Opens the number of a paragraph.
ENUMERATOR = '<span class="e">'


def gathered(pieces: list[Piece]) -> list[Piece]:
    """Put the new enumerator beside the old one, where only words of the other side stand between them.

    Neither side's words change their order by it.
    """
    first = next((n for n, (tags, _) in enumerate(pieces) if ENUMERATOR in tags), len(pieces))
    place, crossed = first, set[str]()
    for n in range(first, len(pieces)):
        change = _change(pieces[n][0])
        if ENUMERATOR in pieces[n][0] and (not crossed or (change and change not in crossed)):
            pieces.insert(place, pieces.pop(n))
            place += 1
        else:
            crossed.add(change)
        if "" in crossed or len(crossed) > 1:
            break
    return pieces


def _change(tags: tuple[str, ...]) -> str:
    """Return "ins", "del" or "" for words that stand."""
    return next((tag[1:4] for tag in tags if tag.startswith(("<ins", "<del"))), "")
