"""What programs send about norms."""

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiate.web.api.values.norms.bodies import LoopholeBody, PassageBody, ReadersBody


def test_a_passage_is_read_inside_what_is_found_there() -> None:
    sent = '{"on": {"clause": "c", "paragraph": ["2", "a"]}, "title": "x", "explanation": "y"}'
    found = TypeAdapter(LoopholeBody).validate_json(sent, strict=True)

    assert found.on == PassageBody("c", ("2", "a"))


def test_a_field_that_nobody_reads_is_refused() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(ReadersBody).validate_json('{"circle": "all"}', strict=True)
