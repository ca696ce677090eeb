"""What is chosen on a desk as flat fields: the same names in the form, in the saved draft, and between two people."""

from collections.abc import Iterable, Mapping

from negotiate.errors import Invalid
from negotiate.state.desk.desk import Choices, Whole
from negotiate.text.deciding.decisions import parse_decision

PLACE, OWN, WHOLE, REASON, ORDER = "place-", "own-", "whole-", "reason-", "order-"
#: The field of the one reason for all who have none of their own.
REST = "reason-rest"
#: The value of a place's field that takes the words from the field beside it.
OWN_WORDS = "own"

Slots = Mapping[str, str]


def slots_of(fields: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the choices among the fields of a form, the last of a name; raise Invalid for an unreadable one.

    >>> slots_of([("place-1a", "adopt 0"), ("csrf_token", "x"), ("order-1a", "1,0")])
    {'place-1a': 'adopt 1,0'}
    """
    slots = {}
    for name, written in fields:
        if name.startswith(ORDER):
            slots[PLACE + name.removeprefix(ORDER)] = f"adopt {written}"
        elif name.startswith((PLACE, OWN, WHOLE, REASON)):
            slots[name] = written.replace("\r\n", "\n").strip()
    for name, chosen in slots.items():
        _check(name, chosen)
    return {name: chosen for name, chosen in slots.items() if not _is_idle(name, slots)}


def choices_of(base: str, shown: Iterable[str], slots: Slots) -> Choices:
    """Return flat fields as choices on a base."""
    regions = {key: decision_of(slots, key) for key in _keys(slots, PLACE)}
    reasons = {key: slots[REASON + key] for key in _keys(slots, REASON) if REASON + key != REST}
    return Choices(
        base=base,
        shown=frozenset(shown),
        regions={key: written for key, written in regions.items() if written},
        wholes={key: Whole(slots[WHOLE + key]) for key in _keys(slots, WHOLE) if slots[WHOLE + key]},
        reasons=reasons,
        rest=slots.get(REST, ""),
        words={key: slots[OWN + key] for key in _keys(slots, OWN)},
    )


def decision_of(slots: Slots, key: str) -> str:
    """Return the written decision on a place, "" while there is none; own words come from the field beside it."""
    chosen = slots.get(PLACE + key, "")
    return f"words: {_single_spaced(slots.get(OWN + key, ''))}" if chosen == OWN_WORDS else chosen


def _single_spaced(words: str) -> str:
    return " ".join(words.strip().split(" "))


def _keys(slots: Slots, prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name in slots if name.startswith(prefix)]


def _is_idle(name: str, slots: Slots) -> bool:
    """Say whether a field only offers words to begin from: own words count once they have been chosen."""
    return name.startswith(OWN) and slots.get(PLACE + name.removeprefix(OWN)) != OWN_WORDS


def _check(name: str, chosen: str) -> None:
    try:
        if name.startswith(PLACE) and chosen not in ("", OWN_WORDS):
            parse_decision(chosen)
        if name.startswith(WHOLE) and chosen:
            Whole(chosen)
    except ValueError as trouble:
        said = str(trouble) if name.startswith(PLACE) else "Choose one of the decisions on the page."
        raise Invalid(said, name) from trouble
