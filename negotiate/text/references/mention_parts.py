"""What a mention of clauses or paragraphs is made of: frozen values; they read nothing."""

from dataclasses import dataclass

from negotiate.text.marks.labels import PREAMBLE


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a mention: characters [start, end), the word included where it is the first.

    `places` says where each label of the path is written, NOWHERE for one that an item before it has; an item
    with `is_last` ends a range that the item before it begins.
    """

    start: int
    end: int
    key: tuple[str, int, int]
    number_start: int
    number_end: int
    path: tuple[str, ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    is_last: bool = False


#: The key of the preamble, to which "recital 5" points.
RECITAL = (PREAMBLE, 0, 0)
#: The place of a label that is understood and not written: "2" of "(b)" in "2 (a) and (b)".
NOWHERE = (-1, -1)


@dataclass(frozen=True, slots=True)
class Mention:
    """A word for clauses or paragraphs with the numbers behind it.

    `opens` is where the list begins that it is a part of: behind "paragraph 2" in "articles 4, paragraph 2, and 7" the
    list goes on. Of a list that is not sure, some number could not be read, or may count something else.
    """

    start: int
    end: int
    is_clause: bool
    items: tuple[Item, ...]
    opens: int
    is_sure: bool = True


#: A clause with its paragraphs, in whichever order the text has them; or one of the two alone.
Group = tuple[Mention, ...]
