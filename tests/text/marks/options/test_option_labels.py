"""What options are called: labels that are read, and names that are written in the language of the text."""

import pytest

from negotiate.text.marks.options.option_labels import (
    common_to,
    is_marked,
    may_label,
    names_for,
    read_label,
    says_no_text,
)


@pytest.mark.parametrize(
    ("text", "name", "kind", "number"),
    [
        ("Option 1: act", "Option 1", "option", 1),
        ("**Option II:** act", "Option II", "option", 2),
        ("Option B. Act", "Option B", "option", 2),
        ("Option (c): act", "Option (c)", "option", 3),
        ("OPTION (B): act", "OPTION (B)", "option", 2),
        ("Option (2): act", "Option (2)", "option", 2),
        ("Option (iii): act", "Option (iii)", "option", 3),
        ("[Option 12: act]", "Option 12", "option", 12),
        ("Option 104: act", "Option 104", "option", 104),
        ("Option 1\u00a0: agir", "Option 1", "option", 1),
        ("Opción 2: actuar", "Opción 2", "option", 2),
        ("Вариант 3: действовать", "Вариант 3", "option", 3),
        ("备选案文二：行动", "备选案文二", "option", 2),
        ("备选案文3：行动", "备选案文3", "option", 3),
        ("الخيار 2: العمل", "الخيار 2", "option", 2),
        ("Alt 2: act", "Alt 2", "alt", 2),
        ("Alt. (EU): act", "Alt.", "alt", 0),
        ("Variante 1: agir", "Variante 1", "alt", 1),
        ("Альтернатива 1: действовать", "Альтернатива 1", "alt", 1),
        ("替代案文1：行动", "替代案文1", "alt", 1),
        ("البديل 1: العمل", "البديل 1", "alt", 1),
    ],
)
def test_labels_are_read_in_the_six_languages(text: str, name: str, kind: str, number: int) -> None:
    label = read_label(text, 0)

    assert label is not None
    assert (label.name, label.kind, label.number) == (name, kind, number)


@pytest.mark.parametrize(
    "text", ["The option 1 of old", "Options: many", "Option one", "Alteration 1: act", "1. Option"]
)
def test_what_is_no_label_is_not_read_as_one(text: str) -> None:
    assert read_label(text, 0) is None


@pytest.mark.parametrize(
    ("text", "option", "nested", "no_text"),
    [
        ("States shall act in the interest of all.", "Option ", "Alt ", "No text"),
        ("Les États et les Parties du présent Accord", "Option ", "Variante ", "Pas de texte"),
        ("Los Estados y las Partes del Acuerdo", "Opción ", "Variante ", "Sin texto"),
        ("Стороны сотрудничают.", "Вариант ", "Альтернатива ", "Текст отсутствует"),
        ("缔约方应合作。", "备选案文", "替代案文", "无案文"),
        ("تتعاون الدول الأطراف.", "الخيار ", "البديل ", "لا يوجد نص"),
        ("12. 13.", "Option ", "Alt ", "No text"),
    ],
)
def test_names_are_in_the_language_of_the_text(text: str, option: str, nested: str, no_text: str) -> None:
    names = names_for(text)

    assert (names.option, names.nested, names.no_text) == (option, nested, no_text)
    assert says_no_text(f"[{names.no_text}]")
    assert may_label(f"{names.option}1{names.colon}")
    assert read_label(f"{names.option}7{names.colon}[", 0).number == 7
    assert read_label(f"{names.nested}7{names.colon}[", 0).kind == "alt"


@pytest.mark.parametrize(
    ("words", "is_no_text"),
    [
        ("No text", True),
        ("[No text.]", True),
        ("no text (to be dealt with in Article 9)", True),
        ("No provision on first communication", True),
        ("No reference to damage (no Article 5)", True),
        ("No provision of this Agreement shall prejudice the Convention.", False),
        ("No State may act alone.", False),
        ("Text", False),
    ],
)
def test_no_text_is_told_from_text_that_begins_with_no(words: str, is_no_text: bool) -> None:
    assert says_no_text(words) is is_no_text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. Act", True),
        ("(a) act", True),
        ("[3 bis. Act", True),
        ("- act", True),
        ("Option 1: act", True),
        ("*act*", False),
        ("Act", False),
        ("", False),
    ],
)
def test_a_line_with_a_mark_of_its_own_is_told(line: str, expected: bool) -> None:
    assert is_marked(line) is expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("3. Report. *{applies to all options for 3.3}*", "option"),
        ("[Common to both options] 3. Report.", "option"),
        ("3. Report (applicable to all the alternatives).", "alt"),
        ("{commun à toutes les options} 3. Rapport.", "option"),
        ("3. Rapport (s’applique à toutes les variantes).", "alt"),
        ("[común a todas las opciones]", "option"),
        ("{общее для всех вариантов}", "option"),
        ("（适用于所有备选案文）", "option"),
        ("[ينطبق على جميع الخيارات]", "option"),
        ("This applies to all options.", ""),
        ("3. Report [to all Parties].", ""),
    ],
)
def test_a_paragraph_says_in_brackets_that_it_belongs_to_all(words: str, kind: str) -> None:
    assert common_to(words) == kind
