"""Files that lost their bookmarks, known again by their words."""

from dataclasses import replace

from negotiate.importing.office.documents import OfficeMark, OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.plain import written_out
from negotiate.importing.office.proposals import ClauseAsGiven, returned_changes
from negotiate.importing.office.recognising import KnownClause, recognised
from negotiate.importing.parse import parse
from negotiate.text.diff.paragraphs.clause_matching import MatchedWords
from negotiate.text.wording import Wording
from tests.importing.word.files import ROOT, p, r, read

CARE = "Each State shall take care that no water is harmed by what is done from its territory."
FUNDS = "Parties provide funds, in line with what each of them can give, to those that need them most."


def paragraph(words: str) -> ReadParagraph:
    """Return a paragraph that somebody has typed."""
    return ReadParagraph("Normal", 0, "", (OfficePiece(words),), None, None, (), (), is_tight=False)


def document(*words: str) -> ReadDocument:
    """Return a file of plain paragraphs."""
    return ReadDocument(tuple(map(paragraph, words)), {}, {}, (), has_macros=False, characters=0)


def standing(number: int, heading: str, body: str) -> KnownClause:
    """Return an article of the text."""
    label = f"Article {number}"
    given = ClauseAsGiven(f"clause{number}zzz", f"versio{number}zzz", f"{label}: ", False, Wording(heading, body))
    return KnownClause(MatchedWords(label, heading, body), given)


TEXT = [standing(1, "Care", CARE), standing(2, "Funds", FUNDS)]


def test_what_was_typed_under_another_number_is_known_and_compared() -> None:
    file = recognised(document("Article 7", "Funds", FUNDS.replace("provide", "offer")), TEXT)
    (change,) = returned_changes(file.read, {one.given.code: one.given for one in TEXT})

    assert list(file.matches) == ["clause2zzz"]
    assert change.wording == Wording("Funds", FUNDS.replace("provide", "offer"))
    assert file.missing == ("clause1zzz",)


def test_words_as_they_stand_are_no_change() -> None:
    file = recognised(document("Article 1: Care", CARE, "Article 2: Funds", FUNDS), TEXT)

    assert returned_changes(file.read, {one.given.code: one.given for one in TEXT}) == ()
    assert (file.unknown, file.missing) == ((), ())


def test_what_is_new_in_a_file_falls_to_no_clause_before_it() -> None:
    file = recognised(document("Article 1: Care", CARE, "Article 3: Trees", "Plant one a year."), TEXT)

    assert file.unknown == ("Article 3",)
    assert returned_changes(file.read, {one.given.code: one.given for one in TEXT}) == ()


def test_an_annex_is_known_as_any_other_clause() -> None:
    given = ClauseAsGiven("annex1zzzz", "versio3zzz", "Annex I: ", False, Wording("Services", CARE))
    annex = KnownClause(MatchedWords("Annex I", "Services", CARE), given)

    assert list(recognised(document("Annex I", "Services", CARE), [annex]).matches) == ["annex1zzzz"]


def test_a_title_and_recitals_are_two_clauses_each_with_its_own_paragraphs() -> None:
    name, recitals = "Convention on Water", ("The Parties,", "Recalling that it is scarce,", "Noting its worth,")
    front = ClauseAsGiven("frontzzzzz", "versio8zzz", "", False, Wording(name, ""))
    preamble = ClauseAsGiven("preamblezz", "versio9zzz", "", False, Wording("", "\n\n".join(recitals)))
    text = [KnownClause(MatchedWords("", one.wording.heading, one.wording.body), one) for one in (front, preamble)]
    file = recognised(document("", name, *recitals, "Article 1: Care", CARE), [*text, TEXT[0]])

    assert list(file.matches) == ["frontzzzzz", "preamblezz", "clause1zzz"]
    assert (file.unknown, file.missing) == ((), ())
    assert returned_changes(file.read, {one.given.code: one.given for one in (*text, TEXT[0])}) == ()


def run_in(number: int, body: str) -> KnownClause:
    """Return an article of the text whose words follow its label on one line."""
    label = f"Article {number}"
    given = ClauseAsGiven(f"clause{number}zzz", f"versio{number}zzz", f"{label}. ", True, Wording("", body))
    return KnownClause(MatchedWords(label, "", body), given)


MEET, VOTE, ENDS = "They meet each year in spring.", "They vote by a show of hands.", "It enters into force at once."


def test_two_articles_in_one_paragraph_are_told_apart() -> None:
    text = [run_in(number, body) for number, body in enumerate((CARE, FUNDS, MEET, VOTE, ENDS), 1)]
    lines = (f"Article 1. {CARE}", f"Article 2. {FUNDS}", f"Article 3. {MEET} Article 4. {VOTE}", f"Article 5. {ENDS}")
    file = recognised(document(*lines), text)

    assert len(file.matches) == 5
    assert (file.unknown, file.missing) == ((), ())
    assert returned_changes(file.read, {one.given.code: one.given for one in text}) == ()


