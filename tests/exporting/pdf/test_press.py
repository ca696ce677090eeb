"""A PDF: its words in order, its tags and its language, whatever is written in it; and no process that stays."""

import resource
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from negotiate.errors import Unavailable
from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import LineNumbers, Paper, PaperClause, PaperRemark, Reviser
from negotiate.exporting.pdf import press
from negotiate.exporting.pdf.press import sheet_to_pdf, to_pdf
from negotiate.exporting.pdf.sheet_manuscript import PrintedSheet
from negotiate.exporting.spreadsheets import Spreadsheet
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording
from tests.exporting.pdf.reading import opened, tags, words

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
KENYA = Reviser("Kenya", NOW)
HOSTILE = (
    'x #set page(width: 1cm) \\ $x^2$ "q" \'q\' `raw` ${a} <label> @ref // no /* no */ = no #panic("no") [a](b) ~ --'
)


def clause(body: str, heading: str = "Conduct", label: str = "Article 5") -> ClauseFields:
    return ClauseFields("article", 3, label, " ", Wording(heading, body))


def paper(*clauses: PaperClause, language: str = "en", title: str = "Convention", **wishes) -> Paper:
    is_rtl = language == "ar"
    words = (title, "A/1", "working text", language, is_rtl, NOW, "1 May 2026", clauses, "Taken along.")
    return Paper(*words, **wishes)


def clean(body: str, heading: str = "Conduct") -> PaperClause:
    return clean_clause("c_a_b", clause(body, heading))


def test_a_paper_is_tagged_in_the_order_of_reading_and_says_what_it_is() -> None:
    file = to_pdf(
        paper(clean("1. Peace.\n(a) now;\n\n| a | b |\n|---|---|\n| 1 | 2 |"), line_numbers=LineNumbers.BY_PAGE)
    )

    told = [tag for tag in tags(file) if tag != "Span"]
    assert told == [
        "Document",
        "P",
        "Title",
        "H1",
        "P",
        "P",
        *("Table", "THead", "TR", "TH", "TH"),
        *("TBody", "TR", "TD", "TD"),
        "P",
    ]
    assert words(file) == "A/1, working text Convention Article 5 Conduct 1. Peace. (a) now; a b 1 2 Taken along."
    with opened(file) as pdf:
        said = str(pdf.open_metadata())
        assert (pdf.Root.Lang, pdf.docinfo["/Title"], pdf.Root.MarkInfo.Marked) == ("en", "Convention", True)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert "<pdfuaid:part>1<" in said
    assert "<pdfaid:part>2<" in said
    assert "<pdfaid:conformance>A<" in said


def test_changes_are_said_in_words_where_that_is_asked_for() -> None:
    sides = (clause("States shall act at once."), clause("States should act at once."))
    edits = diff_wordings(*(side.wording.text for side in sides))
    signed = [SignedEdit(edit, KENYA, KENYA) for edit in edits]
    remarked = marked_clause("c_a_b", sides, signed, KENYA, [PaperRemark(KENYA, "It is clearer.")])

    said = words(to_pdf(paper(remarked, says_marks_in_words=True)))

    assert "Changes are said in words, between square brackets. Asked for by: Kenya." in said
    assert "States [deleted: shall] [added: should] act at once. Kenya, 1 May 2026: It is clearer." in said


def test_what_looks_like_source_is_words() -> None:
    file = to_pdf(paper(clean(f"{HOSTILE}\n\n| {HOSTILE} |\n|---|", HOSTILE), title=HOSTILE))

    assert words(file).count(HOSTILE) == 4


def test_a_word_longer_than_a_page_and_signs_that_none_can_show_stop_nothing() -> None:
    said = words(to_pdf(paper(clean("\x07\ufeff\ue000\ud800" + "w" * 9_000))))

    assert said.count("w") == 9_000 + "working text".count("w")
    assert "\ufffd\ufffd\ufffd" in said


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Les États agissent de bonne foi."),
        ("es", "Los Estados actuarán de buena fe, ¿no?"),
        ("ru", "Государства действуют добросовестно."),
        ("zh", "各国应当善意行事。"),
    ],
)
def test_scripts_are_read_as_they_are_written(language: str, body: str) -> None:
    file = to_pdf(paper(clean(body), language=language))

    assert body in words(file)
    assert opened(file).Root.Lang == language


def test_a_text_from_right_to_left_keeps_every_letter() -> None:
    file = to_pdf(paper(clean("تعمل الدول", "السلوك"), language="ar"))

    assert set("تعمل الدول السلوك") <= set(words(file))
    assert opened(file).Root.Lang == "ar"


def test_a_text_without_a_word_is_a_page() -> None:
    assert words(to_pdf(paper())) == "A/1, working text Convention Taken along."


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert to_pdf(paper(clean("Peace."))) == to_pdf(paper(clean("Peace.")))


def test_a_sign_without_a_font_is_named_instead_of_an_empty_box() -> None:
    rare = "\N{CJK UNIFIED IDEOGRAPH-3134A}"

    with pytest.raises(Unavailable, match=rf"has the sign “{rare}” \(cjk unified ideograph-3134a\).* fonts-noto"):
        to_pdf(paper(clean(f"{rare} yes")))


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Return a way to put another program in the place of the typesetter."""

    def put(program: str) -> None:
        path = tmp_path / "child.py"
        path.write_text(program)
        monkeypatch.setattr(press, "_CHILD", path)

    return put


def test_one_that_hangs_is_ended_and_one_that_fails_is_told(
    child: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(press, "TIME_LIMIT", 0.5)
    child(f"import os, time; open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid())); time.sleep(60)")
    with pytest.raises(Unavailable, match="takes too long"):
        to_pdf(paper())
    assert not Path(f"/proc/{(tmp_path / 'pid').read_text()}").exists()

    child("raise SystemExit('no')")
    with pytest.raises(Unavailable, match="could not be made"):
        to_pdf(paper())


def test_nothing_of_it_stays_in_the_house() -> None:
    text = paper(*[clean("States shall act in good faith. " * 200)] * 20)
    to_pdf(text)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    to_pdf(text)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 4_000


def sheet(columns: tuple[str, ...], *rows: tuple[str, ...]) -> bytes:
    """Return a table as a file."""
    return sheet_to_pdf(
        PrintedSheet(Spreadsheet("Positions", columns, rows), "Pact", NOW, "1 May 2026", "Taken along.")
    )


def test_a_table_has_the_tags_of_a_table_and_all_its_words_in_order() -> None:
    file = sheet(("Clause", "Position"), ("Article 5", "support"), ("第六条", "تأييد"), ("Article 7", HOSTILE))

    told = [tag for tag in tags(file) if tag != "Span"]
    assert told[:8] == ["Document", "P", "Title", "Table", "THead", "TR", "TH", "TH"]
    assert told.count("TR") == 4
    assert "Pact Positions Clause Position Article 5 support 第六条" in words(file)
    assert "#panic" in words(file)
    assert words(file).endswith("Taken along.")


def test_a_wide_table_has_a_title_for_each_row_and_leaves_out_what_is_not_said() -> None:
    heads = tuple(f"Head {number}" for number in range(12))
    file = sheet(heads, ("Article 5", "yes", *[""] * 9, "no"), ("Article 6", *[""] * 11))

    assert words(file) == "Pact Positions Article 5 Head 1: yes · Head 11: no Article 6 Taken along."
    assert tags(file).count("H1") == 2


def test_an_empty_table_says_so() -> None:
    assert words(sheet(("Clause",))) == "Pact Positions There is nothing in it. Taken along."
