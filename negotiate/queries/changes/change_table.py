"""The change table: what happened to each clause between two texts of an instrument, sorted and filtered."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import Act, Actor, may
from negotiate.queries.changes.change_rows import ChangeRow, TableView, TwoSides, ranked
from negotiate.queries.changes.figures import Changes, measures_of, measures_of_text
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.agreed_then import AgreedThen, levels_in
from negotiate.queries.text.comparing.editions import READ, WORKING, Edition, editions_of
from negotiate.queries.text.comparing.named_texts import (
    drafts_to_compare,
    edition_called,
    lines_of_two,
    read_to_compare,
)
from negotiate.queries.text.comparing.redlines import as_told, compared
from negotiate.text.changes.measures import TextMeasures

#: Every changed clause, in the order of the text.
ALL = TableView()


@dataclass(frozen=True)
class ChangeTablePage:
    """Two texts that the reader may compare; `rows` are all changed clauses, `total` all in either.

    `ranks` is the place of each row, by its code, in the order of each column. `drafts` and `read` are what she may
    compare of her own: the working text with each of her drafts, and what she last read.
    """

    head: InstrumentHeader
    editions: tuple[Edition, ...]
    drafts: tuple[Edition, ...]
    read: Edition | None
    before: Edition
    after: Edition
    view: TableView
    total: int
    rows: tuple[ChangeRow, ...]
    stood: TextMeasures
    stands: TextMeasures
    ranks: dict[str, dict[str, int]]

    @property
    def shown(self) -> tuple[ChangeRow, ...]:
        """Return the rows that are asked for."""
        return self.view.shown(self.rows)

    @property
    def in_order(self) -> tuple[ChangeRow, ...]:
        """Return all rows, those that are asked for first: a script shows and hides them without asking again."""
        shown = self.shown
        there = {row.code for row in shown}
        return (*shown, *(row for row in self.rows if row.code not in there))

    @property
    def most_words(self) -> int:
        """Return the most words that went or came in one clause: the length of the longest bar."""
        return max((max(row.changed.words_out, row.changed.words_in) for row in self.rows), default=0) or 1

    @property
    def delegations(self) -> tuple[str, ...]:
        """Return all delegations that are behind a change, in alphabetical order."""
        return tuple(sorted({name for row in self.rows for name in row.delegations}))

    @property
    def words_out(self) -> int:
        """Return how many words went."""
        return sum(row.changed.words_out for row in self.rows)

    @property
    def words_in(self) -> int:
        """Return how many words came."""
        return sum(row.changed.words_in for row in self.rows)

    @property
    def brackets_opened(self) -> int:
        """Return how many pairs of brackets were opened."""
        return sum(row.changed.brackets.opened_count for row in self.rows)

    @property
    def brackets_closed(self) -> int:
        """Return how many pairs of brackets were closed."""
        return sum(row.changed.brackets.closed_count for row in self.rows)

    def count(self, trait: str) -> int:
        """Return how many rows a trait is true of."""
        return sum(trait in row.traits for row in self.rows)


def change_table(db: Session, actor: Actor, code: str, view: TableView = ALL) -> ChangeTablePage:
    """Return what changed between two texts; by default the newest publication and the one before it."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    later = edition_called(db, actor, instrument, editions, view.after) if view.after else _newest(editions)
    editions = editions if later in editions else (*editions, later)
    asked = edition_called(db, actor, instrument, editions, view.before) if view.before else None
    earlier = asked or editions[max(0, editions.index(later) - 1)]
    old, new = lines_of_two(db, actor, instrument, earlier, later)
    stood, stands = (levels_in(db, actor, instrument, edition) for edition in (earlier, later))
    agreed = AgreedThen.of(old, stood, new, stands)
    sides, changes = TwoSides.of(old, new, agreed), Changes(instrument.language, old, new)
    left = {clause.code: measures_of(version).brackets for clause, version in new}
    rows = tuple(
        sides.row(redline, changes.of(redline), left.get(redline.code, 0))
        for redline in as_told(agreed.told(compared(db, old, new)), is_told=may(actor, Act.SEE_TABLE, instrument))
        if redline.is_changed
    )
    return ChangeTablePage(
        head=header_of(db, actor, instrument),
        editions=editions if earlier in editions else (earlier, *editions),
        drafts=tuple(one for one in drafts_to_compare(db, actor, instrument) if one not in (earlier, later)),
        read=None if READ in (earlier.code, later.code) else read_to_compare(db, actor, instrument),
        before=earlier,
        after=later,
        view=view,
        total=len({clause.code for text in (old, new) for clause, _ in text}),
        rows=rows,
        stood=measures_of_text(old),
        stands=measures_of_text(new),
        ranks=ranked(rows),
    )


def _newest(editions: Sequence[Edition]) -> Edition:
    """Return what the last round published; the working text where nothing has been published since the first text."""
    published = [edition for edition in editions if edition.code != WORKING]
    return published[-1] if len(published) > 1 else editions[-1]
