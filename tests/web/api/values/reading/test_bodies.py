"""What a person's programs send of what she reads."""

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiate.models import Attention
from negotiate.web.api.values.reading.bodies import MarkBody, WatchedDelegationBody


def test_a_mark_is_of_a_whole_text_where_nothing_else_is_said() -> None:
    assert TypeAdapter(MarkBody).validate_json('{"text": "working.1"}') == MarkBody("working.1", "", "")


def test_what_nobody_reads_is_refused() -> None:
    kind = TypeAdapter(WatchedDelegationBody)

    assert kind.validate_json('{"attention": "watch", "delegation": "a"}').attention is Attention.WATCH
    with pytest.raises(ValidationError):
        kind.validate_json('{"attention": "watch", "delegation": "a", "why": "so"}')
