"""Words that are agreed before an act changes them on a page, and what the page then asks."""

import re

from negotiate.models import Clause, Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.cast import Cast

ASKED = "Article 2 stands agreed in group and would fall to “{}”. It is meant so"


def agree(store: Store, cast: Cast, clause: str) -> None:
    """Let a clause be agreed in a group as it stands, whatever is open to it."""
    with store.writing() as db:
        version = current_version(db, by_code(db, Clause, clause))
        agreement = Agreement(Level.AGREED_IN_GROUP, "contact group", frozenset({1, 2}))
        set_status(db, cast.chen.actor, clause, version.code, agreement)


def seal(page: str) -> str:
    """Return what a page asks to be sent back where it is meant."""
    (found,) = re.findall(r'type="checkbox" id="[^"]*" name="falls" value="([^"]+)"', page)
    return str(found)
