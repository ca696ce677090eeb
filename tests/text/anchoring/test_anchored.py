"""Anchored words: followed through the edits that were made, told as gone when they are, back at their own place."""

import json
import random
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiate.text.anchoring.anchored import AnchoredWords, WordsState, anchored, survivors
from negotiate.text.anchoring.quoting import quoted, spelling
from negotiate.text.anchoring.steps import TextStep, handed_over, text_step
from negotiate.text.diff.diff import diff
from negotiate.text.provenance.moved_words import follow
from negotiate.text.tokens import tokenize
from tests.real_texts import needs_real_texts, read
from tests.text.strategies import drafts, texts

LAW = "A State shall act without delay, or within ten days, where it can."


def steps(*versions: str) -> list[TextStep]:
    """Return the steps from each version to the next, by the edits that a diff finds, with what they only move."""
    return [text_step(tokenize(old), follow(old, diff(old, new), "A/17")) for old, new in pairwise(versions)]


def carried(words: str, *versions: str) -> tuple[str, str]:
    """Return what becomes of words of the first version, and how they read in the last."""
    ((start, end),) = quoted(tokenize(versions[0]), words)
    found = anchored(tokenize(versions[0]), start, end, steps(*versions))
    return found.state.value, "".join(tokenize(versions[-1])[found.start : found.end]).strip()


@pytest.mark.parametrize(
    ("words", "versions", "expected"),
    [
        ("shall act", [LAW], ("here", "shall act")),
        ("shall act", [LAW, f"All agree. {LAW}"], ("here", "shall act")),
        ("act", [LAW, LAW.replace("act", "[act]")], ("here", "act")),
        ("shall act", [LAW, LAW.replace("shall", "*shall*")], ("here", "shall* act")),
        ("shall", [LAW, LAW.replace("shall", "should")], ("words changed", "should")),
        ("shall act", [LAW, LAW.replace("shall", "should")], ("words changed", "should act")),
        ("shall act", [LAW, LAW.replace("shall act", "shall promptly act")], ("words changed", "shall promptly act")),
        ("act without delay", [LAW, LAW.replace("delay", "undue delay")], ("words changed", "act without undue delay")),
        (", or within ten days", [LAW, LAW.replace(", or within ten days", "")], ("was here", "")),
        ("ten", [LAW, LAW.replace(" within ten days", " as soon as it may")], ("was here", "")),
        ("or within ten days", [LAW, LAW.replace(", or within ten days", ""), LAW], ("here", "or within ten days")),
        ("shall act", [LAW, LAW.replace("shall", "should"), LAW], ("here", "shall act")),
        ("where", [LAW, LAW.replace(", where it can", ""), LAW.replace("can.", "can; where? Here.")], ("here", "where")),
        ("A State", [LAW, LAW.replace("A State", "Parties"), f"{LAW} A State reports."], ("here", "A State")),
        ("shall", [LAW, LAW.replace("shall act", "acts"), f"{LAW.replace('shall act', 'acts')} It shall report."],
         ("was here", "")),
    ],
)  # fmt: skip
def test_words_become_what_the_edits_made_of_them(words: str, versions: list[str], expected: tuple[str, str]) -> None:
    assert carried(words, *versions) == expected


def test_words_that_were_taken_out_are_not_looked_for_where_others_read_alike() -> None:
    law = "1. States shall report each year.\n\n2. Parties shall report each year."

    assert carried("States shall report", law, "2. Parties shall report each year.")[0] == "was here"


def test_words_go_with_a_paragraph_that_moves() -> None:
    first = "1. Each State shall publish a list of its points of contact every second year.\n"
    second = "2. Each State shall answer requests of another State without delay and in good faith.\n"
    law = f"{first}{second}3. Done.\n"
    ((start, end),) = quoted(tokenize(law), "a list of its points")
    found = anchored(tokenize(law), start, end, steps(law, f"{second}{first}3. Done.\n"))

    assert found.state is WordsState.HERE
    assert "".join(tokenize(f"{second}{first}")[found.start : found.end]) == " a list of its points"


def test_the_step_that_changed_them_last_is_told() -> None:
    versions = [LAW, f"All agree. {LAW}", f"All agree. {LAW}".replace("shall", "should"), "All agree."]
    ((start, end),) = quoted(tokenize(LAW), "shall")

    assert [anchored(tokenize(LAW), start, end, steps(*versions[:count])).step for count in (2, 3, 4)] == [None, 1, 2]


