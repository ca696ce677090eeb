"""What is asked of, or found in, a text: a passage as a form named it, looked for in the text as it stands now."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import Clause, Instrument, Version
from negotiate.policy import Actor
from negotiate.state.comments.words_now import version_read
from negotiate.state.rows import by_code
from negotiate.text.norms.asked_passages import AskedPassage, Path, followed, passage_at, reads_as_it_did


@dataclass(frozen=True)
class AskedOf:
    """A passage: a clause by its code, and a paragraph by its path, empty for all of it.

    `version` is the code of the wording that was read; empty for the one that stands.
    """

    clause: str
    path: Path = ()
    version: str = ""


def asked_from(values: Sequence[str]) -> tuple[AskedOf, ...]:
    """Return questions as forms name them: the codes of a clause and of its version, and the path of a paragraph.

    >>> asked_from(["abc@xyz:2/a", "def"])
    (AskedOf(clause='abc', path=('2', 'a'), version='xyz'), AskedOf(clause='def', path=(), version=''))
    """
    return tuple(_asked_of(*value.partition(":")[::2]) for value in values if value)


def _asked_of(of: str, path: str) -> AskedOf:
    clause, _, version = of.partition("@")
    return AskedOf(clause, tuple(path.split("/")) if path else (), version)


def passage_read(
    db: Session, actor: Actor, instrument: Instrument, asked: AskedOf, field: str
) -> tuple[Version, AskedPassage]:
    """Return a passage that a form named where the actor reads it now, in which version, whatever its number is now.

    Raise Invalid, with the field, where the instrument has no such passage, and Stale where it does not read as it did.
    """
    clause = by_code(db, Clause, asked.clause)
    if clause.instrument_id != instrument.id:
        raise Invalid("This clause belongs to another instrument.", field)
    version = version_read(db, actor, clause)
    read = by_code(db, Version, asked.version) if asked.version else version
    if version.is_deleted or read.clause_id != clause.id or passage_at(read.body, asked.path) is None:
        raise Invalid("There is no such paragraph in this clause.", field)
    passage = followed(read.body, version.body, asked.path)
    if passage is None or not reads_as_it_did(read.body, version.body, asked.path):
        raise Stale("The words of this passage have changed since you read them. Read the new ones, and choose again.")
    return version, passage
