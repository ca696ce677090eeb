"""A form that comes back filled in: its rows by the heads of its columns, wherever those stand by now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from negotiate.errors import Invalid

#: The columns that say whose form it is and for which text, in the order of what a row holds of it; they are not shown.
MADE_FOR = ("Made for", "Code of whom it was made for", "Text", "Code of the text")
_ANEW = "Take the form along anew, and copy over what was filled in."


@dataclass(frozen=True)
class FormOfRow:
    """Whose form a row was made for, and for which text: by name for a reader, by code for the house."""

    whose: str
    whose_code: str
    text: str
    text_code: str


def form_of_row(row: Mapping[str, str]) -> FormOfRow:
    """Return whose form a row was made for."""
    return FormOfRow(*(row[head] for head in MADE_FOR))


def check_made_for(rows: Iterable[tuple[int, FormOfRow]], whose: str, whose_code: str, text_code: str) -> None:
    """Raise Invalid where a row is of a form that was made for others, or for another text; `whose` brings it in.

    >>> check_made_for([(2, FormOfRow("Arvenia", "a", "Pact", "p"))], "Arvenia", "a", "p")
    """
    for number, of in rows:
        if not of.text_code:
            raise Invalid(f"Row {number} does not say for which text its form was made. {_ANEW}", "file")
        if of.text_code != text_code:
            raise Invalid(
                f"Row {number} is of the form for another text, “{of.text}”. Bring that form in where that text "
                "is negotiated.",
                "file",
            )
        if of.whose_code != whose_code:
            raise Invalid(
                f"Row {number} is of a form that was made for {of.whose or 'nobody by name'}, and you would bring it "
                f"in for {whose}. Take the form of {whose} along, copy over what is to be said in its name, and bring "
                "that in.",
                "file",
            )


def said_twice(rows: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Return why rows cannot be kept that speak of what another row speaks of, too; by the numbers of the rows.

    >>> said_twice([(2, "a"), (3, "b"), (5, "a")])[5]
    'rows 2 and 5 speak of the same: leave one of them empty, and bring the form in once more'
    """
    numbers = defaultdict[str, list[int]](list)
    for number, what in rows:
        numbers[what].append(number)
    return {number: _twice(same) for same in numbers.values() if len(same) > 1 for number in same}


def _twice(same: Sequence[int]) -> str:
    *first, last = map(str, same)
    leave = "leave one of them empty" if len(same) == 2 else "leave all but one of them empty"
    return f"rows {', '.join(first)} and {last} speak of the same: {leave}, and bring the form in once more"


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
        anew = f" {_ANEW}" if missing[0] in MADE_FOR else ""
        raise Invalid(f"This is not {called}: it has no column “{missing[0]}”.{anew}", "file")
    places = {head: found.index(head) for head in heads}
    return [
        (number, {head: row[at].strip() if at < len(row) else "" for head, at in places.items()})
        for number, row in enumerate(rows[1:], 2)
    ]
