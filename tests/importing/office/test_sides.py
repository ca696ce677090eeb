"""One side of the marks of a file: what it says, put back as a text."""

from negotiate.importing.office.sides import as_text, seen_in, side_of
from tests.importing.word.files import gone, ins, p, r, read

MARKED = '<w:rPr><w:ins w:id="7" w:author="Ana"/></w:rPr>'


def said(body: str, *authors: str) -> list[str]:
    """Return the lines of one side."""
    file = read(body)
    return [seen_in(one.pieces) for one in side_of(file.paragraphs, frozenset(authors), "", file.notes)]


def test_a_side_has_the_marks_of_its_people_and_no_others() -> None:
    body = p(r("States") + gone(" shall") + ins(r(" should")) + ins(r(" now"), "Bo") + r(" act."))

    assert said(body) == ["States shall act."]
    assert said(body, "Ana") == ["States should act."]
    assert said(body, "Ana", "Bo") == ["States should now act."]


def test_a_paragraph_whose_end_a_side_lacks_runs_on_into_the_next() -> None:
    body = p(r("States"), MARKED) + p(r(" act."))

    assert said(body) == ["States act."]
    assert said(body, "Ana") == ["States", " act."]


def test_what_reads_as_it_did_is_written_as_it_was() -> None:
    file = read(p(r("States shall act.")) + p(r("They report.")))

    assert as_text(file.paragraphs, "States *shall* act.\nThey talk.") == "States *shall* act.\nThey report."
