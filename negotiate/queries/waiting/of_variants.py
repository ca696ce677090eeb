"""What waits for the secretariat of a variant: clauses of which its parent has published something."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from negotiate.models import Instrument, Variant
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.remembered import Remembered
from negotiate.state.stamps import stamps_of_each
from negotiate.state.text.lines import standing_text
from negotiate.state.variants.families import parents_of
from negotiate.state.variants.followed_clauses import followed_clauses

#: How many moves are to be answered, by the variant and the state of its journal and of its parent's.
_moves: Remembered[int] = Remembered(4096)


def for_variants(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield how many moves of the parent are to be answered, where the reader may read both."""
    served = [row for row in instruments if may(actor, Act.FOLLOW_PARENT, row)]
    variants = parents_of(db, actor, served) if served else {}
    codes = {one.code for row in variants.values() for one in (row.instrument, row.parent)}
    stamps = stamps_of_each(db, codes) if codes else {}
    names = "move of the parent to answer", "moves of the parent to answer"
    for row in served:
        variant = variants.get(row.id)
        if variant is not None:
            key = row.code, stamps[row.code], stamps[variant.parent.code]
            count = _moves.get(key, lambda variant=variant: _to_answer(db, variant))  # type: ignore[misc]
            yield row, many_things(count, names, "Look at them", "parents.show", {"instrument": row.code})


def _to_answer(db: Session, variant: Variant) -> int:
    followed = followed_clauses(db, variant, standing_text(db, variant.instrument)).clauses
    return sum(one.move is not None for one in followed)
