"""The fields of a desk, read as choices."""

import pytest

from negotiate.errors import Invalid
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.desk.fields import choices_of, decision_of, fields_of


def test_only_choices_are_read_from_a_form() -> None:
    assert fields_of([("csrf_token", "x"), ("place-1a", "adopt 0"), ("version", "k")]) == {"place-1a": "adopt 0"}


def test_an_unticked_box_takes_a_deferral_back() -> None:
    assert fields_of([("whole-a1", ""), ("whole-a1", "defer")]) == {"whole-a1": "defer"}
    assert fields_of([("whole-a1", "")]) == {"whole-a1": ""}


def test_a_step_of_an_insertion_is_a_decision() -> None:
    assert fields_of([("place-1a", "adopt 0,1"), ("order-1a", "1,0")]) == {"place-1a": "adopt 1,0"}


def test_words_to_begin_from_are_not_chosen() -> None:
    assert fields_of([("place-1a", "decline"), ("own-1a", "shall")]) == {"place-1a": "decline"}
    assert fields_of([("place-1a", "own"), ("own-1a", "shall")]) == {"place-1a": "own", "own-1a": "shall"}


@pytest.mark.parametrize("field", [("place-1a", "adopt everything"), ("whole-a1", "perhaps")])
def test_an_unreadable_choice_is_refused_at_its_field(field: tuple[str, str]) -> None:
    with pytest.raises(Invalid) as refused:
        fields_of([field])

    assert refused.value.field == field[0]


def test_own_words_come_from_the_field_beside() -> None:
    assert decision_of({"place-1a": "own", "own-1a": " is  to "}, "1a") == "words: is  to"
    assert decision_of({}, "1a") == ""


def test_fields_become_choices() -> None:
    fields = {"place-1a": "adopt 0", "whole-a1": "defer", "reason-a1": "Later.", "reason-rest": "No consensus."}
    choices = choices_of("v1", ["a1"], fields)

    assert choices.regions == {"1a": "adopt 0"}
    assert choices.wholes == {"a1": WholeDecision.DEFER}
    assert (choices.reasons, choices.rest) == ({"a1": "Later."}, "No consensus.")
