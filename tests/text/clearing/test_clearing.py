"""Clearing: what a text says once an option or a bracket has been decided."""

import re
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiate.text.clearing.clearing import Answer, Dispute, chosen, cleared, cleared_by, drawn, places, places_in
from negotiate.text.edits import apply
from negotiate.text.marks.brackets import parse
from negotiate.text.marks.options.options import options
from negotiate.text.provenance.provenance import Given, provenance, whole
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording
from tests import real_texts

PARTS = st.sampled_from(
    [
        "States",
        " shall",
        " act",
        "[",
        "]",
        " [",
        "] ",
        "][",
        ".",
        " / ",
        " – EU]",
        "\n\n",
        "1. ",
        "Option 1: ",
        "Option 2: ",
        "[No text]",
        "[delete: ",
        "Alt: ",
        "\n",
        " or ",
        "3.3 ",
        "3.3alt ",
    ]
)
TEXTS = st.lists(PARTS, max_size=20).map("".join)

WORDS = st.sampled_from(
    ["States", "shall", "act", "[now]", "[shall][should]", "[here [or there]]", "[[a] or [b]]", "[now], then"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
#: Paragraphs in good order, each with its number.
TIDY = st.lists(SENTENCES, min_size=1, max_size=4).map(
    lambda found: "\n\n".join(f"{number}. {words}." for number, words in enumerate(found, 1))
)


def answers(text: str, number: int) -> list[Answer]:
    """Return the answer of a number, or the last, at every place of a text."""
    return [place.answers[min(number, len(place.answers) - 1)] for place in places(text)]


def one_by_one(text: str, number: int, chance: Random) -> str:
    """Return a text with its places cleared one after the other, in any order, read anew each time."""
    while found := answers(text, number):
        text = cleared(text, [chance.choice(found)])
    return text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("States [shall][should] act.", "States shall act.", "States should act."),
        ("States [shall] / [should] act.", "States shall act.", "States should act."),
        ("States [shall] or [should][may] act.", "States shall act.", "States may act."),
        ("States [shall – EU][should – G77] act.", "States shall act.", "States should act."),
        ("States [shall][] act.", "States shall act.", "States act."),
        ("States act [now].", "States act now.", "States act."),
        ("States act[, if needed,] now.", "States act, if needed, now.", "States act now."),
        ("States act [ now ] here.", "States act now here.", "States act here."),
        ("[Today] States act.", "Today States act.", "States act."),
        ("States re[con]sider.", "States reconsider.", "States resider."),
        ("各国[应当][可以]行动。", "各国应当行动。", "各国可以行动。"),
        ("1. Act.|[2. Rest.]|3. Meet.", "1. Act.|2. Rest.|3. Meet.", "1. Act.|3. Meet."),
        ("1. Act.|2. [Rest.]|3. Meet.", "1. Act.|2. Rest.|3. Meet.", "1. Act.|3. Meet."),
        ("1. Act.|2. [Rest.]", "1. Act.|2. Rest.", "1. Act."),
        ("[1. Act.|2. Rest.]|3. Meet.", "1. Act.|2. Rest.|3. Meet.", "3. Meet."),
        ("1. Act [at once – delete].", "1. Act at once.", "1. Act."),
        ("1. Act [delete: at once].", "1. Act at once.", "1. Act."),
        ("1. Act [~~at once~~].", "1. Act at once.", "1. Act."),
        ("1. Act.|[2. Rest. – deletion asked]", "1. Act.|2. Rest.", "1. Act."),
        ("3.3 Act.|3.3alt Rest.|3.4 Meet.", "3.3 Act.|3.4 Meet.", "3.3 Rest.|3.4 Meet."),
        ("3.3 Act:|(a) now;|(b) here.|3.3alt Rest.", "3.3 Act:|(a) now;|(b) here.", "3.3 Rest."),
        ("States act [to be inserted].", "States act [to be inserted].", "States act [to be inserted]."),
        ("1. Act.|2. Option 1: [Now.]|Option 2: [No text]", "1. Act.|2. Now.", "1. Act."),
        ("[Option 1]: act|[Option 2]: rest", "act", "rest"),
        ("2. **Option I:** act|**Option II:** rest|3. Meet.", "2. act|3. Meet.", "2. rest|3. Meet."),
        ("1. Act.|[2. [Rest.]]|3. Meet.", "1. Act.|2. Rest.|3. Meet.", "1. Act.|3. Meet."),
        ("States act [now.", "States act [now.", "States act [now."),
        ("States act [delete].", "States act [delete].", "States act [delete]."),
        ("States [act [now]].", "States act now.", "States."),
        ("Option 1: States [shall][may] act|Option 2: Rest", "States shall act", "Rest"),
        ("[1. Act.|[2. Rest.]]|3. Meet.", "1. Act.|2. Rest.|3. Meet.", "3. Meet."),
        ("1. [Act.] [Rest.]|2. Meet.", "1. Act. Rest.|2. Meet.", "2. Meet."),
        ("1. Act:|(a) now; and|(b) [here].", "1. Act:|(a) now; and|(b) here.", "1. Act:|(a) now; and"),
        ("1. Act **[now]**, [here].", "1. Act **now**, here.", "1. Act."),
    ],
)  # fmt: skip
def test_a_place_is_cleared_with_its_first_or_its_last_answer(text: str, first: str, last: str) -> None:
    text = text.replace("|", "\n\n")

    assert cleared(text, answers(text, 0)) == first.replace("|", "\n\n")
    assert cleared(text, answers(text, 9)) == last.replace("|", "\n\n")


