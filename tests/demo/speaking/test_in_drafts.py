"""What is said in drafts of the demonstration: to a group and to one's own, on words that changed and that are gone."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.demo.speaking.in_drafts import read_draft_talk
from negotiate.models import Amendment, Clause, Delegation, Role, ThreadReach, Version
from negotiate.queries.comments.margin import NumberedThread, talk_of_amendment
from negotiate.queries.comments.talk_page import words_state
from tests.demo.loaded import Loaded


def heard(db: Session, demo: Loaded, delegation: str) -> tuple[NumberedThread, ...]:
    """Return what the negotiator of a delegation hears of the group's draft of a new article."""
    query = (
        select(Amendment)
        .join(Delegation, Delegation.id == Amendment.delegation_id)
        .join(Clause, Clause.id == Amendment.clause_id)
        .join(Version, Version.clause_id == Clause.id)
        .where(Amendment.number.is_(None), Delegation.short_name == "Oshandra", Version.label == "Article 17")
    )
    draft = db.scalars(query.limit(1)).one()
    return talk_of_amendment(db, demo.actor(db, Role.NEGOTIATOR, delegation), draft).threads


def test_a_group_speaks_of_a_draft_whose_words_change_under_its_hands(db: Session, demo: Loaded) -> None:
    notes = [one.note for one in heard(db, demo, "Tavisol")]

    assert {words_state(note) for note in notes} == {"here", "words changed", "was here"}
    assert {note.is_resolved for note in notes} == {True, False}


def test_each_reads_its_own_beside_that_and_who_is_not_of_the_group_reads_nothing(db: Session, demo: Loaded) -> None:
    counts = [len(heard(db, demo, name)) for name in ("Tavisol", "Kethara", "Veloria")]

    assert counts == [3, 4, 0]


def test_everything_in_the_file_is_said_to_a_group_or_to_ones_own() -> None:
    reaches = {ThreadReach.GROUP if said.group else ThreadReach.DELEGATION for said in read_draft_talk()}

    assert reaches == {ThreadReach.GROUP, ThreadReach.DELEGATION}
