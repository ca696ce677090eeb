"""Steps: whence each word of a new text comes, also where words move or go over into another text."""

from hypothesis import given
from hypothesis import strategies as st

from negotiate.text.anchoring.steps import EditedPlace, handed_over, text_step
from negotiate.text.edits import Edit, apply
from negotiate.text.provenance.provenance import Attributed, Carried
from negotiate.text.tokens import tokenize
from tests.text.strategies import edits_of, texts


def test_an_edit_stands_on_either_side() -> None:
    step = text_step(("a", " b", " c"), [Attributed(Edit(0, 0, ("x", " y")), ""), Attributed(Edit(1, 2), "")])

    assert step.places == (EditedPlace(0, 0, 0, 2), EditedPlace(1, 2, 3, 3))
    assert step.sources == (None, None, 0, 2)


def test_words_that_move_come_from_where_they_stood() -> None:
    changes = [Attributed(Edit(0, 1), "A"), Attributed(Edit(3, 3, ("a",)), "A", (Carried(1, 0),))]

    assert text_step(("a", " b", " c"), changes).sources == (1, 2, 0)


def test_words_that_go_over_into_another_text_are_there_as_they_were() -> None:
    step = handed_over(tokenize("Aim\n\nOne.\n\nTwo."), 7, tokenize("\n\nTwo.\n\nThree."), 2)

    assert "".join(step.tokens) == "\n\nTwo.\n\nThree."
    assert step.sources[2:4] == (7, 8)
    assert {*step.sources[:2], *step.sources[4:]} == {None}


@given(st.data(), texts)
def test_a_step_has_the_words_that_the_edits_make(data: st.DataObject, base: str) -> None:
    edits = data.draw(edits_of(base))
    before = tokenize(base)
    step = text_step(before, [Attributed(edit, "") for edit in edits])

    assert "".join(step.tokens) == apply(base, edits)
    assert [step.tokens[at] for at, source in enumerate(step.sources) if source is not None] == [
        before[source] for source in step.sources if source is not None
    ]
