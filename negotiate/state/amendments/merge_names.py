"""The names under which amendments stand in a merge, and those by which a merge is known again."""


def author_named(number: int) -> str:
    """Return the name in a merge of the amendment with a number, so that names sort as amendments were tabled.

    >>> author_named(17)
    '000017'
    """
    return f"{number:06d}"


def sealed(revision: str, parent: str) -> str:
    """Return the codes of a revision and of the one that it rests on as one name.

    >>> sealed("k7", ""), sealed("k7", "m3")
    ('k7', 'k7 on m3')
    """
    return f"{revision} on {parent}" if parent else revision