def test_a_title_inside_a_paragraph_is_found_beside_what_somebody_has_struck() -> None:
    text = [run_in(number, body) for number, body in enumerate((CARE, FUNDS, MEET, VOTE, ENDS), 1)]
    mark = OfficeMark("Ana", "")
    read = document(f"Article 1. {CARE}", f"Article 2. {FUNDS}", "", f"Article 5. {ENDS}")
    pieces = (OfficePiece("Article 3. They meet"), OfficePiece(" often", removed=mark))
    pieces += (OfficePiece(f"{MEET.removeprefix('They meet')} Article"), OfficePiece(f" 4. {VOTE}", strong=True))
    mixed = (*read.paragraphs[:2], replace(read.paragraphs[2], pieces=pieces), read.paragraphs[3])
    file = recognised(replace(read, paragraphs=mixed), text)

    assert len(file.matches) == 5
    assert ["".join(piece.text for piece in one.pieces) for one in file.read.paragraphs[2:4]] == [
        f"Article 3. They meet often{MEET.removeprefix('They meet')}",
        f"Article 4. {VOTE}",
    ]


def test_a_title_in_a_paragraph_that_cannot_be_cut_is_named_as_unknown() -> None:
    text = [run_in(number, body) for number, body in enumerate((CARE, FUNDS, MEET, VOTE, ENDS), 1)]
    lines = (f"Article 1. {CARE}", f"Article 2. {FUNDS}", f"Article 3. {MEET} Article **4**. {VOTE}")
    file = recognised(document(*lines, f"Article 5. {ENDS}"), text)

    assert file.unknown == ("Article 3",)


def test_a_part_without_paragraphs_of_its_own_is_no_clause_whatever_somebody_chooses() -> None:
    text = [run_in(number, body) for number, body in enumerate((CARE, FUNDS, MEET, VOTE, ENDS), 1)]
    lines = (f"Article 1. {CARE}", f"Article 2. {FUNDS}", f"Article 3. {MEET} Article **4**. {VOTE}")
    read, codes = document(*lines, f"Article 5. {ENDS}"), [one.given.code for one in text]

    file = recognised(read, text, [*codes[:2], codes[2], "", codes[4]])

    assert [part.has_paragraphs for part in file.parts] == [True, True, False, True, True]
    assert [part.becomes for part in file.parts] == [*codes[:2], "", "", codes[4]]


STYLES = f"""<w:styles {ROOT}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
    <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Subtitle"/></w:style></w:styles>"""
NUMBERS = f"""<w:numbering {ROOT}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
    <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
NOTES = f"""<w:footnotes {ROOT}><w:footnote w:id="1">{p(r("Ibid."))}</w:footnote>
    <w:footnote w:id="2">{p(r("See the first."))}</w:footnote></w:footnotes>"""
NUMBERED = '<w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def note(number: int) -> str:
    """Return the sign of a note."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def row(*cells: str) -> str:
    """Return a row of a table."""
    inside = "".join(f"<w:tc>{p(r(words))}{p('')}</w:tc>" for words in cells)
    return f"<w:tr>{inside}</w:tr>"


OF_A_STRANGER = "".join((
    p(r("Of water")),
    p(r("A paper of the group"), '<w:pStyle w:val="Sub"/>'),
    p(r("Scope"), NUMBERED),
    p(r(CARE) + note(1) + r(" They say how.")),
    f"<w:tbl>{row('Well', 'Depth', 'Year')}{row('North', '20')}</w:tbl>",
    p(r("Funds"), NUMBERED),
    p(r(FUNDS) + note(2)),
))  # fmt: skip


def known(text: str) -> list[KnownClause]:
    """Return the clauses of a text that has become an instrument."""
    found = list[KnownClause]()
    for number, one in enumerate(parse(text).clauses):
        given = ClauseAsGiven(f"clause{number}zzz", "versio1zzz", one.label, False, Wording(one.heading, one.body))
        words = MatchedWords(one.label, one.heading, one.body, one.kind == "section")
        found.append(KnownClause(words, given))
    return found


def test_the_very_file_that_became_the_text_has_no_changes() -> None:
    given = read(OF_A_STRANGER, styles=STYLES, numbering=NUMBERS, footnotes=NOTES)
    text = known(written_out(given).text)
    file = recognised(given, text)

    assert [one.given.wording.heading for one in text] == ["Of water", "1. Scope", "2. Funds"]
    assert (file.unknown, file.missing) == ((), ())
    assert returned_changes(file.read, {one.given.code: one.given for one in text}) == ()


def test_a_note_that_says_something_else_keeps_its_number() -> None:
    text = known(written_out(read(OF_A_STRANGER, styles=STYLES, numbering=NUMBERS, footnotes=NOTES)).text)
    changed = NOTES.replace("See the first.", "See the last.")
    file = recognised(read(OF_A_STRANGER, styles=STYLES, numbering=NUMBERS, footnotes=changed), text)
    (change,) = returned_changes(file.read, {one.given.code: one.given for one in text})

    assert change.wording.body == f"{FUNDS}[^2]\n\n[^2]: See the last."
