"""Who holds the office of the chair, as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.chair.office_page import OfficeHolder


@dataclass(frozen=True)
class OfficeHolderAnswer:
    """Somebody's time in the chair; `until` is when it has ended or will, null where neither is known."""

    name: str
    since: datetime
    until: datetime | None
    is_over: bool


def holder_answer(holder: OfficeHolder) -> OfficeHolderAnswer:
    """Return somebody's time in the chair."""
    return OfficeHolderAnswer(holder.name, holder.since, holder.until, holder.is_over)
