"""A text of which one clause is a ladder, for the pages of ladders."""

from negotiate.models import Clause
from negotiate.state.rows import by_code
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import corrected_beneath
from tests.text.norms.ladders.tables import spoiled
from tests.web.talks import Talks

#: A ladder with one level that does not end.
LADDER = spoiled(1, 5, "")


def lay(store: Store, cast: Cast, talks: Talks) -> str:
    """Put a ladder in the place of the words of a clause, and return the code of the clause."""
    with store.writing() as db:
        corrected_beneath(db, cast, by_code(db, Clause, talks.review), "The Conference shall", f"{LADDER}\n\nIt shall")
    return talks.review
