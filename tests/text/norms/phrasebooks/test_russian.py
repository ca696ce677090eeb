"""The words of Russian drafters: the present of the main clause obliges, and what stands below it."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Стороны сотрудничают добросовестно.", "сотрудничают", "an obligation"),
        ("Комитет учреждается на первом совещании.", "учреждается", "an obligation"),
        ("Соглашение не применяется к военным кораблям.", "не применяется", "a prohibition"),
        ("Государство должно назначить контактный пункт.", "должно", "an obligation"),
        ("Стороны обязуются не причинять вреда.", "обязуются не", "a prohibition"),
        ("Стороны прилагают все усилия для обмена.", "прилагают все усилия", "an obligation to try"),
        ("Государства стремятся к согласию.", "стремятся", "an obligation to try"),
        ("Государствам следует уведомлять друг друга.", "следует", "a recommendation"),
        ("Сторона может запросить помощь.", "может", "a permission"),
        ("Сторона не вправе отказать.", "не вправе", "a permission denied"),
        ("Государства призываются делиться опытом.", "призываются", "an encouragement"),
        ("Государство не обязано отвечать.", "не обязано", "an exemption"),
    ],
)
def test_a_phrase_stands_on_its_rung(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in phrases(text, "ru")] == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Вопрос о том, может ли Сторона ждать, обязана ли она ждать и применяется ли договор.",
        "Институт, транзит, маршрут и комитет.",
        "Слово «данные» означает любые сведения.",
        "Договор принят и поднят.",
    ],
)
def test_what_only_looks_like_a_duty_is_none(text: str) -> None:
    assert phrases(text, "ru") == ()


def test_a_clause_that_says_only_of_what_is_spoken_has_no_duty() -> None:
    found = phrases(
        "Меры, которые принимают Стороны и осуществляют органы, публикуются, если этого желает Сторона.", "ru"
    )

    assert [one.words for one in found] == ["публикуются"]
