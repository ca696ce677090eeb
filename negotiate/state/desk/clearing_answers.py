"""Answers to what a clause leaves open in options and brackets, by the numbers that a form sends.

While they are only tried they lie with what is saved of the desk, in fields of their own that the desk never reads.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from negotiate.errors import Invalid
from negotiate.text.clearing.clearing import Answer, OpenPlace, places_in
from negotiate.text.wording import Wording

#: The field of an answer that is tried, by the number of its place.
ANSWER = "answer-"


@dataclass(frozen=True)
class GivenAnswer:
    """A place of a clause with the answer that it gets."""

    place: OpenPlace
    answer: Answer


def given_answers(wording: Wording, answers: Mapping[int, int]) -> list[GivenAnswer]:
    """Return the places of a wording that are answered, by their numbers; Invalid where one is none of them."""
    found = places_in(wording)
    try:
        return [GivenAnswer(found[place], found[place].answers[answer]) for place, answer in sorted(answers.items())]
    except IndexError:
        raise Invalid("This answer is not among those of the clause. Open the page anew and choose again.") from None


def tried_answers(fields: Mapping[str, str]) -> dict[int, int]:
    """Return the answers that are tried, by their places, among what is saved of a desk.

    >>> tried_answers({"answer-0": "1", "place-1a": "decline"})
    {0: 1}
    """
    tried = {name.removeprefix(ANSWER): answer for name, answer in fields.items() if name.startswith(ANSWER)}
    return {int(place): int(answer) for place, answer in tried.items()}


def without_answers(fields: Mapping[str, str]) -> dict[str, str]:
    """Return what is saved of a desk without the answers that are tried.

    >>> without_answers({"answer-0": "1", "place-1a": "decline"})
    {'place-1a': 'decline'}
    """
    return {name: chosen for name, chosen in fields.items() if not name.startswith(ANSWER)}


def with_answers(fields: Mapping[str, str], answers: Mapping[int, int]) -> dict[str, str]:
    """Return what is saved of a desk with other answers in the place of those tried before.

    >>> with_answers({"answer-0": "1", "place-1a": "decline"}, {2: 0})
    {'place-1a': 'decline', 'answer-2': '0'}
    """
    return without_answers(fields) | {f"{ANSWER}{place}": str(answer) for place, answer in answers.items()}
