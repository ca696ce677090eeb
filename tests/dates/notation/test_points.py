"""Points in the notation: what each spelling means."""

from datetime import date

import pytest

from negotiate.dates.notation.points import point
from negotiate.dates.notation.reader import Reader
from negotiate.dates.rules import Fixed, Floored, NamedEvent, Offset, Operator, Own, Point, Threshold, TimeSpan, Unit

FORCE = NamedEvent("entry into force")
THREE_MONTHS = TimeSpan(3, Unit.MONTH)


@pytest.mark.parametrize(
    ("notation", "meant"),
    [
        ("2031-05-14", Fixed(date(2031, 5, 14))),
        ("entry into force", FORCE),
        ("its instrument", Own("instrument")),
        ("the sixtieth instrument", Threshold(60, "instrument")),
        ("all instruments of Annex 2", Threshold(None, "instruments of Annex 2")),
        ("the 55th instrument with more", Threshold(55, "instrument", "more")),
        ("3 months after entry into force", Offset(THREE_MONTHS, Operator.AFTER, FORCE)),
        ("3 months before entry into force", Offset(THREE_MONTHS, Operator.BEFORE, FORCE)),
        ("within 3 months of entry into force", Offset(THREE_MONTHS, Operator.WITHIN, FORCE)),
        ("adoption, but not before entry into force", Floored(NamedEvent("adoption"), FORCE)),
    ],
)
def test_a_spelling_means_one_point(notation: str, meant: Point) -> None:
    assert point(Reader(notation)) == meant


def test_offsets_count_from_the_innermost_event_outwards() -> None:
    inner = Offset(THREE_MONTHS, Operator.AFTER, FORCE)

    assert point(Reader("first day of the month after 3 months after entry into force")) == Offset(
        TimeSpan(1, Unit.MONTH), Operator.FIRST_OF_MONTH, inner
    )
