"""A draft of the desk is begun once on a base, and each time that it is saved is an edition."""

from sqlalchemy.orm import Session

from negotiate.models import DeskDraft
from negotiate.operations.desk.saved_drafts import saved_draft, write_edition
from negotiate.state.rounds import open_round
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def begun(db: Session, cast: Cast, negotiation: Negotiation) -> DeskDraft:
    """Return the draft on the newest words of a clause."""
    round = open_round(db, negotiation.instrument)
    assert round is not None
    return saved_draft(db, cast.sefa.actor, round, current_version(db, negotiation.conduct))


def test_a_draft_is_begun_once_on_a_base(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = begun(db, cast, negotiation)

    assert begun(db, cast, negotiation) is first
    assert (first.edition, first.choices) == (0, {})


def test_what_is_saved_is_the_next_edition_of_whoever_saves_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = begun(db, cast, negotiation)
    write_edition(cast.sten.actor, draft, {"place-1": "decline"})

    assert (draft.edition, draft.choices) == (1, {"place-1": "decline"})
    assert draft.saved_by_id == cast.sten.actor.person_id
