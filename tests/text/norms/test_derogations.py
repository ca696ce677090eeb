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


def test_other_languages_are_not_read() -> None:
    assert derogations("A Party may refuse.", "fr") == ()
