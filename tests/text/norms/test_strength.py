"""Changes of strength: what is found, which way each goes, and what is none."""

from collections import Counter

import pytest
from hypothesis import given

from negotiate.text.diff.diff import diff
from negotiate.text.norms.strength import Turn, shifts
from negotiate.text.norms.strength_phrases import Strength, phrases
from tests.text.strategies import clauses, drafts

SHALL_OR_SHOULD = "States [shall][should] act."
OPTIONS = "Option 1: States shall act.\n\nOption 2: States should act."
#: Texts in which every word is said: nothing stands in brackets.
plain = clauses.map(lambda text: text.replace("[", "").replace("]", ""))
LIST = "1. Each Party shall name a focal point.\n\n2. Parties may report.\n\n3. The secretariat should publish."


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("A State shall act.", "A State should act.", [("shall", "should", True)]),
        ("A State may act.", "A State shall act.", [("may", "shall", False)]),
        ("A State shall act.", "A State shall endeavour to act.", [("shall", "shall endeavour to", True)]),
        ("A State should endeavour to act.", "A State shall endeavour to act.", [("should", "shall endeavour to", False)]),
        ("A State shall act.", "A State shall act in time.", []),
        ("A State shall act.", "A State must act.", []),
        ("A State shall act. It may ask.", "A State shall act.", [("may", "", True)]),
        ("A State acts.", "A State shall act.", [("", "shall", False)]),
        ("It shall act and may ask.", "It should act and shall ask.", [("shall", "should", True), ("may", "shall", False)]),
    ],
)  # fmt: skip
def test_a_change_of_strength_is_found_with_its_direction(
    old: str, new: str, found: list[tuple[str, str, bool]]
) -> None:
    assert [(shift.old, shift.new, shift.is_weaker) for shift in shifts(old, diff(old, new))] == found


def test_a_shift_names_its_place_in_the_new_text() -> None:
    new = "In peace and war, a State should act."
    (shift,) = shifts("In peace a State shall act.", diff("In peace a State shall act.", new))

    assert new[shift.start : shift.end] == "should"
    assert (shift.was.strength, shift.is_now.strength) == (Strength.SHALL, Strength.SHOULD)


@pytest.mark.parametrize(
    ("old", "new", "turn", "names"),
    [
        ("States may not act.", "States shall not act.", Turn.STRONGER, ("a permission denied", "a prohibition")),
        ("States shall not act.", "States may not act.", Turn.WEAKER, ("a prohibition", "a permission denied")),
        ("States may act.", "States shall act.", Turn.STRONGER, ("a permission", "an obligation")),
        ("States may act.", "States may not act.", Turn.REVERSED, ("a permission", "a permission denied")),
        ("States shall act.", "States shall not act.", Turn.REVERSED, ("an obligation", "a prohibition")),
        ("States shall act.", "States need not act.", Turn.WEAKER, ("an obligation", "an exemption")),
        ("States should not act.", "States must not act.", Turn.STRONGER, ("a recommendation not to", "a prohibition")),
    ],
)
def test_a_shift_says_what_its_phrases_are(old: str, new: str, turn: Turn, names: tuple[str, str]) -> None:
    (shift,) = shifts(old, diff(old, new))

    assert (shift.turn, shift.was.name, shift.is_now.name) == (turn, *names)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SHALL_OR_SHOULD, "States shall act."),
        (SHALL_OR_SHOULD, "States [shall] act."),
        ("States [should][shall] act.", "States shall act."),
        ("States [shall cooperate][should consult].", "States shall cooperate."),
        (OPTIONS, "States shall act."),
        (OPTIONS, "Option 1: States shall act."),
    ],
)
def test_the_strongest_alternative_chosen_is_no_shift(old: str, new: str) -> None:
    assert shifts(old, diff(old, new)) == ()


@pytest.mark.parametrize("old", [SHALL_OR_SHOULD, "States [should][shall] act.", OPTIONS])
def test_the_weaker_alternative_chosen_gives_up_the_stronger(old: str) -> None:
    (shift,) = shifts(old, diff(old, "States should act."))

    assert (shift.old, shift.new, shift.turn) == ("shall", "should", Turn.WEAKER)


