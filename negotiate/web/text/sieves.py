"""What of the finds an address asks to be shown alone, read alike for people and for programs."""

from collections.abc import Mapping

from negotiate.dates import read_date
from negotiate.errors import Invalid
from negotiate.queries.finding.questions import Sieve
from negotiate.web.pages.forms import number_in

#: What an address may ask for, in the order of a form.
ASKED = ("kind", "status", "whom", "round", "since")


def sieve_asked(asked: Mapping[str, str]) -> Sieve:
    """Return what an address asks for; raise Invalid where it names no round, or no day.

    >>> sieve_asked({"round": "2-", "kind": "move"}).rounds, sieve_asked({"since": "17 January 2031"}).since
    ('2-', datetime.date(2031, 1, 17))
    """
    given = {name: asked.get(name, "").strip() for name in ASKED}
    number, dash, rest = given["round"].partition("-")
    first = number_in(number)
    if given["round"] and (first is None or rest):
        raise Invalid("Rounds are called by their numbers: “2” for one, “2-” for it and those after it.", "round")
    try:
        since = read_date(given["since"]) if given["since"] else None
    except ValueError as trouble:
        raise Invalid(f"{trouble}.", "since") from trouble
    return Sieve(None if dash else first, given["whom"], given["kind"], given["status"], since, first if dash else None)
