"""What follows from the rows of an instrument alone is kept from one request to the next, until an act changes them.

For what many pages ask of a whole text: its words, how far each clause is agreed, what its dates come to. What is kept
is a value without rows in it, but maybe with their numbers: its key says in which database they are so, and from whom
decisions are withheld, so that nobody is given what another may read. Sessions that write are never answered from here.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.state.once import only_reads
from negotiate.state.remembered import Remembered
from negotiate.state.stamps import Stamps, stamps_of
from negotiate.state.withheld import withheld_now

P = ParamSpec("P")
Result = TypeVar("Result")
Reading = Callable[Concatenate[Session, Instrument, P], Result]


class Answers(Remembered[tuple[Stamps, Any]]):
    """The newest answer to each question, with the stamps of the state in which it was given."""

    def in_state(self, key: Hashable, stamps: Stamps, make: Callable[[], Any]) -> Any:
        """Return the answer to a question in the state with these stamps, made now where none is known.

        >>> from datetime import date
        >>> answers, now, later = Answers(8), Stamps("", ("a",), 0, date.min), Stamps("", ("b",), 0, date.min)
        >>> [answers.in_state("how many", *asked) for asked in ((now, lambda: 1), (now, lambda: 2), (later, lambda: 3))]
        [1, 1, 3]
        """
        found = self.known(key)
        if found is None or found[0] != stamps:
            found = self.put(key, (stamps, make()))
        return found[1]


#: A whole text is the largest of them.
ANSWERS = Answers(256)


def while_unchanged(read: Reading[P, Result]) -> Reading[P, Result]:
    """Let a function that reads of an instrument be answered from memory until an act changes more than an amendment.

    What is asked tells of no amendment that waits for a decision.
    """
    return _remembering(read, lambda stamps: stamps.of_text)


def until_the_next_act(read: Reading[P, Result]) -> Reading[P, Result]:
    """Let a function be answered likewise until any act is done: it tells of what is on the table, and of no draft."""
    return _remembering(read, lambda stamps: stamps)


def _remembering(read: Reading[P, Result], state: Callable[[Stamps], Stamps]) -> Reading[P, Result]:
    @wraps(read)
    def remembered(db: Session, instrument: Instrument, *given: P.args, **named: P.kwargs) -> Result:
        if not only_reads(db):
            return read(db, instrument, *given, **named)
        key = (db.get_bind().engine.pool, read, instrument.code, withheld_now(db), given, tuple(sorted(named.items())))
        stamps = stamps_of(db, instrument.code)
        return cast(Result, ANSWERS.in_state(key, state(stamps), lambda: read(db, instrument, *given, **named)))

    return cast(Reading[P, Result], remembered)
