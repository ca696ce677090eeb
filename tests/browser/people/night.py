"""A night of merging for the tests of the desk: a house with the cast in it, and clauses with rivals on the table."""

from dataclasses import dataclass
from itertools import count

from playwright.sync_api import Browser
from sqlalchemy import select

from negotiate.models import AmendmentKind, Capacity, Clause
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing import rounds
from negotiate.operations.text import instruments
from negotiate.state.text.versions import current_version
from negotiate.store import Store
from tests.browser.people.persons import Somebody
from tests.browsers import cookie
from tests.cast import Cast, Player
from tests.operations.negotiation import Draft

BASE = "A State shall not damage services on which the population depends, including hospitals and water."


@dataclass(frozen=True)
class House:
    """A served workspace with the cast in it, the store behind it, and the key that signs its cookies."""

    address: str
    store: Store
    cast: Cast
    key: str

    def enters(self, browser: Browser, email: str) -> Somebody:
        """Return somebody in front of a browser in which she has signed in."""
        person = Somebody.comes(browser, self.address)
        [player] = [one for one in vars(self.cast).values() if isinstance(one, Player) and one.email == email]
        name, _, value = cookie(self.key, player.secret).partition("=")
        person.page.context.add_cookies([{"name": name, "value": value, "url": self.address}])
        return person


def negotiation(house: House, clauses: list[tuple[str, list[str]]]) -> list[str]:
    """Bring in a text, table the rivals of each clause by turns of the delegations, and return the clauses' codes."""
    cast = house.cast
    with house.store.writing() as db:
        drafts = [Draft(f"Article {number}", "", text) for number, (text, _) in enumerate(clauses, 1)]
        instrument = instruments.import_text(db, cast.sefa.actor, drafts, title="Night", language="en")
        for delegation in (cast.arvenia, cast.belmara):
            instruments.admit(db, cast.sefa.actor, instrument.code, delegation, Capacity.PARTICIPANT)
        rounds.open_next(db, cast.sefa.actor, instrument.code, None)
        query = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
        rows, turns = list(db.scalars(query)), count()
        for clause, (_, rivals) in zip(rows, clauses, strict=True):
            for body in rivals:
                player = (cast.nadia, cast.bela)[next(turns) % 2]
                version = current_version(db, clause)
                proposal = Proposal(version.code, version.label, version.heading, body, "It is clearer.")
                made = amendments.draft(db, player.actor, clause.code, AmendmentKind.MODIFY, proposal)
                amendments.table(db, player.actor, made.code, made.revision.edition)
        return [clause.code for clause in rows]
