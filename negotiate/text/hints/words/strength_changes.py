"""M1: where a change makes words bind more, less, or the other way round."""

from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.marks.brackets import parse
from negotiate.text.norms.phrasebooks import BOOKS
from negotiate.text.norms.strength import Shift, Turn, shifts
from negotiate.text.norms.strength_phrases import StrengthPhrase


def _found(clause: DraftedClause) -> Iterator[Hint]:
    """Yield the changes of strength; new words in brackets are proposed and not yet said."""
    changed = shifts(clause.before, clause.edits, clause.language)
    spans = parse(clause.text).spans if changed else ()
    for shift in changed:
        if shift.old or not any(span.start < shift.start and shift.end < span.end for span in spans):
            yield Hint("M1", shift.start, shift.end, _said(shift))


def _said(shift: Shift) -> str:
    if shift.turn is Turn.OPENED:
        return f"{_named(shift.was)} may now also become {_named(shift.is_now)}."
    if not shift.old:
        return f"{_named(shift.is_now)} is new here: {shift.turn.value}."
    if not shift.new:
        return f"{_named(shift.was)} stood here and is gone: {shift.turn.value}."
    return f"{_named(shift.was)} became {_named(shift.is_now)}: {shift.turn.value}."


def _named(phrase: StrengthPhrase) -> str:
    """Return a phrase and what it is."""
    return f"“{phrase.words}” ({phrase.name})"


CHECK = DraftingCheck(
    code="M1",
    title="Words that bind more or less than before",
    method="The phrases of obligation of two wordings are paired; a pair on different rungs (shall, shall endeavour, "
    "should, may, is encouraged) is a change.",
    source="The practice of negotiation: between rounds, one verb is what changes most quietly.",
    limits="A duty that is put in other words altogether is seen as one that went and one that came.",
    find=_found,
    languages=tuple(BOOKS),
)
