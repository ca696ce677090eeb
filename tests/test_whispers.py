"""What is said in confidence is in no byte that anybody else can read: words planted in threads, drafts, positions."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import (
    Amendment,
    Audience,
    Circle,
    ClashQuestion,
    Clause,
    Delegation,
    Instrument,
    Letter,
    Person,
    Publication,
    Role,
    Scenario,
    Seat,
    Stance,
    ThreadReach,
)
from negotiate.models.house.record import HOUSE
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.amendments.tabling import discard, table
from negotiate.operations.comments.beginnings import FirstComment, begin_on_clause
from negotiate.operations.comments.speaking import answer
from negotiate.operations.comments.turns import resolve
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import NewLoophole, find, mend, open_wider
from negotiate.operations.publishing.publication_positions import withdraw_from_publication
from negotiate.operations.record import hold, record
from negotiate.operations.text.text_positions import withdraw_from_text
from negotiate.policy import COMMAND_LINE
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.state.unchanged import ANSWERS
from tests.browsers import browser, let_in
from tests.cast import SINCE
from tests.databases import SQLITE, Databases
from tests.exporting.reading import told_by
from tests.matrix.routes import CASES
from tests.matrix.stage import Stage, set_up
from tests.operations.asking import answered
from tests.operations.negotiation import drafted
from tests.operations.standing import stood, stood_on_text
from tests.operations.talking import spoken_in_draft
from tests.queries.norms.scenarios.test_what_if import supposed
from tests.whispers_of_offices import (
    ALONG,
    APART,
    OF_A_FACILITATOR,
    OF_THE_CHAIR,
    SPOKEN,
    of_her_draft,
    speak_in_a_draft_of_a_facilitator,
    speak_in_drafts_of_the_chair,
)

#: Who says what to whom, by a word that stands nowhere else; and who may read it.
PLANTED = {
    "Quexandria": ("nadia", ThreadReach.DELEGATION, {"nadia", "noor", "hugo"}),
    "Zwyndolin": ("nadia", ThreadReach.GROUP, {"nadia", "noor", "hugo", "bela"}),
    "Mirrowick": ("bela", ThreadReach.SECRETARIAT, {"bela", "sefa", "sten"}),
    "Ostrifane": ("chen", ThreadReach.SECRETARIAT, {"chen", "sefa", "sten"}),
}
#: The same of positions, by a word in the note; the second is withdrawn.
NOTED = {
    "Velquarry": ("nadia", ThreadReach.DELEGATION, {"nadia", "noor", "hugo"}),
    "Tormalune": ("nadia", ThreadReach.GROUP, {"nadia", "noor", "hugo", "bela"}),
}
FRIENDS = {"bela", "nadia", "noor", "hugo"}
#: The same of positions on an amendment of Arvenia's, which Belmara takes.
STANCES = {"Halvorsun": (ThreadReach.DELEGATION, {"bela"}), "Ambrowell": (ThreadReach.GROUP, FRIENDS)}
#: What Belmara finds that words leave open, to whom it opens that, and who may read it: members that only observe too.
FOUND = {"Brackenfold": (Circle.AUTHOR, {"bela"}), "Thistlemoor": (Circle.GROUP, {*FRIENDS, "obi"})}
#: What somebody says of a draft of Arvenia's, by its name in the scene, and who may read it.
SUPPOSED = {"Fennimoor": ("nadia", "draft", {"nadia", "noor", "hugo"}), "Gilderose": ("bela", "shared", {"bela"})}
#: Drafts that Arvenia begins for it, by a word of each.
NEW_DRAFTS = {"discarded": "ought to", "tabled": "is to"}
#: What somebody says in a draft of Arvenia's, by its name in the scene, and to whom.
DRAFTED = {
    "Umberlane": ("nadia", "draft", ThreadReach.DELEGATION, {"nadia", "noor", "hugo"}),
    "Kestrelby": ("bela", "shared", ThreadReach.GROUP, {"nadia", "noor", "hugo", "bela"}),
    "Ravensholt": ("bela", "shared", ThreadReach.DELEGATION, {"bela"}),
    "Oldermarsh": ("bela", "former", ThreadReach.GROUP, {"nadia", "noor", "hugo"}),
    "Ebonreach": ("bela", "former", ThreadReach.DELEGATION, set()),
    "Gallowmere": ("nadia", "discarded", ThreadReach.GROUP, set()),
    "Harrowgate": ("nadia", "tabled", ThreadReach.GROUP, {"nadia", "noor", "hugo", "bela"}),
}
#: The same of positions on a published text; the last is withdrawn.
JUDGED = {
    "Wexcombe": ("nadia", ThreadReach.DELEGATION, {"nadia", "noor", "hugo"}),
    "Pellinore": ("nadia", ThreadReach.GROUP, {"nadia", "noor", "hugo", "bela"}),
}
#: The same of positions on a reading that was put to delegations, which Belmara takes; the last is withdrawn.
READ_SO = {"Corvenna": (ThreadReach.DELEGATION, {"bela"}), "Dunmarrow": (ThreadReach.GROUP, FRIENDS)}
#: What a draft of Arvenia's itself proposes, kept or shared with the group, and who may read it.
PROPOSED = {"Pendlewick": (False, {"nadia", "noor", "hugo"}), "Marchbanks": (True, FRIENDS)}
OF_DELEGATIONS = {**PLANTED, **NOTED, **JUDGED, **READ_SO, **STANCES, **FOUND, **SUPPOSED, **DRAFTED, **PROPOSED}
WORDS = {**OF_DELEGATIONS, **OF_THE_CHAIR, **OF_A_FACILITATOR}
#: Who has been where such words are read, and is there no more.
GONE = ("whose seat has ended", "who is suspended")
READERS = ("sefa", "nadia", "bela", "chen", "noor", "ada", "obi", "olu", *APART, *GONE, "nobody")


@pytest.fixture(autouse=True)
def distrustful_answers() -> None:
    """Let answers be trusted here, as they are in use: one that is given to somebody else shows by its words."""
    ANSWERS.forget()


@pytest.fixture(scope="module")
def planted(databases: Databases) -> Iterator[Stage]:
    """Return the scene of the matrix, open to everyone, in which all that has been said."""
    with databases.new(SQLITE) as url:
        stage = set_up(url)
        with stage.app.store.engine.begin() as connection:
            connection.execute(update(Instrument).values(audience=Audience.PUBLIC))
        plant(stage)
        yield stage
        stage.let_go()


def plant(stage: Stage) -> None:
    """Say everything, answer it, and resolve one half."""
    names = {**stage.scene.house, **stage.scene.busy}
    with stage.app.store.writing() as db:
        clause = by_code(db, Clause, names["clause"])
        text = current_version(db, clause).code
        for word, (name, reach, _) in PLANTED.items():
            actor = getattr(stage.cast, name).actor
            group = names["group"] if reach is ThreadReach.GROUP else ""
            said = FirstComment(f"{word}, we say.", reach, text, "shall", group=group)
            thread = begin_on_clause(db, actor, clause.code, said)
            answer(db, actor, thread.code, f"{word}, we answer.")
        resolve(db, actor, thread.code)
        for word, (name, reach, _) in NOTED.items():
            group = {"group": names["group"]} if reach is ThreadReach.GROUP else {}
            noted = stood(db, getattr(stage.cast, name), clause, reach=reach, note=f"{word}, we note.", **group)
        withdraw_from_text(db, stage.cast.nadia.actor, noted.code)
        _judge_the_text(db, stage)
        for word, (reach, _) in STANCES.items():
            to = names["group"] if reach is ThreadReach.GROUP else ""
            said = NewPosition(Stance.OPPOSE, f"{word}, we hold.", reach, to)
            taken = take(db, stage.cast.bela.actor, names["tabled"], said)
        take_back(db, stage.cast.bela.actor, taken.code)
        for word, (name, draft, _) in SUPPOSED.items():
            scenario, amendment = by_code(db, Scenario, names["scenario_open"]), by_code(db, Amendment, names[draft])
            supposed(db, getattr(stage.cast, name), scenario, amendment, reason=f"{word}, we suppose.")
        for word, (circle, _) in FOUND.items():
            new = NewLoophole(AskedOf(clause.code), f"{word}, we find.", f"{word}, we explain.")
            loophole = find(db, stage.cast.bela.actor, names["instrument"], new)
            mend(db, stage.cast.bela.actor, loophole.code)
            if circle is Circle.GROUP:
                open_wider(db, stage.cast.bela.actor, loophole.code, circle, names["group"])
        _answer_what_was_put(db, stage)
        _speak_in_drafts(db, stage)
        speak_in_drafts_of_the_chair(db, stage)
        speak_in_a_draft_of_a_facilitator(db, stage)
        _draft(db, stage)
    with stage.app.store.writing() as db:
        _go(db, stage)


def _draft(db: Session, stage: Stage) -> None:
    """Draft for Arvenia what is planted in words that are proposed."""
    names, nadia = {**stage.scene.house, **stage.scene.busy}, stage.cast.nadia
    for word, (is_shared, _) in PROPOSED.items():
        amendment = drafted(db, nadia, by_code(db, Clause, names["clause"]), "shall", word)
        stage.scene.busy[word] = amendment.code
        if is_shared:
            share(db, nadia.actor, amendment.code, names["group"])


def _go(db: Session, stage: Stage) -> None:
    """Let one negotiator of Arvenia leave her seat, and suspend another; both had signed in before."""
    hold(db, [HOUSE])
    arvenia = by_code(db, Delegation, stage.cast.arvenia)
    for who, until, suspended_at in zip(GONE, (SINCE, None), (None, SINCE), strict=True):
        seat = Seat(role=Role.NEGOTIATOR, delegation=arvenia, since=SINCE, until=until)
        email = f"{new_code()}@example.org"
        person = Person(name=who, email=email, created_at=SINCE, suspended_at=suspended_at, seats=[seat])
        db.add(person)
        db.flush()
        let_in(db, person.id, who)
        record(db, COMMAND_LINE, "added person", person, chain=HOUSE)


def _answer_what_was_put(db: Session, stage: Stage) -> None:
    """Say of a reading that was put to delegations what is planted of it."""
    names = {**stage.scene.house, **stage.scene.busy}
    question = by_code(db, ClashQuestion, names["readings put"])
    for word, (reach, _) in READ_SO.items():
        group = {"group": names["group"]} if reach is ThreadReach.GROUP else {}
        said = answered(db, stage.cast.bela, question, 2, reach=reach, note=f"{word}, we find.", **group)
    withdraw_from_reading(db, stage.cast.bela.actor, said.code)


def _judge_the_text(db: Session, stage: Stage) -> None:
    """Say of the published text what is planted of it."""
    names = {**stage.scene.house, **stage.scene.busy}
    issued = by_code(db, Publication, names["publication"])
    for word, (name, reach, _) in JUDGED.items():
        group = {"group": names["group"]} if reach is ThreadReach.GROUP else {}
        judged = stood_on_text(db, getattr(stage.cast, name), issued, reach=reach, note=f"{word}, we find.", **group)
    withdraw_from_publication(db, stage.cast.nadia.actor, judged.code)


def _speak_in_drafts(db: Session, stage: Stage) -> None:
    """Say in drafts what is planted there; then one is shared no longer, one is discarded, and one is tabled."""
    names, nadia = {**stage.scene.house, **stage.scene.busy}, stage.cast.nadia
    clause = by_code(db, Clause, names["clause"])
    drafts = {name: by_code(db, Amendment, names[name]) for name in ("draft", "shared", "former")}
    drafts |= {name: drafted(db, nadia, clause, "shall", word) for name, word in NEW_DRAFTS.items()}
    for name in ("former", *NEW_DRAFTS):
        share(db, nadia.actor, drafts[name].code, names["group"])
    for word, (name, draft, reach, _) in DRAFTED.items():
        thread = spoken_in_draft(db, getattr(stage.cast, name), drafts[draft], "not", f"{word}, we doubt.", reach)
        answer(db, getattr(stage.cast, name).actor, thread.code, f"{word}, we still do.")
    keep_private(db, nadia.actor, drafts["former"].code)
    discard(db, nadia.actor, drafts["discarded"].code)
    table(db, nadia.actor, drafts["tabled"].code, drafts["tabled"].revision.edition)


def found_by(stage: Stage, name: str) -> set[str]:
    """Return the planted words in every page and file that somebody can open, and in its headers."""
    reader = browser_of(stage, name)
    rules = [(rule, state) for rule in stage.rules("GET") for state in CASES[rule.endpoint].states]
    found: set[str] = set()
    names = {**stage.scene.house, **stage.scene.busy}
    cell = f"/instruments/{names['instrument']}/scenarios?cell={names['question']}&if="
    opened = [cell + names[draft] for _, draft, _ in SUPPOSED.values()]
    opened += [f"/threads/{names['thread of the office']}", f"/amendments/{names['drafted by the office']}"]
    opened += [f"/amendments/{names[word]}{file}" for word in PROPOSED for file in ("", *ALONG)]
    opened += [*of_her_draft(stage), *(f"/find?q={word[:5]}" for word in WORDS)]
    taken = [f"/instruments/{names['instrument']}", f"/clauses/{names['clause']}"]
    taken += [f"/amendments/{names[draft]}" for draft in ("draft", "shared", "former", "tabled")]
    opened += [f"{thing}{file}{SPOKEN}" for thing in taken for file in ALONG]
    for address in dict.fromkeys((*(stage.address(rule, state) for rule, state in rules), *opened)):
        with reader.get(address) as answered:
            read = told_by(answered.get_data()) + str(answered.headers)
        found |= {word for word in WORDS if word in read}
    return found


def browser_of(stage: Stage, name: str) -> FlaskClient:
    """Return the browser of somebody, by her name in the cast or by what she is."""
    if name == "nobody":
        return stage.app.test_client()
    if name in APART:
        return browser(stage.app, APART[name](stage))
    return browser(stage.app, name if name in GONE else getattr(stage.cast, name).secret)


@pytest.mark.parametrize("name", READERS)
def test_words_said_in_confidence_are_read_by_those_they_are_said_to_and_by_nobody_else(
    planted: Stage, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert found_by(planted, name) == {word for word, (*_, readers) in WORDS.items() if name in readers}
    assert {word for word in WORDS if word in caplog.text} == set()


@pytest.mark.parametrize("form", ["docx", "odt", "pdf"])
@pytest.mark.parametrize("name", ["sefa", "nadia", "bela", "chen", "somebody outside", "nobody"])
def test_what_is_said_in_confidence_goes_along_with_whom_it_is_said_to_and_only_where_she_asks(
    planted: Stage, name: str, form: str
) -> None:
    reader, names = browser_of(planted, name), {**planted.scene.house, **planted.scene.busy}
    address = f"/clauses/{names['clause']}/take-along.{form}"
    asked = [told_by(reader.get(f"{address}{more}").get_data()) for more in (SPOKEN, "", "?public=1&participants=1")]

    hers = {word for word, (*_, readers) in PLANTED.items() if name in readers}
    assert [{word for word in PLANTED if word in file} for file in asked] == [hers, set(), set()]
    assert ["Confidential comments" in file for file in asked] == [bool(hers), False, False]


def test_no_mail_says_to_anybody_what_she_may_not_read(planted: Stage) -> None:
    with planted.app.store.reading() as db:
        mails = [(row.person.email, row.subject + row.body) for row in db.scalars(select(Letter))]
    told = [(word, email.partition("@")[0]) for email, mail in mails for word in WORDS if word in mail]

    assert mails
    assert [(word, name) for word, name in told if name not in WORDS[word][-1]] == []
    assert [word for word, _ in told if word in OF_A_FACILITATOR] == []
