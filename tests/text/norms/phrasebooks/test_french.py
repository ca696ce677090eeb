"""The words of French drafters: a verb in the present of who acts obliges, and what stands below it."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Les Parties coopèrent de bonne foi.", "coopèrent", "an obligation"),
        ("Chaque Partie notifie l’incident.", "notifie", "an obligation"),
        ("La Conférence des Parties adoptera un règlement.", "adoptera", "an obligation"),
        ("Les États ne portent pas atteinte aux hôpitaux.", "ne portent", "a prohibition"),
        ("Chaque Partie doit désigner un point de contact.", "doit", "an obligation"),
        ("Les Parties s’engagent à ne pas nuire.", "s’engagent à ne pas", "a prohibition"),
        ("Les Parties s’efforcent de coopérer.", "s’efforcent de", "an obligation to try"),
        ("Les États devraient signaler.", "devraient", "a recommendation"),
        ("Une Partie peut demander une assistance.", "peut", "a permission"),
        ("Une Partie ne peut refuser.", "ne peut", "a permission denied"),
        ("Les États sont encouragés à partager.", "sont encouragés à", "an encouragement"),
        ("Aucun État n’est pas tenu de répondre.", "n’est pas tenu de", "an exemption"),
        ("Le présent Accord ne s’applique pas aux navires.", "ne s’applique", "a prohibition"),
        ("Les mesures sont adoptées par la Conférence.", "sont", "an obligation"),
        (
            "Les activités relatives aux ressources des zones hors de toute juridiction sont menées.",
            "sont",
            "an obligation",
        ),
        (
            "Aucune revendication ni aucun exercice de droits de cette nature ne sera reconnu.",
            "ne sera",
            "a prohibition",
        ),
        ("Celle-ci examine tout commentaire.", "examine", "an obligation"),
    ],
)
def test_a_phrase_stands_on_its_rung(text: str, words: str, name: str) -> None:
    assert [(one.words, one.name) for one in phrases(text, "fr")] == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Le présent instrument, document de la conférence.",
        "« Incident » désigne un événement.",
        "Conscients du rôle des organismes pertinents,",
        "La notification du contrôle de la Partie.",
        "Les menaces existent dans tous les secteurs.",
        "Les activités qui sont menées ailleurs, et leurs effets.",
    ],
)
def test_what_names_a_thing_is_no_verb(text: str) -> None:
    assert phrases(text, "fr") == ()
