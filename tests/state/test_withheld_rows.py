"""Of every kind of row it is said whether a decision writes it, so that none comes through unthought of."""

from negotiate.models.base import Base
from negotiate.state.withheld_rows import existing_conditions

#: What delegations write and read on the table, and their own.
ON_THE_TABLE = {"amendment", "revision", "destination", "footing", "sponsorship", "withdrawal", "position", "takeover"}
ON_THE_TABLE |= {"incorporation", "affirmation", "reply", "read_mark", "unmarking", "watch", "feed", "reminder_wish"}
ON_THE_TABLE |= {"silence", "silence_text", "silence_term", "silence_sighting", "objection"}
ON_THE_TABLE |= {"statement", "statement_withdrawal", "scenario", "widening", "loophole_widening", "checklist_widening"}
ON_THE_TABLE |= {"exercise", "exercise_invitation", "exercise_closing"}
ON_THE_TABLE |= {"position_withdrawal", "text_position_withdrawal"}
ON_THE_TABLE |= {"publication_position", "publication_position_withdrawal"}
ON_THE_TABLE |= {"clash_question", "question_step", "clash_reading", "reading_source"}
ON_THE_TABLE |= {"reading_position", "reading_position_withdrawal"}
ON_THE_TABLE |= {"meeting", "meeting_plan", "meeting_cancellation", "agenda_item", "item_clause", "item_strike"}
ON_THE_TABLE |= {"contest", "contest_answer", "contest_consequence", "contest_times", "contest_withdrawal"}
ON_THE_TABLE |= {"facilitation", "facilitated_clause", "facilitation_end"}
ON_THE_TABLE |= {"item_call", "floor_request", "floor_step", "meeting_summary"}
ON_THE_TABLE |= {"package", "package_part", "backing", "mandate", "saved_wording", "reconciliation"}
#: What people say of words, and are told.
SPOKEN = {
    "thread",
    "thread_turn",
    "comment",
    "comment_mention",
    "comment_withdrawal",
    "uptake",
    "remedy",
    "model_origin",
    "variant_origin",
    "telling",
    "telling_wish",
}
SPOKEN |= {"term_remark", "dissent", "hint_dismissal", "hint_choice"}
#: The house and who is in it, secrets and mail.
OF_THE_HOUSE = {"person", "delegation", "group", "membership", "seat", "sign_in", "invitation", "outbox", "chain"}
OF_THE_HOUSE |= {
    "long_work",
    "worker_sign",
    "personal_token",
    "kept_answer",
    "model_clause",
    "house_term",
    "kept_checklist",
    "kept_question",
    "proposing_office",
}
#: How a negotiation goes, and what of it is published.
OPEN_TO_ALL = {"instrument", "participation", "round", "deadline", "reopening", "publication", "published_clause"}
OPEN_TO_ALL |= {
    "change_note",
    "corrigendum",
    "compilation",
    "printing",
    "printed_clause",
    "notice",
    "sighting",
    "record_head",
    "approval",
    "variant",
}
#: What happened in the world, and how it is counted.
HAPPENINGS = {"event", "retraction", "enactment", "coverage"}
#: What pages show to the secretariat and the chair alone, whom the law names.
AT_THE_DESK = {"author_naming", "draft_receipt", "file_reading", "received_file"}
AT_THE_DESK |= {"change_note_draft", "desk_draft", "desk_step", "desk_presence", "preparation", "dismissal"}


def test_of_every_kind_of_row_it_is_said_whether_a_decision_writes_it() -> None:
    withheld = {kind.__tablename__ for kind in existing_conditions()}
    shown = ON_THE_TABLE | SPOKEN | OF_THE_HOUSE | OPEN_TO_ALL | HAPPENINGS | AT_THE_DESK

    assert withheld & shown == set()
    assert withheld | shown == set(Base.metadata.tables)
