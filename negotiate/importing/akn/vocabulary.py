"""The names that both sides of Akoma Ntoso share: its namespace, ours for white space, and which element is what."""

#: The namespace of Akoma Ntoso 3.0 as OASIS published it; drafts of it and the versions before had others.
AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
#: Attributes of the house: the white space that no element holds, so that a text comes back as it was.
OWN = "urn:negotiate:text"

#: What stands between two paragraphs, and between a number and its words, where no attribute says otherwise.
BETWEEN, BEHIND_NUMBER = "\n\n", " "
#: What stands between a label and a heading.
JOINT = " \N{EM DASH} "
#: The element of each kind of clause; all others are containers that bear the name of the kind.
ELEMENTS = {"part": "part", "chapter": "chapter", "section": "section", "article": "article"}


def akn(name: str) -> str:
    """Return the name of an element with its namespace.

    >>> akn("p")
    '{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}p'
    """
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """Return the name of an attribute of the house.

    >>> own("before")
    '{urn:negotiate:text}before'
    """
    return f"{{{OWN}}}{name}"
