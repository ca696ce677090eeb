"""What the house gives to Word and OpenDocument, read and changed by LibreOffice, which nobody here has written.

All changes accepted, a file is the new text; all refused, the old one; and what is changed in it comes back as changed.
"""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, seed, settings

from negotiate.exporting.odt.document import to_odt
from negotiate.exporting.paper.clauses import ClauseFields, PaperClause, clean_clause, marked_clause, moved_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import LineNumbers, Paper
from negotiate.exporting.word.document import to_docx
from negotiate.importing.parse import parse
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords, match_clauses
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording
from tests.exporting.odt.test_document import file_of as odt_of
from tests.exporting.pdf.reading import opened, words_of
from tests.exporting.word.test_document import BODIES, FIJI, KENYA, NOW, clause
from tests.exporting.word.test_document import file_of as word_of
from tests.exporting.word.written import lines_of
from tests.importing.office.test_proposals import BODY, NAME, changes
from tests.office import EDITOR, edited_in_office, needs_office, printed_in_office, read_in_office
from tests.real_texts import needs_real_texts, read

ROUNDS = ("round-1-2015-10-23", "round-2-2015-12-04", "round-3-2015-12-09", "round-4-2015-12-12")
#: What LibreOffice leaves behind and no program of ours could prevent: an empty paragraph before a table that goes.
OF_TABLES = {("r71.docx", "Accept")}


@needs_office
def test_libreoffice_reads_both_texts_out_of_eighty_files_of_each_kind(tmp_path: Path) -> None:
    files, wanted = {}, {}
    for number, (before, after) in enumerate(bodies(80)):
        sides = clause(before), clause(after, "Good conduct", "Article 6")
        edits = diff_wordings(sides[0].wording.text, sides[1].wording.text)
        marked = marked_clause("c_a_b", sides, [SignedEdit(edit, KENYA, FIJI) for edit in edits], KENYA)
        files |= {f"r{number}.docx": word_of(marked), f"r{number}.odt": odt_of(marked)}
        wanted[f"r{number}"] = {"Accept": shown(sides[1]), "Reject": shown(sides[0])}

    said = read_in_office(files, tmp_path)

    wrong = {
        (name, deed)
        for name, one in said.items()
        for deed in ("Accept", "Reject")
        if seen(one[deed]) != wanted[Path(name).stem][deed]
    }
    assert {one for one in wrong if one[0].endswith(".docx")} <= OF_TABLES
    assert {one for one in wrong if "|" not in "".join(wanted[Path(one[0]).stem]["Reject"])} == set()


@needs_office
def test_libreoffice_reads_a_move_as_two_marks_of_whoever_moved(tmp_path: Path) -> None:
    moving = clause("1. Peace.\n\n2. War.", "", "Article 1"), clause("1. Peace at last.", "", "Article 1")
    stays = clause("Rules.", "", "Article 2")
    whole = marked_clause("c_2345678901_b", moving, (), KENYA)
    away = moved_clause(PaperClause("w_2345678901_b", whole.blocks), KENYA, 1, stands_here=False)
    blocks = (away, marked_clause("c_2_x", (stays, stays), (), KENYA), moved_clause(whole, KENYA, 1, stands_here=True))

    said = read_in_office({"moved.docx": word_of(*blocks), "moved.odt": odt_of(*blocks)}, tmp_path)

    for one in said.values():
        assert seen(one["Reject"]) == [*shown(moving[0]), *shown(stays)]
        assert seen(one["Accept"]) == [*shown(stays), *shown(moving[1])]
        assert {(who, day) for _, who, day in one["marks"]} == {("Kenya", "2026-05-01 12:00")}


@needs_office
@needs_real_texts
def test_libreoffice_reads_every_round_of_a_real_negotiation(tmp_path: Path) -> None:
    texts = [parse(read(f"paris-agreement-2015/{name}.md")).clauses for name in ROUNDS]
    files, wanted = {}, {}
    for number, (before, after) in enumerate(pairwise(texts)):
        pairs = list(matched(before, after))
        clauses = [marked_of(f"c_{place:010}_b", *pair) for place, pair in enumerate(pairs)]
        files |= {f"p{number}.docx": word_of(*clauses), f"p{number}.odt": odt_of(*clauses)}
        wanted[f"p{number}"] = [[line for pair in pairs for line in shown(pair[side])] for side in (1, 0)]

    said = read_in_office(files, tmp_path)

    for name, one in said.items():
        assert [seen(one["Accept"], 1), seen(one["Reject"], 1)] == wanted[Path(name).stem], name
        assert {who for _, who, _ in one["marks"]} <= {"Kenya", "Fiji", "Negotiate"}


