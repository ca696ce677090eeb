"""Who can be a party: a delegation that takes part in an instrument and is more than an observer."""

from negotiate.errors import Invalid
from negotiate.models import Delegation, DelegationKind, Instrument


def party_of(instrument: Instrument, code: str) -> Delegation | None:
    """Return the delegation with a code among the possible parties, or None for no code; raise Invalid."""
    if not code:
        return None
    for participation in instrument.participations:
        delegation = participation.delegation
        if delegation.code == code and delegation.kind is not DelegationKind.OBSERVER:
            return delegation
    raise Invalid("Choose a State or organisation that takes part in this instrument.", "party")
