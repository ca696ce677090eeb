"""Many people at the same instant, on both databases: nothing is lost, no number is given twice, one merge wins."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from negotiate.errors import Stale
from negotiate.models import Amendment, Clause, Round
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.desk.merges import merge_clause
from negotiate.queries.record.verification import verify
from negotiate.state.desk.choices import Choices
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted, tabled

PEOPLE = 8


def at_once(deed: Callable[[str], object], codes: list[str]) -> list[object]:
    """Do a deed to each code in a thread of its own, and return what came of it, refusals included."""

    def tried(code: str) -> object:
        try:
            return deed(code)
        except Stale as refusal:
            return refusal

    with ThreadPoolExecutor(max_workers=len(codes)) as pool:
        return list(pool.map(tried, codes))


def test_amendments_tabled_at_once_get_a_number_each(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        conduct = begin(db, cast).conduct
        drafts = [drafted(db, cast.nadia, conduct, "hospitals", f"clinics {n}").code for n in range(PEOPLE)]

    def table(code: str) -> int | None:
        with store.writing() as db:
            return amendments.table(db, cast.nadia.actor, code, 1).number

    assert sorted(at_once(table, drafts)) == list(range(1, PEOPLE + 1))
    with store.reading() as db:
        assert verify(db) == []


def test_one_of_several_merges_at_once_wins_and_the_others_see_both_texts(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        negotiation = begin(db, cast)
        clause, round = negotiation.conduct.code, negotiation.round.code
        tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    words = [f"words: should in case {n}" for n in range(PEOPLE)]

    def publish(decision: str) -> str:
        with store.writing() as db:
            return merge_clause(db, cast.sefa.actor, clause, seen[decision]).version.body

    seen = {decision: _choices(store, clause, round, decision) for decision in words}
    results = at_once(publish, words)

    won = [text for text in results if isinstance(text, str)]
    lost = [refusal for refusal in results if isinstance(refusal, Stale)]
    assert (len(won), len(lost)) == (1, PEOPLE - 1)
    assert all(won[0] in refusal.theirs and refusal.yours for refusal in lost)
    with store.reading() as db:
        assert current_version(db, by_code(db, Clause, clause)).number == 2
        assert [row.fate.kind.value for row in db.query(Amendment)] == ["adopted in part"]


def test_of_two_tabs_that_save_one_draft_the_second_waits_and_sees_both_texts(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        draft = drafted(db, cast.nadia, begin(db, cast).conduct, "shall", "should")
        code, base = draft.code, draft.revision.base_version.code

    def saved(body: str) -> int:
        with store.writing() as db:
            return amendments.save(
                db, cast.nadia.actor, code, 1, Proposal(base, "Article 2", "Conduct", body)
            ).revision.edition

    with ThreadPoolExecutor() as pool:
        with store.writing() as db:
            amendments.save(db, cast.nadia.actor, code, 1, Proposal(base, "Article 2", "Conduct", "The first tab."))
            second = pool.submit(saved, "The second tab.")
            with pytest.raises(TimeoutError):
                second.result(timeout=1)
        with pytest.raises(Stale) as refused:
            second.result()

    assert "The second tab." in refused.value.yours
    assert "The first tab." in refused.value.theirs
    with store.reading() as db:
        assert by_code(db, Amendment, code).revision.edition == 2


def _choices(store: Store, clause: str, round: str, decision: str) -> Choices:
    """Return the choices of somebody who opened the desk before anybody published."""
    with store.reading() as db:
        row = by_code(db, Clause, clause)
        desk = desk_of(db, row, current_version(db, row), by_code(db, Round, round), Choices())
        shown = frozenset(amendment.code for amendment in desk.waiting)
        regions = {region_key(region): decision for region in desk.merge.regions}
        return Choices(desk.clause.version_code, shown, regions)
