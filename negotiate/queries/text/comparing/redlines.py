"""What changed between two texts of an instrument, clause by clause, every change with who asked for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import pairwise
from textwrap import shorten
from typing import TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Version, VersionKind
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.agreed_then import AgreedThen, levels_in
from negotiate.queries.text.comparing.attributions import ClausePair, ClauseRedline
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.queries.text.comparing.editions import (
    READ,
    Beginning,
    Edition,
    editions_of,
    last_read,
    newest,
    text_called,
)
from negotiate.queries.text.comparing.named_texts import (
    drafts_to_compare,
    edition_called,
    lasting_name,
    lines_of_two,
    read_to_compare,
)
from negotiate.state.amendments.other_texts import is_its_own
from negotiate.state.remembered import Remembered
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import PlainVersion, Text
from negotiate.state.text.origins import CHAINED, ChainedVersion, sources_of
from negotiate.state.unchanged import while_unchanged
from negotiate.text.diff.lcs import common
from negotiate.text.marks.emphasis import without_marks

#: Clauses between two texts, by the versions and the sources that they tell of: some fifty comparisons of a long text.
REDLINES: Remembered[ClauseRedline] = Remembered(20_000)


@dataclass(frozen=True)
class RedlinePage:
    """Two texts of an instrument, the second against the first; `beginning` says why it begins from that one."""

    head: InstrumentHeader
    editions: tuple[Edition, ...]
    before: Edition
    after: Edition
    beginning: Beginning
    clauses: tuple[ClauseRedline, ...]
    #: The names under which the two texts stay what they are; empty of one that does not.
    names: tuple[str, str]
    #: The working text with each draft of the reader's own, to be compared.
    drafts: tuple[Edition, ...] = ()
    #: What the reader last read, to be compared, where it is not one of the two; None where she has marked nothing.
    read: Edition | None = None

    @property
    def other_beginnings(self) -> tuple[Edition, ...]:
        """Return the other texts before the second one, the newest first."""
        earlier = self.editions[: self.editions.index(self.after)]
        return tuple(edition for edition in reversed(earlier) if edition != self.before)

    @property
    def can_be_marked(self) -> bool:
        """Say whether the reader is told of texts, and so can mark one as seen."""
        return any(edition.notice for edition in self.editions)

    @property
    def unread(self) -> tuple[tuple[Edition, Edition], ...]:
        """Return the texts that lie within the redline and that the reader has not marked, each with the one before.

        Within two texts that are not both of the list none lies: what is put before or behind it has no place in it.
        """
        if not (self.before.is_listed and self.after.is_listed):
            return ()
        places = (self.editions.index(self.before), self.editions.index(self.after))
        steps = pairwise(self.editions[places[0] : places[1] + 1])
        return tuple((old, new) for old, new in steps if new.notice and not new.seen_at)

    @property
    def says_why(self) -> bool:
        """Say whether the reader is told why it begins from the text just before: where she could begin elsewhere."""
        could_be_other = bool(self.other_beginnings) or self.can_be_marked
        return self.beginning is Beginning.BEFORE and self.before != self.after and could_be_other

    @property
    def changed(self) -> tuple[ClauseRedline, ...]:
        """Return the clauses that are not as they were."""
        return tuple(clause for clause in self.clauses if clause.is_changed)


def redline_page(db: Session, actor: Actor, code: str, before: str = "", after: str = "") -> RedlinePage:
    """Compare two texts by their codes; by default the newest with the one that the actor read last before it."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    is_told = may(actor, Act.SEE_TABLE, instrument)
    later = edition_called(db, actor, instrument, editions, after) if after else newest(db, instrument, editions)
    editions = editions if later in editions else (*editions, later)
    earlier = edition_called(db, actor, instrument, editions, before) if before else last_read(editions, later)
    unasked = Beginning.READ if earlier.seen_at else Beginning.BEFORE
    return RedlinePage(
        head=header_of(db, actor, instrument),
        editions=editions if earlier in editions else (earlier, *editions),
        before=earlier,
        after=later,
        beginning=Beginning.ASKED if before else unasked,
        clauses=as_told(_clauses(db, actor, instrument, earlier, later), is_told=is_told),
        names=(lasting_name(db, actor, instrument, earlier), lasting_name(db, actor, instrument, later)),
        drafts=tuple(one for one in drafts_to_compare(db, actor, instrument) if one.code not in (before, after)),
        read=None if READ in (before, after) else read_to_compare(db, actor, instrument),
    )


def _clauses(
    db: Session, actor: Actor, instrument: Instrument, earlier: Edition, later: Edition
) -> tuple[ClauseRedline, ...]:
    """Compare two texts; where both are of the list, whoever compares them gets the same."""
    if earlier.is_listed and later.is_listed:
        return _between(db, instrument, (earlier.code, earlier.stood_at), (later.code, later.stood_at))
    old, new = lines_of_two(db, actor, instrument, earlier, later)
    stood, stands = (levels_in(db, actor, instrument, edition) for edition in (earlier, later))
    return AgreedThen.of(old, stood, new, stands).told(compared(db, old, new))


