"""The labels that open titles, one line a case."""

import pytest

from negotiate.importing.cutting.labels import read_label, read_roman
from negotiate.importing.outline import ImportedKind

LABELS = [
    ("Article 5", ImportedKind.ARTICLE, "Article 5", (5, 0)),
    ("ARTICLE IX", ImportedKind.ARTICLE, "ARTICLE IX", (9, 0)),
    ("Article 5 — Scope", ImportedKind.ARTICLE, "Article 5", (5, 0)),
    ("Article 2bis *(general)*", ImportedKind.ARTICLE, "Article 2bis", (2, 1)),
    ("Article 8 ter", ImportedKind.ARTICLE, "Article 8 ter", (8, 2)),
    ("Article 8A", ImportedKind.ARTICLE, "Article 8A", (8, 1)),
    ("[Article 3bis] *(forests)*", ImportedKind.ARTICLE, "[Article 3bis]", (3, 1)),
    ("Article [7]", ImportedKind.ARTICLE, "Article [7]", (7, 0)),
    ("**Article 4** Scope", ImportedKind.ARTICLE, "**Article 4**", (4, 0)),
    ("Article\u00a06", ImportedKind.ARTICLE, "Article\u00a06", (6, 0)),
    ("Rule 3", ImportedKind.ARTICLE, "Rule 3", (3, 0)),
    ("Norm 11", ImportedKind.ARTICLE, "Norm 11", (11, 0)),
    ("PART I — GENERAL", ImportedKind.PART, "PART I", (1, 0)),
    ("Part Two", ImportedKind.PART, "Part Two", (2, 0)),
    ("Chapter IV: Institutions", ImportedKind.CHAPTER, "Chapter IV", (4, 0)),
    ("Section 2. Organs", ImportedKind.SECTION, "Section 2", (2, 0)),
    ("ANNEX II", ImportedKind.ANNEX, "ANNEX II", (2, 0)),
    ("Annex B", ImportedKind.ANNEX, "Annex B", (2, 0)),
    ("Annex", ImportedKind.ANNEX, "Annex", None),
    ("Appendix 3", ImportedKind.ANNEX, "Appendix 3", (3, 0)),
    ("PREAMBLE", ImportedKind.PREAMBLE, "PREAMBLE", None),
    ("Article premier — Objet", ImportedKind.ARTICLE, "Article premier", (1, 0)),
    ("Article 1er", ImportedKind.ARTICLE, "Article 1er", (1, 0)),
    ("PARTIE II — RÈGLES", ImportedKind.PART, "PARTIE II", (2, 0)),
    ("Première partie", ImportedKind.PART, "Première partie", (1, 0)),
    ("TITRE III", ImportedKind.PART, "TITRE III", (3, 0)),
    ("Chapitre premier", ImportedKind.CHAPTER, "Chapitre premier", (1, 0)),
    ("Annexe I", ImportedKind.ANNEX, "Annexe I", (1, 0)),
    ("Préambule", ImportedKind.PREAMBLE, "Préambule", None),
    ("المادة ٦ مكررا ثانيا", ImportedKind.ARTICLE, "المادة ٦ مكررا ثانيا", (6, 2)),
    ("المادة 5 مكرراً", ImportedKind.ARTICLE, "المادة 5 مكرراً", (5, 1)),
    ("Статья 5 кватер", ImportedKind.ARTICLE, "Статья 5 кватер", (5, 3)),
    ("Article IVbis", ImportedKind.ARTICLE, "Article IVbis", (4, 1)),
    ("Artículo 12", ImportedKind.ARTICLE, "Artículo 12", (12, 0)),
    ("ARTICULO 12", ImportedKind.ARTICLE, "ARTICULO 12", (12, 0)),
    ("Artículo 1º", ImportedKind.ARTICLE, "Artículo 1º", (1, 0)),
    ("Artículo primero", ImportedKind.ARTICLE, "Artículo primero", (1, 0)),
    ("PARTE X — TERCEROS", ImportedKind.PART, "PARTE X", (10, 0)),
    ("Tercera parte", ImportedKind.PART, "Tercera parte", (3, 0)),
    ("Capítulo II", ImportedKind.CHAPTER, "Capítulo II", (2, 0)),
    ("Sección 4", ImportedKind.SECTION, "Sección 4", (4, 0)),
    ("Anexo I", ImportedKind.ANNEX, "Anexo I", (1, 0)),
    ("Preámbulo", ImportedKind.PREAMBLE, "Preámbulo", None),
    ("Статья 5", ImportedKind.ARTICLE, "Статья 5", (5, 0)),
    ("СТАТЬЯ 5 бис", ImportedKind.ARTICLE, "СТАТЬЯ 5 бис", (5, 1)),
    ("ЧАСТЬ XII", ImportedKind.PART, "ЧАСТЬ XII", (12, 0)),
    ("Часть первая", ImportedKind.PART, "Часть первая", (1, 0)),
    ("Глава 3", ImportedKind.CHAPTER, "Глава 3", (3, 0)),
    ("Раздел II", ImportedKind.SECTION, "Раздел II", (2, 0)),
    ("Приложение 1", ImportedKind.ANNEX, "Приложение 1", (1, 0)),
    ("ПРЕАМБУЛА Стороны", ImportedKind.PREAMBLE, "ПРЕАМБУЛА", None),
    ("第三条 定义", ImportedKind.ARTICLE, "第三条", (3, 0)),
    ("第12条", ImportedKind.ARTICLE, "第12条", (12, 0)),
    ("第 12 條", ImportedKind.ARTICLE, "第 12 條", (12, 0)),
    ("第五条之二 合作", ImportedKind.ARTICLE, "第五条之二", (5, 1)),
    ("第一部分一般规则", ImportedKind.PART, "第一部分", (1, 0)),
    ("第二章", ImportedKind.CHAPTER, "第二章", (2, 0)),
    ("第三节", ImportedKind.SECTION, "第三节", (3, 0)),
    ("附件一一般清单", ImportedKind.ANNEX, "附件一", (1, 0)),
    ("附录2", ImportedKind.ANNEX, "附录2", (2, 0)),
    ("附件", ImportedKind.ANNEX, "附件", None),
    ("序言各方", ImportedKind.PREAMBLE, "序言", None),
    ("المادة 5", ImportedKind.ARTICLE, "المادة 5", (5, 0)),
    ("المادة ١٢", ImportedKind.ARTICLE, "المادة ١٢", (12, 0)),
    ("المادة48", ImportedKind.ARTICLE, "المادة48", (48, 0)),
    ("المادة \u200f7", ImportedKind.ARTICLE, "المادة \u200f7", (7, 0)),
    ("المادة 5 مكررا", ImportedKind.ARTICLE, "المادة 5 مكررا", (5, 1)),
    ("المادة الأولى", ImportedKind.ARTICLE, "المادة الأولى", (1, 0)),
    ("الجزء الثاني عشر", ImportedKind.PART, "الجزء الثاني عشر", (12, 0)),
    ("الفصل 2", ImportedKind.CHAPTER, "الفصل 2", (2, 0)),
    ("القسم الأول", ImportedKind.SECTION, "القسم الأول", (1, 0)),
    ("المرفق الأول", ImportedKind.ANNEX, "المرفق الأول", (1, 0)),
    ("الملحق 2", ImportedKind.ANNEX, "الملحق 2", (2, 0)),
    ("الديباجة", ImportedKind.PREAMBLE, "الديباجة", None),
    ("第一百零一条", ImportedKind.ARTICLE, "第一百零一条", (101, 0)),
    ("第二百六十六条", ImportedKind.ARTICLE, "第二百六十六条", (266, 0)),
    ("المادة الثانية عشرة", ImportedKind.ARTICLE, "المادة الثانية عشرة", (12, 0)),
    ("المادة الحادية والعشرون: التعاون", ImportedKind.ARTICLE, "المادة الحادية والعشرون", (21, 0)),
    ("المادة الأولى بعد المائة", ImportedKind.ARTICLE, "المادة الأولى بعد المائة", (101, 0)),
    ("المادة (١٣)", ImportedKind.ARTICLE, "المادة (١٣)", (13, 0)),
    ("ARTICLE CXII", ImportedKind.ARTICLE, "ARTICLE CXII", (112, 0)),
    ("ARTICLE TWENTY-ONE", ImportedKind.ARTICLE, "ARTICLE TWENTY-ONE", (21, 0)),
    ("ARTÍCULO DÉCIMO PRIMERO", ImportedKind.ARTICLE, "ARTÍCULO DÉCIMO PRIMERO", (11, 0)),
    ("Статья двадцать первая", ImportedKind.ARTICLE, "Статья двадцать первая", (21, 0)),
    ("Article 5A", ImportedKind.ARTICLE, "Article 5A", (5, 1)),
    ("Article 5 A", ImportedKind.ARTICLE, "Article 5 A", (5, 1)),
    ("Article 5 A State that acts", ImportedKind.ARTICLE, "Article 5", (5, 0)),
    ("Article 12\u2011bis", ImportedKind.ARTICLE, "Article 12\u2011bis", (12, 1)),
    ("Статья 5-бис", ImportedKind.ARTICLE, "Статья 5-бис", (5, 1)),
    ("Article 5 alt", ImportedKind.ARTICLE, "Article 5 alt", (5, 15)),
    ("Article 7 (new)", ImportedKind.ARTICLE, "Article 7 (new)", (7, 1)),
    ("§ 1 Scope", ImportedKind.ARTICLE, "§ 1", (1, 0)),
    ("Article\u202f5", ImportedKind.ARTICLE, "Article\u202f5", (5, 0)),
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

    assert (label.kind, label.text, label.number) == (ImportedKind.SECTION, "IV", (4, 0))


@pytest.mark.parametrize("line", ["IV Attendance", "i. attendance", "IV.2 Attendance", "IVth"])
def test_other_numerals_open_no_section(line):
    assert read_roman(line) is None
