"""What was changed under a reader's hands."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, BackingStep
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.tabling import save
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.policy import COMMAND_LINE
from negotiate.queries.waiting.of_changes import NEW_FOR, deadlines_brought_forward, drafts_begun_for_her, drafts_shared
from tests.cast import Cast
from tests.operations.amendments.test_receiving import gone_through
from tests.operations.negotiation import Negotiation, drafted


def announced(db: Session, cast: Cast, negotiation: Negotiation, days: int, *, moved_to: int) -> list[datetime]:
    """Set the deadline of the round, and another; return both."""
    dues = [clock.now() + timedelta(days=days), clock.now() + timedelta(days=moved_to)]
    set_deadline(db, cast.sefa.actor, negotiation.round.code, dues[0])
    set_deadline(db, cast.sefa.actor, negotiation.round.code, dues[1], "The plenary meets earlier.")
    return dues


def shared_draft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Let Arvenia open a draft to a group with Belmara."""
    group = add_group(db, cast.ada.actor, "Islands", "ISL")
    join(db, COMMAND_LINE, group.code, cast.arvenia)
    join(db, COMMAND_LINE, group.code, cast.belmara)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    return share(db, cast.nadia.actor, draft.code, group.code)


def test_a_deadline_that_was_brought_forward_waits_for_those_who_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    before, after = announced(db, cast, negotiation, 5, moved_to=3)
    [told] = deadlines_brought_forward(db, cast.nadia.actor, [negotiation.instrument])

    assert (told.was, told.due) == (before, after)
    assert "brought forward by Sefa Secretariat" in told.title
    assert list(deadlines_brought_forward(db, cast.sefa.actor, [negotiation.instrument])) == []


def test_a_deadline_that_was_extended_does_not(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    announced(db, cast, negotiation, 3, moved_to=5)

    assert list(deadlines_brought_forward(db, cast.nadia.actor, [negotiation.instrument])) == []


def test_a_draft_that_was_opened_to_a_group_is_new_to_its_members(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = shared_draft(db, cast, negotiation)
    [told] = drafts_shared(db, cast.bela.actor, [negotiation.instrument])

    assert told.title == "Arvenia has shared with Islands a draft on Article 2, Conduct"
    assert (told.arguments, told.changed_at) == ({"code": draft.code}, draft.shared_at)
    assert list(drafts_shared(db, cast.nadia.actor, [negotiation.instrument])) == []
    assert list(drafts_shared(db, cast.obi.actor, [negotiation.instrument])) == []


def test_a_draft_is_to_be_read_before_amendments_close(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shared_draft(db, cast, negotiation)
    due = clock.now() + timedelta(days=5)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due)

    [told] = drafts_shared(db, cast.bela.actor, [negotiation.instrument])
    with clock.at(due + timedelta(minutes=1)):
        [later] = drafts_shared(db, cast.bela.actor, [negotiation.instrument])

    assert (told.due, later.due) == (due, None)


def test_what_is_closed_again_is_not_told_of(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    keep_private(db, cast.nadia.actor, shared_draft(db, cast, negotiation).code)

    assert list(drafts_shared(db, cast.bela.actor, [negotiation.instrument])) == []


def test_what_is_answered_or_old_is_not_new(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    shared_draft(db, cast, negotiation)
    db.execute(update(Amendment).values(shared_at=clock.now() - NEW_FOR - timedelta(hours=1)))

    assert list(drafts_shared(db, cast.bela.actor, [negotiation.instrument])) == []


def test_who_stands_behind_it_has_answered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = shared_draft(db, cast, negotiation)
    backings.join(db, cast.bela.actor, draft.code)

    assert draft.backings[-1].step is BackingStep.JOINED
    assert list(drafts_shared(db, cast.bela.actor, [negotiation.instrument])) == []


def test_a_draft_that_the_secretariat_began_from_a_file_waits_for_its_delegation_until_that_writes_in_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    _, draft = gone_through(db, cast, negotiation)
    [told] = drafts_begun_for_her(db, cast.nadia.actor, [negotiation.instrument])
    others = [list(drafts_begun_for_her(db, one.actor, [negotiation.instrument])) for one in (cast.bela, cast.sefa)]
    version = draft.revision.base_version
    assert version is not None
    proposal = Proposal(version.code, version.label, version.heading, draft.revision.body + " Now.")
    save(db, cast.nadia.actor, draft.code, 1, proposal)

    assert told.title == ("The secretariat has begun a draft on Article 2, Conduct from your file “arvenia.docx”")
    assert others == [[], []]
    assert list(drafts_begun_for_her(db, cast.nadia.actor, [negotiation.instrument])) == []
