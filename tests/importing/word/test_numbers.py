"""Numbers that Word sets by itself."""

from tests.importing.word.files import ROOT, p, r, read

LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for level, form, text in ((0, "decimal", "%1."), (1, "lowerLetter", "(%2)"), (2, "decimal", "%1.%3"))
)
NUMBERING = (
    f'<w:numbering {ROOT}><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
)


def item(level: int, number: int = 1, text: str = "act;") -> str:
    """Return an item of a list."""
    return p(r(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_items_are_counted_level_by_level_and_lists_may_begin_elsewhere() -> None:
    body = "".join([*map(item, (0, 1, 1, 0, 1, 2)), item(0, 2), item(0, 2), item(0, 9)])

    numbers = [one.number for one in read(body, numbering=NUMBERING).paragraphs]

    assert numbers == ["1. ", "(a) ", "(b) ", "2. ", "(a) ", "2.1 ", "5. ", "6. ", ""]


def test_an_item_that_was_struck_is_not_counted() -> None:
    struck = item(0).replace("<w:numPr>", '<w:rPr><w:del w:id="1" w:author="Ana"/></w:rPr><w:numPr>')

    numbers = [one.number for one in read(item(0) + struck + item(0), numbering=NUMBERING).paragraphs]

    assert numbers == ["1. ", "", "2. "]
