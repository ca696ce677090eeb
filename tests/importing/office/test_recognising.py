"""Files that lost their bookmarks, known again by their words."""

from negotiate.importing.office.documents import OfficePiece, ReadDocument, ReadParagraph
from negotiate.importing.office.proposals import ClauseAsGiven, returned_changes
from negotiate.importing.office.recognising import KnownClause, recognised
from negotiate.text.diff.clause_matching import MatchedWords
from negotiate.text.wording import Wording

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
