"""The marks of whoever changed an OpenDocument text: regions told apart at its head, their ends set among its words.

What was put in stands in the text between two marks; what was taken out stands at the head of the file, and a mark in
the text says where it was (OpenDocument 1.3, part 3, 5.5).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from negotiate.importing.odt.package import Element, q
from negotiate.importing.office.documents import OfficeMark, OfficePiece


@dataclass(frozen=True)
class OdtRegion:
    """One change: who put something in, who took something out, and what that was."""

    inserted: OfficeMark | None
    removed: OfficeMark | None
    gone: Element | None


@dataclass
class OdtChanges:
    """The changes of a file by their ids, and those inside which a reader stands.

    Each that was taken out is read once, however often a file points to it.
    """

    regions: dict[str, OdtRegion]
    open: dict[str, OfficeMark] = field(default_factory=dict)
    within: OdtRegion | None = None

    @property
    def inserted(self) -> OfficeMark | None:
        """Return whose insertion is open."""
        if self.within:
            return self.within.inserted
        return next(reversed(self.open.values()), None)

    @property
    def removed(self) -> OfficeMark | None:
        """Return whose deletion is being read."""
        return self.within.removed if self.within else None

    def enter(self, element: Element) -> None:
        """Enter what was put in."""
        key = element.get(q("text:change-id")) or ""
        region = self.regions.get(key)
        if region and region.inserted:
            self.open[key] = region.inserted

    def leave(self, element: Element) -> None:
        """Leave what was put in."""
        self.open.pop(element.get(q("text:change-id")) or "", None)

    def taken_out(self, element: Element) -> OdtRegion | None:
        """Return what was taken out where a mark stands; None where nothing was, or it was read already."""
        region = self.regions.get(element.get(q("text:change-id")) or "")
        if region is None or region.gone is None:
            return None
        return self.regions.pop(element.get(q("text:change-id")) or "")

    def marked(self, piece: OfficePiece) -> OfficePiece:
        """Return words with the marks inside which they stand."""
        return replace(piece, inserted=self.inserted, removed=self.removed)


def changes_of(text: Element) -> OdtChanges:
    """Return the changes of a file, none of them entered."""
    return OdtChanges(dict(_regions(text)))


def mark_of(element: Element | None) -> OfficeMark:
    """Return who made a change or a note, as the elements inside say."""
    if element is None:
        return OfficeMark("", "")
    return OfficeMark(element.findtext(q("dc:creator")) or "", element.findtext(q("dc:date")) or "")


def _regions(text: Element) -> Iterator[tuple[str, OdtRegion]]:
    for one in text.iterfind(f"{q('text:tracked-changes')}/{q('text:changed-region')}"):
        came, went = one.find(q("text:insertion")), one.find(q("text:deletion"))
        yield (
            one.get(q("xml:id")) or one.get(q("text:id")) or "",
            OdtRegion(
                mark_of(came.find(q("office:change-info"))) if came is not None else None,
                mark_of(went.find(q("office:change-info"))) if went is not None else None,
                went,
            ),
        )
