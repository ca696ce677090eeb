"""Names as they are kept: without stray space, not empty, not longer than the column."""

from email_validator import EmailNotValidError, validate_email

from negotiate.errors import Faults, Invalid
from negotiate.operations.remarks import needed_line


def checked_name(name: str, *, field: str = "name", longest: int = 200) -> str:
    """Return a name with its space made plain; raise Invalid where it is empty or too long."""
    name = needed_line(name, "Fill in this field.", field)
    if len(name) > longest:
        raise Invalid(f"This has {len(name)} characters; {longest} are the most.", field)
    return name


def checked_names(name: str, short_name: str) -> tuple[str, str]:
    """Return the name and the short name of a delegation or a group; Invalid names each that cannot be."""
    faults = Faults()
    found = (
        faults.of(lambda: checked_name(name), ""),
        faults.of(lambda: checked_name(short_name, field="short_name", longest=40), ""),
    )
    faults.tell()
    return found


def checked_email(email: str) -> str:
    """Return an e-mail address in lower case, as mail can be sent to it; raise Invalid where it cannot.

    >>> checked_email(" Ada@Example.org ")
    'ada@example.org'
    """
    try:
        found = validate_email(email.strip(), check_deliverability=False, allow_smtputf8=False)
    except EmailNotValidError as trouble:
        raise Invalid(f"Write an e-mail address, like name@example.org. {trouble}", "email") from None
    return str(found.ascii_email).lower()
