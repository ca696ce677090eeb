"""Lines that are titles, may be titles, or only begin like one."""

import pytest

from negotiate.importing.cutting.titles import Certainty, find_titles
from negotiate.importing.outline import RUN_IN, ImportedKind
from negotiate.importing.pages import open_page
from negotiate.importing.parse import parse

SURE, LIKELY, DOUBTFUL = Certainty.SURE, Certainty.LIKELY, Certainty.DOUBTFUL

ONE_LINE = [
    ("# Norms of the Sea", SURE, 1, "", "", "Norms of the Sea"),
    ("## PART I — GENERAL", SURE, 2, "PART I", " — ", "GENERAL"),
    ("### Article 5 — Use of terms", SURE, 3, "Article 5", " — ", "Use of terms"),
    ("## Article 2bis *(general)*", SURE, 2, "Article 2bis", " ", "*(general)*"),
    ("## [Article 3bis] *(forests)*", SURE, 2, "[Article 3bis]", " ", "*(forests)*"),
    ("## Article 8 bis", SURE, 2, "Article 8 bis", "", ""),
    ("## Статья 4. Доклады", SURE, 2, "Статья 4", ". ", "Доклады"),
    ("## 第三条 合作", SURE, 2, "第三条", " ", "合作"),
    ("## المادة 3 – التعاون", SURE, 2, "المادة 3", " – ", "التعاون"),
    ("## Cooperation", SURE, 2, "", "", "Cooperation"),
    ("Article 5", SURE, 0, "Article 5", "", ""),
    ("Article 5.", SURE, 0, "Article 5.", "", ""),
    ("**Article 5**", SURE, 0, "**Article 5**", "", ""),
    ("Article 5 — Scope", SURE, 0, "Article 5", " — ", "Scope"),
    ("Article 5: Scope", SURE, 0, "Article 5", ": ", "Scope"),
    ("Article 5 Scope of these norms", LIKELY, 0, "Article 5", " ", "Scope of these norms"),
    ("第五条本公约与其他文书的关系", LIKELY, 0, "第五条", "", "本公约与其他文书的关系"),
    ("第五条例外本公约不适用于军舰。", LIKELY, RUN_IN, "第五条", "", ""),
    ("المادة 5 النطاق ينطبق هذا الصك على الدول.", LIKELY, RUN_IN, "المادة 5", " ", ""),
    ("Article 5. Each Party shall report.", LIKELY, RUN_IN, "Article 5", ". ", ""),
    ("PREAMBLE The Parties,", LIKELY, RUN_IN, "PREAMBLE", " ", ""),
    ("序言各方，", LIKELY, RUN_IN, "序言", "", ""),
    ("Annex Lists of contacts", LIKELY, 0, "Annex", " ", "Lists of contacts"),
    ("Appendix to Annex I", SURE, 0, "Appendix to Annex I", "", ""),
    ("Annexe à la présente Convention", SURE, 0, "Annexe à la présente Convention", "", ""),
    ("Annex to the report shall be read with it.", DOUBTFUL, RUN_IN, "Annex", " ", ""),
    ("IV. Attendance", LIKELY, 0, "IV", ". ", "Attendance"),
    ("Article 5 of the Charter applies", DOUBTFUL, RUN_IN, "Article 5", " ", ""),
    ("Article 5, paragraph 2, applies.", DOUBTFUL, RUN_IN, "Article 5", "", ""),
    ("Article 5 (2) applies", DOUBTFUL, RUN_IN, "Article 5", " ", ""),
    ("L’article 5", None, None, None, None, None),
    ("article 5 applies", None, None, None, None, None),
    ("Artículo 5 de la Carta se aplica.", DOUBTFUL, RUN_IN, "Artículo 5", " ", ""),
    ("Статья 5 настоящего документа применяется.", DOUBTFUL, RUN_IN, "Статья 5", " ", ""),
    ("Статья 5 Конвенции применяется.", DOUBTFUL, RUN_IN, "Статья 5", " ", ""),
    ("第五条所述的措施；", DOUBTFUL, RUN_IN, "第五条", "", ""),
    ("第五条第二款适用。", DOUBTFUL, RUN_IN, "第五条", "", ""),
    ("المادة 5 من الميثاق تنطبق.", DOUBTFUL, RUN_IN, "المادة 5", " ", ""),
    ("## " + "long " * 81, DOUBTFUL, 2, "long " * 8, "", ""),
    ("#Article 5", SURE, 1, "Article 5", "", ""),
    ("#norms", None, None, None, None, None),
    ("##", None, None, None, None, None),
    ("####### Article 5", None, None, None, None, None),
    ("1. Article 5 applies", None, None, None, None, None),
]


def only_title(text):
    return next(find_titles(open_page(text)), None)


def face(title):
    return title and (title.certainty, title.level, title.label, title.joint, title.heading)


@pytest.mark.parametrize(("line", "certainty", "level", "label", "joint", "heading"), ONE_LINE)
def test_a_line_is_taken_for_what_its_form_says(line, certainty, level, label, joint, heading):
    expected = None if certainty is None else (certainty, level, label, joint, heading)

    assert face(only_title(line)) == expected


