"""Keys of actors: one for whoever is written in several ways, in the languages that are read."""

import pytest

from negotiate.text.norms.obligations.actor_keys import actor_key


@pytest.mark.parametrize(
    "ways",
    [
        ("Each Party", "the Parties", "[All] Parties"),
        ("Chaque Partie", "les Parties"),
        ("Cada Parte", "las Partes"),
        ("Стороны", "Каждая Сторона", "всеми Сторонами", "Сторонам"),
        ("Конференция Сторон", "Конференцией Сторон"),
        ("缔约方", "每一缔约方", "本协定缔约方", "所有缔约方"),
        ("الأطراف", "للأطراف", "جميع الأطراف"),
        ("اللجنة", "للجنة"),
    ],
)
def test_one_actor_has_one_key_however_it_is_written(ways: tuple[str, ...]) -> None:
    assert len({actor_key(words) for words in ways}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Conference", "The Parties"), ("секретариат", "комитет"), ("缔约方大会", "缔约方"), ("الأمانة", "الأطراف")],
)
def test_two_actors_have_two_keys(one: str, other: str) -> None:
    assert actor_key(one) != actor_key(other)