def test_what_is_inside_a_bracket_that_goes_leaves_the_brackets_around_it() -> None:
    text = "[1. Act.\n\n[2. Rest.]]\n\n3. Meet."
    outer, inner = places(text)

    assert cleared(text, [inner.answers[1]]) == "[1. Act.]\n\n3. Meet."
    assert cleared(text, [outer.answers[0], inner.answers[1]]) == "1. Act.\n\n3. Meet."


def test_places_are_told_by_what_they_leave_open() -> None:
    text = "[shall][may] act [now] [delete: at once]\n\nOption 1: [a]\n\nOption 2: [b]"

    assert [place.dispute for place in places(text)] == [
        Dispute.ALTERNATIVES,
        Dispute.OPTIONAL,
        Dispute.DELETION,
        Dispute.OPTIONS,
    ]


def test_answers_are_called_as_the_text_calls_them() -> None:
    text = "Option 1 (EU): act\n\nOption 2: [No text]\n\n1. Rest [shall – G77][may]"

    assert [[answer.name for answer in place.answers] for place in places(text)] == [
        ["Option 1 (EU)", "Option 2"],
        ["G77", "Keep"],
    ]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("2. Option 1: [Act.]||Option 2: [Rest.]||3. Meet.", 0, "2. Act.||3. Meet."),
        ("2. Option 1: [Act.]||Option 2: [Rest.]||3. Meet.", 1, "2. Rest.||3. Meet."),
        ("1. Go.||2. Option 1: [Act.]||Option 2: [No text]||3. Meet.", 1, "1. Go.||3. Meet."),
        ("1. Go.||2. Vote.||Option 1:||[3. Act.]||Option 2: [No text]", 1, "1. Go.||2. Vote."),
        ("Aim||Option 1:||[1. Act.]||Option 2: [No text]||2. Meet.", 1, "Aim||2. Meet."),
        ("Aim||Option 1: [Act.]||Option 2: [No text]", 1, "Aim||"),
        ("Option 2: [Alt 1: [a]||Alt 2: [b]]||More", 2, "Option 2: [b]||More"),
        ("Option 1: act||Option 2: rest||More", 0, "act||More"),
    ],
)
def test_one_option_chosen_is_the_text_that_was_proposed(text: str, number: int, expected: str) -> None:
    text = text.replace("|", "\n")

    assert chosen(text, options(text)[number]) == expected.replace("|", "\n")