#: A text of the list: its code, and when it was issued, if it was.
Listed: TypeAlias = tuple[str, datetime | None]


@while_unchanged
def _between(db: Session, instrument: Instrument, earlier: Listed, later: Listed) -> tuple[ClauseRedline, ...]:
    old, new = (text_called(db, instrument, code) for code, _ in (earlier, later))
    stood, stands = (levels_of(db, instrument, until=issued_at) for _, issued_at in (earlier, later))
    return AgreedThen.of(old, stood, new, stands).told(compared(db, old, new))


def as_told(clauses: Iterable[ClauseRedline], *, is_told: bool) -> tuple[ClauseRedline, ...]:
    """Return clauses as their reader is told of them: what went on between two texts is for who sees the table."""
    return tuple(one if is_told or not one.came_back else replace(one, came_back=False) for one in clauses)


def compared(db: Session, old: Text, new: Text) -> tuple[ClauseRedline, ...]:
    """Compare by identity, in the order of the new text; what is gone stands where it stood.

    Who is behind a change is known where both are texts that the instrument really had.
    """
    before, after = ({clause.id: version for clause, version in lines} for lines in (old, new))
    chains = _chains(db, before, after) if is_its_own(old) and is_its_own(new) else {}
    moves = moves_between(old, new)
    raw = [
        ClausePair(clause, before.get(clause.id), version, chains.get(clause.id, ()), moves.get(clause.id))
        for clause, version in new
    ]
    gone = {
        clause.id: ClausePair(clause, version, None, chains.get(clause.id, ()))
        for clause, version in old
        if clause.id not in after
    }
    pairs = _with_removed(raw, [clause.id for clause, _ in old], gone)
    sources = sources_of(db, {origin for pair in pairs for origin in pair.origins()})
    return tuple(REDLINES.get(pair.key(sources), partial(pair.redline, sources)) for pair in pairs)


def _chains(
    db: Session, before: Mapping[int, PlainVersion], after: Mapping[int, PlainVersion]
) -> dict[int, tuple[ChainedVersion, ...]]:
    """Return, by clause, the versions that lead from the old one to the new one, or to its deletion.

    Of a clause that is new, the version in which it stands.
    """
    ids = [key for key in before.keys() | after.keys() if _id(before.get(key)) != _id(after.get(key))]
    query = select(*CHAINED).where(Version.clause_id.in_(ids)).order_by(Version.number)
    chains: dict[int, list[ChainedVersion]] = defaultdict(list)
    for step in map(ChainedVersion._make, db.execute(query)):
        old, new = before.get(step.clause_id), after.get(step.clause_id)
        is_later = old.number < step.number if old else new is not None and step.id == new.id
        if is_later and (not new or step.number <= new.number):
            chains[step.clause_id].append(step)
    return {number: tuple(chain) if number in after else _until_deletion(chain) for number, chain in chains.items()}


def _id(version: PlainVersion | None) -> int | None:
    return version.id if version else None


def _until_deletion(chain: Sequence[ChainedVersion]) -> tuple[ChainedVersion, ...]:
    """Return the versions up to the one that took the clause out; none where nothing did."""
    for place, version in enumerate(chain, 1):
        if version.kind is VersionKind.DELETION:
            return tuple(chain[:place])
    return ()


def moves_between(old: Text, new: Text) -> dict[int, ClauseMove]:
    """Return the clauses that stand in another order, with where: those off the longest run that both texts share."""
    stood, stand = ([clause.id for clause, _ in text] for text in (old, new))
    both = {*stood} & {*stand}
    then, now = [key for key in stood if key in both], [key for key in stand if key in both]
    moved = set(now) - {now[later] for _, later in common(then, now)}
    return {key: ClauseMove(_name_before(old, stood.index(key)), _name_before(new, stand.index(key))) for key in moved}


def _name_before(text: Text, place: int) -> str:
    """Return by what name the clause before a place goes; empty where none stands there."""
    return name_of(text[place - 1][1]) if place else ""


def name_of(version: PlainVersion) -> str:
    """Return the name of a clause in few words: its label, else its heading, else how it begins."""
    return version.label or shorten(without_marks(version.heading or version.body[:400]), 60, placeholder=" …")


def _with_removed(pairs: list[ClausePair], old: list[int], gone: Mapping[int, ClausePair]) -> list[ClausePair]:
    """Put each removed clause behind the clause that it followed in the old order."""
    placed = list(pairs)
    for place, number in enumerate(old):
        if number in gone:
            previous = old[place - 1] if place else None
            at = next((i + 1 for i, pair in enumerate(placed) if pair.clause.id == previous), 0)
            placed.insert(at, gone[number])
    return placed
