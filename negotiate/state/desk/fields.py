"""What is chosen on a desk as flat fields: the same names in the form, in the saved draft, and between two people."""

from collections.abc import Iterable, Mapping

from negotiate.errors import Invalid
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.text.deciding.decisions import parse_decision

PLACE, OWN, WHOLE, REASON, ORDER = "place-", "own-", "whole-", "reason-", "order-"
#: The field of the one reason for all who have none of their own.
REST = "reason-rest"
#: The value of a place's field that takes the words from the field beside it.
OWN_WORDS = "own"

Fields = Mapping[str, str]


def fields_of(form: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the choices among the fields of a form, the last of a name; raise Invalid for an unreadable one.

    >>> fields_of([("place-1a", "adopt 0"), ("csrf_token", "x"), ("order-1a", "1,0")])
    {'place-1a': 'adopt 1,0'}
    """
    fields = {}
    for name, written in form:
        if name.startswith(ORDER):
            fields[PLACE + name.removeprefix(ORDER)] = f"adopt {written}"
        elif name.startswith((PLACE, OWN, WHOLE, REASON)):
            fields[name] = written.replace("\r\n", "\n").strip()
    for name, chosen in fields.items():
        _check(name, chosen)
    return {name: chosen for name, chosen in fields.items() if not _is_idle(name, fields)}


def choices_of(base: str, shown: Iterable[str], fields: Fields) -> Choices:
    """Return flat fields as choices on a base."""
    regions = {key: decision_of(fields, key) for key in _keys(fields, PLACE)}
    reasons = {key: fields[REASON + key] for key in _keys(fields, REASON) if REASON + key != REST}
    return Choices(
        base=base,
        shown=frozenset(shown),
        regions={key: written for key, written in regions.items() if written},
        wholes={key: WholeDecision(fields[WHOLE + key]) for key in _keys(fields, WHOLE) if fields[WHOLE + key]},
        reasons=reasons,
        rest=fields.get(REST, ""),
        words={key: fields[OWN + key] for key in _keys(fields, OWN)},
    )


def decision_of(fields: Fields, key: str) -> str:
    """Return the written decision on a place, "" while there is none; own words come from the field beside it."""
    chosen = fields.get(PLACE + key, "")
    return f"words: {_single_spaced(fields.get(OWN + key, ''))}" if chosen == OWN_WORDS else chosen


def _single_spaced(words: str) -> str:
    return " ".join(words.strip().split(" "))


def _keys(fields: Fields, prefix: str) -> list[str]:
    return [name.removeprefix(prefix) for name in fields if name.startswith(prefix)]


def _is_idle(name: str, fields: Fields) -> bool:
    """Say whether a field only offers words to begin from: own words count once they have been chosen."""
    return name.startswith(OWN) and fields.get(PLACE + name.removeprefix(OWN)) != OWN_WORDS


def _check(name: str, chosen: str) -> None:
    try:
        if name.startswith(PLACE) and chosen not in ("", OWN_WORDS):
            parse_decision(chosen)
        if name.startswith(WHOLE) and chosen:
            WholeDecision(chosen)
    except ValueError as trouble:
        said = str(trouble) if name.startswith(PLACE) else "Choose one of the decisions on the page."
        raise Invalid(said, name) from trouble
