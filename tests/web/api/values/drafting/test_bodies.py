"""What programs send beside a wording."""

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiate.models import Consent
from negotiate.web.api.values.drafting.bodies import GroupBody, ReplyBody, SharingBody


def test_a_group_writes_a_draft_unless_it_is_said_to_read_it() -> None:
    assert not TypeAdapter(SharingBody).validate_json('{"group": "g"}', strict=True).is_for_reading


def test_an_answer_to_words_offered_is_one_of_two() -> None:
    assert TypeAdapter(ReplyBody).validate_json('{"consent": "agrees"}', strict=True).consent is Consent.AGREES
    with pytest.raises(ValidationError):
        TypeAdapter(ReplyBody).validate_json('{"consent": "perhaps"}', strict=True)


def test_a_field_that_nobody_reads_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(GroupBody).validate_json('{"group": "g", "reach": "all"}', strict=True)
