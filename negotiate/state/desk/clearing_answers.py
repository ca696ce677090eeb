"""Answers to what a clause leaves open in options and brackets, by the numbers that a form sends."""

from collections.abc import Mapping
from dataclasses import dataclass

from negotiate.errors import Invalid
from negotiate.text.clearing.clearing import Answer, OpenPlace, places_in
from negotiate.text.wording import Wording


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
