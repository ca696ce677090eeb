"""Sixteen people who send their forms at the same instant, on one draft, one amendment, one desk."""

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest
from flask import Flask
from sqlalchemy import select

from negotiate.models import Amendment, Clause, DeskDraft, DeskStep, Fate, RecordEntry, Stage, Version
from negotiate.queries.record.verification import verify
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from negotiate.web.app import create_app
from tests.browsers import browser
from tests.cast import Cast, Player
from tests.databases import POSTGRESQL
from tests.houses import TALKS, Ground
from tests.operations.negotiation import CONDUCT, OBJECTIVE
from tests.web.talks import Talks

PEOPLE = 16


@dataclass(frozen=True)
class Form:
    """What one person sends, and to where."""

    player: Player
    address: str
    fields: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """What a program of Nadia's sends, and to where."""

    address: str
    body: dict[str, str]


@dataclass(frozen=True)
class Room:
    """The talks on PostgreSQL, and the pages at which everybody sits."""

    app: Flask
    store: Store
    cast: Cast
    talks: Talks

    def at_once(self, forms: list[Form]) -> list[int]:
        """Send forms at the same instant, each from a browser of its own; return how they were answered, in order."""
        together = threading.Barrier(len(forms))

        def send(form: Form) -> int:
            client = browser(self.app, form.player.secret)
            together.wait()
            return client.post(form.address, data=form.fields).status_code

        with ThreadPoolExecutor(len(forms)) as people:
            return list(people.map(send, forms))

    def programs_at_once(self, request: Request, key: str) -> list[tuple[int, str]]:
        """Send one request sixteen times at the same instant under one key; return status and body of each answer."""
        together = threading.Barrier(PEOPLE)

        def send(_: int) -> tuple[int, str]:
            client = browser(self.app, self.cast.nadia.secret)
            together.wait()
            answer = client.post(request.address, json=request.body, headers={"Idempotency-Key": key})
            return answer.status_code, answer.text

        with ThreadPoolExecutor(PEOPLE) as programs:
            return list(programs.map(send, range(PEOPLE)))

    def recorded(self, *acts: str) -> Counter[str]:
        """Return how often the record tells of acts; it must be whole."""
        with self.store.reading() as db:
            assert verify(db) == []
            return Counter(db.scalars(select(RecordEntry.act).where(RecordEntry.act.in_(acts))))

    def open_desk(self) -> tuple[str, dict[str, object]]:
        """Return the name of the one place on the desk, and its form as it opens."""
        page = browser(self.app, self.cast.sefa.secret).get(f"/clauses/{self.talks.conduct}/merges/new").text
        place = re.search(r'name="(place-\w+)"', page)
        assert place is not None
        shown = [self.talks.soft, self.talks.hard]
        return place[1], {"base": self.talks.version, "shown": shown, "edition": "0"}


@pytest.fixture
def room(ground_of: Callable[[str], Ground]) -> Iterator[Room]:
    """Return the talks, for this test alone."""
    ground = ground_of(POSTGRESQL)
    ground.stand(TALKS)
    store = ground.enter()
    app = create_app(store, secret_key="not a secret", testing=True)
    yield Room(app, store, ground.known.cast, ground.known.talks)
    store.engine.dispose()


def wording(room: Room, words: str) -> dict[str, object]:
    """Return the form of Arvenia's draft as it was opened, with words in it."""
    with room.store.reading() as db:
        base = current_version(db, by_code(db, Clause, room.talks.objective)).code
    return {
        "act": "save",
        "base": base,
        "label": "Article 1",
        "heading": "Objective",
        "body": OBJECTIVE.replace("protect", words),
        "rationale": "Clearer.",
        "edition": "1",
    }


def test_of_sixteen_who_save_one_draft_one_is_heard_and_her_words_stand(room: Room) -> None:
    address, words = f"/amendments/{room.talks.draft}", [f"protect {n} times" for n in range(PEOPLE)]
    answers = room.at_once([Form(room.cast.nadia, address, wording(room, one)) for one in words])

    heard = words[answers.index(302)]
    with room.store.reading() as db:
        stored = by_code(db, Amendment, room.talks.draft).revision
        assert (stored.body, stored.edition) == (OBJECTIVE.replace("protect", heard), 2)
    assert Counter(answers) == {302: 1, 409: PEOPLE - 1}
    assert room.recorded("saved") == {"saved": 1}


def test_a_draft_that_some_save_while_others_table_it_is_either_saved_or_tabled(room: Room) -> None:
    address = f"/amendments/{room.talks.draft}"
    saving = [Form(room.cast.nadia, address, wording(room, f"protect {n} times")) for n in range(8)]
    tabling = [Form(room.cast.noor, f"{address}/tabling", {"edition": "1"})] * 8
    answers = room.at_once([form for both in zip(tabling, saving, strict=True) for form in both])

    tabled = Counter(answers[::2])[302]
    with room.store.reading() as db:
        draft = by_code(db, Amendment, room.talks.draft)
        assert (draft.stage is Stage.TABLED, draft.revision.edition) == (bool(tabled), 2 - tabled)
    assert Counter(answers) == {302: 1, 409: PEOPLE - 1}
    assert room.recorded("saved", "tabled")["saved"] == 1 - tabled


