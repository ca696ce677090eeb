"""A file that comes back: what each person changed in it, clause by clause."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from negotiate.exporting.paper.clauses import ClauseFields, clean_clause, marked_clause
from negotiate.exporting.paper.hands import SignedEdit
from negotiate.exporting.paper.values import PaperRemark, Reviser
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, given_versions, returned_changes
from negotiate.importing.office.reading import read_office_file
from negotiate.text.diff.wordings import diff_wordings
from negotiate.text.wording import Wording
from tests.exporting.word.test_document import clause, file_of
from tests.importing.odt.files import end, odt, region, regions, start, struck
from tests.importing.odt.files import p as odt_p
from tests.importing.word.files import ROOT
from tests.importing.word.files import gone as word_gone
from tests.importing.word.files import ins as word_ins
from tests.importing.word.files import p as word_p
from tests.importing.word.files import r as word_r
from tests.importing.word.files import read as read_word

CODE, VERSION = "bcdfghjkmn", "pqrstvwxz2"
NAME = f"c_{CODE}_{VERSION}"
BODY = "1. States *shall* act.\n(a) at home;\n\n\n2. They report.\n\n| a | b |\n|---|---|\n| 1 | 2 |"
TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |"
PARTS = st.sampled_from(["1. States *shall* act.", "2. They report.", "(a) at home;", TABLE])


def given_as(fields: ClauseFields) -> dict[str, ClauseAsGiven]:
    """Return a clause as it was taken along."""
    return {CODE: ClauseAsGiven(CODE, VERSION, fields.prefix, fields.is_run_in, fields.wording)}


def start_of(name: str) -> str:
    """Return the bookmark of a paragraph in a Word file."""
    return f'<w:bookmarkStart w:id="1" w:name="{name}"/>'


def changes(file: bytes, fields: ClauseFields) -> tuple[ReturnedChange, ...]:
    """Return what was changed in a file that was made from a clause."""
    read = read_office_file(file)
    assert given_versions(read) == (VERSION,)
    return returned_changes(read, given_as(fields))


def marked(old: ClauseFields, new: ClauseFields, *remarks: PaperRemark) -> bytes:
    """Return a file in which Ana brought in, and Bo took out, whatever differs."""
    edits = diff_wordings(old.wording.text, new.wording.text)
    signed = [SignedEdit(edit, Reviser("Ana"), Reviser("Ana")) for edit in edits]
    return file_of(marked_clause(NAME, (old, new), signed, Reviser("Ana"), remarks))


def test_a_file_that_nobody_changed_changes_nothing() -> None:
    assert changes(file_of(clean_clause(NAME, clause(BODY))), clause(BODY)) == ()


def test_a_cell_that_says_nothing_keeps_its_place() -> None:
    table = "1. Levels:\n\n| a | b | c |\n| --- | --- | --- |\n| 1 |  | 3 |\n| 4 |  |  |"

    assert changes(file_of(clean_clause(NAME, clause(table))), clause(table)) == ()


def test_a_clause_with_marks_between_two_texts_adds_nothing_to_the_one_before_it() -> None:
    old, new = clause("States shall meet."), clause("States should meet.")
    edits = diff_wordings(old.wording.text, new.wording.text)
    signed = [SignedEdit(edit, Reviser("Ana"), Reviser("Ana")) for edit in edits]
    between = marked_clause(f"m_{VERSION}_{CODE}", (old, new), signed, Reviser("Ana"))

    assert changes(file_of(clean_clause(NAME, clause(BODY)), between), clause(BODY)) == ()


def test_marks_become_what_their_author_wants_the_clause_to_say_and_her_comments_the_reason() -> None:
    old, new = clause(BODY), clause(BODY.replace("report", "meet"), "Good conduct")

    (change,) = changes(
        marked(old, new, PaperRemark(Reviser("Ana"), "It is clearer."), PaperRemark(Reviser("Bo"), "No.")), old
    )

    assert (change.author, change.wording, change.remarks) == ("Ana", new.wording, ("It is clearer.",))


def test_an_opendocument_text_that_comes_back_is_heard_like_a_word_file() -> None:
    head = regions(region("1", "deletion", "<text:p>shall</text:p>"), region("2", "insertion", author="Bo"))
    why = f"<office:annotation><dc:creator>Ana</dc:creator>{odt_p('It is clearer.')}</office:annotation>"
    title = f'<text:h><text:bookmark text:name="{NAME}_0"/>{"".join(clause("").title)}</text:h>'
    body = f'<text:bookmark text:name="{NAME}_1"/>{why}States {struck("1")}act{start("2")} in peace{end("2")}.'

    read = read_office_file(odt(head + title + odt_p(body)))
    found = returned_changes(read, given_as(clause("States shallact.")))

    assert given_versions(read) == (VERSION,)
    assert [(one.author, one.wording.body, one.remarks) for one in found] == [
        ("Ana", "States act.", ("It is clearer.",)),
        ("Bo", "States shallact in peace.", ()),
    ]


def test_each_author_is_heard_apart_from_the_others() -> None:
    old = clause("States shall act, and act in good faith with all others at once.")
    new = clause("States should act, and act in good faith with all others.")
    edits = diff_wordings(old.wording.text, new.wording.text)
    hands = (Reviser("Ana"), Reviser("Bo"))
    signed = [SignedEdit(edit, hand, hand) for edit, hand in zip(edits, hands, strict=True)]

    found = changes(file_of(marked_clause(NAME, (old, new), signed, hands[0])), old)

    assert [(one.author, one.wording.body) for one in found] == [
        ("Ana", "States should act, and act in good faith with all others at once."),
        ("Bo", "States shall act, and act in good faith with all others."),
    ]


def test_a_clause_that_was_struck_whole_is_a_deletion() -> None:
    (change,) = changes(file_of(marked_clause(NAME, (clause(BODY), None), (), Reviser("Ana"))), clause(BODY))

    assert change.is_deletion


@example(["1. States *shall* act."], [TABLE, TABLE])
@example([TABLE, TABLE], [TABLE, "2. They report.", TABLE])
@example([TABLE, TABLE], [TABLE])
@settings(max_examples=15)
@given(st.lists(PARTS, min_size=1, max_size=4), st.lists(PARTS, min_size=1, max_size=4))
def test_where_marks_are_lost_the_words_tell_what_was_changed(before: list[str], after: list[str]) -> None:
    old, new = (clause("\n\n".join(parts)) for parts in (before, after))

    found = changes(file_of(clean_clause(NAME, new)), old)

    assert [(one.author, one.wording) for one in found] == [("", new.wording)] * (before != after)


@example(["1. States *shall* act."], [TABLE, TABLE])
@example([TABLE, TABLE], [TABLE, "2. They report.", TABLE])
@example([TABLE, TABLE], [TABLE])
@settings(max_examples=15)
@given(st.lists(PARTS, min_size=1, max_size=4), st.lists(PARTS, min_size=1, max_size=4))
def test_marks_of_whole_paragraphs_come_to_the_same_text(before: list[str], after: list[str]) -> None:
    old, new = (clause("\n\n".join(parts)) for parts in (before, after))

    found = changes(marked(old, new), old)

    assert [(one.author, one.wording) for one in found] == [("Ana", new.wording)] * (before != after)


def test_a_note_that_was_put_in_comes_with_its_words() -> None:
    point = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    body = word_p(f"{start_of(NAME + '_1')}{word_r('States act')}{point}{word_r(' here.')}")
    notes = f'<w:footnotes {ROOT}><w:footnote w:id="5">{word_p(word_r("Said by hand."))}</w:footnote></w:footnotes>'
    given = ClauseAsGiven(CODE, VERSION, "", is_run_in=False, wording=Wording("", "States act here.[^2]"))

    (change,) = returned_changes(read_word(body, footnotes=notes), {CODE: given})

    assert change.wording.body == "States act[^3] here.\n\n[^3]: Said by hand."


def test_one_person_whose_name_is_spelt_in_two_ways_makes_one_change() -> None:
    marks = word_ins(word_r("Parties"), "Ana Lee") + word_gone("States", "ANA  lee ")
    given = ClauseAsGiven(CODE, VERSION, "", is_run_in=False, wording=Wording("", "States act."))

    found = returned_changes(read_word(word_p(start_of(NAME + "_1") + marks + word_r(" act."))), {CODE: given})

    assert [(one.author, one.wording.body) for one in found] == [("Ana Lee", "Parties act.")]


def test_a_title_whose_style_was_lost_or_that_bears_another_label_keeps_its_heading() -> None:
    given = ClauseAsGiven(CODE, VERSION, "Article 2 — ", is_run_in=False, wording=Wording("Use", "States act."))
    plain = word_p(start_of(NAME + "_0") + word_r("Article 2 — Use")) + word_p(word_r("States act."))
    styled = plain.replace("<w:pPr>", '<w:pPr><w:outlineLvl w:val="0"/>', 1).replace("Article 2", "Article 7")

    assert returned_changes(read_word(plain), {CODE: given}) == ()
    assert returned_changes(read_word(styled), {CODE: given}) == ()


def test_a_column_whose_cells_somebody_has_taken_out_is_gone_for_her_alone() -> None:
    def cell(words: str, *, is_gone: bool = False) -> str:
        mark = '<w:tcPr><w:cellDel w:id="5" w:author="Ana" w:date="2026-05-01T12:00:00Z"/></w:tcPr>' if is_gone else ""
        return f"<w:tc>{mark}{word_p(word_r(words))}</w:tc>"

    def row(number: int, *words: str) -> str:
        first, *others = words
        kept = f"<w:tc>{word_p(start_of(f'{NAME}_{number}') + word_r(first))}</w:tc>"
        return f"<w:tr>{kept}{cell(others[0], is_gone=True)}{cell(others[1])}</w:tr>"

    table = f"<w:tbl>{row(0, 'a', 'b', 'c')}{row(1, '1', '2', '3')}</w:tbl>"
    wording = Wording("", "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |")
    given = ClauseAsGiven(CODE, VERSION, "", is_run_in=False, wording=wording)

    found = returned_changes(read_word(table), {CODE: given})

    assert [(one.author, one.wording.body) for one in found] == [("Ana", "| a | c |\n| --- | --- |\n| 1 | 3 |")]
