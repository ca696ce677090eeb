"""Names of events and kinds of dates, brought to one spelling so that a rule finds its event; no dates
here.
"""

import re
from enum import StrEnum

from negotiate.dates.numerals import CARDINAL, ORDINAL, ordinal, spell_ordinal


class WellKnown(StrEnum):
    """Events that most instruments have; any other name is just as good."""

    ADOPTION = "adoption"
    OPENING = "opening for signature"
    SIGNATURE = "signature"
    INSTRUMENT = "instrument"
    ENTRY_INTO_FORCE = "entry into force"
    MEASURE_TAKEN = "measure taken"
    DECISION = "decision"
    MEETING = "meeting"
    NOTIFICATION = "notification"
    WITHDRAWAL = "withdrawal"
    TERMINATION = "termination"


class DateKind(StrEnum):
    """What a date is for."""

    REVIEW = "review"
    SUNSET = "sunset"
    REPORT = "report"
    ENTRY_INTO_FORCE = "entry into force"
    MEETING = "meeting"


_ALIASES = {
    "opening": WellKnown.OPENING,
    "opened for signature": WellKnown.OPENING,
    "coming into force": WellKnown.ENTRY_INTO_FORCE,
    "entering into force": WellKnown.ENTRY_INTO_FORCE,
    "taking of measure": WellKnown.MEASURE_TAKEN,
}
_INSTRUMENT = r"(?:agreement|convention|treaty|protocol|statute|covenant|instrument|declaration)"
_THIS_INSTRUMENT = re.compile(rf"(?: of (?:this|the|the present) {_INSTRUMENT})+$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:(?:the )?(?:date|day) of |the )+", re.IGNORECASE)
_FIRST_ORDINAL = re.compile(rf"^({ORDINAL}) ", re.IGNORECASE)
#: Characters that a name may not hold, because the notation uses them.
MARKS = re.compile(r"[,;:()\[\]]")
#: Beginnings that an event's name may not have, because the notation reads them as something else.
KEYWORDS = re.compile(
    r"[\W\d]|(?:all|at least|at most|ends|every|if|its|no|not|on|then|unless|until|upon|within)\b"
    rf"|(?:{ORDINAL}) |(?:{CARDINAL}) (?:day|week|month|year)",
    re.IGNORECASE,
)


def canonical(name: str) -> str:
    """Return the one spelling of an event's name: no article, one space, ordinals in words.

    >>> canonical("the entry into force of this Agreement"), canonical("the 60th  instrument")
    ('entry into force', 'sixtieth instrument')
    """
    plain = _ARTICLE.sub("", " ".join(name.split()) + " ").strip()
    plain = _THIS_INSTRUMENT.sub("", plain)
    plain = _FIRST_ORDINAL.sub(lambda found: spell_ordinal(ordinal(found[1]) or 0) + " ", plain)
    lowered = plain.lower()
    if lowered in _ALIASES:
        return _ALIASES[lowered].value
    return lowered if lowered in set(WellKnown) else plain


def same_name(one: str, other: str) -> bool:
    """Say whether two spellings name the same event; upper and lower case do not matter.

    >>> same_name("The Fifth Instrument", "5th instrument")
    True
    """
    return canonical(one).casefold() == canonical(other).casefold()
