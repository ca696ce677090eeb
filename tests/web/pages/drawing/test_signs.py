"""The signs of pages: a chip says by word, sign and colour the same."""

import pytest

from negotiate.dates.evaluation.flags import Flag
from negotiate.models import CarriageResult, FateKind, Level, Stance
from negotiate.state.dates.stages import StageState
from negotiate.text.merge.regions import RegionKind
from negotiate.web.pages.drawing import signs


def test_words_of_a_chip_are_words() -> None:
    assert signs.sign_chip("<b>", "dot").endswith("&lt;b&gt;</span>")


def test_the_mark_of_a_status_is_named_for_those_who_listen() -> None:
    assert 'aria-label="agreed"' in signs.status_mark(Level.AGREED)


def test_a_status_that_is_not_on_the_ladder_is_marked_as_the_lowest() -> None:
    assert signs.status_mark("") == signs.status_mark(Level.NOT_DISCUSSED)


@pytest.mark.parametrize("level", Level)
def test_every_level_has_a_look_of_its_own(level: Level) -> None:
    assert signs.word(level) in signs.STATUSES


@pytest.mark.parametrize("fate", FateKind)
def test_every_fate_has_a_look_of_its_own(fate: FateKind) -> None:
    assert signs.word(fate) in signs.FATES


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_a_look_of_its_own(stance: Stance) -> None:
    assert signs.word(stance) in signs.STANCES


@pytest.mark.parametrize("result", CarriageResult)
def test_every_result_of_a_carriage_has_a_look_of_its_own(result: CarriageResult) -> None:
    assert signs.word(result) in signs.CARRIAGES


@pytest.mark.parametrize("kind", RegionKind)
def test_every_kind_of_place_is_counted_in_words(kind: RegionKind) -> None:
    assert signs.place_chip(kind, 3).striptags().startswith("3 ")


@pytest.mark.parametrize(
    ("reach", "words"),
    [
        (StageState.APPLIES, "applies"),
        (StageState.TO_COME, "applies later"),
        (StageState.OVER, "applied"),
        (StageState.UNKNOWN, "day not yet known"),
    ],
)
def test_a_stage_says_whether_it_applies(reach: StageState, words: str) -> None:
    assert signs.reach_chip(reach).striptags() == words


def test_no_two_looks_of_a_list_are_alike_but_for_their_word() -> None:
    assert signs.fate_chip(FateKind.ADOPTED) != signs.fate_chip(FateKind.BRACKETED)


@pytest.mark.parametrize("flag", Flag)
def test_only_a_date_that_asks_for_something_soon_is_coloured_as_open(flag: Flag) -> None:
    assert ("chip open" in signs.flag_chip(flag)) == (flag is Flag.DUE_SOON)


@pytest.mark.parametrize("flag", [Flag.NO_ANCHOR, Flag.INDETERMINATE, Flag.CONTINGENT, Flag.SCHEDULED])
def test_what_is_merely_not_yet_known_is_calm(flag: Flag) -> None:
    assert "chip calm" in signs.flag_chip(flag)


def test_whoever_is_not_yet_reached_is_told_so_calmly() -> None:
    assert "chip calm" in signs.reach_chip("day not yet known")
