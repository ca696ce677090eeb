"""The addresses where delegations speak: comments, positions, statements, silence and what they are told."""

from tests.matrix.case import Case
from tests.matrix.states import (
    AGENDA_ITEM,
    AMENDMENT,
    AT_WORK,
    BEGUN,
    CLAUSE_OF_TEXT,
    COMMENT,
    CONTEST,
    DRAFTED,
    FLOOR,
    HOUSE,
    MEETING,
    POSITION,
    SILENCE,
    SPOKEN_OF,
    STATEMENT,
    TEXT,
    TEXT_POSITION,
    THREAD,
    of,
)

UNTIL = {"until": "2999-01-01T12:00", "zone": "UTC", "level": "agreed ad referendum"}
SAID = {"quote": "shall not", "reach": "own delegation", "words": "Too narrow."}

SITTING = {"title": "Contact group", "begins": "2999-01-01T10:00", "ends": "2999-01-01T12:00", "zone": "UTC"}

TALK_CASES: dict[str, Case] = {
    "telling_wishes.create": Case(HOUSE, {"telling": "yes"}),
    "tellings.show": Case(HOUSE),
    "tellings.delete": Case(HOUSE),
    "news_feeds.show": Case(HOUSE),
    "news_addresses.create": Case(HOUSE),
    "news_addresses.delete": Case(HOUSE),
    "clause_positions.index": Case(CLAUSE_OF_TEXT),
    "clause_positions.create": Case(AT_WORK, {"text": "{version}", "stance": "reserve", "reach": "own delegation"}),
    "text_position_withdrawals.create": Case(TEXT_POSITION),
    "statements.new": Case(AT_WORK),
    "statements.create": Case(
        AT_WORK, {"version": "{version}", "kind": "reservation", "body": "We reserve our position."}
    ),
    "statements.show": Case(STATEMENT),
    "statement_withdrawals.create": Case(of("statement"), {"reason": "We have been heard."}),
    "silences.create": Case(
        AT_WORK, {"clause": "{clause}", "version": "{version}", "despite": "1,2,3,4,5,6,7,8", **UNTIL}
    ),
    "silences.show": Case(SILENCE),
    "silence_hours.update": Case(AT_WORK, {"hours": "48"}),
    "silence_terms.create": Case(of("silence"), {**UNTIL, "until": "2999-02-01T12:00"}),
    "objections.create": Case(of("silence"), {"reason": "Our capital is still reading."}),
    "silence_sightings.create": Case(of("silence")),
    "meetings.index": Case(TEXT),
    "meeting_files.show": Case(TEXT),
    "meetings.new": Case(AT_WORK),
    "meetings.create": Case(AT_WORK, SITTING),
    "meetings.show": Case(MEETING),
    "meetings.edit": Case(MEETING),
    "meeting_plans.create": Case(MEETING, {**SITTING, "shown": "1"}),
    **dict.fromkeys(("contests.index", "contests.new"), Case(TEXT)),
    "contests.create": Case(AT_WORK, {"reason": "We object."}),
    "contests.show": Case(CONTEST),
    "contest_answers.create": Case(CONTEST, {"outcome": "not upheld", "words": "It stands."}),
    "contest_consequences.create": Case(CONTEST, {"led_to": "{later}"}),
    "contest_withdrawals.create": Case(CONTEST, {"withdrawn": "Settled."}),
    "contest_times.create": Case(AT_WORK, {"days": "5", "answer_days": "9"}),
    "meeting_cancellations.create": Case(MEETING, {"reason": "Nobody can come."}),
    "agenda_items.create": Case(MEETING, {"item": "Conduct", "clause": "{clause}", "audience": "participants"}),
    "item_strikes.create": Case(AGENDA_ITEM),
    "meeting_summaries.create": Case(
        BEGUN, {"words": "Both sides will revert.", "summary_audience": "participants", "shown": "0"}
    ),
    "item_calls.create": Case(AGENDA_ITEM),
    "floor_requests.create": Case(AGENDA_ITEM),
    "floors.show": Case(MEETING),
    "floors.index": Case(MEETING),
    "floor_turns.create": Case(FLOOR),
    "floor_ends.create": Case(FLOOR),
    "floor_withdrawals.create": Case(FLOOR),
    "clause_comments.new": Case(CLAUSE_OF_TEXT),
    "clause_comments.create": Case(AT_WORK, {**SAID, "text": "{version}"}),
    "amendment_comments.create": Case(SPOKEN_OF, {**SAID, "text": "{revision}", "quote": ""}),
    "draft_comments.new": Case(DRAFTED),
    "draft_comments.create": Case(DRAFTED, {**SAID, "text": "{edition}", "quote": ""}),
    "threads.show": Case(THREAD),
    "answers.create": Case(THREAD, {"words": "We agree."}),
    "resolutions.create": Case(THREAD),
    "resolutions.delete": Case(THREAD),
    "uptakes.create": Case(THREAD),
    "retractions.create": Case(COMMENT),
    "positions.create": Case(AMENDMENT, {"stance": "support", "reach": "all participants"}),
    "position_withdrawals.create": Case(POSITION),
}
