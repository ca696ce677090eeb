"""Lists of protected things: found by their opening or their heading, with what leaves them open."""

import pytest

from negotiate.text.norms.protected_lists import protected_lists

LIST = (
    "1. The protection extends in particular to:\n\n(a) hospitals;\n\n(b) water, food and any other supply.\n\n2. Rest."
)


def test_a_list_has_its_opening_its_items_and_its_open_words() -> None:
    [found] = protected_lists("Services", LIST)

    assert LIST[found.start : found.end].endswith("in particular to:")
    assert [(LIST[item.start : item.end], item.open_words) for item in found.items] == [
        ("(a) hospitals;", ()),
        ("(b) water, food and any other supply.", ("any other",)),
    ]
    assert found.open_words == ("in particular",)


@pytest.mark.parametrize(
    ("heading", "body", "count"),
    [
        ("Duties", "1. A Party shall:\n\n(a) act;\n\n(b) report.", 0),
        ("Safeguards", "1. A Party shall respect:\n\n(a) courts;\n\n(b) schools.", 1),
        ("Protection", "A Party shall protect hospitals, schools and water.", 0),
        ("Protection", "The following are protected:\n\n(a) hospitals;\n\n(b) water.", 1),
        ("Protection", "They are protected:", 0),
    ],
)
def test_what_is_a_list_of_protected_things(heading: str, body: str, count: int) -> None:
    assert len(protected_lists(heading, body)) == count


@pytest.mark.parametrize(
    ("language", "heading", "body", "opening", "item"),
    [
        (
            *("fr", "Portée"),
            "1. La protection s'étend notamment :\n\na) aux hôpitaux ;\n\nb) à l'eau, y compris aux barrages.",
            *(("notamment",), ("y compris",)),
        ),
        (
            *("es", "Alcance"),
            "1. Quedan protegidos, entre otros:\n\na) los hospitales;\n\nb) el agua y cualquier otro suministro.",
            *(("entre otros",), ("cualquier otro",)),
        ),
        (
            *("ru", "Сфера"),
            "1. Защита распространяется, в частности, на:\n\na) больницы;\n\nb) воду и другие системы.",
            *(("в частности",), ("и другие",)),
        ),
        (
            "zh",
            "范围",
            "一、下列服务受保护，包括但不限于：\n\n（一）医院；\n\n（二）供水、供电等。",
            ("包括但不限于",),
            ("等",),
        ),
        (
            *("ar", "النطاق"),
            "١- تشمل الحماية على سبيل المثال لا الحصر:\n\n(أ) المستشفيات؛\n\n(ب) المياه وغيرها.",
            *(("على سبيل المثال لا الحصر",), ("وغيرها",)),
        ),
    ],
)
def test_lists_and_the_words_that_leave_them_open_are_found_in_the_six_languages(
    language: str, heading: str, body: str, opening: tuple[str, ...], item: tuple[str, ...]
) -> None:
    [found] = protected_lists(heading, body, language)

    assert found.open_words == opening
    assert [one.open_words for one in found.items] == [(), item]


def test_a_language_that_is_none_of_the_six_is_not_read() -> None:
    assert protected_lists("Protection", LIST, "de") == ()


def test_equality_leaves_no_chinese_list_open() -> None:
    [found] = protected_lists("保护", "一、下列人员受保护：\n\n（一）人人平等；\n\n（二）平民。", "zh")

    assert [one.open_words for one in found.items] == [(), ()]


def test_a_list_within_an_item_belongs_to_that_item() -> None:
    body = "1. There are protected:\n\n(a) services:\n\n(i) water;\n\n(ii) food;\n\n(b) persons."
    outer = protected_lists("Protection", body)[0]

    assert [item.path for item in outer.items] == [("1", "a"), ("1", "b")]
