"""What somebody put between the clauses of a file: it becomes words of none of them unless a person says so."""

import pytest

from negotiate.importing.office.between import PartedFile, PutInKind, parted
from negotiate.importing.office.documents import ReadDocument
from negotiate.importing.office.proposals import ClauseAsGiven, ReturnedChange, returned_changes
from negotiate.importing.office.reading import read_office_file
from negotiate.importing.office.recognising import AS_NEW, ASIDE
from negotiate.text.wording import Wording
from tests.importing.odt.files import odt
from tests.importing.odt.files import p as odt_p
from tests.importing.word.files import gone, ins, p, r, read

USE, PART, AIM, VERSION = "bcdfghjkmn", "ccdfghjkmn", "dcdfghjkmn", "pqrstvwxz2"
GIVEN = {
    USE: ClauseAsGiven(USE, VERSION, "Article 1 — ", False, Wording("Use", "1. States act.\n\n2. They talk.")),
    PART: ClauseAsGiven(PART, VERSION, "PART II — ", False, Wording("Rest", "")),
    AIM: ClauseAsGiven(AIM, VERSION, "Article 2 — ", False, Wording("Aim", "States aim.")),
}
LABELS = ("Article 1", "PART II", "Article 2")
TITLE = '<w:outlineLvl w:val="0"/>'
MARKED = '<w:rPr><w:ins w:id="7" w:author="Ana"/></w:rPr>'


def known(code: str, number: int, inside: str, setting: str = "") -> str:
    """Return a paragraph of the house."""
    return p(f'<w:bookmarkStart w:id="1" w:name="c_{code}_{VERSION}_{number}"/>{inside}', setting)


FIRST = known(USE, 0, r("Article 1 — Use"), TITLE) + known(USE, 1, r("1. States act."))
ARTICLE_1 = FIRST + known(USE, 2, r("2. They talk."))
PART_II = known(PART, 0, r("PART II — Rest"), TITLE)
ARTICLE_2 = known(AIM, 0, r("Article 2 — Aim"), TITLE) + known(AIM, 1, r("States aim."))
NEW = p(r("Article 1 bis — Trees")) + p(r("1. Plant.")) + p(r("2. Water."))


def told(file: ReadDocument, *chosen: str) -> tuple[PartedFile, tuple[ReturnedChange, ...]]:
    """Return what was put in, and what changed in the clauses of the file."""
    found = parted(file, GIVEN, LABELS, chosen)
    return found, returned_changes(found.read, GIVEN)


def test_a_file_into_which_nothing_was_put_has_no_parts() -> None:
    file, changes = told(read(ARTICLE_1 + PART_II + ARTICLE_2))

    assert (file.parts, changes) == ((), ())


@pytest.mark.parametrize(
    ("body", "behind", "before"),
    [
        (ARTICLE_1 + NEW + PART_II + ARTICLE_2, USE, PART),
        (ARTICLE_1 + PART_II + NEW + ARTICLE_2, PART, AIM),
        (ARTICLE_1 + PART_II + ARTICLE_2 + NEW, AIM, ""),
        (FIRST + NEW + known(USE, 2, r("2. They talk.")) + PART_II + ARTICLE_2, USE, USE),
    ],
)
def test_a_new_article_becomes_words_of_no_clause_wherever_it_stands(body: str, behind: str, before: str) -> None:
    file, changes = told(read(body))
    (part,) = file.parts

    assert (part.label, part.behind, part.before, part.becomes) == ("Article 1 bis", behind, before, AS_NEW)
    assert part.is_sure
    assert changes == ()


def test_a_new_article_before_all_others_is_to_be_looked_at() -> None:
    file, changes = told(read(NEW + ARTICLE_1))

    assert [(one.behind, one.before, one.is_sure) for one in file.parts] == [("", USE, False)]
    assert changes == ()


def test_a_new_article_that_word_marks_as_inserted_leaves_the_clause_before_it_alone() -> None:
    last = known(USE, 2, r("2. They talk."), MARKED)
    new = p(ins(r("Article 1 bis — Trees")), MARKED) + p(ins(r("1. Plant.")))

    file, changes = told(read(FIRST + last + new + PART_II))

    assert [one.label for one in file.parts] == ["Article 1 bis"]
    assert changes == ()


