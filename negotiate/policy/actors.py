"""Who acts: a person with her seats, the command line, or nobody; never a row."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from negotiate.models import Capacity, Role
from negotiate.models.house.seat import SPEAKING

#: How the record names whoever acts as a facilitator.
FACILITATOR = "facilitator"


@dataclass(frozen=True)
class HeldSeat:
    """One seat as the policy sees it; `instrument_id` None means every instrument."""

    role: Role
    delegation_id: int | None = None
    delegation_name: str = ""
    instrument_id: int | None = None
    #: The row by which the chair's office of an instrument proposes; nobody sits in it as in a delegation.
    office_id: int | None = None
    #: The instruments in which its delegation no longer takes part: there it gives nothing any more.
    left: frozenset[int] = frozenset()

    def counts_in(self, instrument_id: int | None) -> bool:
        """Say whether the seat is one for this instrument (None: for the whole house)."""
        return self.instrument_id in (None, instrument_id) and instrument_id not in self.left


@dataclass(frozen=True)
class HeldOffice:
    """The office of a facilitator, as long as it stands; without clauses it is for the whole text."""

    instrument_id: int
    clauses: frozenset[int] = frozenset()
    #: The row by which she proposes as a facilitator of that instrument.
    proposes_as: int | None = None


@dataclass(frozen=True)
class Actor:
    """Who acts: a person with her places and her time zone, or the command line; never a row."""

    name: str
    person_id: int | None = None
    code: str = ""
    places: tuple[HeldSeat, ...] = ()
    zone: str = ""
    #: What she is a facilitator of, beside her places.
    offices: tuple[HeldOffice, ...] = ()
    #: Which delegations are taken to be in an instrument still, and in which capacity, though they have left it.
    supposed: frozenset[tuple[int, int, Capacity]] = frozenset()

    def holds(self, role: Role, instrument_id: int | None = None) -> bool:
        """Say whether the actor holds a role for this instrument (None: for the whole house)."""
        return any(place.role is role and place.instrument_id in (None, instrument_id) for place in self.places)

    def delegation_ids(self, instrument_id: int | None = None) -> frozenset[int]:
        """Return the delegations that the actor sits in, for this instrument."""
        places = (place for place in self.places if place.counts_in(instrument_id))
        return frozenset(place.delegation_id for place in places if place.delegation_id is not None)

    def negotiates_for(self, instrument_id: int) -> frozenset[int]:
        """Return the delegations that the actor speaks for in this instrument: as a negotiator or as their head."""
        return frozenset(
            place.delegation_id
            for place in self.places
            if place.role in SPEAKING and place.delegation_id is not None and place.counts_in(instrument_id)
        )

    def proposes_for(self, instrument_id: int) -> frozenset[int]:
        """Return for whom the actor proposes in this instrument: the delegations she speaks for, and her offices."""
        return self.negotiates_for(instrument_id) | self._offices(instrument_id)

    def own_ids(self, instrument_id: int | None = None) -> frozenset[int]:
        """Return whose proposals are the actor's own: the delegations that she sits in, and her offices."""
        return self.delegation_ids(instrument_id) | self._offices(instrument_id)

    def holds_office(self, office_id: int, instrument_id: int) -> bool:
        """Say whether an office is one that the actor holds in this instrument."""
        return office_id in self._offices(instrument_id)

    def facilitates(self, instrument_id: int, clause_id: int | None = None) -> bool:
        """Say whether an office of the actor's is for a clause of an instrument; without one, for anything of it.

        >>> ana = Actor("Ana", offices=(HeldOffice(7, frozenset({3})),))
        >>> ana.facilitates(7), ana.facilitates(7, 3), ana.facilitates(7, 4), ana.facilitates(8)
        (True, True, False, False)
        """
        held = (office.clauses for office in self.offices if office.instrument_id == instrument_id)
        return any(clause_id is None or not clauses or clause_id in clauses for clauses in held)

    def has_left(self, instrument_id: int) -> bool:
        """Say whether a delegation of the actor's takes part in an instrument no more, and no other place counts there.

        >>> Actor("Nadia", places=(HeldSeat(Role.NEGOTIATOR, 1, left=frozenset({7})),)).has_left(7)
        True
        """
        gone = any(instrument_id in place.left for place in self.places)
        taking_part = (place for place in self.places if place.role is not Role.ADMINISTRATOR)
        return gone and not any(place.counts_in(instrument_id) for place in taking_part)

    def had_it_stayed(self, instrument_id: int, ended: Mapping[int, Capacity]) -> "Actor":
        """Return the actor as she would stand had her delegations not left an instrument, each in its last capacity.

        >>> nadia = Actor("Nadia", places=(HeldSeat(Role.NEGOTIATOR, 1, left=frozenset({7})),))
        >>> nadia.negotiates_for(7), nadia.had_it_stayed(7, {1: Capacity.PARTICIPANT}).negotiates_for(7)
        (frozenset(), frozenset({1}))
        """
        gone = {place.delegation_id for place in self.places if instrument_id in place.left}
        return replace(
            self,
            places=tuple(replace(place, left=place.left - {instrument_id}) for place in self.places),
            supposed=frozenset((instrument_id, key, capacity) for key, capacity in ended.items() if key in gone),
        )

    def _offices(self, instrument_id: int | None) -> frozenset[int]:
        places = (
            place.office_id
            for place in self.places
            if instrument_id is None or place.instrument_id in (None, instrument_id)
        )
        facilitates = (one.proposes_as for one in self.offices if instrument_id in (None, one.instrument_id))
        return frozenset(office for office in (*places, *facilitates) if office is not None)

    @property
    def holdings(self) -> "tuple[tuple[HeldSeat, ...], tuple[HeldOffice, ...]]":
        """Return all that she reads by, and nothing of herself: what is remembered of one who reads is keyed by it."""
        return self.places, self.offices

    @property
    def seat(self) -> str:
        """Return the actor's places in words, as the record keeps them; her office, where she acts by that alone."""
        by_office = FACILITATOR if self.offices and not self.places else ""
        return ", ".join(sorted({place.delegation_name or place.role.value for place in self.places})) or by_office


#: Whoever has the shell of the machine has the house.
COMMAND_LINE = Actor("command line", places=(HeldSeat(Role.SECRETARIAT), HeldSeat(Role.ADMINISTRATOR)))
#: What the house does by itself, as when it sets in print what was published.
THE_HOUSE = Actor("the house")
NOBODY = Actor("nobody")
