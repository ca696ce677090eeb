"""The elements of OpenDocument that the house writes: words with their spaces, spans, who changed something and when.

Each function makes or fills one element; nothing here knows a clause (OpenDocument 1.3, part 3).
"""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from negotiate.exporting.paper.values import PaperChange, PaperRun, Reviser
from negotiate.exporting.xml import legible
from negotiate.text.marks.emphasis import Emphasis

Element = etree._Element  # noqa: SLF001 - what lxml calls the type of every element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
#: The namespaces of a file, by their usual prefixes.
NAMESPACES = {
    **{name: _OASIS.format(name) for name in ("office", "text", "table", "style", "meta")},
    "fo": _OASIS.format("xsl-fo-compatible"),
    "svg": _OASIS.format("svg-compatible"),
    "xml": "http://www.w3.org/XML/1998/namespace",
    "dc": "http://purl.org/dc/elements/1.1/",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_DECLARED = {name: address for name, address in NAMESPACES.items() if name != "xml"}
#: Spaces that a reader of the format would take for fewer, tabulators and ends of lines: each needs an element.
_NEEDY = re.compile(r"^ +| +$|(?<= ) +|[\t\n]")
_BREAKS = {"\t": "text:tab", "\n": "text:line-break"}
#: By whether words are in italics, and in bold, the style of their span.
_SPANS = {(True, False): "Emphasis", (False, True): "Strong_20_Emphasis", (True, True): "Strong_20_and_20_Emphasis"}

#: By what words tell of, the style of their span.
_TOLD = {
    PaperChange.ADDED: "Came",
    PaperChange.REMOVED: "Went",
    PaperChange.MOVED_HERE: "Moved_20_here",
    PaperChange.MOVED_AWAY: "Moved_20_away",
}


def q(name: str) -> str:
    """Return the whole name of an element or attribute, given with its usual prefix."""
    prefix, _, own = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{own}"


def element(name: str, attributes: Mapping[str, str] | None = None, children: Iterable[Element] = ()) -> Element:
    """Return an element with its children."""
    made = etree.Element(q(name), {q(key): value for key, value in (attributes or {}).items()}, _DECLARED)
    made.extend(children)
    return made


def paragraph(words: str, attributes: Mapping[str, str] | None = None) -> Element:
    """Return a paragraph that says something plain."""
    made = element("text:p", attributes)
    add_words(made, words)
    return made


def add_run(parent: Element, run: PaperRun) -> None:
    """Write words of one look behind what an element holds."""
    home = parent
    for style in filter(None, (_TOLD.get(run.told), _span(run.style))):
        made = element("text:span", {"text:style-name": style})
        home.append(made)
        home = made
    add_words(home, run.text)


def add_words(parent: Element, words: str) -> None:
    """Write plain words behind what an element holds, so that every space of theirs is seen."""
    reached, shown = 0, legible(words)
    for needy in _NEEDY.finditer(shown):
        _add_text(parent, shown[reached : needy.start()])
        known = _BREAKS.get(needy[0])
        parent.append(element(known) if known else element("text:s", {"text:c": str(len(needy[0]))}))
        reached = needy.end()
    _add_text(parent, shown[reached:])


def changed_by(by: Reviser | None, otherwise: str) -> Element:
    """Return the element that says who changed something, and when; `otherwise` is the day where none is known."""
    return element("office:change-info", {}, signed(by, otherwise))


def signed(by: Reviser | None, otherwise: str) -> tuple[Element, Element]:
    """Return the elements that name somebody and an instant."""
    creator, date = element("dc:creator"), element("dc:date")
    creator.text = legible((by.name if by else "") or "?")
    date.text = by.at.strftime("%Y-%m-%dT%H:%M:%S") if by and by.at else otherwise
    return creator, date


def _span(style: Emphasis) -> str | None:
    return _SPANS.get((style.em, style.strong))


def _add_text(parent: Element, words: str) -> None:
    if not words:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
