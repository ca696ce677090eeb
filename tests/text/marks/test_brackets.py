"""Square brackets: what each means, where one does not balance, and that nothing is repaired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.marks.brackets import FaultKind, SpanKind, alternatives, parse, unparse
from tests import real_texts

PARIS = [
    ("paris-agreement-2015/round-1-2015-10-23.md", 1048, 1049),
    ("paris-agreement-2015/round-2-2015-12-04.md", 1052, 1055),
    ("paris-agreement-2015/round-3-2015-12-09.md", 219, 220),
    ("paris-agreement-2015/round-4-2015-12-12.md", 0, 0),
    ("prepcom-report/2026-05-04-final.txt", 31, 31),
]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(["[", "]", "[]", "a", "\n", "\n\n", " ", "1. ", "x", "*"])).map("".join)
)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("States [shall][should] act.", "alternative alternative"),
        ("States [shall]/[should] act.", "alternative alternative"),
        ("States [shall] or [should] act.", "alternative alternative"),
        ("States [shall][should][other] act.", "alternative alternative alternative"),
        ("States [shall] [always] act.", "optional optional"),
        ("States shall act [at once].", "optional"),
        ("States shall [, where they can,] act.", "optional"),
        ("[States shall act.]", "contested"),
        ("1. [States shall act.]", "contested"),
        ("*[Recalling* the Charter,]", "contested"),
        ("**Option 1:** [States shall act.]", "contested"),
        ("[States shall act.\n\nStates shall report.]", "contested"),
        ("[States [shall][should] act.]", "contested alternative alternative"),
        ("States shall act within [x] days.", "placeholder"),
        ("by [20XX]", "placeholder"),
        ("See [placeholder for the annex].", "placeholder"),
        ("[date to follow] and [TBD]", "optional placeholder"),
        ("[document to be issued]", "contested"),
        ("[4][2]. States shall act.", "placeholder placeholder"),
        ("as agreed. [4][2]. States shall act.", "placeholder placeholder"),
        ("by [2020][2021] at the latest", "alternative alternative"),
        ("States shall act.[^3]", "editorial"),
        ("[Note: this depends on the annex.]", "editorial"),
        ("[Note by the secretariat: see above]", "editorial"),
        ("[Chair: see above]", "editorial"),
        ("[The chair shall note that: it is so]", "contested"),
        ("[for decision text]", "editorial"),
        ("States shall [delete: always] act.", "deletion asked"),
        ("States shall [always – to be deleted] act.", "deletion asked"),
        ("States shall [~~always~~] act.", "deletion asked"),
        ("［各国应采取行动。］", "contested"),
        ("[]", "placeholder"),
        ("States shall act.", ""),
    ],
)
def test_a_bracket_means_what_its_surroundings_say(text: str, kinds: str) -> None:
    found = " ".join(span.kind.value for span in parse(text).spans)

    assert found == kinds


def test_a_forum_may_read_unmarked_brackets_as_a_wish_to_delete() -> None:
    spans = parse("[States shall act.]", unmarked=SpanKind.DELETE_ASKED).spans

    assert spans[0].kind is SpanKind.DELETE_ASKED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[States shall act – AOSIS]", "AOSIS"),
        ("[States shall act – Veloria, Lund]", "Veloria, Lund"),
        ("[EU: States shall act]", "EU"),
        ("[States shall act]", ""),
        ("[a well-known rule]", ""),
    ],
)
def test_a_bracket_may_name_who_asked_for_it(text: str, names: str) -> None:
    assert parse(text).spans[0].attribution == names


def test_spans_know_their_depth_and_the_span_around_them() -> None:
    spans = parse("[a [b [c]] d] [e]").spans

    assert [(span.depth, span.parent) for span in spans] == [(1, -1), (2, 0), (3, 1), (1, -1)]
    assert parse("[a [b [c]] d] [e]").depth == 3


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a ] b", [(FaultKind.UNOPENED, 2, 1, 3)]),
        ("a [ b", [(FaultKind.UNCLOSED, 2, 1, 3)]),
        ("a\nbc ]", [(FaultKind.UNOPENED, 5, 2, 4)]),
        ("[a [b] c", [(FaultKind.UNCLOSED, 0, 1, 1)]),
        ("[a] b]", [(FaultKind.UNOPENED, 5, 1, 6)]),
        ("a [] b", [(FaultKind.EMPTY, 2, 1, 3)]),
        ("[a]", []),
    ],
)
def test_what_does_not_balance_is_reported_with_its_place(
    text: str, faults: list[tuple[FaultKind, int, int, int]]
) -> None:
    assert [(f.kind, f.offset, f.line, f.column) for f in parse(text).faults] == faults


def test_alternatives_are_given_as_sets() -> None:
    text = "[shall][should] act [now][later][never]"

    assert [[text[s.start : s.end] for s in rivals] for rivals in alternatives(parse(text))] == [
        ["[shall]", "[should]"],
        ["[now]", "[later]", "[never]"],
    ]


def test_pieces_tell_the_depth_of_every_word() -> None:
    assert [(piece.text, piece.depth) for piece in parse("a [b [c]]").pieces] == [
        ("a ", 0), ("[", 1), ("b ", 1), ("[", 2), ("c", 2), ("]", 2), ("]", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["[" * 10_000, "]" * 10_000, "[" * 10_000 + "]" * 10_000, "[]" * 10_000, "[a\n\n" * 10_000]
)
def test_ten_thousand_brackets_are_no_trouble(text: str) -> None:
    assert unparse(parse(text)) == text


@given(TEXTS)
def test_printing_what_was_parsed_gives_the_text(text: str) -> None:
    assert unparse(parse(text)) == text


@given(TEXTS)
def test_every_bracket_is_in_a_pair_or_in_a_fault(text: str) -> None:
    found = parse(text)
    unbalanced = [fault for fault in found.faults if fault.kind is not FaultKind.EMPTY]

    assert 2 * len(found.spans) + len(unbalanced) == sum(text.count(sign) for sign in "[]［］")


@given(TEXTS)
def test_spans_nest_and_never_cross(text: str) -> None:
    spans = parse(text).spans

    assert all(spans[s.parent].start < s.start and s.end < spans[s.parent].end for s in spans if s.parent >= 0)


@real_texts.needs_real_texts
@pytest.mark.parametrize(("name", "opening", "closing"), PARIS)
def test_real_rounds_are_read_as_they_stand(name: str, opening: int, closing: int) -> None:
    text = real_texts.read(name)
    found = parse(text)
    unopened = sum(fault.kind is FaultKind.UNOPENED for fault in found.faults)
    unclosed = sum(fault.kind is FaultKind.UNCLOSED for fault in found.faults)

    assert (len(found.spans) + unclosed, len(found.spans) + unopened) == (opening, closing)
    assert unparse(found) == text


@real_texts.needs_real_texts
def test_a_real_round_is_told_where_its_brackets_do_not_balance() -> None:
    found = parse(real_texts.read("paris-agreement-2015/round-3-2015-12-09.md")).faults

    assert [(fault.kind, fault.line, fault.column) for fault in found] == [
        (FaultKind.UNOPENED, 94, 273),
        (FaultKind.UNOPENED, 162, 140),
        (FaultKind.UNCLOSED, 212, 366),
        (FaultKind.UNCLOSED, 305, 438),
        (FaultKind.UNOPENED, 482, 255),
    ]


@real_texts.needs_real_texts
@pytest.mark.parametrize(
    "name", ["bbnj-en.md", "bbnj-fr.md", "bbnj-es.md", "bbnj-ru.txt", "bbnj-zh.txt", "bbnj-ar.txt"]
)
def test_an_adopted_treaty_has_no_fault_and_comes_back(name: str) -> None:
    text = real_texts.read(name)
    found = parse(text)

    assert (found.faults, unparse(found)) == ((), text)
