"""What programs send."""

import pytest
from pydantic import TypeAdapter, ValidationError

from negotiate.models import AmendmentKind, Stance, ThreadReach
from negotiate.web.api.values.bodies import (
    ChangeBody,
    CommentBody,
    DraftBody,
    NewDraftBody,
    PositionBody,
    TextPositionBody,
    ThreadBody,
    WithdrawalBody,
)

KINDS = (ChangeBody, CommentBody, DraftBody, NewDraftBody, PositionBody, TextPositionBody, ThreadBody, WithdrawalBody)


def test_what_is_not_said_is_the_usual() -> None:
    draft = TypeAdapter(NewDraftBody).validate_json('{"heading": "", "body": "Peace."}', strict=True)
    position = TypeAdapter(PositionBody).validate_json('{"stance": "support"}', strict=True)

    assert draft.kind is AmendmentKind.MODIFY
    assert (position.stance, position.reach) == (Stance.SUPPORT, ThreadReach.PARTICIPANTS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_nobody_reads_is_no_part_of_a_body(kind: type) -> None:
    with pytest.raises(ValidationError, match="no_such_field"):
        TypeAdapter(kind).validate_json('{"no_such_field": 1}', strict=True)
