"""What waits for the secretariat of a variant: clauses of which its parent has published something."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.text.lines import standing_text
from negotiate.state.variants.families import parent_of
from negotiate.state.variants.followed_clauses import followed_clauses


def for_variants(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield how many moves of the parent are to be answered, where the reader may read both."""
    if not may(actor, Act.FOLLOW_PARENT, instrument):
        return
    variant = parent_of(db, actor, instrument)
    if variant is None:
        return
    followed = followed_clauses(db, variant, standing_text(db, instrument)).clauses
    names = "move of the parent to answer", "moves of the parent to answer"
    count = sum(one.move is not None for one in followed)
    yield many_things(count, names, "Look at them", "parents.show", {"instrument": instrument.code})
