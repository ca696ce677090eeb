"""What an OpenDocument text has among its words and does not show."""

from negotiate.importing.office.documents import AsideKind
from tests.importing.odt.files import p, read, words

HIDING = (
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'
)


def hidden(body: str) -> tuple[list[str], list[str]]:
    """Return the words of a text, and those that it hides."""
    found = read(body, HIDING)
    shown = [line for line in words(found) if line]
    assert found.characters == len("".join("".join(shown).split()))
    return shown, [one.words for one in found.asides if one.kind is AsideKind.HIDDEN]


def test_words_that_a_style_hides_are_told_and_no_words_of_the_text() -> None:
    span = '<text:span text:style-name="T1">secretly <text:tab/>and</text:span>'

    assert hidden(p(f"States {span}act.") + p("Never shown.", "P1")) == (
        ["States act."],
        ["secretly and", "Never shown."],
    )


def test_a_hidden_section_is_told_as_a_whole() -> None:
    section = f'<text:section text:display="none">{p("One.")}{p("Two.")}</text:section>'

    assert hidden(section + p("Shown.")) == (["Shown."], ["One.Two."])
