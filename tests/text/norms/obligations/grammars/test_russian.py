"""The rules of Russian sentences: what recalls, who acts before the verb, behind it, or in another case."""

import pytest

from negotiate.text.norms.obligations.grammars.russian import RUSSIAN_DUTIES
from tests.text.norms.obligations.test_grammar_duties import three


@pytest.mark.parametrize(
    ("words", "recalls"),
    [
        ("Напоминая о том, что Стороны обязались,", True),
        ("Напоминая, что Стороны обязались", True),
        ("Стороны,", False),
    ],
)
def test_a_recital_is_told_from_a_sentence(words: str, recalls: bool) -> None:
    assert (RUSSIAN_DUTIES.recital.match(words) is not None) is recalls


@pytest.mark.parametrize(
    ("text", "who", "how", "what"),
    [
        ("Стороны сотрудничают.", "Стороны", "SHALL", ""),
        ("Каждая Сторона принимает меры.", "Каждая Сторона", "SHALL", "меры"),
        ("Государства не должны нападать на больницы.", "Государства", "SHALL", "нападать на больницы"),
        ("Государствам следует защищать больницы.", "Государствам", "SHOULD", "защищать больницы"),
        ("В этих целях Стороны стремятся сотрудничать.", "Стороны", "ENDEAVOUR", "сотрудничать"),
        (
            "Функции секретариата выполняет Генеральный секретарь.",
            "Генеральный секретарь",
            "SHALL",
            "Генеральный секретарь",
        ),
        ("Решения принимаются Конференцией Сторон.", "Конференцией Сторон", "SHALL", "Конференцией Сторон"),
        ("Настоящим учреждается секретариат.", "", "SHALL", "секретариат"),
        ("Доклады Сторон содержат данные.", "", "SHALL", "данные"),
    ],
)
def test_russian_sentences_are_read(text: str, who: str, how: str, what: str) -> None:
    assert [one for one in three(text, "ru") if one[2]] == ([(who, how, what)] if what else [])


@pytest.mark.parametrize(
    "text", ["Меры, которые могут потребоваться.", "Ссылаясь на то, что Стороны должны действовать;"]
)
def test_what_obliges_nobody_is_left_out(text: str) -> None:
    assert three(text, "ru") == []


def test_items_with_a_verb_of_their_own_have_the_name_of_the_opening() -> None:
    text = "4. Секретариат:\n\na) оказывает поддержку;\n\nb) может созывать совещания."

    assert [(who, how) for who, how, _ in three(text, "ru")] == [("Секретариат", "SHALL"), ("Секретариат", "MAY")]
