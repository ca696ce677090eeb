"""What the record covers of what is said of words: all of it, but for what was said of drafts.

And of what delegations were asked of them.
"""

from collections.abc import Mapping

from negotiate.models import (
    ClashQuestion,
    ClashReading,
    Comment,
    CommentMention,
    CommentWithdrawal,
    QuestionStep,
    ReadingPosition,
    ReadingPositionWithdrawal,
    ReadingSource,
    Thread,
    ThreadTurn,
)
from negotiate.models.base import Base
from negotiate.state.record.covered import Covered

SPOKEN: Mapping[type[Base], Covered] = {
    Thread: Covered(is_public=lambda row: not row.is_of_draft),
    ThreadTurn: Covered(is_public=lambda row: not row.thread.is_of_draft),
    Comment: Covered(
        {"words": "may be taken back, and are then on no page: the entry that tells of them holds their hash"},
        is_public=lambda row: not row.thread.is_of_draft,
    ),
    CommentMention: Covered(is_public=lambda row: not row.comment.thread.is_of_draft),
    CommentWithdrawal: Covered(is_public=lambda row: not row.comment.thread.is_of_draft),
    **dict.fromkeys((ClashQuestion, QuestionStep, ClashReading, ReadingSource), Covered()),
    **dict.fromkeys((ReadingPosition, ReadingPositionWithdrawal), Covered()),
}
