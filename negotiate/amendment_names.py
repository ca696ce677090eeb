"""What an amendment is called, by its number: those of delegations in one series, proposals of the chair in another.

Both series are kept in one column, so that whatever goes by the number of an amendment (a merge, the record, an
address) goes by that of a proposal too; the second begins where no amendment comes. Nobody reads those numbers: every
place that names an amendment asks here.
"""

from collections.abc import Iterable

#: The last number of delegations' amendments; proposals of the chair are kept from the next one on.
LAST_OF_DELEGATIONS = 900_000
#: Who proposes where no delegation does.
CHAIR = "the chair"


def is_of_chair(number: int | None) -> bool:
    """Say whether a number is one of a chair's proposals.

    >>> is_of_chair(12), is_of_chair(900_003), is_of_chair(None)
    (False, True, False)
    """
    return number is not None and number > LAST_OF_DELEGATIONS


def amendment_name(number: int | None) -> str:
    """Return what an amendment is called; a draft has no number.

    >>> amendment_name(12), amendment_name(900_003), amendment_name(None)
    ('Amendment 12', 'Chair’s proposal 3', 'Draft')
    """
    if number is None:
        return "Draft"
    return f"Chair’s proposal {_in_series(number)}" if is_of_chair(number) else f"Amendment {number}"


def amendment_of(number: int, proposer: str) -> str:
    """Return what an amendment is called and whose it is; the name of a chair's proposal says both.

    >>> amendment_of(12, "Chile"), amendment_of(900_003, CHAIR)
    ('Amendment 12, Chile', 'Chair’s proposal 3')
    """
    return amendment_name(number) if is_of_chair(number) else f"{amendment_name(number)}, {proposer}"


def amendment_number(number: int | None) -> str:
    """Return how an amendment is told from others where it is known that amendments are listed.

    >>> amendment_number(12), amendment_number(900_003), amendment_number(None)
    ('12', 'Chair’s 3', '')
    """
    if number is None:
        return ""
    return f"Chair’s {_in_series(number)}" if is_of_chair(number) else str(number)


def listed_number(number: int | None) -> int | str | None:
    """Return the same for a table that sorts and adds: a number only where it is one of delegations' amendments.

    >>> listed_number(12), listed_number(900_003), listed_number(None)
    (12, 'Chair’s 3', None)
    """
    return amendment_number(number) if is_of_chair(number) else number


def amendments_named(numbers: Iterable[int]) -> str:
    """Return several amendments in the middle of a sentence, in the order of their numbers.

    >>> amendments_named([7]), amendments_named([9, 7, 900_001]), amendments_named([900_001, 900_002])
    ('amendment 7', 'amendments 7, 9, chair’s proposal 1', 'chair’s proposals 1, 2')
    """
    ordered = sorted(numbers)
    own = [str(number) for number in ordered if not is_of_chair(number)]
    of_chair = [str(_in_series(number)) for number in ordered if is_of_chair(number)]
    named = ((own, "amendment"), (of_chair, "chair’s proposal"))
    return ", ".join(f"{one}{'s' * (len(some) > 1)} {', '.join(some)}" for some, one in named if some)


def amendments_told(total: int, of_chair: int, one: str = "amendment") -> str:
    """Return how many amendments there are, proposals of the chair never among those of delegations.

    >>> amendments_told(3, 1), amendments_told(1, 1), amendments_told(0, 0)
    ('2 amendments and 1 chair’s proposal', '1 chair’s proposal', '0 amendments')
    """
    own = total - of_chair
    counts = ((own, one, own or not of_chair), (of_chair, "chair’s proposal", of_chair))
    return " and ".join(f"{count:,} {name}{'s' * (count != 1)}" for count, name, is_told in counts if is_told)


def number_in_series(number: int | None) -> int | None:
    """Return the number that people read: of a proposal of the chair, which one of them it is.

    >>> number_in_series(12), number_in_series(900_003), number_in_series(None)
    (12, 3, None)
    """
    return None if number is None else _in_series(number)


def _in_series(number: int) -> int:
    return number - LAST_OF_DELEGATIONS if is_of_chair(number) else number
