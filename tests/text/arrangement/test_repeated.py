"""What stands twice: paragraphs and numbers, but neither short paragraphs nor rival wordings."""

import pytest

from negotiate.text.arrangement.repeated import new_repetitions, repetitions

REPORT = "The secretariat shall publish the reports that it receives."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"2. {REPORT}\n\n3. Each State acts.\n\n4. {REPORT}", [f"4. {REPORT}"]),
        ("1. States act.\n\n2. They report.\n\n2. They meet.", ["2"]),
        ("1. Act:\n(a) now;\n(b) here.\n\n2. Report:\n(a) soon.", []),
        ("(a) [Reserved]\n(b) [Reserved]", []),
        (f"[1. {REPORT}]\n[1. {REPORT.replace('shall', 'should')}]", []),
        ("States act.", []),
    ],
)
def test_what_stands_twice_is_named_once(text: str, found: list[str]) -> None:
    assert [one.text for one in repetitions(text)] == found


def test_what_stood_twice_before_is_nobodys_doing_now() -> None:
    before = "1. States act.\n\n1. They meet."

    assert new_repetitions(before, before + "\n\n2. They report.\n\n2. They sail.")[0].text == "2"
    assert len(new_repetitions(before, before + "\n\n2. They report.\n\n2. They sail.")) == 1


def test_a_repetition_says_what_it_is_and_where() -> None:
    text = f"1. {REPORT}\n\n1. {REPORT}"
    number, paragraph = repetitions(text)

    assert [text[one.start : one.end] for one in (number, paragraph)] == ["1", f"1. {REPORT}"]
    assert number.says == "Two paragraphs of one list bear this number."
    assert paragraph.says == "This paragraph stands twice."
