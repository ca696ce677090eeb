"""A Word file: all its changes accepted, it is the new text; all refused, the old one; and Word can open it."""

from collections import Counter
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause, moved_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import Paper, PaperClause, PaperRemark, Reviser
from negotiate.exporting.word.document import to_docx
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording
from tests.exporting.word.reading import accepted, name, opened, refused
from tests.exporting.word.written import lines_of

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
KENYA, FIJI = Reviser("Kenya", NOW), Reviser("Fiji", NOW)

PIECES = st.sampled_from(
    [
        *("1. ", "2. ", "(a) ", "(b) ", "\n", "\n\n", "\n\n\n", "  ", "\t", " ", "; ", "*", "**"),
        *("States ", "shall ", "should ", "act ", "in good faith. ", "*Recalling* ", "[", "]", "の", "تعمل "),
        *("1. Each State shall take all feasible measures to protect its networks.\n\n", "\n| a | b |\n|---|---|\n"),
        *(
            "| 1 | 2 |\n",
            "| *x* | y | z |\n",
            "2. The Parties shall meet once a year and report on what they have done.\n",
        ),
    ]
)
BODIES = st.lists(PIECES, max_size=14).map("".join)


def clause(body: str, heading: str = "Conduct", label: str = "Article 5") -> ClauseFields:
    return ClauseFields("article", 3, label, " \N{EM DASH} ", Wording(heading, body))


def file_of(*clauses: PaperClause, right_to_left: bool = False) -> bytes:
    words = ("Convention", "A/1", "working text", "en", right_to_left, NOW, "1 May 2026")
    return to_docx(Paper(*words, clauses, colophon="Taken along."))


def marked(old: ClauseFields | None, new: ClauseFields | None, *remarks: PaperRemark) -> bytes:
    edits = diff_wordings(old.wording.text, new.wording.text) if old and new else ()
    return file_of(
        marked_clause("c_a_b", (old, new), [SignedEdit(edit, KENYA, FIJI) for edit in edits], KENYA, remarks)
    )


@settings(max_examples=40)
@given(BODIES, BODIES)
def test_whatever_changed_both_texts_can_be_had_from_the_file(old: str, new: str) -> None:
    before, after = clause(old), clause(new, "Good conduct", "Article 6")

    file = marked(before, after)

    assert accepted(file) == lines_of(after)
    assert refused(file) == lines_of(before)


@settings(max_examples=40)
@given(st.lists(st.tuples(BODIES, BODIES), min_size=2, max_size=3), st.integers(0, 2))
def test_a_clause_that_moved_stands_at_both_places(bodies: list[tuple[str, str]], which: int) -> None:
    sides = [(clause(old, "", f"Article {n}"), clause(new, "", f"Article {n}")) for n, (old, new) in enumerate(bodies)]
    which %= len(sides)
    moving, others = sides[which], [side for n, side in enumerate(sides) if n != which]
    whole = marked_clause("c_2345678901_b", moving, (), KENYA)
    stay = [marked_clause(f"c_{n}_x", side, (), KENYA) for n, side in enumerate(others)]

    file = file_of(
        moved_clause(PaperClause("w_2345678901_b", whole.blocks), KENYA, 1, stands_here=False),
        *stay,
        moved_clause(whole, KENYA, 1, stands_here=True),
    )

    assert refused(file) == [line for old, _ in (moving, *others) for line in lines_of(old)]
    assert accepted(file) == [line for _, new in (*others, moving) for line in lines_of(new)]


def test_a_clause_that_came_or_went_does_so_whole() -> None:
    old, new = clause("1. Peace.\n\n| a | b |\n|---|---|\n| 1 | 2 |"), clause("2. War is over.", "Aim", "")

    file = file_of(marked_clause("w_a_b", (old, None), (), FIJI), marked_clause("c_c_d", (None, new), (), KENYA))

    assert (refused(file), accepted(file)) == (lines_of(old), lines_of(new))


def test_a_text_that_runs_on_behind_its_label_stands_in_one_line_with_it() -> None:
    old, new = (ClauseFields("article", -1, label, " ", Wording("", "Peace.")) for label in ("1.", "2."))

    file = file_of(marked_clause("c_a_b", (old, new), (), KENYA))

    assert accepted(file) == [("Paragraph1", False, (("2. Peace.", (False, False)),))]
    assert refused(file) == [("Paragraph1", False, (("1. Peace.", (False, False)),))]


