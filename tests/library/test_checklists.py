"""The checklists of the program: each asks something of words, and pronounces on nobody."""

import pytest

from negotiate.library import LibraryChecklist, library_checklists
from tests.house.verdicts import VERDICTS


def test_the_human_rights_check_asks_its_six_questions() -> None:
    [rights] = [one for one in library_checklists() if one.key == "human-rights"]

    assert [one.key for one in rights.questions] == [
        *("legality", "necessity", "proportionality", "oversight", "remedy", "time-limit")
    ]


@pytest.mark.parametrize("checklist", library_checklists(), ids=lambda one: one.key)
def test_every_question_says_what_it_asks_and_what_to_look_for(checklist: LibraryChecklist) -> None:
    assert checklist.about
    assert all(one.title and one.asks.endswith("?") and one.look_for for one in checklist.questions)
    assert len({one.key for one in checklist.questions}) == len(checklist.questions)


@pytest.mark.parametrize("checklist", library_checklists(), ids=lambda one: one.key)
def test_no_question_asks_for_a_verdict(checklist: LibraryChecklist) -> None:
    words = [checklist.about, *(f"{one.title} {one.asks} {one.look_for}" for one in checklist.questions)]

    assert [one for one in words if VERDICTS.search(one)] == []
