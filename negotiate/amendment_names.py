"""What an amendment is called, by its number: delegations' amendments in one series, proposals of the chair in another,
those of facilitators in a third.

All are kept in one column, so that whatever goes by the number of an amendment (a merge, the record, an address) goes
by that of a proposal too; the other series begin where no amendment comes. Nobody reads those numbers: every place that
names an amendment asks here.
"""

from collections.abc import Iterable

#: The last number of delegations' amendments; proposals of the chair are kept from the next one on.
LAST_OF_DELEGATIONS = 900_000
#: The last number of the chair's proposals; those of facilitators are kept from the next one on.
LAST_OF_CHAIR = 950_000
#: Who proposes where no delegation does.
CHAIR = "the chair"
FACILITATOR = "the facilitator"


def is_of_office(number: int | None) -> bool:
    """Say whether a number is one of a proposal by the chair or a facilitator, and of no delegation's amendment.

    >>> is_of_office(12), is_of_office(900_003), is_of_office(950_003), is_of_office(None)
    (False, True, True, False)
    """
    return number is not None and number > LAST_OF_DELEGATIONS


def is_of_facilitator(number: int | None) -> bool:
    """Say whether a number is one of a facilitator's proposals.

    >>> is_of_facilitator(900_003), is_of_facilitator(950_003)
    (False, True)
    """
    return number is not None and number > LAST_OF_CHAIR


def proposer_of(number: int | None, delegation: str) -> str:
    """Return who has proposed an amendment: the delegation, or the office that the number tells of.

    >>> proposer_of(12, "Chile"), proposer_of(900_003, ""), proposer_of(950_003, "")
    ('Chile', 'the chair', 'the facilitator')
    """
    return _office(number) if is_of_office(number) else delegation


def amendment_name(number: int | None) -> str:
    """Return what an amendment is called; a draft has no number.

    >>> amendment_name(12), amendment_name(900_003), amendment_name(950_003), amendment_name(None)
    ('Amendment 12', 'Chair’s proposal 3', 'Facilitator’s proposal 3', 'Draft')
    """
    if number is None:
        return "Draft"
    return f"{_whose(number)} proposal {_in_series(number)}" if is_of_office(number) else f"Amendment {number}"


def amendment_of(number: int, proposer: str) -> str:
    """Return what an amendment is called and whose it is; the name of a proposal by an office says both.

    >>> amendment_of(12, "Chile"), amendment_of(900_003, CHAIR)
    ('Amendment 12, Chile', 'Chair’s proposal 3')
    """
    return amendment_name(number) if is_of_office(number) else f"{amendment_name(number)}, {proposer}"


def amendment_number(number: int | None) -> str:
    """Return how an amendment is told from others where it is known that amendments are listed.

    >>> amendment_number(12), amendment_number(900_003), amendment_number(950_003), amendment_number(None)
    ('12', 'Chair’s 3', 'Facilitator’s 3', '')
    """
    if number is None:
        return ""
    return f"{_whose(number)} {_in_series(number)}" if is_of_office(number) else str(number)


def listed_number(number: int | None) -> int | str | None:
    """Return the same for a table that sorts and adds: a number only where it is one of delegations' amendments.

    >>> listed_number(12), listed_number(900_003), listed_number(None)
    (12, 'Chair’s 3', None)
    """
    return amendment_number(number) if is_of_office(number) else number


def amendments_named(numbers: Iterable[int]) -> str:
    """Return several amendments in the middle of a sentence, in the order of their numbers.

    >>> amendments_named([7]), amendments_named([9, 7, 900_001]), amendments_named([900_001, 900_002, 950_001])
    ('amendment 7', 'amendments 7, 9, chair’s proposal 1', 'chair’s proposals 1, 2, facilitator’s proposal 1')
    """
    series: dict[str, list[str]] = {"amendment": [], "chair’s proposal": [], "facilitator’s proposal": []}
    for number in sorted(numbers):
        one = f"{_whose(number).lower()} proposal" if is_of_office(number) else "amendment"
        series[one].append(str(_in_series(number)))
    return ", ".join(f"{one}{'s' * (len(some) > 1)} {', '.join(some)}" for one, some in series.items() if some)


def amendments_told(total: int, of_office: int, one: str = "amendment") -> str:
    """Return how many amendments there are, what the chair and facilitators propose never among those of delegations.

    >>> amendments_told(3, 1), amendments_told(1, 1), amendments_told(0, 0)
    ('2 amendments and 1 compromise proposal', '1 compromise proposal', '0 amendments')
    """
    own = total - of_office
    counts = ((own, one, own or not of_office), (of_office, "compromise proposal", of_office))
    return " and ".join(f"{count:,} {name}{'s' * (count != 1)}" for count, name, is_told in counts if is_told)


def number_in_series(number: int | None) -> int | None:
    """Return the number that people read: of a proposal of an office, which one of them it is.

    >>> number_in_series(12), number_in_series(900_003), number_in_series(950_002), number_in_series(None)
    (12, 3, 2, None)
    """
    return None if number is None else _in_series(number)


def _office(number: int | None) -> str:
    return FACILITATOR if is_of_facilitator(number) else CHAIR


def _whose(number: int) -> str:
    return "Facilitator’s" if is_of_facilitator(number) else "Chair’s"


def _in_series(number: int) -> int:
    if is_of_facilitator(number):
        return number - LAST_OF_CHAIR
    return number - LAST_OF_DELEGATIONS if is_of_office(number) else number
