"""How an OpenDocument text of the house looks: its styles by name, its page, its running head and foot."""

from collections.abc import Iterator, Mapping

from negotiate.exporting.odt.elements import Element, add_words, element, paragraph
from negotiate.exporting.paper.style_names import DEEPEST, style_of
from negotiate.exporting.paper.values import LineNumbers, LineSetting, Paper

#: Fonts that every office program has or stands in for, by script.
_LATIN, _HAN, _ARABIC = "Times New Roman", "SimSun", "Times New Roman"
#: By their names in one word, the styles of titles as the format names them, their levels and sizes.
_TITLES = {
    "Heading1": ("Heading_20_1", 1, 15),
    "Heading2": ("Heading_20_2", 2, 14),
    "Heading3": ("Heading_20_3", 3, 13),
    "Article": ("Article", 4, 12),
    "Title": ("Title", 0, 20),
}
_LINE = {"style:text-underline-style": "solid", "style:text-underline-width": "auto"}
_LOOKS = {
    "Emphasis": {"fo:font-style": "italic", "style:font-style-complex": "italic"},
    "Strong_20_Emphasis": {"fo:font-weight": "bold", "style:font-weight-complex": "bold"},
}
#: How words are set that tell of a change.
_TOLD = {
    "Came": {"fo:color": "#17613a", **_LINE, "style:text-underline-type": "single"},
    "Went": {"fo:color": "#9c1c1c", "style:text-line-through-style": "solid"},
    "Moved_20_here": {"fo:color": "#1d4f91", **_LINE, "style:text-underline-type": "double"},
    "Moved_20_away": {"fo:color": "#1d4f91", "style:text-line-through-style": "solid"},
}
_LOOKS["Strong_20_and_20_Emphasis"] = _LOOKS["Emphasis"] | _LOOKS["Strong_20_Emphasis"]


def line_tag(level: int) -> str:
    """Return what element a line is, by its level as a title."""
    return "text:h" if level else "text:p"


def line_attributes(setting: LineSetting) -> dict[str, str]:
    """Return the attributes of a line: its style, and its level where it is a title.

    >>> line_attributes(LineSetting(depth=2, is_tight=True)), line_attributes(LineSetting(role="article"))
    ({'text:style-name': 'Tight2'}, {'text:style-name': 'Article', 'text:outline-level': '4'})
    """
    name = style_of(setting)
    if name in _TITLES:
        style, level, _ = _TITLES[name]
        return {"text:style-name": style} | ({"text:outline-level": str(level)} if level else {})
    if name == "TableText":
        return {"text:style-name": "Table_20_Text"}
    depth = name.removeprefix("Paragraph")
    return {"text:style-name": f"Tight{depth}" if setting.is_tight else f"Paragraph_20_{depth}"}


def by_hand(paper: Paper) -> Element:
    """Return the styles that a program writes where somebody set something by hand: lines without space, tables."""
    tight = [_style(f"Tight{depth}", f"Paragraph_20_{depth}", {"fo:margin-top": "0cm"}) for depth in range(DEEPEST + 1)]
    cell = element("style:table-cell-properties", {"fo:border": "0.5pt solid #000000", "fo:padding": "0.1cm"})
    way = {"style:writing-mode": "rl-tb" if paper.is_right_to_left else "lr-tb"}
    width = "24.7cm" if paper.is_wide else "16cm"
    tables = (
        element("style:style", {"style:name": "Cell", "style:family": "table-cell"}, (cell,)),
        element(
            "style:style",
            {"style:name": "Table", "style:family": "table"},
            (element("style:table-properties", {"style:width": width, "table:align": "margins", **way}),),
        ),
    )
    return element("office:automatic-styles", {}, (*tight, *tables))


def styles_of(paper: Paper) -> Element:
    """Return the part of a file that has its styles and its page."""
    return element(
        "office:document-styles",
        {"office:version": "1.3"},
        (
            element("office:styles", {}, _named(paper)),
            element("office:automatic-styles", {}, (_page(paper),)),
            element("office:master-styles", {}, (_master(paper),)),
        ),
    )


