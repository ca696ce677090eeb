"""Readable edits: where a reader would cut, with no confetti between."""

import pytest
from hypothesis import given

from negotiate.text.diff.diff import align, diff
from negotiate.text.diff.readable import gathered, readable, slid
from negotiate.text.tokens import tokenize
from tests.text.strategies import repetitive, texts


def redline(base: str, new: str) -> str:
    """Write the difference as text: what goes in braces, then what comes after a plus sign."""
    tokens, reached, parts = tokenize(base), 0, []
    for edit in diff(base, new):
        parts += [*tokens[reached : edit.start], "{", *tokens[edit.start : edit.end], "+", edit.text, "}"]
        reached = edit.end
    return "".join([*parts, *tokens[reached:]])


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("Act. Report.", "Act. Sign. Report.", "Act.{+ Sign.} Report."),
        ("States act. States report.", "States act. States sign. States report.", "States act.{+ States sign.} States report."),
        ("a, b and c", "a, b, d and c", "a, b{+, d} and c"),
        ("(a) act;\n(b) report;", "(a) act;\n(b) sign;\n(c) report;", "(a) act;\n(b){+ sign;\n(c)} report;"),
        ("one\ntwo", "one\nnew\ntwo", "one\n{+new\n}two"),
        ("one\n\ntwo", "one\n\nnew\n\ntwo", "one\n\n{+new\n\n}two"),
        ("one\n\nnew\n\ntwo", "one\n\ntwo", "one\n\n{new\n\n+}two"),
        ("act in good faith and in time", "act in good faith", "act in good faith{ and in time+}"),
        ("shall act, and shall report", "shall act", "shall act{, and shall report+}"),
        ("very good", "very very good", "very{+ very} good"),
        ("Use the list.\nAct.", "Use the list.\nEach has a list of points.\nAct.", "Use the list.\n{+Each has a list of points.\n}Act."),
        ("Use the list.\nEach has a list of points.\nAct.", "Use the list.\nAct.", "Use the list.\n{Each has a list of points.\n+}Act."),
        ("States report.", "States act. States report.", "{States+States act. States} report."),
        ("States act. States report.", "States report.", "{States act. States+States} report."),
        ("Aim\n\nStates report.", "Aim\n\nStates act. States report.", "Aim\n\n{States+States act. States} report."),
        ("[States report.]", "[States act. States report.]", "[{States+States act. States} report.]"),
        ("应与国际组织合作，向国际社会通报", "应与国家和国际组织合作，向国际社会通报", "应与{+国家和}国际组织合作，向国际社会通报"),
        ("应与国家和国际组织合作，向国际社会通报", "应与国际组织合作，向国际社会通报", "应与{国家和+}国际组织合作，向国际社会通报"),
        ("应开展合作，合作应公开", "应开展合作，技术合作应公开", "应开展合作，{+技术}合作应公开"),
    ],
)  # fmt: skip
def test_edits_stand_at_natural_boundaries(base: str, new: str, expected: str) -> None:
    assert redline(base, new) == expected


@pytest.mark.parametrize(
    ("base", "new", "expected"),
    [
        ("shall take all measures", "should adopt all steps", "{shall take all measures+should adopt all steps}"),
        ("shall protect the critical sector", "may protect some critical sector", "{shall protect the+may protect some} critical sector"),
        ("the competent authority shall", "the authority promptly shall", "the{ competent+} authority{+ promptly} shall"),
        ("应采取措施", "应[采]取措施", "应{+[}采{+]}取措施"),
        ("one two three four five", "1 two three four 5", "{one+1} two three four{ five+ 5}"),
        (
            "in a b c d e f g h of words",
            "in of i j k l m n o p words",
            "in{ a b c d e f g h of+ of i j k l m n o p} words",
        ),
        (
            "in a b c d e f g h infrastructure words",
            "in infrastructure i j k l m n o p words",
            "in{ a b c d e f g h+} infrastructure{+ i j k l m n o p} words",
        ),
    ],
)  # fmt: skip
def test_a_lone_word_is_no_island_between_two_rewritten_ones(base: str, new: str, expected: str) -> None:
    assert redline(base, new) == expected


@given(repetitive, repetitive)
def test_gathering_keeps_the_words_removed_and_added_and_makes_no_more_places(base: str, new: str) -> None:
    old, fresh = tokenize(base), tokenize(new)
    before = align(old, fresh)
    after = gathered(old, fresh, before)

    assert sum(s.end - s.start for s in after) == sum(s.end - s.start for s in before)
    assert sum(s.last - s.first for s in after) == sum(s.last - s.first for s in before)
    assert len(after) <= len(before)


@given(texts, texts)
def test_sliding_keeps_the_words_removed_and_added(base: str, new: str) -> None:
    old, fresh = tokenize(base), tokenize(new)
    before = list(align(old, fresh))
    after = slid(old, fresh, before)

    assert sum(s.end - s.start for s in after) == sum(s.end - s.start for s in before)
    assert sum(s.last - s.first for s in after) == sum(s.last - s.first for s in before)


@given(repetitive, repetitive)
def test_between_readable_edits_both_sides_are_equal(base: str, new: str) -> None:
    old, fresh = tokenize(base), tokenize(new)
    found = readable(old, fresh, align(old, fresh))

    starts = [(0, 0), *((s.end, s.last) for s in found)]
    ends = [*((s.start, s.first) for s in found), (len(old), len(fresh))]
    kept = [(old[i:k], fresh[j:m]) for (i, j), (k, m) in zip(starts, ends, strict=True)]
    assert all(here == there for here, there in kept)
