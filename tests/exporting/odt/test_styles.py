"""How a file looks."""

from negotiate.exporting.odt.elements import element, q
from negotiate.exporting.odt.styles import by_hand, line_tag, styles_of
from negotiate.exporting.paper.values import LineNumbers, Paper
from tests.exporting.word.test_styles import NOW, WORDS


def test_the_page_numbers_its_lines_where_that_is_wanted_and_runs_as_its_language_does() -> None:
    paper = Paper(*WORDS, is_right_to_left=True, made_at=NOW, made_on="", clauses=(), line_numbers=LineNumbers.BY_PAGE)

    root = styles_of(paper)

    (numbered,) = root.iter(q("text:linenumbering-configuration"))
    ways = {one.get(q("style:writing-mode")) for one in root.iter() if one.get(q("style:writing-mode"))}
    names = [one.get(q("style:name")) for one in root.iter(q("style:style"))]
    assert (numbered.get(q("text:number-lines")), numbered.get(q("text:restart-on-page"))) == ("true", "true")
    assert ways == {"rl-tb"}
    assert len(names) == len(set(names))
    assert {"Title", "Article", "Heading_20_1", "Paragraph_20_5", "Colophon"} <= set(names)


def test_tables_run_as_the_language_does_and_titles_are_elements_of_their_own() -> None:
    paper = Paper(*WORDS, is_right_to_left=True, made_at=NOW, made_on="", clauses=(), is_wide=True)
    properties = by_hand(paper).find(f".//{q('style:table-properties')}")

    assert properties is not None
    assert (properties.get(q("style:writing-mode")), properties.get(q("style:width"))) == ("rl-tb", "24.7cm")
    assert [element(line_tag(level)).tag for level in (0, 4)] == [q("text:p"), q("text:h")]