def test_what_was_settled_and_stands_beside_a_weaker_alternative_is_open_again() -> None:
    (shift,) = shifts("States shall act.", diff("States shall act.", SHALL_OR_SHOULD))

    assert (shift.old, shift.new, shift.turn) == ("shall", "should", Turn.OPENED)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (LIST, "1. Each Party shall name a focal point.\n\n2. The secretariat should publish.\n\n3. Parties may report."),
        (LIST, "1. The secretariat should publish.\n\n2. Each Party shall name a focal point.\n\n3. Parties may report."),
        ("States shall act. Parties may ask for aid.", "Parties may ask for aid. States shall act."),
        ("(a) States shall act;\n(b) Parties may ask;", "(a) Parties may ask;\n(b) States shall act;"),
    ],
)  # fmt: skip
def test_a_move_is_no_shift(old: str, new: str) -> None:
    assert shifts(old, diff(old, new)) == ()


def test_a_paragraph_moved_and_weakened_names_the_phrase_that_changed() -> None:
    new = "1. Parties may report.\n\n2. Each Party should name a focal point.\n\n3. The secretariat should publish."

    assert [(shift.old, shift.new) for shift in shifts(LIST, diff(LIST, new))] == [("shall", "should")]


def test_phrases_that_went_from_one_place_are_named_one_by_one() -> None:
    old = "It shall act. It shall ask. It goes."

    assert [shift.was.start for shift in shifts(old, diff(old, "It goes."))] == [3, 17]


@given(drafts)
def test_a_text_against_itself_shifts_nothing(text: str) -> None:
    assert shifts(text, diff(text, text)) == ()


@given(drafts, drafts)
def test_every_shift_lies_in_the_new_text(old: str, new: str) -> None:
    found = shifts(old, diff(old, new))

    assert all(0 <= shift.start <= shift.end <= len(new) for shift in found)
    assert all(new[shift.start : shift.end] == shift.new for shift in found if shift.new)


@given(plain, plain)
def test_no_phrase_comes_or_goes_without_a_shift(old: str, new: str) -> None:
    balance = Counter(phrase.strength for phrase in phrases(new))
    balance.subtract(phrase.strength for phrase in phrases(old))
    for shift in shifts(old, diff(old, new)):
        balance.subtract([shift.is_now.strength])
        balance.update([shift.was.strength])

    assert not any(count for rung, count in balance.items() if rung is not Strength.NONE)


@pytest.mark.parametrize(
    ("language", "old", "new", "turn"),
    [
        ("fr", "Les Parties coopèrent de bonne foi.", "Les Parties devraient coopérer de bonne foi.", Turn.WEAKER),
        ("fr", "Chaque Partie peut notifier.", "Chaque Partie notifie.", Turn.STRONGER),
        ("fr", "Les Parties coopèrent avec elle.", "Les Parties collaborent avec elle.", None),
        ("es", "Las Partes cooperarán.", "Las Partes se esforzarán por cooperar.", Turn.WEAKER),
        ("es", "Una Parte podrá negarse.", "Una Parte no podrá negarse.", Turn.REVERSED),
        ("es", "Las Partes informarán.", "Las Partes cooperarán.", None),
        ("ru", "Стороны сотрудничают.", "Стороны стремятся сотрудничать.", Turn.WEAKER),
        ("ru", "Стороны должны представить доклад.", "Сторонам следует представить доклад.", Turn.WEAKER),
        ("ru", "Стороны принимают меры.", "Стороны утверждают меры.", None),
        ("zh", "缔约方应采取措施。", "缔约方应努力采取措施。", Turn.WEAKER),
        ("zh", "任何国家不得主张主权。", "任何国家可主张主权。", Turn.REVERSED),
        ("zh", "缔约方应报告。", "缔约方应通报。", None),
        ("ar", "تتخذ الأطراف التدابير.", "تسعى الأطراف إلى اتخاذ التدابير.", Turn.WEAKER),
        ("ar", "ينبغي للأطراف أن تتعاون.", "يجب على الأطراف أن تتعاون.", Turn.STRONGER),
        ("sw", "States shall act.", "States should act.", None),
    ],
)
def test_a_shift_is_found_in_each_language_that_is_read(language: str, old: str, new: str, turn: Turn | None) -> None:
    found = shifts(old, diff(old, new), language)

    assert [shift.turn for shift in found] == [turn] * (turn is not None)
