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


def numbering(levels: str, extra: str = "") -> str:
    """Return the part of a file that has one list, with levels, and perhaps more of them."""
    own = f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
    return f'<w:numbering {ROOT}>{own}{extra}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'


def level(number: int, form: str, text: str, extra: str = "") -> str:
    """Return a level of a list."""
    shape = f'<w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/>{shape}</w:lvl>'


def test_articles_go_on_from_part_to_part_where_their_level_says_so() -> None:
    parts = level(0, "upperRoman", "Part %1") + level(1, "decimal", "Article %2", '<w:lvlRestart w:val="0"/>')
    body = "".join(map(item, (0, 1, 1, 0, 1)))

    numbers = [one.number for one in read(body, numbering=numbering(parts)).paragraphs]

    assert numbers == ["Part I ", "Article 1 ", "Article 2 ", "Part II ", "Article 3 "]


def test_a_level_that_says_nothing_of_its_start_begins_with_nought_and_a_nought_before_figures_stays() -> None:
    levels = level(0, "decimal", "Article %1.") + level(1, "decimalZero", "Section %1.%2", "<w:isLgl/>")
    bare = levels.replace('<w:start w:val="1"/>', "")

    told, untold = (
        [one.number for one in read(item(0) + item(1), numbering=numbering(one)).paragraphs] for one in (levels, bare)
    )

    assert told == ["Article 1. ", "Section 1.01 "]
    assert untold == ["Article 0. ", "Section 0.00 "]


def test_a_level_may_show_the_numbers_above_it_in_figures() -> None:
    levels = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")

    numbers = [one.number for one in read(item(0) + item(1), numbering=numbering(levels)).paragraphs]

    assert numbers == ["I. ", "1.1 "]


def test_a_list_may_be_kept_under_the_name_of_its_style() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    )
    rules = '<w:styleLink w:val="Legal"/>' + level(0, "decimal", "Rule %1:")

    numbers = [one.number for one in read(item(0, 2) + item(0, 2), numbering=numbering(rules, linked)).paragraphs]

    assert numbers == ["Rule 1: ", "Rule 2: "]


def test_a_style_is_of_the_level_that_names_it() -> None:
    pointed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{one}">{pointed}</w:style>' for one in ("Top", "Low"))
    levels = level(0, "decimal", "%1.", '<w:pStyle w:val="Top"/>') + level(
        1, "decimal", "%2)", '<w:pStyle w:val="Low"/>'
    )
    body = "".join(p(r("act"), f'<w:pStyle w:val="{one}"/>') for one in ("Top", "Low", "Low"))

    numbers = [
        one.number
        for one in read(body, numbering=numbering(levels), styles=f"<w:styles {ROOT}>{styles}</w:styles>").paragraphs
    ]

    assert numbers == ["1. ", "1) ", "2) "]