def test_words_of_a_clause_go_over_into_another() -> None:
    old, new = tokenize("Aim\n\nOne act.\n\nTwo acts."), tokenize("\n\nTwo acts.")
    ((start, end),) = quoted(old, "Two acts")
    step = handed_over(old, quoted(old, "Two")[0][0], new, 2)

    assert survivors(start, end, step) == end - start
    assert anchored(old, start, end, [step]) == AnchoredWords(2, 4)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (2, 1), (0, 99), (2, 3)])
def test_what_is_no_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        anchored(("a", " b", "\n"), start, end, [])


@st.composite
def spoken_of(draw: st.DrawFn) -> tuple[list[str], int, int]:
    """Draw versions of a text, and some words of the first."""
    versions = draw(st.lists(st.one_of(drafts, texts), min_size=1, max_size=5))
    tokens = tokenize(versions[0])
    spans = [(at, at + length) for length in range(1, 5) for at in range(len(tokens) - length + 1)]
    start, end = draw(st.sampled_from([span for span in spans if spelling(tokens[slice(*span)])] or [(0, 0)]))
    assume(start < end)
    return versions, start, end


@given(spoken_of())
def test_what_is_told_as_here_reads_as_it_did(drawn: tuple[list[str], int, int]) -> None:
    versions, start, end = drawn
    found = anchored(tokenize(versions[0]), start, end, steps(*versions))
    now = spelling(tokenize(versions[-1])[found.start : found.end])

    assert (now == spelling(tokenize(versions[0])[start:end])) is (found.state is WordsState.HERE)
    assert (found.start == found.end) is (found.state is WordsState.REMOVED)


@given(spoken_of())
def test_words_are_back_when_the_text_reads_as_it_did(drawn: tuple[list[str], int, int]) -> None:
    versions, start, end = drawn
    found = anchored(tokenize(versions[0]), start, end, steps(*versions, versions[0]))

    assert (found.start, found.end, found.state) == (start, end, WordsState.HERE)


def real() -> Iterator[tuple[str, str]]:
    """Yield every real clause with each of its real amendments."""
    for clause in json.loads(read("gdpr-amendments.json"))["clauses"]:
        yield from ((clause["text"], other["text"]) for other in clause["amendments"])


def fates_of_removed() -> Iterator[WordsState]:
    """Yield what is told of every stretch that a real amendment removed and that it has nowhere else."""
    for old, new in real():
        before = tokenize(old)
        for start, end, _ in ((edit.start, edit.end, edit.tokens) for edit in diff(old, new)):
            words = spelling(before[start:end])
            if len(words) >= 3 and not quoted(tokenize(new), "".join(before[start:end])):
                yield anchored(before, start, end, steps(old, new)).state


def kept_stretches() -> Iterator[tuple[str, str, int]]:
    """Yield stretches of three words that real amendments leave alone, three of each."""
    chance = random.Random(300)
    for old, new in real():
        before, edits = tokenize(old), diff(old, new)
        free = [
            at
            for at in range(len(before) - 2)
            if all(edit.end <= at or edit.start >= at + 3 for edit in edits) and len(spelling(before[at : at + 3])) == 3
        ]
        yield from ((old, new, at) for at in chance.sample(free, min(3, len(free))))


def is_right(old: str, new: str, at: int, *between: str) -> bool:
    """Say whether three words are found where counting the edits says that they are, after other versions too."""
    shift = sum(len(edit.tokens) - edit.end + edit.start for edit in diff(old, new) if edit.end <= at)
    found = anchored(tokenize(old), at, at + 3, steps(old, *between, new))
    return (found.start, found.state) == (at + shift, WordsState.HERE)


@needs_real_texts
def test_no_stretch_that_a_real_amendment_removed_is_found_again_elsewhere() -> None:
    states = list(fates_of_removed())

    assert len(states) > 150
    assert WordsState.HERE not in states


@needs_real_texts
def test_every_stretch_that_real_amendments_keep_is_right_also_after_ten_of_them() -> None:
    kept = list(kept_stretches())

    assert len(kept) > 300
    assert all(is_right(*stretch) for stretch in kept)
    assert all(is_right(old, new, at, *([new, old] * 5)[:9]) for old, new, at in kept)
