"""How a loophole stands for who reads only what is published."""

from sqlalchemy.orm import Session

from negotiate.models import Disclosure
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import Answering, NewLoophole, close, raise_to_all
from negotiate.queries.norms.loophole_lines import loophole_lines
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, merged, published, tabled


def read(db: Session, player: Player, negotiation: Negotiation) -> list[tuple[str, str]]:
    """Return the loopholes that somebody finds, each with how it stands."""
    db.expire_all()
    in_sight_of(db, player.actor)
    return [(line.title, line.state.value) for line in loophole_lines(db, player.actor, negotiation.instrument)]


def test_what_rests_on_words_not_yet_shown_is_read_once_they_are_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument, conduct = negotiation.instrument, negotiation.conduct
    instrument.disclosure = Disclosure.WHEN_PUBLISHED
    old = raise_to_all(db, cast.sefa.actor, instrument.code, NewLoophole(AskedOf(conduct.code), "Old", "So."))
    tabled(db, cast.nadia, conduct, "hospitals", "clinics")
    in_sight_of(db, cast.sefa.actor)
    merged(db, cast, negotiation, conduct, "adopt 0")
    close(db, cast.sefa.actor, old.code, Answering(conduct.code, "including clinics"))
    raise_to_all(db, cast.sefa.actor, instrument.code, NewLoophole(AskedOf(conduct.code), "New", "So.", "clinics"))
    before = [read(db, player, negotiation) for player in (cast.bela, cast.sefa)]
    published(db, cast, negotiation.round)

    assert before == [[("Old", "open")], [("Old", "closed"), ("New", "open")]]
    assert read(db, cast.bela, negotiation) == [("Old", "closed"), ("New", "open")]
