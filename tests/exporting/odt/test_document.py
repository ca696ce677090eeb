"""An OpenDocument text: all its changes accepted, it is the new text; all refused, the old one."""

import shutil
import subprocess
from collections import Counter
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree

from negotiate.exporting.odt.document import to_odt
from negotiate.exporting.odt.elements import q
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause, moved_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import LineNumbers, Paper, PaperClause, PaperRemark
from negotiate.importing.office.documents import OfficeMark
from negotiate.importing.office.plain import written_out
from negotiate.importing.office.proposals import given_versions, returned_changes
from negotiate.importing.office.reading import read_office_file
from negotiate.importing.parse import parse
from negotiate.text.diff.wordings import diff_wordings
from tests.exporting.word.test_document import BODIES, FIJI, KENYA, NOW, clause
from tests.exporting.word.written import lines_of
from tests.importing.office.test_proposals import CODE, NAME, VERSION, given_as

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def file_of(*clauses: PaperClause, right_to_left: bool = False, numbers: LineNumbers = LineNumbers.NONE) -> bytes:
    words = ("Convention", "A/1", "working text", "en", right_to_left, NOW, "1 May 2026")
    return to_odt(Paper(*words, clauses, colophon="Taken along.", line_numbers=numbers))


def marked(old: ClauseFields | None, new: ClauseFields | None, *remarks: PaperRemark) -> bytes:
    edits = diff_wordings(old.wording.text, new.wording.text) if old and new else ()
    return file_of(marked_clause(NAME, (old, new), [SignedEdit(edit, KENYA, FIJI) for edit in edits], KENYA, remarks))


def side(file: bytes, *, is_new: bool) -> list:
    """Return the lines of a file with all changes accepted, or all refused: of words their looks too, blank ones left out."""
    found: list = []
    words: list = []
    for one in read_office_file(file).paragraphs:
        cell = one.cell
        if cell and (cell.removed if is_new else cell.inserted):
            continue
        kept = [piece for piece in one.pieces if not (piece.removed if is_new else piece.inserted)]
        words += [(sign, (piece.strong, piece.em)) for piece in kept for sign in piece.text]
        if cell:
            found = [*found[:-1], (*found[-1], words)] if cell.column else [*found, ("row", words)]
        elif (one.removed if is_new else one.inserted) is not None:
            continue
        elif words and one.style not in ("Title", "Subtitle", "Colophon"):
            found.append((one.style.replace(" ", ""), words))
        words = []
    return found


def shown(fields: ClauseFields | None) -> list:
    """Return the lines of a clause in the same form."""
    lines = []
    for head, *rest in lines_of(fields):
        cells = rest if head == "row" else rest[1:]
        signs = [[(sign, look) for words, look in cell for sign in words] for cell in cells]
        lines += [(head, *signs)] if head == "row" or signs[0] else []
    return lines


def words_alone(lines: list) -> list:
    """Return lines without their styles, for the format has no mark for the style that a paragraph had."""
    return [line[1:] for line in lines if line[0] != "row" or any(line[1:])]


@settings(max_examples=60)
@given(BODIES, BODIES)
def test_whatever_changed_both_texts_can_be_had_from_the_file(old: str, new: str) -> None:
    before, after = clause(old), clause(new, "Good conduct", "Article 6")

    file = marked(before, after)

    assert words_alone(side(file, is_new=True)) == words_alone(shown(after))
    assert words_alone(side(file, is_new=False)) == words_alone(shown(before))


@settings(max_examples=30)
@given(BODIES, BODIES)
def test_a_clause_that_moved_went_in_one_place_and_came_in_another(old: str, new: str) -> None:
    moving = (clause(old, "", "Article 1"), clause(new, "", "Article 1"))
    stays = clause("Peace.", "", "Article 2")
    whole = marked_clause("c_2345678901_b", moving, (), KENYA)

    file = file_of(
        moved_clause(PaperClause("w_2345678901_b", whole.blocks), KENYA, 1, stands_here=False),
        clean_clause("c_2_x", stays),
        moved_clause(whole, KENYA, 1, stands_here=True),
    )

    assert words_alone(side(file, is_new=False)) == words_alone(shown(moving[0]) + shown(stays))
    assert words_alone(side(file, is_new=True)) == words_alone(shown(stays) + shown(moving[1]))


