"""From what an amendment was begun, and what it is to close, in one statement: what is not there nobody need ask.

It says nothing of who may read that: it is asked of each kind where there is any.
"""

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Base, ModelOrigin, Remedy, VariantOrigin
from negotiate.state.once import once_for_all, past_rows

_KINDS: tuple[type[Base], ...] = (ModelOrigin, VariantOrigin, Remedy)
_AMENDMENT = Amendment.__table__
_BEGUN_FROM = select(
    *(exists().where(kind.__table__.c.amendment_id == _AMENDMENT.c.id).correlate(_AMENDMENT) for kind in _KINDS)
).where(_AMENDMENT.c.code == bindparam("amendment"))


@once_for_all
def began_from(db: Session, amendment_code: str) -> frozenset[type[Base]]:
    """Return of which kinds there is anything that an amendment was begun from or is to close, whoever may read it."""
    found = past_rows(db).execute(_BEGUN_FROM, {"amendment": amendment_code}).one_or_none()
    return frozenset(kind for kind, is_there in zip(_KINDS, found, strict=True) if is_there) if found else frozenset()
