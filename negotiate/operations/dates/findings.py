"""Setting aside what the reading of a clause has flagged, with a reason; the flag itself is never stored."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Lack
from negotiate.errors import Invalid
from negotiate.models import Clause, Dismissal
from negotiate.operations.dates.dates import still_reads
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed_line
from negotiate.policy import Act, Actor

WORDS_LIMIT = 1000


@dataclass(frozen=True)
class RaisedFlag:
    """A flag as its reader saw it: what is lacking, about which words, beside the wording with the hash `read`."""

    lack: Lack
    words: str
    read: str


def dismiss(db: Session, actor: Actor, clause_code: str, flag: RaisedFlag, reason: str) -> Dismissal:
    """Set a flag aside for as long as the wording stands beside which it was read."""
    clause = opened(db, actor, Act.KEEP_DATES, Clause, clause_code)
    version = still_reads(db, clause, flag.read)
    reason = needed_line(reason, "Say why there is nothing to do here.", "reason")
    if not flag.words or len(flag.words) > WORDS_LIMIT:
        raise Invalid("Say which words the flag is about.", "words")
    dismissal = Dismissal(
        clause_id=clause.id,
        hash=version.hash,
        lack=flag.lack.name,
        words=flag.words,
        reason=reason,
        dismissed_at=clock.now(),
        dismissed_by_id=actor.person_id,
    )
    db.add(dismissal)
    chain = instrument_chain(clause.instrument)
    record(db, actor, "set a flag aside", clause, chain=chain, flag=flag.lack.value, words=flag.words, reason=reason)
    return dismissal
