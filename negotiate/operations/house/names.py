"""Names as they are kept: without stray space, not empty, not longer than the column."""

import re

from negotiate.errors import Invalid

_EMAIL = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\".]+(\.[^\s@,;<>\".]+)+")


def checked_name(name: str, *, field: str = "name", longest: int = 200) -> str:
    """Return a name with its space made plain; raise Invalid where it is empty or too long."""
    name = " ".join(name.split())
    if not name:
        raise Invalid("Fill in this field.", field)
    if len(name) > longest:
        raise Invalid(f"This has {len(name)} characters; {longest} are the most.", field)
    return name


def checked_email(email: str) -> str:
    """Return an e-mail address in lower case; raise Invalid where it is none.

    >>> checked_email(" Ada@Example.org ")
    'ada@example.org'
    """
    email = email.strip().lower()
    if len(email) > 254 or not _EMAIL.fullmatch(email):
        raise Invalid("Write an e-mail address, like name@example.org.", "email")
    return email
