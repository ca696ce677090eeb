"""What lets somebody depart from a text is found by its form, as a whole sentence."""

import pytest

from negotiate.text.norms.derogations import derogations


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("1. It shall notify. Paragraph 2 does not apply at sea.", ["Paragraph 2 does not apply at sea."]),
        (
            "A Party may take measures which depart from Article 14.",
            ["A Party may take measures which depart from Article 14."],
        ),
        ("5. A Party may delay a notification.", ["A Party may delay a notification."]),
        ("Its protection is suspended; it begins again.", ["Its protection is suspended;"]),
        ("A Party shall not depart from Article 3.", []),
        ("A Party may propose an amendment.", []),
    ],
)
def test_a_sentence_is_found_by_its_form(body: str, found: list[str]) -> None:
    assert [body[one.start : one.end] for one in derogations(body)] == found


def test_each_is_named_by_its_paragraph() -> None:
    assert [one.path for one in derogations("1. It acts.\n\n2. It may refuse.\n\nIt may suspend it.")] == [
        ("2",),
        ("n1",),
    ]


@pytest.mark.parametrize(
    ("language", "body", "found"),
    [
        ("fr", "Le paragraphe 2 ne s'applique pas en mer. Il agit.", ["Le paragraphe 2 ne s'applique pas en mer."]),
        ("fr", "Une Partie peut déroger à l'article 4.", ["Une Partie peut déroger à l'article 4."]),
        ("fr", "Une Partie ne peut déroger à l'article 3.", []),
        ("es", "El párrafo 2 no se aplica en el mar.", ["El párrafo 2 no se aplica en el mar."]),
        ("es", "Una Parte podrá aplazar la notificación; informa.", ["Una Parte podrá aplazar la notificación;"]),
        ("es", "Una Parte no podrá denegar la asistencia.", []),
        ("ru", "Пункт 2 не применяется на море. Он действует.", ["Пункт 2 не применяется на море."]),
        ("ru", "Сторона может отложить уведомление.", ["Сторона может отложить уведомление."]),
        ("ru", "Сторона не может отказать в помощи.", []),
        ("zh", "第二款在海上不适用。缔约方应通报。", ["第二款在海上不适用。"]),
        ("zh", "缔约方可推迟通报；应说明理由。", ["缔约方可推迟通报；"]),
        ("zh", "缔约方不得拒绝援助。", []),
        ("ar", "لا تنطبق الفقرة ٢ في البحر. تتصرف.", ["لا تنطبق الفقرة ٢ في البحر."]),
        ("ar", "يجوز للطرف تأجيل الإخطار.", ["يجوز للطرف تأجيل الإخطار."]),
        ("ar", "لا يجوز للطرف رفض المساعدة.", []),
    ],
)
def test_a_sentence_is_found_in_the_six_languages_and_a_negation_takes_nothing_from_a_duty(
    language: str, body: str, found: list[str]
) -> None:
    assert [body[one.start : one.end] for one in derogations(body, language)] == found


def test_a_language_that_is_none_of_the_six_is_not_read() -> None:
    assert derogations("A Party may refuse.", "de") == ()
