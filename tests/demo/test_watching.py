"""The dates of the text stand as the story says on the day of loading."""

import pytest
from sqlalchemy.orm import Session

from negotiate.dates import Flag
from negotiate.policy import NOBODY
from negotiate.queries.dates.dates import dates_page
from tests.demo.loaded import Loaded
from tests.demo.playing import STORY


def test_every_rule_has_the_flag_that_the_story_gives_it(db: Session, demo: Loaded) -> None:
    page = dates_page(db, NOBODY, demo.instrument, demo.at.date())

    assert {note.label: note.outlook.flag for note in page.notes} == {one.label: one.flag for one in STORY.rules}


@pytest.mark.parametrize("flag", list(Flag))
def test_every_flag_is_on_the_dates_page(db: Session, demo: Loaded, flag: Flag) -> None:
    page = dates_page(db, NOBODY, demo.instrument, demo.at.date())

    assert flag in {note.outlook.flag for note in page.notes}


def test_no_rule_asks_for_a_second_look_at_its_clause(db: Session, demo: Loaded) -> None:
    notes = dates_page(db, NOBODY, demo.instrument).notes

    assert [note.label for note in notes if note.text_changed] == []