def test_a_clause_that_came_or_went_does_so_whole() -> None:
    old, new = clause("1. Peace.\n\n| a | b |\n|---|---|\n| 1 |  |"), clause("2. War is over.", "Aim", "")

    file = file_of(marked_clause("w_a_b", (old, None), (), FIJI), marked_clause("c_c_d", (None, new), (), KENYA))

    assert (side(file, is_new=False), side(file, is_new=True)) == (shown(old), shown(new))
    assert parse(written_out(read_office_file(file)).text).clauses[-1].body == "2. War is over."


def test_what_went_out_comes_in_again() -> None:
    body = "1. Each *State*  shall\tact:\n(a) at **home**;\n\n| a | *b* |\n| --- | --- |\n| 1 | 2 |\n\n2. تعمل الدول."

    text = written_out(read_office_file(file_of(clean_clause(NAME, clause(body, "")), right_to_left=True))).text

    assert text == f"# Convention\n\n#### Article 5\n\n{body}\n"


def test_marks_come_back_as_what_their_authors_want_and_comments_as_the_reason() -> None:
    old, new = clause("1. States shall act.\n\n2. They report."), clause("1. States should act.\n\n2. They meet.")

    read = read_office_file(marked(old, new, PaperRemark(KENYA, "It is\nclearer.")))

    assert given_versions(read) == (VERSION,)
    (kenya, fiji) = sorted(returned_changes(read, given_as(old)), key=lambda one: one.author, reverse=True)
    assert (kenya.author, kenya.remarks, kenya.clause.code) == ("Kenya", ("It is\nclearer.",), CODE)
    assert fiji.wording.body == "1. States act.\n\n2. They."
    assert kenya.wording.body.startswith("1. States shall should act.")


def test_each_mark_names_whose_it_is_and_since_when() -> None:
    old, new = clause("States shall act, and act in good faith."), clause("States should act, and act in good faith.")

    read = read_office_file(marked(old, new))

    marks = [(piece.text, piece.inserted, piece.removed) for one in read.paragraphs for piece in one.pieces]
    day = "2026-05-01T12:00:00"
    assert ("shall", None, OfficeMark("Fiji", day)) in marks
    assert ("should", OfficeMark("Kenya", day), None) in marks


def test_a_file_that_nobody_changed_changes_nothing() -> None:
    read = read_office_file(file_of(clean_clause(NAME, clause("1. *Peace*.\n(a) now;\n\n| a |\n|---|\n| b |"))))

    assert returned_changes(read, given_as(clause("1. *Peace*.\n(a) now;\n\n| a |\n|---|\n| b |"))) == ()


@settings(max_examples=20)
@given(BODIES, BODIES)
def test_each_bookmark_is_of_one_paragraph_and_each_change_is_told_once(old: str, new: str) -> None:
    root = opened(marked(clause(old), clause(new)))

    names = [one.get(q("text:name")) for tag in ("bookmark", "bookmark-start") for one in root.iter(q(f"text:{tag}"))]
    told = Counter(one.get(q("text:id")) for one in root.iter(q("text:changed-region")))
    used = Counter(one.get(q("text:change-id")) for one in root.iter(q("text:change"), q("text:change-start")))
    ends = Counter(one.get(q("text:change-id")) for one in root.iter(q("text:change-end")))
    assert len(names) == len(set(names))
    assert told == used
    assert set(ends) <= set(used)


def test_the_file_says_what_it_is_before_all_else_and_is_the_same_each_time() -> None:
    file = file_of(clean_clause(NAME, clause("Peace.")))

    with ZipFile(BytesIO(file)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert file == file_of(clean_clause(NAME, clause("Peace.")))
    assert read_office_file(file).heads == ("Convention · A/1 · working text · 1 May 2026", "1")


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    assert "A\ufffdB" in written_out(read_office_file(file_of(clean_clause(NAME, clause("A\x0cB"))))).text


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_file_and_keeps_marks_bookmarks_and_words(tmp_path: Path) -> None:
    old, new = clause("1. States shall act.\n\n2. They report."), clause("1. States should act.\n\n3. They meet.")
    (tmp_path / "in.odt").write_bytes(marked(old, new))
    assert OFFICE is not None

    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "fodt", "--outdir", tmp_path, tmp_path / "in.odt"],
        check=True,
    )  # fmt: skip

    said = (tmp_path / "in.fodt").read_text(encoding="utf-8")
    assert (said.count("<text:insertion>") > 0, said.count("<text:deletion>") > 0, NAME in said) == (True, True, True)


def opened(file: bytes, part: str = "content.xml") -> etree._Element:
    """Return one part of a file."""
    with ZipFile(BytesIO(file)) as archive:
        return etree.fromstring(archive.read(part))
