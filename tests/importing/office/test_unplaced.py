"""What of a file that comes back is in none of its changes: it is said."""

from negotiate.importing.office.proposals import ClauseAsGiven, returned_changes
from negotiate.importing.office.unplaced import unplaced
from negotiate.text.wording import Wording
from tests.importing.word.files import ROOT, gone, ins, p, r, read

FIRST, SECOND, THIRD = "bcdfghjkmn", "ccdfghjkmn", "dcdfghjkmn"
STANDING = {FIRST: "Article 1", SECOND: "Article 2", THIRD: "Article 3"}


def clause(code: str, words: str = "States act.", label: str = "") -> str:
    """Return a clause as it stands in a file that the house gave."""
    mark = f'<w:bookmarkStart w:id="1" w:name="c_{code}_pqrstvwxz2_0"/>'
    title = f"Article {list(STANDING).index(code) + 1}"
    body = words if words.startswith("<") else r(words)
    return p(mark + r(label or title), '<w:outlineLvl w:val="0"/>') + p(body)


def said(body: str, **parts: str) -> list[str]:
    """Return what is said of a file."""
    given = {
        code: ClauseAsGiven(code, "pqrstvwxz2", name, is_run_in=False, wording=Wording("", "States act."))
        for code, name in STANDING.items()
    }
    file = read(body, **parts)
    return list(unplaced(file, returned_changes(file, given), given, STANDING))


def test_of_a_file_that_nobody_changed_nothing_is_said() -> None:
    assert said("".join(map(clause, STANDING))) == []
    assert said(clause(SECOND)) == []


def test_clauses_that_a_whole_text_lacks_are_named() -> None:
    assert said(clause(FIRST) + clause(THIRD)) == [
        "The file lacks Article 2. Propose a clause that is to go on the page of that clause."
    ]


def test_clauses_that_stand_elsewhere_are_named() -> None:
    assert said(clause(FIRST) + clause(THIRD) + clause(SECOND)) == [
        "Elsewhere in the file than in the text: Article 2. Propose a move on the page of that clause."
    ]


def test_words_before_the_first_clause_are_shown() -> None:
    assert said(p(r("Written by hand.")) + clause(SECOND)) == [
        "Before the first clause, and in none: “Written by hand.”."
    ]


def test_another_label_is_not_proposed_and_is_named() -> None:
    (sentence,) = said(clause(SECOND, label="Article 9"))

    assert sentence.startswith("Article 2 is called Article 9 in the file.")


def test_comments_beside_no_change_of_whoever_made_them_are_shown() -> None:
    remarks = "".join(
        f'<w:comment w:id="{number}" w:author="{who}">{p(r(words))}</w:comment>'
        for number, who, words in ((0, "Ana", "Why?"), (1, "Bo", "Because."))
    )
    begun = '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>'
    body = clause(SECOND, begun + gone("States", "Bo") + ins(r("Parties"), "Bo") + r(" act."))

    assert said(body, comments=f"<w:comments {ROOT}>{remarks}</w:comments>") == [
        "A comment of Ana, beside no change of theirs: “Why?”."
    ]


def test_heads_that_the_house_did_not_give_are_shown() -> None:
    head = f"<w:hdr {ROOT}>{p(r('Draft of our capital'))}</w:hdr>"

    assert said(clause(SECOND), header1=head) == ["Left aside, at the head or foot of pages: “Draft of our capital”."]


def test_clauses_that_are_marked_between_two_texts_are_named_and_not_missed() -> None:
    between = clause(SECOND).replace(f"c_{SECOND}", f"m_{SECOND}")

    assert said(clause(FIRST) + between + clause(THIRD)) == [
        "Marked between two texts, so that no changes are read of them: Article 2. Work in a text without marks."
    ]
