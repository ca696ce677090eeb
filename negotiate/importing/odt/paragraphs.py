"""One element of an OpenDocument text as one paragraph or several: what was taken out may have held ends of paragraphs.

Method: what was taken out is put back where its mark stands. Its first paragraph goes on from the words before the
mark, its last one into those behind it; the ends between bear the mark of whoever took them out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from negotiate.importing.office.documents import OfficeCell, OfficeMark, OfficePiece, ReadParagraph


@dataclass(frozen=True)
class OdtPlace:
    """Where a paragraph stands: in a cell or in none, in a box or not."""

    cell: OfficeCell | None = None
    is_in_box: bool = False


@dataclass
class OpenParagraph:
    """What has been read of a paragraph so far; `cut` are those that stand before it, with all that was taken out."""

    like: ReadParagraph
    cut: list[ReadParagraph] = field(default_factory=list)
    pieces: list[OfficePiece] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def put_back(self, gone: Sequence[ReadParagraph], place: OdtPlace) -> None:
        """Put what was taken out back where its mark stands; tables and boxes stand before the paragraph."""
        lines = [one for one in gone if not is_apart(one)]
        self.cut += (moved_to(one, place) for one in gone if is_apart(one))
        for number, one in enumerate(lines, 1):
            self.pieces += one.pieces
            self.bookmarks += one.bookmarks
            self.remarks += one.remarks
            if number < len(lines):
                self._close(moved_to(one, place))

    def closed(self, inserted: OfficeMark | None, removed: OfficeMark | None) -> Iterator[ReadParagraph]:
        """Yield the paragraphs that were cut off, and the one that stands."""
        yield from self.cut
        yield self._filled(replace(self.like, inserted=inserted, removed=removed))

    def _close(self, like: ReadParagraph) -> None:
        self.cut.append(self._filled(like))
        self.pieces, self.bookmarks, self.remarks = [], [], []

    def _filled(self, like: ReadParagraph) -> ReadParagraph:
        return replace(like, pieces=tuple(self.pieces), bookmarks=tuple(self.bookmarks), remarks=tuple(self.remarks))


def is_apart(one: ReadParagraph) -> bool:
    """Say whether a paragraph stands in a table or a box, which no end of a paragraph joins to its neighbours."""
    return one.cell is not None or one.is_in_box


def moved_to(one: ReadParagraph, place: OdtPlace) -> ReadParagraph:
    """Return a paragraph that was taken out as one of the place where it was; a table in a table is none."""
    return replace(one, cell=place.cell or one.cell, is_in_box=place.is_in_box or one.is_in_box)


def row_marks(row: Iterable[ReadParagraph]) -> tuple[OfficeMark | None, OfficeMark | None]:
    """Return who put in a whole row, and who took it out: the format has no mark for that but all its words.

    >>> ana = OfficeMark("Ana", "")
    >>> piece = OfficePiece("Peace.", removed=ana)
    >>> row_marks([ReadParagraph("", 0, "", (piece,), None, None, (), (), is_tight=False)])
    (None, OfficeMark(author='Ana', date=''))
    """
    pieces = [piece for one in row for piece in one.pieces if piece.text.strip() or piece.inserted or piece.removed]
    is_new = all(piece.inserted and not piece.removed for piece in pieces)
    is_gone = all(piece.removed for piece in pieces)
    first = pieces[0] if pieces else OfficePiece("")
    return first.inserted if is_new else None, first.removed if is_gone else None