def test_each_mark_names_whose_it_is_and_since_when() -> None:
    old, new = (
        clause("States shall act, and act in good faith with all others at once."),
        clause("States should act, and act in good faith with all others."),
    )
    edits = diff_wordings(old.wording.text, new.wording.text)

    signed = [SignedEdit(edit, *hands) for edit, hands in zip(edits, [(KENYA, FIJI), (FIJI, KENYA)], strict=True)]
    document = opened(file_of(marked_clause("c_a_b", (old, new), signed, KENYA)))

    marks = [mark for kind in ("del", "ins") for mark in document.iter(qn(f"w:{kind}"))]
    said = [("".join(mark.itertext()), mark.get(qn("w:author")), mark.get(qn("w:date"))) for mark in marks]
    day = "2026-05-01T12:00:00Z"
    assert said == [(" shall", "Fiji", day), (" at once", "Kenya", day), (" should", "Kenya", day)]


@settings(max_examples=40)
@given(BODIES, BODIES)
def test_no_two_marks_or_bookmarks_share_an_id_and_each_range_is_closed(old: str, new: str) -> None:
    document = opened(marked(clause(old), clause(new)))

    opening = [
        one for one in document.iter() if name(one).endswith(("Start", "ins", "del", "moveTo", "moveFrom", "Change"))
    ]
    ids = Counter(one.get(qn("w:id")) for one in opening if one.get(qn("w:id")))
    starts = Counter((name(one)[:-5], one.get(qn("w:id"))) for one in document.iter() if name(one).endswith("Start"))
    ends = Counter((name(one)[:-3], one.get(qn("w:id"))) for one in document.iter() if name(one).endswith("End"))
    names = [one.get(qn("w:name")) for one in document.iter(qn("w:bookmarkStart"))]
    assert not [key for key, count in ids.items() if count > 1]
    assert starts == ends
    assert len(names) == len(set(names))


def test_reasons_stand_beside_the_words_that_they_are_about() -> None:
    old, new = clause("1. Peace.\n\n2. States shall act."), clause("1. Peace.\n\n2. States should act.")

    file = marked(old, new, PaperRemark(FIJI, "It is\nclearer."))

    comments, document = opened(file, "word/comments.xml"), opened(file)
    (comment,) = comments
    around = document.find(f".//{qn('w:commentRangeStart')}").getparent()
    assert ["".join(part.itertext()) for part in comment] == ["It is", "clearer."]
    assert (comment.get(qn("w:author")), comment.get(qn("w:date"))) == ("Fiji", "2026-05-01T12:00:00Z")
    assert "".join(around.itertext()) == "2. States shall should act."


def test_another_library_reads_the_file_and_the_styles_by_their_names() -> None:
    document = Document(BytesIO(file_of(clean_clause("c_a_b", clause("1. Peace.\n\n(a) now;")))))

    styles = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    assert styles == [
        ("Subtitle", "A/1, working text"),
        ("Title", "Convention"),
        ("Article", "Article 5 \N{EM DASH} Conduct"),
        ("Paragraph 1", "1. Peace."),
        ("Paragraph 2", "(a) now;"),
        ("Colophon", "Taken along."),
    ]
    assert document.sections[0].header.paragraphs[0].text == "Convention · A/1 · working text · 1 May 2026"
    assert document.core_properties.author == ""


def test_a_text_from_right_to_left_runs_so_in_every_paragraph() -> None:
    document = opened(file_of(clean_clause("c_a_b", clause("1. تعمل الدول.")), right_to_left=True))

    paragraphs = list(document.iter(qn("w:p")))
    assert all(paragraph.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for paragraph in paragraphs)


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert marked(clause("Peace."), clause("War.")) == marked(clause("Peace."), clause("War."))


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    assert accepted(file_of(clean_clause("c_a_b", clause("A\x0cB"))))[1][2][0][0] == "A\ufffdB"


def test_a_heading_below_its_label_stands_behind_it_in_one_line() -> None:
    below = ClauseFields("article", 3, "Article 5", "\n\n", Wording("Conduct", "States act."))

    assert "Article 5 Conduct" in [one.text for one in Document(BytesIO(file_of(clean_clause("c", below)))).paragraphs]
