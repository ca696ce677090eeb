"""What stands among the words of an OpenDocument text and is not shown: it is taken out before the file is read.

A style hides words, or a section hides all that stands in it (OpenDocument 1.3, part 3, 20.421 and 19.791).
"""

from collections.abc import Iterator

from negotiate.importing.odt.package import Element, OdtParts, q

_HIDING = {q("text:span"): "text", q("text:a"): "text", q("text:p"): "paragraph", q("text:h"): "paragraph"}
#: What shows a sign without being a word.
_SIGNS = (q("text:s"), q("text:tab"), q("text:line-break"))


def take_out_hidden(parts: OdtParts) -> Iterator[str]:
    """Take hidden words out of the text, and yield them place by place."""
    styles = frozenset(_hiding_styles(parts))
    for one in parts.text.iter(q("text:section"), *_HIDING):
        if _is_hidden(one, styles) and (words := " ".join("".join(one.itertext()).split())):
            _emptied(one)
            yield words


def _hiding_styles(parts: OdtParts) -> Iterator[tuple[str, str]]:
    for root in (parts.styles, parts.content):
        for one in root.iter(q("style:style")) if root is not None else ():
            look = one.find(q("style:text-properties"))
            if look is not None and look.get(q("text:display")) == "none":
                yield one.get(q("style:family")) or "", one.get(q("style:name")) or ""


def _is_hidden(one: Element, styles: frozenset[tuple[str, str]]) -> bool:
    if one.tag == q("text:section"):
        return one.get(q("text:display")) == "none"
    return (_HIDING[str(one.tag)], one.get(q("text:style-name")) or "") in styles


def _emptied(one: Element) -> None:
    """Take the words out of an element; marks, bookmarks and notes stay where they are."""
    one.text = None
    for inner in list(one.iterdescendants()):
        inner.text = inner.tail = None
        parent = inner.getparent()
        if inner.tag in _SIGNS and parent is not None:
            parent.remove(inner)
