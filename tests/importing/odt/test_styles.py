"""Styles: their names, and how words look."""

from negotiate.importing.odt.package import open_odt
from negotiate.importing.odt.styles import OdtStyles
from tests.importing.odt.files import named, odt

NAMED = named(
    '<style:style style:name="Heading_20_4" style:family="paragraph"/>'
    '<style:style style:name="Art" style:display-name="Article" style:family="paragraph" '
    'style:parent-style-name="Heading_20_4" style:list-style-name=""/>'
    '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Loop" style:family="text" style:parent-style-name="Loop"/>'
)
BY_HAND = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Art">'
    '<style:paragraph-properties fo:margin-top="0.00cm"/><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="T1" style:family="text" style:parent-style-name="Strong">'
    '<style:text-properties fo:font-style="normal"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>'
)


def test_a_paragraph_that_was_set_by_hand_is_called_by_the_style_below_it() -> None:
    styles = OdtStyles.of(open_odt(odt("", BY_HAND, styles_xml=NAMED)))

    assert [styles.name_of(key) for key in ("P1", "Art", "Heading_20_4", "My_20_own")] == [
        "Article",
        "Article",
        "Heading 4",
        "My own",
    ]
    assert (styles.is_tight("P1"), styles.is_tight("Art")) == (True, False)
    assert (styles.by_hand("P1"), styles.by_hand("Art")) == ((True, False), (False, False))
    assert (styles.list_of("P1"), styles.list_of("Heading_20_4")) == ("", None)


def test_words_look_as_their_style_says_or_else_as_those_around_them() -> None:
    styles = OdtStyles.of(open_odt(odt("", BY_HAND, styles_xml=NAMED)))

    assert styles.look("T1", (True, False)) == (False, True)
    assert styles.look("T2", (True, False)) == (True, True)
    assert styles.look("Loop", (True, True)) == (True, True)