@needs_office
def test_what_is_changed_in_libreoffice_comes_back_as_its_editors_and_nothing_else(tmp_path: Path) -> None:
    taken = clean_clause(NAME, clause(BODY))

    returned = edited_in_office({"taken.docx": word_of(taken), "taken.odt": odt_of(taken)}, tmp_path)

    wanted = BODY.replace("shall", "should").replace("home;\n\n\n", "home; and abroad;\n(b) at sea;\n\n")
    for name, file in returned.items():
        (change,) = changes(file, clause(BODY))
        assert (name, change.author, change.wording.body) == (name, EDITOR, wanted)


@needs_office
@pytest.mark.parametrize(("name", "made"), [("numbered.docx", to_docx), ("numbered.odt", to_odt)])
def test_lines_are_numbered_where_libreoffice_prints_them(
    name: str, made: Callable[[Paper], bytes], tmp_path: Path
) -> None:
    words = ("Convention", "A/1", "working text", "en", False, NOW, "1 May 2026")
    text = clean_clause("c_a_b", clause("\n\n".join(["States act."] * 7)))

    printed = printed_in_office(name, made(Paper(*words, (text,), line_numbers=LineNumbers.RUNNING)), tmp_path)

    with opened(printed) as pdf:
        said = words_of(pdf.pages[0], with_artifacts=True)
    assert {*"12345678"} <= set(re.findall(r"\d", said)), said


def bodies(count: int) -> list[tuple[str, str]]:
    """Return as many pairs of texts, the same each time."""
    found: list[tuple[str, str]] = []

    @seed(5)
    @settings(max_examples=count, phases=[Phase.generate], database=None)
    @given(BODIES, BODIES)
    def collect(before: str, after: str) -> None:
        found.append((before, after))

    collect()
    return found


def matched(before: Any, after: Any) -> Any:
    """Yield clauses of two rounds in pairs, those that went last."""
    matches = match_clauses(*([MatchedWords(one.label, one.heading, one.body) for one in side] for side in (before, after)))  # fmt: skip
    yield from ((None if match.old is None else fields(before[match.old]), fields(one)) for match, one in zip(matches, after, strict=True))  # fmt: skip
    found = {match.old for match in matches}
    yield from ((fields(one), None) for place, one in enumerate(before) if place not in found)


def fields(one: Any) -> ClauseFields:
    return ClauseFields(one.kind, 1, one.label, " \N{EM DASH} ", Wording(one.heading, one.body))


def marked_of(name: str, old: ClauseFields | None, new: ClauseFields | None) -> PaperClause:
    """Return a clause marked, every third edit by another hand."""
    edits = diff_wordings(old.wording.text, new.wording.text) if old and new else ()
    hands = ((FIJI, FIJI), (KENYA, FIJI), (KENYA, FIJI))
    signed = [SignedEdit(edit, *hands[place % 3]) for place, edit in enumerate(edits)]
    return marked_clause(name, (old, new), signed, KENYA if new else FIJI)


def shown(one: ClauseFields | None) -> list[str]:
    """Return the words of each line and row of a clause."""
    lines = lines_of(one)
    cells = [part[1:] if part[0] == "row" else part[2:] for part in lines]
    return [" | ".join("".join(words for words, _ in cell) for cell in row) for row in cells]


def seen(said: list[Any], ahead: int = 2) -> list[str]:
    """Return the same of a file as LibreOffice sees it, but for the paragraphs ahead of the text and behind it."""
    found: list[str] = []
    for style, words in said[ahead:-1]:
        if style == "table":
            rows: dict[int, list[str]] = {}
            for name, cell in words.items():
                rows.setdefault(int(re.sub(r"\D", "", name)), []).append(cell)
            found += [" | ".join(row) for _, row in sorted(rows.items())]
        elif words or style.replace(" ", "") != "TableText":
            found.append(words)
    return found
