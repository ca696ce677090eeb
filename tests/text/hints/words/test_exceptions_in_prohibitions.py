"""S2: an open exception inside a prohibition."""

import pytest

from negotiate.importing.parse import parse
from negotiate.text.hints.words.exceptions_in_prohibitions import CHECK
from tests.real_texts import needs_real_texts, read
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("States shall not impair hospitals, except where strictly necessary.", ["except where strictly necessary"]),
        ("No State may act so. It may not close networks unless national security asks for it.", ["unless national security"]),
        ("States shall not act, unless the Conference decides otherwise by consensus.", []),
        ("States shall act, except where necessary.", []),
        ("States shall not act. They report, except where necessary.", []),
    ],
)  # fmt: skip
def test_an_exception_that_is_filled_in_later_is_pointed_out(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words


@pytest.mark.parametrize(
    ("language", "text", "is_pointed_at"),
    [
        ("fr", "Les États ne doivent pas attaquer les hôpitaux, sauf en cas de nécessité.", True),
        ("fr", "Les États ne doivent pas attaquer les hôpitaux, sauf décision de la Conférence.", False),
        ("es", "Los Estados no deberán cerrar redes, salvo por motivos de seguridad nacional.", True),
        ("es", "Los Estados deberán cerrar redes, salvo que sea necesario.", False),
        ("ru", "Государства не должны закрывать сети, кроме исключительных случаев.", True),
        ("zh", "各国不得关闭网络，除非确有必要。", True),
        ("zh", "各国不得关闭网络，除非大会另有决定。", False),
        ("ar", "لا يجوز للدول إغلاق الشبكات إلا في حالات الضرورة.", True),
    ],
)
def test_other_languages_are_read_too(language: str, text: str, is_pointed_at: bool) -> None:
    assert bool(pointed_at(CHECK, text, language=language)) is is_pointed_at


@needs_real_texts
@pytest.mark.parametrize("name", ["en.md", "fr.md", "es.md", "ru.txt", "zh.txt", "ar.txt"])
def test_an_adopted_treaty_has_next_to_none(name: str) -> None:
    clauses = parse(read(f"bbnj-{name}")).clauses

    assert sum(len(pointed_at(CHECK, one.body, language=name[:2])) for one in clauses) <= 2


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "zh", "ar"])
@pytest.mark.parametrize("words", ["except ", "sauf x ", "salvo ", "кроме a ", "除非", "但", "إلا و "])
def test_hostile_lines_are_read(language: str, words: str) -> None:
    assert pointed_at(CHECK, words * (20_000 // len(words)), language=language) == []