def test_a_draft_that_some_discard_while_others_table_it_is_either_gone_or_on_the_table(room: Room) -> None:
    address = f"/amendments/{room.talks.draft}"
    discarding = [Form(room.cast.nadia, f"{address}/delete")] * 8
    tabling = [Form(room.cast.noor, f"{address}/tabling", {"edition": "1"})] * 8
    answers = room.at_once([form for both in zip(tabling, discarding, strict=True) for form in both])

    tabled = Counter(answers[::2])[302]
    with room.store.reading() as db:
        left = db.scalars(select(Amendment).where(Amendment.code == room.talks.draft)).all()
        assert [draft.stage for draft in left] == [Stage.TABLED] * tabled
    assert answers.count(302) == 1
    assert set(answers) <= {302, 404, 409}


def test_whatever_sixteen_do_to_one_amendment_the_record_tells_of_what_was_acknowledged_and_of_nothing_else(
    room: Room,
) -> None:
    place, desk = room.open_desk()
    cast, address = room.cast, f"/amendments/{room.talks.soft}"
    revised = {"base": room.talks.version, "label": "Article 2", "heading": "Conduct", "rationale": "Softer."}
    deeds = {
        "withdrew": Form(cast.nadia, f"{address}/withdrawal", {"reason": "We have been heard."}),
        "revised": Form(
            cast.noor, f"{address}/revisions", {**revised, "body": CONDUCT.replace("shall not", "ought not to")}
        ),
        "took a position": Form(cast.bela, f"{address}/positions", {"stance": "support", "reach": "all participants"}),
        "co-sponsored": Form(cast.bela, f"{address}/sponsorship"),
        "deferred the rest": Form(cast.sten, f"/rounds/{room.talks.round}/deferrals", {"reason": "No time."}),
        "merged": Form(
            cast.sefa,
            f"/clauses/{room.talks.conduct}/merges",
            {**desk, place: "adopt 0", "reason-rest": "The chair's compromise."},
        ),
    }
    names = [*deeds, *deeds, *list(deeds)[:4]]
    answers = room.at_once([deeds[name] for name in names])

    acknowledged = Counter(name for name, answer in zip(names, answers, strict=True) if answer == 302)
    assert set(answers) <= {302, 409, 422}
    recorded, said = room.recorded(*deeds), "took a position"  # who says the same of the same words has said it once
    assert min(1, acknowledged[said]) <= recorded[said] <= acknowledged[said]
    assert Counter({**recorded, said: 0}) == Counter({**acknowledged, said: 0})
    with room.store.reading() as db:
        fates = db.scalars(select(Fate).join(Amendment).where(Amendment.code == room.talks.soft)).all()
        final = sum(fate.kind.is_final for fate in fates)
        assert final == acknowledged["merged"] + acknowledged["withdrew"] <= 1


def test_of_two_who_choose_differently_at_one_place_the_first_is_heard_however_often_both_send_it(room: Room) -> None:
    place, desk = room.open_desk()
    address = f"/clauses/{room.talks.conduct}/draft"
    hers, his = {**desk, place: "adopt 0"}, {**desk, place: "adopt 1"}
    answers = room.at_once([Form(room.cast.sefa, address, hers), Form(room.cast.sten, address, his)] * 8)

    chosen = {302: "adopt 0", 409: "adopt 1"}[answers[0]]
    with room.store.reading() as db:
        assert db.scalars(select(DeskDraft)).one().choices[place] == chosen
        assert len(db.scalars(select(DeskStep)).all()) == 1
    assert Counter(answers) == {302: 8, 409: 8}
    assert len(set(answers[::2])) == 1


def test_what_sixteen_choose_at_different_places_of_one_desk_all_stands(room: Room) -> None:
    place, desk = room.open_desk()
    address = f"/clauses/{room.talks.conduct}/draft"
    names = [place, "reason-rest", f"reason-{room.talks.soft}", f"reason-{room.talks.hard}"]
    chosen = dict(zip(names, ["adopt 0", "No consensus.", "Too soft.", "Too hard."], strict=True))
    forms = [
        Form(player, address, {**desk, name: words})
        for player in (room.cast.sefa, room.cast.sten)
        for name, words in chosen.items()
    ]
    answers = room.at_once(forms * 2)

    with room.store.reading() as db:
        draft = db.scalars(select(DeskDraft)).one()
        assert (draft.choices, draft.contested, draft.edition) == (chosen, {}, len(names))
    assert set(answers) == {302}


def test_of_sixteen_who_publish_one_desk_one_is_heard(room: Room) -> None:
    place, desk = room.open_desk()
    address = f"/clauses/{room.talks.conduct}/merges"
    both = {**desk, place: "adopt 0", "reason-rest": "The chair's compromise."}
    answers = room.at_once([Form(room.cast.sefa, address, both), Form(room.cast.sten, address, both)] * 8)

    with room.store.reading() as db:
        clause = by_code(db, Clause, room.talks.conduct)
        assert len(db.scalars(select(Version).where(Version.clause_id == clause.id)).all()) == 2
        assert len(db.scalars(select(Fate)).all()) == 2
    assert Counter(answers) == {302: 1, 409: PEOPLE - 1}
    assert room.recorded("merged") == {"merged": 1}


def test_what_a_program_sends_sixteen_times_under_one_key_is_done_once_and_answered_alike(room: Room) -> None:
    body = {"base": room.talks.version, "heading": "Conduct", "body": "Peace."}
    request = Request(f"/api/v1/clauses/{room.talks.conduct}/amendments", body)
    with room.store.reading() as db:
        before = len(db.scalars(select(Amendment.id)).all())
    answers = room.programs_at_once(request, "one-key")

    with room.store.reading() as db:
        assert len(db.scalars(select(Amendment.id)).all()) == before + 1
    assert {status for status, _ in answers} == {201}
    assert len(set(answers)) == 1
