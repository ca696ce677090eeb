"""What a facilitator drafts and says in drafts by her office is read by her alone, in whatever anybody can open."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select

from negotiate.models import Amendment, AmendmentKind, Clause, Letter, Person, ThreadReach
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.state.house.actors import as_actor
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.browsers import browser
from tests.databases import SQLITE, Databases
from tests.matrix.routes import CASES
from tests.matrix.scene.apart import APART, FACILITATOR
from tests.matrix.stage import Stage, set_up
from tests.test_whispers import ALONG, SPOKEN, told_by

#: A word of what is proposed in her draft, and one of what she says of it.
PROPOSED, SAID = "Quillhaven", "Foxmantle"


@pytest.fixture(scope="module")
def planted(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix, with a draft of the facilitator's and what she says of it."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        with stage.app.store.writing() as db:
            names = {**stage.scene.house, **stage.scene.busy}
            finn = as_actor(db, by_code(db, Person, names["facilitating"]))
            clause = by_code(db, Amendment, names["facilitators_draft"]).clause
            text = current_version(db, clause)
            words = Proposal(text.code, text.label, text.heading, text.body.replace("shall", PROPOSED), "")
            draft = draft_as_facilitator(db, finn, clause.code, AmendmentKind.MODIFY, words)
            said = FirstComment(f"{SAID}, we weigh.", ThreadReach.DELEGATION, "1", PROPOSED)
            thread = begin_on_draft(db, finn, draft.code, said)
            stage.scene.busy.update({"facilitators clause": clause.code, "planted": draft.code, "said": thread.code})
        yield stage
        stage.let_go()


def secret_of(stage: Stage, name: str) -> str:
    """Return the secret in the browser of somebody, by her name in the cast or by what she is."""
    apart = {"the facilitator": FACILITATOR, "her colleague": APART, "somebody outside": stage.scene.outsider}
    return apart.get(name) or getattr(stage.cast, name).secret


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("the facilitator", {PROPOSED, SAID}),
        *((name, set()) for name in ("her colleague", "sefa", "chen", "nadia", "ada", "obi", "somebody outside")),
    ],
)
def test_nobody_but_the_facilitator_reads_what_she_drafts_and_says_of_it(
    planted: Stage, name: str, read: set[str], caplog: pytest.LogCaptureFixture
) -> None:
    reader, names = browser(planted.app, secret_of(planted, name)), planted.scene.busy
    rules = [(rule, state) for rule in planted.rules("GET") for state in CASES[rule.endpoint].states]
    opened = [planted.address(rule, state) for rule, state in rules]
    opened += [f"/amendments/{names['planted']}{file}" for file in ("", "/history", *ALONG)]
    opened += [f"/amendments/{names['planted']}{file}{SPOKEN}" for file in ALONG]
    opened += [f"/threads/{names['said']}", f"/clauses/{names['facilitators clause']}"]
    opened += [f"/find?q={word[:5]}" for word in (PROPOSED, SAID)]
    found: dict[str, str] = {}
    for address in dict.fromkeys(opened):
        with reader.get(address) as answered:
            told = told_by(answered.get_data()) + str(answered.headers)
        found |= {word: address for word in (PROPOSED, SAID) if word in told}

    assert found.keys() == read, found
    assert [word for word in (PROPOSED, SAID) if word in caplog.text] == []


def test_no_mail_tells_of_it(planted: Stage) -> None:
    with planted.app.store.reading() as db:
        mails = [row.subject + row.body for row in db.scalars(select(Letter))]
        clause = by_code(db, Clause, planted.scene.busy["facilitators clause"])

    assert clause.code
    assert [word for mail in mails for word in (PROPOSED, SAID) if word in mail] == []