def test_no_place_reaches_over_the_border_of_a_heading() -> None:
    wording = Wording("[Aim]", "[States act.]")
    found = places_in(wording)

    assert [cleared(wording.text, [place.answers[1]], 7) for place in found] == ["\n\n[States act.]", "[Aim]\n\n"]


@given(TEXTS, st.integers(0, 3))
def test_clearing_only_takes_out(text: str, number: int) -> None:
    rest = iter(text)

    assert all(sign in rest for sign in cleared(text, answers(text, number)))


@given(TEXTS, st.integers(0, 3))
def test_the_order_of_the_answers_does_not_matter(text: str, number: int) -> None:
    found = answers(text, number)

    assert cleared(text, found) == cleared(text, found[::-1])


@given(TIDY, st.integers(0, 1), st.randoms(use_true_random=False))
def test_places_cleared_one_by_one_make_what_they_make_at_once(text: str, number: int, chance: Random) -> None:
    assert one_by_one(text, number, chance) == cleared(text, answers(text, number))


@given(TIDY, st.data())
def test_what_stays_reads_well(text: str, data: st.DataObject) -> None:
    found = [data.draw(st.sampled_from([(), *((one,) for one in place.answers)])) for place in places(text)]
    after = cleared(text, [answer for chosen_here in found for answer in chosen_here])

    assert not re.search(r" [ ,.\n]|,[,.]|\n\n\n|\[\]|\d\.(?:\n|$)", after)


@given(TEXTS)
def test_nothing_chosen_changes_nothing(text: str) -> None:
    assert cleared(text, ()) == text
    assert cleared_by(text, (), "secretariat") == ()


@given(TEXTS, st.integers(0, 3))
def test_the_changes_make_the_cleared_text(text: str, number: int) -> None:
    found = answers(text, number)
    changes = cleared_by(text, found, "secretariat")

    assert apply(text, [change.edit for change in changes]) == cleared(text, found)


@given(TEXTS, st.integers(0, 3))
def test_what_is_drawn_strikes_out_what_is_cleared(text: str, number: int) -> None:
    found = answers(text, number)
    edits = drawn(text, found)
    tokens = tokenize(text)

    assert apply(text, edits) == cleared(text, found)
    assert all(len(edit.text) < len("".join(tokens[edit.start : edit.end])) for edit in edits)


@given(TEXTS, st.integers(0, 3))
def test_every_word_that_stays_keeps_its_source(text: str, number: int) -> None:
    changes = cleared_by(text, answers(text, number), "secretariat")

    assert not [source for change in changes for source in change.sources if isinstance(source, Given)]
    assert {run.origin for run in provenance(whole(text, "import"), text, changes, "secretariat")} <= {"import"}


@given(TEXTS, st.integers(0, 3))
def test_clearing_breaks_no_pair_of_brackets(text: str, number: int) -> None:
    assume(not parse(text).faults)
    after = cleared(text, answers(text, number))

    assert after.count("[") == after.count("]")


@real_texts.needs_real_texts
@pytest.mark.parametrize("number", [0, 1, 9])
@pytest.mark.parametrize("day", ["1-2015-10-23", "4-2015-12-12"])
def test_real_rounds_are_cleared_place_by_place(day: str, number: int) -> None:
    text = real_texts.read(f"paris-agreement-2015/round-{day}.md")
    found = answers(text, number)
    after = cleared(text, found)
    changes = cleared_by(text, found, "secretariat")

    assert apply(text, [change.edit for change in changes]) == after
    assert len(parse(after).spans) <= len(parse(text).spans) - min(len(found), 1)
    assert len(tokenize(after)) <= len(tokenize(text))
