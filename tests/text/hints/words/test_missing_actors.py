"""S1: a duty that is nobody's."""

import pytest

from negotiate.importing.parse import parse
from negotiate.text.hints.words.missing_actors import CHECK
from tests.real_texts import needs_real_texts, read
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "All necessary measures shall be taken to protect hospitals.",
            ["measures shall be taken"],
        ),
        ("Information on vulnerabilities should be promptly shared.", ["Information on vulnerabilities should be promptly shared"]),
        ("Measures shall be taken by each State.", []),
        ("Measures that States have agreed on shall be taken.", []),
        ("This Convention shall be open for signature.", []),
    ],
)  # fmt: skip
def test_a_sentence_says_who_acts(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words


@pytest.mark.parametrize(
    ("language", "text", "is_pointed_at"),
    [
        ("fr", "Les mesures nécessaires sont prises sans délai.", True),
        ("fr", "Les mesures nécessaires sont prises par chaque Partie.", False),
        ("es", "Se adoptarán todas las medidas necesarias.", True),
        ("es", "Las Partes velarán por que se adopten medidas.", False),
        ("ru", "Необходимые меры принимаются без промедления.", True),
        ("ru", "Необходимые меры принимаются Сторонами.", False),
        ("zh", "应采取一切必要措施。", True),
        ("zh", "缔约方应采取一切必要措施。", False),
        ("ar", "يجب اتخاذ جميع التدابير اللازمة.", True),
        ("ar", "يجب على الدول اتخاذ جميع التدابير اللازمة.", False),
    ],
)
def test_other_languages_are_read_too(language: str, text: str, is_pointed_at: bool) -> None:
    assert bool(pointed_at(CHECK, text, language=language)) is is_pointed_at


@needs_real_texts
@pytest.mark.parametrize("name", ["en.md", "fr.md", "es.md", "ru.txt", "zh.txt", "ar.txt"])
def test_an_adopted_treaty_has_next_to_none(name: str) -> None:
    clauses = parse(read(f"bbnj-{name}")).clauses

    assert sum(len(pointed_at(CHECK, one.body, language=name[:2])) for one in clauses) <= 2