def _named(paper: Paper) -> Iterator[Element]:
    yield _usual(paper)
    plain = {"style:name": "Standard", "style:family": "paragraph", "style:class": "text"}
    yield element("style:style", plain)
    yield _style("Heading", "Standard", {"fo:margin-top": "0.6cm", "fo:keep-with-next": "always"})
    for name, level, size in _TITLES.values():
        middle = {} if name == "Article" else {"fo:text-align": "center"}
        yield _style(name, "Heading", middle, _size(size) | _LOOKS["Strong_20_Emphasis"], level)
    unnumbered = {"text:number-lines": "false"}
    yield _style("Subtitle", "Heading", {"fo:text-align": "center", **unnumbered})
    for depth in range(DEEPEST + 1):
        indent = {"fo:margin-top": "0.2cm", "fo:margin-left": f"{0.75 * max(0, depth - 1):.2f}cm"}
        yield _style(f"Paragraph_20_{depth}", "Standard", indent)
    yield _style("Table_20_Text", "Standard", {}, _size(10))
    bold = _LOOKS["Strong_20_Emphasis"]
    yield _style("Warning", "Standard", {"fo:margin-bottom": "0.4cm", **unnumbered}, _size(11) | bold)
    yield _style("Colophon", "Standard", {"fo:margin-top": "0.85cm", **unnumbered}, _size(8.5) | _LOOKS["Emphasis"])
    yield _style("Header", "Standard", unnumbered, _size(9))
    yield _style("Footer", "Standard", {"fo:text-align": "center", **unnumbered}, _size(9))
    for name, look in (_LOOKS | _TOLD).items():
        called = {"style:name": name, "style:display-name": name.replace("_20_", " "), "style:family": "text"}
        yield element("style:style", called, (element("style:text-properties", look),))
    yield element("text:linenumbering-configuration", _line_numbers(paper))


def _line_numbers(paper: Paper) -> dict[str, str]:
    """Return where and how lines are numbered; LibreOffice shows none whose place is not said."""
    return {
        "text:number-lines": str(paper.line_numbers is not LineNumbers.NONE).lower(),
        "text:restart-on-page": str(paper.line_numbers is LineNumbers.BY_PAGE).lower(),
        "text:increment": "1",
        "text:number-position": "right" if paper.is_right_to_left else "left",
        "text:offset": "0.5cm",
        "style:num-format": "1",
    }


def _usual(paper: Paper) -> Element:
    """Return what all paragraphs begin from: fonts, language, and which way they run."""
    language, _, country = paper.language.partition("-")
    words = {
        "fo:font-family": _LATIN,
        "style:font-family-asian": _HAN,
        "style:font-family-complex": _ARABIC,
        **_size(12),
        "fo:language": language or "none",
        "fo:country": country or "none",
    }
    way = {"style:writing-mode": "rl-tb" if paper.is_right_to_left else "lr-tb", "fo:text-align": "start"}
    inside = (
        element("style:paragraph-properties", way | {"fo:line-height": "115%"}),
        element("style:text-properties", words),
    )
    return element("style:default-style", {"style:family": "paragraph"}, inside)


def _size(points: float) -> dict[str, str]:
    size = f"{points:g}pt"
    return {"fo:font-size": size, "style:font-size-asian": size, "style:font-size-complex": size}


def _style(
    name: str, parent: str, setting: Mapping[str, str], look: Mapping[str, str] | None = None, level: int = 0
) -> Element:
    called = {
        "style:name": name,
        "style:display-name": name.replace("_20_", " "),
        "style:family": "paragraph",
        "style:parent-style-name": parent,
        **({"style:default-outline-level": str(level)} if level else {}),
    }
    inside = [element("style:paragraph-properties", setting)] if setting else []
    inside += [element("style:text-properties", look)] if look else []
    return element("style:style", called, inside)


def _page(paper: Paper) -> Element:
    way = "rl-tb" if paper.is_right_to_left else "lr-tb"
    width, height, side = ("29.7cm", "21cm", "landscape") if paper.is_wide else ("21cm", "29.7cm", "portrait")
    sheet = {"fo:page-width": width, "fo:page-height": height, "style:print-orientation": side, "fo:margin": "2.5cm"}
    sheet["style:writing-mode"] = way
    space = element("style:header-footer-properties", {"fo:min-height": "0.6cm", "fo:margin-bottom": "0.5cm"})
    below = element("style:header-footer-properties", {"fo:min-height": "0.6cm", "fo:margin-top": "0.5cm"})
    inside = (
        element("style:page-layout-properties", sheet),
        element("style:header-style", {}, (space,)),
        element("style:footer-style", {}, (below,)),
    )
    return element("style:page-layout", {"style:name": "Page"}, inside)


def _master(paper: Paper) -> Element:
    """Return the running head and the foot of all pages."""
    number = element("text:page-number", {"text:select-page": "current"})
    add_words(number, "1")
    foot = element("text:p", {"text:style-name": "Footer"}, (number,))
    inside = (
        element("style:header", {}, (paragraph(paper.running_head, {"text:style-name": "Header"}),)),
        element("style:footer", {}, (foot,)),
    )
    return element("style:master-page", {"style:name": "Standard", "style:page-layout-name": "Page"}, inside)
