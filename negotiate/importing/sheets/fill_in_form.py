"""A form that comes back filled in: its rows by the heads of its columns, wherever those stand by now."""

from collections.abc import Mapping, Sequence

from negotiate.errors import Invalid


def rows_by_heads(
    rows: Sequence[tuple[str, ...]], heads: Sequence[str], called: str
) -> list[tuple[int, Mapping[str, str]]]:
    """Return the rows of a form, each with its number on the sheet; raise Invalid where it lacks one of the heads.

    >>> rows_by_heads([("Note", "Code"), ("Good", "a")], ["Code", "Note"], "the form")
    [(2, {'Code': 'a', 'Note': 'Good'})]
    """
    found = [head.strip() for head in rows[0]] if rows else []
    missing = [head for head in heads if head not in found]
    if missing:
        raise Invalid(f"This is not {called}: it has no column “{missing[0]}”.", "file")
    places = {head: found.index(head) for head in heads}
    return [
        (number, {head: row[at].strip() if at < len(row) else "" for head, at in places.items()})
        for number, row in enumerate(rows[1:], 2)
    ]
