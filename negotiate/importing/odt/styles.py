"""Styles of an OpenDocument text: what they are called, what they are based on, how their words look, their lists.

Programs write a style of their own for every paragraph that somebody set by hand; a reader is told the one below it,
which has a name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from negotiate.importing.odt.package import Element, OdtParts, q

#: Styles may be based on one another, so often at most.
_GENERATIONS = 20
#: How a character stands in the name of a style that may not stand in a name of XML.
_ESCAPED = re.compile(r"_([0-9a-f]{1,6})_")
_NO_SPACE = re.compile(r"0(?:\.0+)?[a-z]*")
_BOLD = 600


@dataclass(frozen=True)
class OdtStyle:
    """A style of paragraphs or of words; looks that it leaves open are None."""

    name: str
    is_by_hand: bool
    based_on: str
    em: bool | None
    strong: bool | None
    list_name: str | None
    is_tight: bool


@dataclass(frozen=True)
class OdtStyles:
    """The styles of a file, by family and name."""

    found: Mapping[tuple[str, str], OdtStyle]

    @classmethod
    def of(cls, parts: OdtParts) -> "OdtStyles":
        """Read the styles of both parts that have some."""
        return cls(dict(_read(parts)))

    def name_of(self, key: str) -> str:
        """Return the name of the style of a paragraph, or of the one below it where it was set by hand."""
        chain = self.chain("paragraph", key)
        return next((one.name for one in chain if not one.is_by_hand), "" if chain else _told(key))

    def list_of(self, key: str) -> str | None:
        """Return the list that the style of a paragraph asks for; "" where it asks for none, None if it is silent."""
        return next((one.list_name for one in self.chain("paragraph", key) if one.list_name is not None), None)

    def by_hand(self, key: str) -> tuple[bool, bool]:
        """Say whether a whole paragraph was set in italics, and in bold, by hand and not by its style."""
        own = self.found.get(("paragraph", key))
        return (bool(own.em), bool(own.strong)) if own and own.is_by_hand else (False, False)

    def is_tight(self, key: str) -> bool:
        """Say whether a paragraph was set by hand to stand without space above it."""
        own = self.found.get(("paragraph", key))
        return bool(own and own.is_by_hand and own.is_tight)

    def look(self, key: str, around: tuple[bool, bool]) -> tuple[bool, bool]:
        """Say whether words of a style are in italics, and in bold, by what they are around them."""
        chain = self.chain("text", key)
        em = next((one.em for one in chain if one.em is not None), around[0])
        return em, next((one.strong for one in chain if one.strong is not None), around[1])

    def chain(self, family: str, key: str) -> list[OdtStyle]:
        """Return a style and those that it is based on."""
        chain: list[OdtStyle] = []
        while (style := self.found.get((family, key))) is not None and len(chain) < _GENERATIONS:
            chain.append(style)
            key = style.based_on
        return chain


def _read(parts: OdtParts) -> Iterator[tuple[tuple[str, str], OdtStyle]]:
    for root, home in ((parts.styles, "styles"), (parts.content, "automatic-styles")):
        for one in root.iterfind(f"{q(f'office:{home}')}/{q('style:style')}") if root is not None else ():
            key = one.get(q("style:name")) or ""
            look = one.find(q("style:text-properties"))
            yield (
                (one.get(q("style:family")) or "", key),
                OdtStyle(
                    name=one.get(q("style:display-name")) or _told(key),
                    is_by_hand=home == "automatic-styles",
                    based_on=one.get(q("style:parent-style-name")) or "",
                    em=_is_italic(look),
                    strong=_is_bold(look),
                    list_name=one.get(q("style:list-style-name")),
                    is_tight=_has_no_space_above(one.find(q("style:paragraph-properties"))),
                ),
            )


def _told(key: str) -> str:
    """Return the name of a style as a reader knows it, from the one that it has in the file."""
    return _ESCAPED.sub(_unescaped, key)


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if code < 0x110000 else found[0]


def _has_no_space_above(setting: Element | None) -> bool:
    space = setting.get(q("fo:margin-top")) if setting is not None else None
    return space is not None and _NO_SPACE.fullmatch(space) is not None


def _is_italic(look: Element | None) -> bool | None:
    said = look.get(q("fo:font-style")) if look is not None else None
    return said in ("italic", "oblique") if said else None


def _is_bold(look: Element | None) -> bool | None:
    said = look.get(q("fo:font-weight")) if look is not None else None
    if not said:
        return None
    return int(said) >= _BOLD if said in {str(100 * n) for n in range(1, 10)} else said == "bold"