def test_a_new_article_in_an_opendocument_text_is_told_apart_too() -> None:
    title = f'<text:h><text:bookmark text:name="c_{AIM}_{VERSION}_0"/>Article 2 — Aim</text:h>'
    words = odt_p(f'<text:bookmark text:name="c_{AIM}_{VERSION}_1"/>States aim.')

    file, changes = told(read_office_file(odt(title + words + odt_p("Article 2 bis — Trees") + odt_p("Plant."))))

    assert [(one.label, one.behind) for one in file.parts] == [("Article 2 bis", AIM)]
    assert changes == ()


@pytest.mark.parametrize("typed", [r("Article 1 bis — Trees"), ins(r("Article 1 bis — Trees"))])
def test_a_bookmark_that_slid_onto_what_was_typed_before_its_title_goes_back(typed: str) -> None:
    slid = known(AIM, 0, typed) + p(r("Plant.")) + p(r("Article 2 — Aim"), TITLE) + known(AIM, 1, r("States aim."))

    file, changes = told(read(PART_II + slid))

    assert [(one.label, one.behind, one.before) for one in file.parts] == [("Article 1 bis", PART, AIM)]
    assert changes == ()


def test_a_title_that_was_struck_and_typed_anew_is_no_new_article() -> None:
    struck = known(AIM, 0, gone("Article 2 — Aim"), TITLE) + p(ins(r("Article 2 — Goal")), TITLE + MARKED)

    file, changes = told(read(struck + known(AIM, 1, r("States aim."))))

    assert file.parts == ()
    assert [one.wording for one in changes] == [Wording("Goal", "States aim.")]


def test_a_title_that_lost_its_bookmark_opens_its_own_clause() -> None:
    file, changes = told(read(ARTICLE_1 + p(r("Article 2 — Goal"), TITLE) + known(AIM, 1, r("States aim."))))

    assert file.parts == ()
    assert [(one.clause.code, one.wording) for one in changes] == [(AIM, Wording("Goal", "States aim."))]


def test_words_under_a_mere_title_become_nothing_until_somebody_says_what_they_are() -> None:
    file, changes = told(read(PART_II + p(r("States plant.")) + p(r("They water.")) + ARTICLE_2))
    (part,) = file.parts

    assert (part.kind, part.name, part.becomes) == (PutInKind.UNDER_A_TITLE, "States plant.", ASIDE)
    assert len(part.paragraphs) == 2
    assert changes == ()


def test_words_under_a_mere_title_become_its_words_where_somebody_says_so() -> None:
    file, changes = told(read(PART_II + p(r("States plant.")) + ARTICLE_2), PART)

    assert file.parts[0].is_chosen
    assert [(one.clause.code, one.wording.body) for one in changes] == [(PART, "States plant.")]


def test_a_choice_that_was_not_offered_changes_nothing() -> None:
    file, _ = told(read(PART_II + p(r("States plant.")) + ARTICLE_2), "elsewhere")

    assert not file.parts[0].is_chosen


def test_a_paragraph_that_cites_an_article_and_one_more_paragraph_are_words_of_the_clause() -> None:
    typed = p(r("Article 51 of the Charter applies.")) + p(r("3. Article 5, paragraph 2, applies."))

    file, changes = told(read(ARTICLE_1 + typed + PART_II))

    assert file.parts == ()
    assert changes[0].wording.body.endswith("applies.\n\n3. Article 5, paragraph 2, applies.")


def test_a_label_that_the_text_has_and_a_title_without_one_are_to_be_looked_at() -> None:
    typed = p(r("Article 2 — Trees")) + p(r("Plant.")) + p(r("Wells"), TITLE) + p(r("Dig."))

    file, _ = told(read(ARTICLE_1 + typed + PART_II))

    assert [(one.name, one.is_taken, one.is_sure) for one in file.parts] == [
        ("Article 2", True, False),
        ("Wells", False, False),
    ]


def test_two_new_articles_in_a_row_are_two_parts_and_a_heading_under_a_label_is_none() -> None:
    typed = p(r("Article 1 bis"), TITLE) + p(r("Trees"), TITLE) + p(r("Plant.")) + p(r("Article 1 ter — Wells"))

    file, _ = told(read(ARTICLE_1 + typed + p(r("Dig.")) + PART_II))

    assert [(one.label, len(one.paragraphs)) for one in file.parts] == [("Article 1 bis", 3), ("Article 1 ter", 2)]
