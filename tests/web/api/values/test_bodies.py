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
    PublicationPositionBody,
    ReadingPositionBody,
    TextPositionBody,
    ThreadBody,
    WithdrawalBody,
)

KINDS = (ChangeBody, CommentBody, DraftBody, NewDraftBody, PositionBody, TextPositionBody, ThreadBody, WithdrawalBody)
SPOKEN = (PositionBody, PublicationPositionBody, ReadingPositionBody, TextPositionBody, ThreadBody)


def test_what_is_not_said_is_the_usual() -> None:
    draft = TypeAdapter(NewDraftBody).validate_json('{"heading": "", "body": "Peace."}', strict=True)
    position = TypeAdapter(PositionBody).validate_json('{"stance": "support", "reach": "own delegation"}', strict=True)

    assert draft.kind is AmendmentKind.MODIFY
    assert (position.stance, position.reach, position.note) == (Stance.SUPPORT, ThreadReach.DELEGATION, "")


@pytest.mark.parametrize("kind", SPOKEN)
def test_who_reads_what_is_said_is_never_taken_for_granted(kind: type) -> None:
    with pytest.raises(ValidationError, match="reach"):
        TypeAdapter(kind).validate_json("{}", strict=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_that_nobody_reads_is_no_part_of_a_body(kind: type) -> None:
    with pytest.raises(ValidationError, match="no_such_field"):
        TypeAdapter(kind).validate_json('{"no_such_field": 1}', strict=True)
