"""A paper as plain values: the levels of titles, the spans of marked words, whose they are."""

import json
from datetime import UTC, datetime

from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import Paper, PaperClause, Reviser
from negotiate.exporting.pdf.manuscript import LONG, manuscript_of
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
KENYA, FIJI = Reviser("Kenya", NOW), Reviser("Fiji", NOW)


def clause(body: str, kind: str = "article", heading: str = "Conduct", label: str = "Article 5") -> ClauseFields:
    return ClauseFields(kind, 3, label, " ", Wording(heading, body))


def clean(kind: str) -> PaperClause:
    return clean_clause("c_a_b", clause("Peace.", kind))


def marked(old: ClauseFields, new: ClauseFields) -> PaperClause:
    edits = diff_wordings(old.wording.text, new.wording.text)
    return marked_clause("c_a_b", (old, new), [SignedEdit(edit, KENYA, FIJI) for edit in edits], KENYA)


def written(*clauses: PaperClause) -> dict:
    paper = Paper(
        "Convention", "A/1", "working text", "en", is_right_to_left=False, made_at=NOW, made_on="", clauses=clauses
    )
    return json.loads(manuscript_of(paper))


def test_no_level_of_titles_is_left_out() -> None:
    kinds = ["front", "preamble", "part", "article", "chapter", "section", "article", "article", "part", "section"]

    titles = [block for block in written(*map(clean, kinds))["blocks"] if block["kind"] == "title"]

    assert [(one["role"], one["level"]) for one in titles] == list(
        zip(kinds, [1, 1, 1, 2, 2, 3, 4, 4, 1, 2], strict=True)
    )


def test_spaces_stand_outside_of_marks_and_each_mark_has_its_hand() -> None:
    paper = written(marked(clause("States shall act at once."), clause("States should act at once.")))

    spans = paper["blocks"][1]["spans"]
    said = [(one["change"], one["before"], "".join(run["text"] for run in one["runs"]), one["hand"]) for one in spans]
    assert said == [
        ("", "", "States", 0),
        ("removed", " ", "shall", 1),
        ("added", " ", "should", 2),
        ("", "", " act at once.", 0),
    ]
    assert paper["hands"] == ["Fiji", "Kenya"]


def test_a_paragraph_that_was_joined_to_the_next_shows_its_end() -> None:
    paper = written(marked(clause("Peace is good.\n\nWar is bad."), clause("Peace is good. War is bad.")))

    shown = [(one["change"], run["text"]) for block in paper["blocks"] for one in block["spans"] for run in one["runs"]]
    assert ("removed", "\N{PILCROW SIGN}") in shown


def test_a_long_text_has_a_table_of_contents_and_a_short_one_has_none() -> None:
    assert written(*[clean("article")] * LONG)["has_contents"]
    assert not written(*[clean("article")] * (LONG - 1))["has_contents"]
