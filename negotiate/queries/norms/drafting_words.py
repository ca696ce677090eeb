"""What the register of terms says to somebody who drafts: the words she brings in that others would rather not see."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from negotiate.models import Clause
from negotiate.policy import Act, Actor, may
from negotiate.state.norms.term_remarks import StandingRemark, discouraged_in, remarks_of
from negotiate.state.rows import by_code
from negotiate.text.edits import Edit


def discouraged_words(db: Session, actor: Actor, clause_code: str, edits: Iterable[Edit]) -> tuple[StandingRemark, ...]:
    """Return the remarks that discourage words which edits of a clause bring in; none for who may not read them."""
    instrument = by_code(db, Clause, clause_code).instrument
    if not may(actor, Act.SEE_TABLE, instrument):
        return ()
    brought = "\n".join("".join(edit.tokens) for edit in edits)
    return discouraged_in(brought, remarks_of(db, instrument), instrument.language)
