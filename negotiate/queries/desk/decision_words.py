"""What a decision did with the readings of a place of the desk, in words."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from negotiate.amendment_names import amendments_named
from negotiate.text.deciding.decisions import Adopt, Bracket, BracketStyle, Decline, OwnWords, parse_decision
from negotiate.text.merge.regions import Region


class Numbered(Protocol):
    """An amendment as far as its number goes."""

    @property
    def number(self) -> int:
        """Return the number that people call it by."""
        ...


def said(region: Region, chosen: str, by_author: Mapping[str, Numbered]) -> str:
    """Return in words what a decision did with the readings of a place, "" while there is none.

    What a refused form named and the place does not have was taken by nobody.
    """
    if not chosen:
        return ""
    everybody = [by_author[author].number for author in region.authors]
    match parse_decision(chosen):
        case Adopt(readings):
            taken = sorted({by_author[a].number for n in readings for a in _authors(region, n)})
            left = [number for number in everybody if number not in taken]
            parts = ((taken, "taken"), (left, "not taken"))
            return "; ".join(f"{amendments_named(numbers)} {fate}" for numbers, fate in parts if numbers)
        case Decline():
            return f"The text stays; {amendments_named(everybody)} not taken"
        case Bracket(BracketStyle.OPTIONS):
            return f"{amendments_named(everybody)} set out as options"
        case Bracket():
            return f"{amendments_named(everybody)} in brackets"
        case OwnWords():
            return f"Own words in place of {amendments_named(everybody)}"


def _authors(region: Region, number: int) -> Sequence[str]:
    return region.readings[number].authors if number < len(region.readings) else ()
