"""The scene of the matrix, grown: more of everything that its pages may list, where it stands in their way nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    Capacity,
    Clause,
    DateRuleKind,
    DelegationKind,
    Hand,
    Instrument,
    Level,
    Position,
    Role,
    Sponsorship,
    Stance,
    StatementKind,
    Status,
    TextPosition,
    ThreadReach,
    Version,
)
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.dates.applications import NewStage, apply_from
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.silence.procedures import Named, SilenceTerms, put_under_silence
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.operations.text.arranging.arrangement import insert as insert_clause
from negotiate.operations.text.corrections import accept, propose
from negotiate.operations.text.instruments import admit
from negotiate.operations.text.statements import NewStatement, make_statement
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.matrix.scene.scene import Scene
from tests.matrix.scene.sitting import sat
from tests.operations.negotiation import changed, drafted, inserted, tabled

BODY = "1. Each State shall take care of services.\n\n2. It reports on article 2, paragraph 1, every five years."
EDITORIAL = Signing(Hand.EDITORIAL, "It reads better.")
#: What no two growths of one scene may share.
_numbers = count(1)


@dataclass(frozen=True)
class Growth:
    """What makes a scene larger: the session, the people, and how much more."""

    db: Session
    cast: Cast
    scene: Scene
    by: int

    def grow(self) -> None:
        """Grow every instrument and the house by as much."""
        delegations = [self._delegation() for _ in range(self.by)]
        for names in (self.scene.busy, self.scene.quiet, self.scene.resting):
            self._text(names, delegations)
        for _ in range(self.by):
            self._clause(self.scene.variant)
        self._proposals(self.scene.busy)
        self._dates(self.scene.busy)
        self.db.flush()

    def _delegation(self) -> str:
        """Add a delegation with two people in a group of its own and in the one of the scene."""
        ada, number = self.cast.ada.actor, next(_numbers)
        code = add_delegation(self.db, ada, f"State {number:03}", f"S{number}", DelegationKind.STATE).code
        groups = (add_group(self.db, ada, f"Group {number:03}", f"G{number}").code, self.scene.house["group"])
        for group in groups:
            join(self.db, ada, group, code)
        join(self.db, ada, groups[0], self.cast.arvenia)
        for role in (Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION):
            person = add_person(self.db, ada, f"Person {number:03}", f"{role.name.lower()}-{number}@example.org")
            give_seat(self.db, ada, person.code, WantedSeat(role, code))
        return code

    def _text(self, names: dict[str, str], delegations: Sequence[str]) -> None:
        """Admit delegations, and put clauses with a status at the end of a text."""
        for delegation in delegations:
            admit(self.db, self.cast.sefa.actor, names["instrument"], delegation, Capacity.PARTICIPANT)
        for _ in range(self.by):
            version = self._clause(names)
            self._silence(names, version)
            sat(self.db, self.cast, names["instrument"], version.clause.code)
            self._statement(version)
        shared = {"level": Level.UNDER_DISCUSSION, "forum": "", "set_at": clock.now()}
        standing = ((clause.id, current_version(self.db, clause)) for clause in self._clauses(names))
        rows = [{"clause_id": clause, "hash": version.hash, **shared} for clause, version in standing]
        self.db.execute(insert(Status), rows)

    def _clause(self, names: dict[str, str]) -> Version:
        """Put a clause at the end of a text."""
        last = self._clauses(names)[-1]
        new = NewClause(f"Article {next(_numbers) + 100}", "Care", BODY)
        return insert_clause(self.db, self.cast.sefa.actor, last.code, new, EDITORIAL)

    def _statement(self, version: Version) -> None:
        """Let Arvenia make a statement on a clause."""
        said = NewStatement(StatementKind.RESERVATION, "We reserve our position.")
        make_statement(self.db, self.cast.nadia.actor, version.clause.code, version.code, said)

    def _silence(self, names: dict[str, str], version: Version) -> None:
        """Put a clause under silence, which whatever is proposed on it later breaks."""
        named = Named({version.clause.code: version.code})
        terms = SilenceTerms(datetime(2999, 1, 1, tzinfo=UTC))
        put_under_silence(self.db, self.cast.chen.actor, names["instrument"], named, terms)

    def _clauses(self, names: dict[str, str]) -> list[Clause]:
        instrument = by_code(self.db, Instrument, names["instrument"])
        query = select(Clause).where(Clause.instrument_id == instrument.id).order_by(Clause.ordinal)
        return list(self.db.scalars(query))

    def _proposals(self, names: dict[str, str]) -> None:
        """Table amendments of every kind on old clauses and new, keep drafts, and let corrections carry what is open."""
        new = self._clauses(names)[-self.by :]
        conduct = by_code(self.db, Clause, names["clause"])
        revised = by_code(self.db, Amendment, names["tabled"])
        for clause in new:
            word = f"protection {next(_numbers)}"
            for place in (clause, conduct):
                tabled(self.db, self.cast.nadia, place, "shall", f"should {word}")
                tabled(self.db, self.cast.bela, place, "shall", f"must {word}")
            inserted(self.db, self.cast.bela, clause, "Article 2 bis", BODY)
            changed(self.db, self.cast.bela, revised, "clinics", f"public clinics {word}")
            draft = drafted(self.db, self.cast.nadia, clause, "care", word)
            share(self.db, self.cast.nadia.actor, draft.code, self.scene.house["group"])
            self._corrected(clause)

    def _corrected(self, clause: Clause) -> None:
        """Correct a clause under its open amendments, and leave a second correction to be ruled on."""
        for old, new in (("shall", "will"), ("services", "the services")):
            base = current_version(self.db, clause)
            typed = Proposal(base.code, base.label, base.heading, base.body.replace(old, new))
            correction = propose(self.db, self.cast.sefa.actor, clause.code, typed, "A slip.")[0]
            if old == "shall":
                accept(self.db, self.cast.sten.actor, correction.code)

    def _dates(self, names: dict[str, str]) -> None:
        chen = self.cast.chen.actor
        for clause in self._clauses(names)[-self.by :]:
            add_rule(self.db, chen, clause.code, NewRule(DateRuleKind.REVIEW, "5 years after entry into force"))
            apply_from(self.db, chen, clause.code, NewStage("on 2027-01-01", "Decision 3"))
            event, day = f"meeting {next(_numbers)}", date(2026, 1, 6)
            record_event(
                self.db, chen, names["instrument"], NewEvent(event, Occurrence(day, "Report of the Conference"))
            )


def voice(db: Session) -> None:
    """Give every amendment on the table, and every clause, the position of every delegation of its instrument.

    Let every delegation co-sponsor every amendment too.
    """
    query = select(Amendment).where(Amendment.number.is_not(None))
    sponsors: list[dict[str, Any]] = []
    positions: list[dict[str, Any]] = []
    for amendment in db.scalars(query):
        for seat in amendment.instrument.participations:
            row = {"amendment_id": amendment.id, "delegation_id": seat.delegation_id}
            sponsors += [] if amendment.is_of_office else [{**row, "since": clock.now()}]
            place = {"instrument_id": amendment.instrument_id, "revision_id": amendment.revision.id}
            said = {
                "note": "",
                "reach": ThreadReach.PARTICIPANTS,
                "taken_at": clock.now(),
                "taken_by_id": amendment.author_id,
            }
            positions.append({**row, "stance": Stance.SUPPORT, **place, **said})
    db.execute(insert(Sponsorship), sponsors)
    db.execute(insert(Position), positions)
    _stand(db)


def _stand(db: Session) -> None:
    """Give every clause, as it stands, the position of every delegation of its instrument."""
    author = db.scalars(select(Amendment.author_id).limit(1)).one()
    rows: list[dict[str, Any]] = []
    for clause in db.scalars(select(Clause)):
        here = {"instrument_id": clause.instrument_id, "clause_id": clause.id, "paragraph": "", "note": ""}
        said = {"stance": Stance.RESERVE, "reach": ThreadReach.PARTICIPANTS, "taken_by_id": author}
        version = {"version_id": current_version(db, clause).id, "taken_at": clock.now()}
        rows += [
            {**here, **said, **version, "delegation_id": seat.delegation_id}
            for seat in clause.instrument.participations
        ]
    db.execute(insert(TextPosition), rows)
