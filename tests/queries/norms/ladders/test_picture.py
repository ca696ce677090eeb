"""The picture of a ladder: two posts, and what is broken in them."""

from negotiate.queries.norms.ladders.finding_lines import finding_lines
from negotiate.queries.norms.ladders.picture import LadderPicture, picture_of
from negotiate.text.norms.ladders.checks import findings
from tests.text.norms.ladders.tables import WHOLE, leveled, spoiled, table
from tests.text.norms.ladders.test_ladder import read


def drawn(body: str) -> LadderPicture:
    ladder = read(body)
    return picture_of(ladder, finding_lines(ladder, findings(ladder)).open)


def test_the_highest_level_stands_above_and_every_rung_is_whole() -> None:
    picture = drawn(table(WHOLE))

    assert [(rung.level, rung.is_whole, rung.leads_down) for rung in picture.rungs] == [
        ("4+", True, True),
        ("2–3", True, True),
        ("1", True, True),
    ]
    assert [(part.top, part.is_broken) for part in picture.way_down] == [(picture.top, False)]
    assert picture.description == "3 levels. Each has a response and a way back down."


def test_a_missing_response_breaks_the_rung_and_the_way_down() -> None:
    picture = drawn(spoiled(2, 2, ""))

    assert not picture.rungs[0].is_whole
    assert picture.rungs[0].response.short == "no response"
    assert [part.is_broken for part in picture.way_down] == [True, False]
    assert "Level 4 and above has no response." in picture.description


def test_a_missing_end_breaks_the_way_down_alone() -> None:
    picture = drawn(spoiled(1, 5, ""))

    assert (picture.rungs[1].is_whole, picture.rungs[1].end.short) == (True, "no end")
    assert [part.is_broken for part in picture.way_down] == [False, True, False]
    assert picture.rungs[1].below == picture.rungs[2].y


def test_a_missing_review_is_written_where_one_is_needed() -> None:
    picture = drawn(spoiled(2, 6, ""))

    assert [rung.review.is_missing for rung in picture.rungs] == [True, False, False]


def test_a_level_that_no_row_names_is_a_broken_rung_in_its_place() -> None:
    picture = drawn(leveled(["3", "1"]))

    assert [(rung.level, rung.is_named) for rung in picture.rungs] == [("3", True), ("2", False), ("1", True)]
    assert picture.rungs[1].response.short == "no such level"


def test_levels_in_words_stand_as_in_the_table_with_their_first_letters() -> None:
    assert [rung.level for rung in drawn(leveled(["minor", "grave"])).rungs] == ["grav", "mino"]


def test_long_words_are_cut_after_a_whole_one_and_a_phone_shows_fewer() -> None:
    lettering = drawn(spoiled(0, 2, "a communication of protest, in private or in public")).rungs[2].response

    assert lettering.short == "a communication"
    assert lettering.short + lettering.rest == "a communication of protest, in …"


def test_a_ladder_without_levels_is_two_posts() -> None:
    assert drawn("| Level | Response |\n|---|---|").way_down == ()