@pytest.mark.parametrize(
    ("text", "joint", "heading"),
    [
        ("Article 5\nUse of terms\n\n1. Words", "\n", "Use of terms"),
        ("Article 5\n\nUse of terms\n\n1. Words", "\n\n", "Use of terms"),
        ("Article 5\n\n\n\nUse of terms\n\n1. Words", "\n\n\n\n", "Use of terms"),
        ("Article 5\nRelation to\nother norms\n\n1. Words", "\n", "Relation to other norms"),
        ("Article 5\nUse of terms\nFor these norms:\n1. A\n2. B\n3. C", "\n", "Use of terms"),
        ("Article 5\n\n1. Words", "", ""),
        ("Article 5\nEach Party shall act.", "", ""),
        ("Article 5\nThe Parties to these norms shall act in\nall good faith and\nwith\ncare.", "", ""),
        ("PART I\n\nArticle 1\n\nWords", "", ""),
        ("Статья 5\nДоклады\n\n1. Слова", "\n", "Доклады"),
        ("第七十四条\n\n附件\n\n一、", "\n\n", "附件"),
        ("Preamble\n\nThe Parties", "", ""),
        ("Article 5\n\nANNEX", "", ""),
        ("Article 5\n\nAnnexes", "\n\n", "Annexes"),
        ("## ANNEX II\nLevels\n\n1. Words", "\n", "Levels"),
        ("## ANNEX II\n\nLevels\n\n1. Words", "", ""),
        ("## Article 5\n1. Words", "", ""),
        ("## Article 5\nEach Party shall\nact", "", ""),
    ],
)
def test_a_heading_below_the_label_belongs_to_the_title(text, joint, heading):
    title = only_title(text)

    assert (title.joint, title.heading) == (joint, heading)


@pytest.mark.parametrize("text", ["as is said in\nArticle 5\nof the Charter", "in accordance with\nArticle 5 — Scope"])
def test_a_label_in_the_middle_of_a_paragraph_is_no_title(text):
    assert only_title(text) is None


def test_a_label_after_the_end_of_a_sentence_is_a_title():
    assert only_title("States shall act.\nArticle 5\nScope").label == "Article 5"


def test_a_title_says_where_it_begins_and_where_its_text_begins():
    text = "Words.\n\n  Article 5\nScope\n\nMore."
    title = only_title(text)

    assert text[title.start : title.end] == "Article 5\nScope"
    assert title.kind is ImportedKind.ARTICLE


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Article 5\n\nOption 1\n\nA.\n\nOption 2\n\nB.", ""),
        ("Article 1\n\n| Norm | Text |\n|---|---|\n| a | b |", ""),
        ("## Article 1\n\n### Use of terms\n\n1. A.", "Use of terms"),
        ("## Article 1\n\n### Scope\n\nA.\n\n### Means\n\nB.", ""),
        ("###Article 1\n\nA.", ""),
        ("\u200fالمادة 1\n\nتتعاون الدول.", ""),
        ("\ufeffArticle 1\nScope\n\nA.", "Scope"),
    ],
)
def test_what_stands_below_a_label_is_a_heading_or_is_not(text, heading):
    title = next(find_titles(open_page(text)))

    assert title.heading == heading
    assert title.number in ((1, 0), (5, 0))


def titles(text: str) -> list[str]:
    """Give the clauses of a text by their labels, or by their headings where they have none."""
    return [clause.name for clause in parse(text).clauses]


@pytest.mark.parametrize(
    ("text", "annex"),
    [
        ("Article 5\n\n1. States act\nAnnex\nTables.", "Annex"),
        ("Article 5\n\n1. States act\nANNEX I\n\nTables.", "ANNEX I"),
        ("Article 5\n\n1. Les États agissent\nAnnexe\n\nTables.", "Annexe"),
        ("Artículo 5\n\n1. Los Estados actúan\nANEXO\n\nTablas.", "ANEXO"),
        ("Статья 5\n\n1. Государства действуют\nПриложение\n\nТаблицы.", "Приложение"),
        ("第五条\n\n一、各国应当合作\n附件\n\n表。", "附件"),
        ("المادة 5\n\n1- تعمل الدول\nالمرفق\n\nجداول.", "المرفق"),
    ],
)
def test_an_annex_begins_behind_a_line_without_a_stop(text, annex):
    assert titles(text)[1:] == [annex]


@pytest.mark.parametrize(
    "words",
    [
        "1. States act under the\nAnnex.",
        "1. States act as said in the\nAnnex\n\n2. They meet.",
        "1. States act under this\nAnnex and its tables.",
        "1. Les États agissent selon la présente\nAnnexe\n\n2. Ils se réunissent.",
        "1. Государства действуют согласно\nприложению.",
        "1. States act under each\nAnnex\nthat is in force.",
    ],
)
def test_an_annex_that_a_sentence_leads_on_to_is_none(words):
    assert titles(f"Article 5\n\n{words}") == ["Article 5"]


@pytest.mark.parametrize("text", ["#Article 1\n\nA.", "##第一条\n\n甲。", "###Статья 1\n\nA.", "#المادة 1\n\nA."])
def test_a_title_may_touch_its_signs(text):
    assert parse(text).clauses[0].label == text.split("\n")[0].strip("#")


def test_one_sign_before_another_word_makes_no_title():
    assert titles("Article 1\n\nA.\n\n#norms") == ["Article 1"]
