"""How a Word file of the house looks: its styles by name, its page, its running head and the number at its foot."""

from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from negotiate.exporting.paper.style_names import DEEPEST
from negotiate.exporting.paper.values import LineNumbers, Paper
from negotiate.exporting.word.elements import Element, element

#: Fonts that every office program has or stands in for, by script.
_LATIN, _HAN, _ARABIC = "Times New Roman", "SimSun", "Times New Roman"
#: By how lines are numbered, where Word begins again.
_RESTARTS = {LineNumbers.BY_PAGE: "newPage", LineNumbers.RUNNING: "continuous"}
_INK = RGBColor(0x1A, 0x1A, 0x1A)


def dress(document: Document, paper: Paper) -> None:
    """Give a document the styles and the page of a paper."""
    _plain(document, paper)
    _headings(document)
    for level in range(DEEPEST + 1):
        style = _new_style(document, f"Paragraph {level}", f"Paragraph{level}")
        style.paragraph_format.space_before = Pt(6)
        style.paragraph_format.left_indent = Cm(0.75 * max(0, level - 1))
    _new_style(document, "Table Text", "TableText").font.size = Pt(10)
    warning = _new_style(document, "Warning", "Warning")
    warning.font.size, warning.font.bold = Pt(11), True
    warning.paragraph_format.space_after = Pt(12)
    colophon = _new_style(document, "Colophon", "Colophon")
    colophon.font.size, colophon.font.italic = Pt(8.5), True
    colophon.paragraph_format.space_before = Pt(24)
    _page(document, paper)


def _plain(document: Document, paper: Paper) -> None:
    """Set what all styles begin from."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # the template has it
    normal.font.name, normal.font.size = _LATIN, Pt(12)
    fonts = normal.element.rPr.rFonts
    fonts.set(qn("w:eastAsia"), _HAN)
    fonts.set(qn("w:cs"), _ARABIC)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.15
    language = {"val": paper.language, "eastAsia": "zh-CN", "bidi": "ar-SA"}
    normal.element.rPr.append(element("szCs", {"val": "24"}))
    normal.element.rPr.append(element("lang", language))


def _headings(document: Document) -> None:
    for name, size in (("Title", 20), ("Subtitle", 12), ("Heading 1", 15), ("Heading 2", 14), ("Heading 3", 13)):
        _as_heading(document, name, size)
    article = _new_style(document, "Article", "Article")
    article.base_style = document.styles["Heading 4"]
    _as_heading(document, "Article", 12)


def _as_heading(document: Document, name: str, size: int) -> None:
    """Set a style of titles: bold, upright, in the ink and the letters of the text."""
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # named here
    style.font.name, style.font.size, style.font.color.rgb = _LATIN, Pt(size), _INK
    style.font.bold, style.font.italic = name != "Subtitle", False
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(18), Pt(4)
    style.paragraph_format.keep_with_next = True
    if name not in ("Article", "Subtitle"):
        style.paragraph_format.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER


def _new_style(document: Document, name: str, code: str) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # asked for
    style.base_style = document.styles["Normal"]
    style.element.set(qn("w:styleId"), code)
    style.quick_style = True
    return style


def _page(document: Document, paper: Paper) -> None:
    """Set the sheet, the running head and the foot; number the lines where that is wanted."""
    section = document.sections[0]
    section.page_width, section.page_height = (Cm(29.7), Cm(21)) if paper.is_wide else (Cm(21), Cm(29.7))
    section.orientation = WD_ORIENTATION.LANDSCAPE if paper.is_wide else WD_ORIENTATION.PORTRAIT
    section.left_margin = section.right_margin = Cm(2.5)
    head = section.header.paragraphs[0]
    head.text, head.paragraph_format.space_after = paper.running_head, Pt(12)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    for part in _page_number():
        foot._p.append(part)  # noqa: SLF001 - a field has no other way in
    if restart := _RESTARTS.get(paper.line_numbers):
        _put_behind(section, "pgMar", element("lnNumType", {"countBy": "1", "restart": restart}))
    if paper.is_right_to_left:
        _put_behind(section, "cols", element("bidi"))


def _put_behind(section: Section, name: str, setting: Element) -> None:
    """Put a setting where the schema wants it, behind another one that the template has."""
    settings: Element = section._sectPr  # noqa: SLF001 - the library has no way in for them
    before = next(place for place, one in enumerate(settings) if one.tag == qn(f"w:{name}"))
    settings[before + 1 : before + 1] = [setting]


def _page_number() -> tuple[Element, ...]:
    """Return the field that a program fills with the number of the page."""
    code = element("instrText")
    code.text = "PAGE"
    inside = (element("fldChar", {"fldCharType": "begin"}), code, element("fldChar", {"fldCharType": "end"}))
    return tuple(element("r", {}, (one,)) for one in inside)
