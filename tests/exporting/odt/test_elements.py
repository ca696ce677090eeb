"""The elements of a file: words, their spaces and looks, who changed something."""

from datetime import UTC, datetime

from negotiate.exporting.odt.elements import add_run, add_words, changed_by, element, q
from negotiate.exporting.paper.values import PaperRun, Reviser
from negotiate.text.marks.emphasis import Emphasis


def test_spaces_at_the_edges_and_in_runs_are_elements_and_one_between_words_is_none() -> None:
    made = element("text:p")

    add_words(made, "  a b  c\td ")

    names = [(one.tag, one.get(q("text:c")), one.tail) for one in made]
    assert (made.text, names) == (
        None,
        [(q("text:s"), "2", "a b "), (q("text:s"), "1", "c"), (q("text:tab"), None, "d"), (q("text:s"), "1", None)],
    )


def test_words_with_a_look_stand_in_a_span_of_that_style() -> None:
    made = element("text:p")

    add_run(made, PaperRun("a"))
    add_run(made, PaperRun("b", Emphasis(em=True, strong=True)))

    assert [one.get(q("text:style-name")) for one in made] == ["Strong_20_and_20_Emphasis"]


def test_whoever_changed_something_is_named_and_a_day_that_nobody_knows_is_that_of_the_file() -> None:
    known = Reviser("Kenya", datetime(2026, 5, 1, tzinfo=UTC))

    assert [one.text for one in changed_by(known, "x")] == ["Kenya", "2026-05-01T00:00:00"]
    assert [one.text for one in changed_by(None, "2026-06-01T00:00:00")] == ["?", "2026-06-01T00:00:00"]
