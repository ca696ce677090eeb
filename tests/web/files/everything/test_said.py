"""What was said, taken along: what is told to few lies apart from what is told to all."""

import json

from sqlalchemy.orm import Session

from negotiate.models import Stance, StatementKind, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.desk.question_steps import end_question
from negotiate.operations.text.statements import NewStatement, make_statement
from negotiate.state.text.versions import current_version
from negotiate.web.files.everything.said import comments, positions, statements
from tests.cast import Cast
from tests.operations.asking import put
from tests.operations.desks import clash
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.standing import stood
from tests.operations.talking import spoken
from tests.web.files.everything.opening import everything, files_of, taken_by


def test_positions_told_to_few_lie_apart_and_only_for_those_few(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment, code = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not"), negotiation.instrument.code
    take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE, "Too hard."))
    stood(db, cast.bela, negotiation.conduct, note="We could live with it.", reach=ThreadReach.DELEGATION)

    hers, others = (files_of(positions, taken_by(db, player, code)) for player in (cast.bela, cast.nadia))

    told = json.loads(hers["positions/positions.json"])
    assert [(one["name"], one["position"]["note"]) for one in told] == [("Amendment 1", "Too hard.")]
    kept = json.loads(hers["private/positions.json"])
    assert [(one["name"], one["position"]["note"]) for one in kept] == [
        ("Article 2, Conduct", "We could live with it.")
    ]
    assert sorted(others) == ["positions/positions.json", "positions/positions.xlsx"]
    assert b"We could live with it." in everything(hers["private/positions.xlsx"])
    assert b"Too hard." in everything(others["positions/positions.xlsx"])


def test_what_delegations_were_asked_is_there_with_how_it_ended(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    end_question(db, cast.chen.actor, question.code, "It was settled in the corridor.")
    files = files_of(positions, taken_by(db, cast.bela, negotiation.instrument.code))
    (told,) = json.loads(files["positions/questions.json"])

    assert (told["code"], [step["turn"] for step in told["steps"]]) == (question.code, ["ended"])
    assert b"It was settled in the corridor." in everything(files["positions/questions.xlsx"])


def test_comments_in_confidence_lie_apart_and_only_for_those_who_hear_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    spoken(db, cast.nadia, negotiation.conduct, "shall", "Said to all.", ThreadReach.PARTICIPANTS)
    spoken(db, cast.nadia, negotiation.conduct, "shall", "Said among us.", ThreadReach.DELEGATION)
    code = negotiation.instrument.code

    hers, others = (files_of(comments, taken_by(db, player, code)) for player in (cast.noor, cast.bela))

    assert sorted(hers) == [
        *("comments/comments.json", "comments/comments.xlsx", "private/comments.json", "private/comments.xlsx")
    ]
    assert sorted(others) == ["comments/comments.json", "comments/comments.xlsx"]
    assert b"Said among us." in everything(hers["private/comments.xlsx"])
    assert b"Said to all." in everything(others["comments/comments.xlsx"])


def test_statements_are_there_where_there_are_any(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code
    nothing = files_of(statements, taken_by(db, cast.bela, code))
    version = current_version(db, negotiation.conduct)
    said = NewStatement(StatementKind.RESERVATION, "We reserve our position.")
    make_statement(db, cast.nadia.actor, negotiation.conduct.code, version.code, said)

    files = files_of(statements, taken_by(db, cast.bela, code))

    assert nothing == {}
    assert [one["body"] for one in json.loads(files["statements/statements.json"])] == ["We reserve our position."]
    assert b"We reserve our position." in everything(files["statements/statements.xlsx"])
