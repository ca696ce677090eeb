"""A text to be taken along, or two against each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Publication, ThreadReach
from negotiate.policy import Act, Actor, may
from negotiate.queries.files.taken_along import (
    SECRETARIAT,
    AskedText,
    TakenAlong,
    TakenChange,
    TakenClause,
    TakenHand,
    fields_of,
    taken_along,
)
from negotiate.queries.files.taken_talk import reaches_to_take, talk_of_text, with_talk
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.attributions import ClauseRedline
from negotiate.queries.text.comparing.editions import Edition, editions_of
from negotiate.queries.text.comparing.named_texts import edition_called, lines_called, lines_of_two
from negotiate.queries.text.comparing.redlines import compared
from negotiate.queries.text.text import text_to_read
from negotiate.state.amendments.other_texts import is_its_own
from negotiate.state.text.lines import PlainClause, PlainVersion, Text
from negotiate.state.text.origins import Source
from negotiate.state.text.publications import heads_of_record
from negotiate.text.diff.lcs import common


@dataclass(frozen=True)
class TakingPage:
    """Which texts can be taken along, which one is asked for, and against which; `before` is None for a clean one."""

    head: InstrumentHeader
    editions: tuple[Edition, ...]
    text: Edition
    before: Edition | None
    #: Whether the reader may take all that she reads along at once.
    takes_everything: bool
    #: How far what is said may go that the reader can let travel with it.
    reaches: tuple[ThreadReach, ...]


#: The text that a reader reads, and nothing of what is said of it.
WHAT_SHE_READS = AskedText()
_Line = tuple[PlainClause, PlainVersion]


def taking_page(db: Session, actor: Actor, code: str, text: str, before: str) -> TakingPage:
    """Return what can be taken along of an instrument; by default the newest text, clean."""
    instrument = load_instrument(db, actor, code)
    editions = editions_of(db, actor, instrument)
    asked = edition_called(db, actor, instrument, editions, text) if text else editions[-1]
    against = edition_called(db, actor, instrument, editions, before) if before else None
    further = tuple(one for one in (asked, against) if one and one not in editions)
    takes_everything = may(actor, Act.TAKE_EVERYTHING, instrument)
    return TakingPage(
        head=header_of(db, actor, instrument),
        editions=(*editions, *further),
        text=asked,
        before=against,
        takes_everything=takes_everything,
        reaches=reaches_to_take(actor, instrument),
    )


def text_to_take(db: Session, actor: Actor, code: str, asked: AskedText = WHAT_SHE_READS) -> TakenAlong:
    """Return a text by its name, by default the one that the actor reads; against another where that is named."""
    instrument = load_instrument(db, actor, code)
    if not asked.name:
        lines, source = text_to_read(db, actor, instrument, header_of(db, actor, instrument))
        clauses = with_talk(clean_clauses(lines), talk_of_text(db, actor, instrument, lines, asked.reaches))
        return taken_along(db, actor, instrument, ("", "", source), clauses)
    editions = editions_of(db, actor, instrument)
    later = edition_called(db, actor, instrument, editions, asked.name)
    symbol, standing = _named(db, instrument, later)
    if asked.before:
        earlier = edition_called(db, actor, instrument, editions, asked.before)
        old, lines = lines_of_two(db, actor, instrument, earlier, later)
        called = ("changes", symbol, f"{standing}, against {earlier.title}")
        hand = TakenHand(SECRETARIAT if is_its_own(old) and is_its_own(lines) else later.title, None)
        clauses = marked_clauses(db, old, lines, hand)
    else:
        lines = lines_called(db, actor, instrument, later)
        called, clauses = ("", symbol, standing), clean_clauses(lines)
    spoken = with_talk(clauses, talk_of_text(db, actor, instrument, lines, asked.reaches))
    taken = taken_along(db, actor, instrument, called, spoken)
    return replace(taken, record_head=heads_of_record(db, instrument).get(later.code, ""))


def issued_to_take(db: Session, actor: Actor, code: str, asked: AskedText) -> TakenAlong | None:
    """Return a publication as it was issued; None where another text is asked for, or marks, or what is said of it."""
    if asked.before or asked.reaches or not asked.name:
        return None
    instrument = load_instrument(db, actor, code)
    issued = db.scalar(
        select(Publication.issued_at).where(Publication.code == asked.name, Publication.instrument_id == instrument.id)
    )
    return replace(text_to_take(db, actor, code, asked), made_at=issued) if issued else None


def _named(db: Session, instrument: Instrument, edition: Edition) -> tuple[str, str]:
    """Return the symbol of a text, and what it is."""
    query = select(Publication.symbol, Publication.standing).where(
        Publication.code == edition.code, Publication.instrument_id == instrument.id
    )
    found = db.execute(query).one_or_none()
    return (found.symbol, f"{edition.title} ({found.standing.value})") if found else ("", edition.title)


def clean_clauses(lines: Iterable[_Line]) -> tuple[TakenClause, ...]:
    """Return the clauses of one text."""
    hand = TakenHand(SECRETARIAT, None)
    return tuple(
        TakenClause(clause.code, clause.kind, clause.level, fields_of(version), fields_of(version), hand)
        for clause, version in lines
    )


def marked_clauses(db: Session, old: Text, new: Text, hand: TakenHand) -> tuple[TakenClause, ...]:
    """Return the clauses of two texts in an order that is that of either; what moved comes twice.

    A change that nobody is known to be behind bears the `hand` that is given.
    """
    redlines = {redline.code: redline for redline in compared(db, old, new)}
    before, after = ({clause.code: (clause, version) for clause, version in lines} for lines in (old, new))
    return tuple(
        _compared(
            redlines[code],
            (before.get(code), after.get(code)),
            hand,
            is_moved=sides == 1 and code in both,
            stands=stands,
        )
        for both in [before.keys() & after.keys()]
        for code, sides, stands in _in_both_orders(list(before), list(after))
    )


def _in_both_orders(old: list[str], new: list[str]) -> Iterator[tuple[str, int, bool]]:
    """Yield the codes of clauses, on how many sides each stands at its place, and whether it stands there now.

    >>> list(_in_both_orders(["a", "b"], ["b", "c"]))
    [('a', 1, False), ('b', 2, True), ('c', 1, True)]
    """
    at = by = 0
    for here, there in (*common(old, new), (len(old), len(new))):
        yield from ((code, 1, False) for code in old[at:here])
        yield from ((code, 1, True) for code in new[by:there])
        if here < len(old):
            yield old[here], 2, True
        at, by = here + 1, there + 1


def _compared(
    redline: ClauseRedline, lines: tuple[_Line | None, _Line | None], hand: TakenHand, *, is_moved: bool, stands: bool
) -> TakenClause:
    old, new = lines
    shown = new or old
    assert shown is not None  # a clause is of one text at least
    whole = redline.attributions[0] if redline.attributions else None
    by = _hand(whole.brought_in or whole.taken_out if whole else (), hand)
    pairs = zip(redline.edits, redline.attributions, strict=True) if redline.edits else ()
    return TakenClause(
        code=redline.code,
        kind=redline.kind,
        level=shown[0].level,
        before=fields_of(old[1]) if old else None,
        after=fields_of(new[1]) if new else None,
        by=by if not (old and new) else replace(hand, at=new[1].made_at),
        changes=tuple(
            TakenChange(
                edit,
                _hand(change.brought_in or change.taken_out, hand),
                _hand(change.taken_out or change.brought_in, hand),
            )
            for edit, change in pairs
        ),
        is_moved=is_moved,
        stands_here=stands,
    )


def _hand(sources: tuple[Source, ...], hand: TakenHand) -> TakenHand:
    """Return sources as one hand: the delegations among them, else that of nobody known; since the last of them."""
    names = dict.fromkeys(source.delegation or SECRETARIAT for source in sources)
    days = [source.at for source in sources if source.at]
    return TakenHand(", ".join(names) or hand.name, max(days, default=None))
