"""The labels that open titles, one line a case."""

import pytest

from negotiate.importing.labels import read_label, read_roman
from negotiate.importing.outline import Kind

LABELS = [
    ("Article 5", Kind.ARTICLE, "Article 5", (5, 0)),
    ("ARTICLE IX", Kind.ARTICLE, "ARTICLE IX", (9, 0)),
    ("Article 5 — Scope", Kind.ARTICLE, "Article 5", (5, 0)),
    ("Article 2bis *(general)*", Kind.ARTICLE, "Article 2bis", (2, 1)),
    ("Article 8 ter", Kind.ARTICLE, "Article 8 ter", (8, 2)),
    ("Article 8A", Kind.ARTICLE, "Article 8A", (8, 1)),
    ("[Article 3bis] *(forests)*", Kind.ARTICLE, "[Article 3bis]", (3, 1)),
    ("Article [7]", Kind.ARTICLE, "Article [7]", (7, 0)),
    ("**Article 4** Scope", Kind.ARTICLE, "**Article 4**", (4, 0)),
    ("Article\u00a06", Kind.ARTICLE, "Article\u00a06", (6, 0)),
    ("Rule 3", Kind.ARTICLE, "Rule 3", (3, 0)),
    ("Norm 11", Kind.ARTICLE, "Norm 11", (11, 0)),
    ("PART I — GENERAL", Kind.PART, "PART I", (1, 0)),
    ("Part Two", Kind.PART, "Part Two", (2, 0)),
    ("Chapter IV: Institutions", Kind.CHAPTER, "Chapter IV", (4, 0)),
    ("Section 2. Organs", Kind.SECTION, "Section 2", (2, 0)),
    ("ANNEX II", Kind.ANNEX, "ANNEX II", (2, 0)),
    ("Annex B", Kind.ANNEX, "Annex B", (2, 0)),
    ("Annex", Kind.ANNEX, "Annex", None),
    ("Appendix 3", Kind.ANNEX, "Appendix 3", (3, 0)),
    ("PREAMBLE", Kind.PREAMBLE, "PREAMBLE", None),
    ("Article premier — Objet", Kind.ARTICLE, "Article premier", (1, 0)),
    ("Article 1er", Kind.ARTICLE, "Article 1er", (1, 0)),
    ("PARTIE II — RÈGLES", Kind.PART, "PARTIE II", (2, 0)),
    ("Première partie", Kind.PART, "Première partie", (1, 0)),
    ("TITRE III", Kind.PART, "TITRE III", (3, 0)),
    ("Chapitre premier", Kind.CHAPTER, "Chapitre premier", (1, 0)),
    ("Annexe I", Kind.ANNEX, "Annexe I", (1, 0)),
    ("Préambule", Kind.PREAMBLE, "Préambule", None),
    ("المادة ٦ مكررا ثانيا", Kind.ARTICLE, "المادة ٦ مكررا ثانيا", (6, 2)),
    ("المادة 5 مكرراً", Kind.ARTICLE, "المادة 5 مكرراً", (5, 1)),
    ("Статья 5 кватер", Kind.ARTICLE, "Статья 5 кватер", (5, 3)),
    ("Article IVbis", Kind.ARTICLE, "Article IVbis", (4, 1)),
    ("Artículo 12", Kind.ARTICLE, "Artículo 12", (12, 0)),
    ("ARTICULO 12", Kind.ARTICLE, "ARTICULO 12", (12, 0)),
    ("Artículo 1º", Kind.ARTICLE, "Artículo 1º", (1, 0)),
    ("Artículo primero", Kind.ARTICLE, "Artículo primero", (1, 0)),
    ("PARTE X — TERCEROS", Kind.PART, "PARTE X", (10, 0)),
    ("Tercera parte", Kind.PART, "Tercera parte", (3, 0)),
    ("Capítulo II", Kind.CHAPTER, "Capítulo II", (2, 0)),
    ("Sección 4", Kind.SECTION, "Sección 4", (4, 0)),
    ("Anexo I", Kind.ANNEX, "Anexo I", (1, 0)),
    ("Preámbulo", Kind.PREAMBLE, "Preámbulo", None),
    ("Статья 5", Kind.ARTICLE, "Статья 5", (5, 0)),
    ("СТАТЬЯ 5 бис", Kind.ARTICLE, "СТАТЬЯ 5 бис", (5, 1)),
    ("ЧАСТЬ XII", Kind.PART, "ЧАСТЬ XII", (12, 0)),
    ("Часть первая", Kind.PART, "Часть первая", (1, 0)),
    ("Глава 3", Kind.CHAPTER, "Глава 3", (3, 0)),
    ("Раздел II", Kind.SECTION, "Раздел II", (2, 0)),
    ("Приложение 1", Kind.ANNEX, "Приложение 1", (1, 0)),
    ("ПРЕАМБУЛА Стороны", Kind.PREAMBLE, "ПРЕАМБУЛА", None),
    ("第三条 定义", Kind.ARTICLE, "第三条", (3, 0)),
    ("第12条", Kind.ARTICLE, "第12条", (12, 0)),
    ("第 12 條", Kind.ARTICLE, "第 12 條", (12, 0)),
    ("第五条之二 合作", Kind.ARTICLE, "第五条之二", (5, 1)),
    ("第一部分一般规则", Kind.PART, "第一部分", (1, 0)),
    ("第二章", Kind.CHAPTER, "第二章", (2, 0)),
    ("第三节", Kind.SECTION, "第三节", (3, 0)),
    ("附件一一般清单", Kind.ANNEX, "附件一", (1, 0)),
    ("附录2", Kind.ANNEX, "附录2", (2, 0)),
    ("附件", Kind.ANNEX, "附件", None),
    ("序言各方", Kind.PREAMBLE, "序言", None),
    ("المادة 5", Kind.ARTICLE, "المادة 5", (5, 0)),
    ("المادة ١٢", Kind.ARTICLE, "المادة ١٢", (12, 0)),
    ("المادة48", Kind.ARTICLE, "المادة48", (48, 0)),
    ("المادة \u200f7", Kind.ARTICLE, "المادة \u200f7", (7, 0)),
    ("المادة 5 مكررا", Kind.ARTICLE, "المادة 5 مكررا", (5, 1)),
    ("المادة الأولى", Kind.ARTICLE, "المادة الأولى", (1, 0)),
    ("الجزء الثاني عشر", Kind.PART, "الجزء الثاني عشر", (12, 0)),
    ("الفصل 2", Kind.CHAPTER, "الفصل 2", (2, 0)),
    ("القسم الأول", Kind.SECTION, "القسم الأول", (1, 0)),
    ("المرفق الأول", Kind.ANNEX, "المرفق الأول", (1, 0)),
    ("الملحق 2", Kind.ANNEX, "الملحق 2", (2, 0)),
    ("الديباجة", Kind.PREAMBLE, "الديباجة", None),
]


@pytest.mark.parametrize(("line", "kind", "text", "number"), LABELS)
def test_a_title_opens_with_its_label(line, kind, text, number):
    label = read_label(line)

    assert (label.kind, label.text, label.number) == (kind, text, number)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Article",
        "Articles 5 and 6",
        "Article 4.8 of the Charter",
        "Article 5(2)",
        "Article 5/6",
        "Article 12345",
        "Parties to this Convention",
        "Part of the costs",
        "Annexes",
        "Preambles",
        "Particle 5",
        "The Article 5",
        "Приложения",
        "Статьями 5",
        "第十",
        "المادتان 5 و 6",
        "المرفقات",
    ],
)
def test_other_lines_open_with_no_label(line):
    assert read_label(line) is None


def test_a_roman_numeral_with_a_full_stop_opens_a_section():
    label = read_roman("IV. Attendance")

    assert (label.kind, label.text, label.number) == (Kind.SECTION, "IV", (4, 0))


@pytest.mark.parametrize("line", ["IV Attendance", "i. attendance", "IV.2 Attendance", "IVth"])
def test_other_numerals_open_no_section(line):
    assert read_roman(line) is None
