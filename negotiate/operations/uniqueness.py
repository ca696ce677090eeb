"""What may exist only once: the database decides, so that two people at once cannot both be first.

Deeds look before they write, and hold what they have seen. Where the database says no all the same, somebody else came
first, and whoever came second is told so.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, Stale
from negotiate.models import GUARDS


@contextmanager
def only_once(db: Session, sentence: str, field: str) -> Iterator[None]:
    """Write the changes made in the block; raise Invalid where the database says that they exist already."""
    try:
        with db.begin_nested():
            yield
    except IntegrityError:
        raise Invalid(sentence, field) from None


#: What whoever came second is told, by the guard that kept the first one's word.
SENTENCES = {
    "tabled_words_stay": "These words have been tabled in the meantime, so they stay as they are.",
    "tabled_words_are_kept": "This has been tabled in the meantime, so it is kept.",
    "tabled_once": "This amendment has been tabled already.",
    "tabled_is_kept": "This has been tabled in the meantime, so it is kept.",
    "decided_once": "This amendment has been decided or withdrawn in the meantime.",
    "withdrawn_undecided": "This amendment has been decided in the meantime, so it cannot be withdrawn.",
    "silence_only_extended": "The silence has been extended beyond this in the meantime.",
    "objected_in_time": "The instant has passed in the meantime, so the silence is not broken.",
}
LOOK = "Nothing was changed; look at the page once more."
#: How PostgreSQL and SQLite say that a row exists already.
DOUBLES = frozenset({"23505", "SQLITE_CONSTRAINT_UNIQUE"})


def overtaken(error: IntegrityError) -> Stale | None:
    """Return the refusal of a write that came second; None where the fault is the program's own."""
    name = _guard_of(error)
    if name in SENTENCES:
        return Stale(f"{SENTENCES[name]} {LOOK}")
    kind = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    return Stale(f"Somebody else has just done the same. {LOOK}") if kind in DOUBLES else None


def _guard_of(error: IntegrityError) -> str:
    """Return the name of the guard that refused a write, "" where none did."""
    diagnosis = getattr(error.orig, "diag", None)
    name = str(error.orig) if diagnosis is None else diagnosis.constraint_name
    return name if name in {guard.name for guard in GUARDS} else ""
