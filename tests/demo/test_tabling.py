"""Amendments are tabled as the story tells, and drafts stay with those who write them."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.demo.bringing import read_files
from negotiate.models import Amendment, Chain, ModelOrigin, RecordEntry, Revision, Role, Stage, VariantOrigin
from negotiate.operations.amendments import tabling as amendments
from negotiate.policy import NOBODY, Act, may
from negotiate.queries.text.text import text_page
from tests.demo.loaded import Loaded, actor_by, amendment, on_trial, session_on
from tests.demo.playing import STORY

CAST = STORY.cast
TOLD = [one for told in STORY.rounds for one in told.proposals]
DRAFTS = STORY.rounds[2].drafts
MEMBERS = {one.short_name: set(one.members) for one in CAST.groups}


def negotiators(*delegations: str) -> set[str]:
    """Return the names of those who write for some delegations."""
    people = [one for name in delegations for one in CAST.people_of(name)]
    return {one.name for one in people if one.role is not Role.OBSERVER}


def test_amendments_were_tabled_by_their_own_delegation(db: Session) -> None:
    rows = db.scalars(select(Amendment).where(Amendment.number <= LAST_OF_DELEGATIONS))

    assert {row.number: row.delegation.short_name for row in rows} == {one.number: one.by for one in TOLD}


def test_changes_to_amendments_were_tabled_on_those(db: Session) -> None:
    query = select(Amendment).where(Amendment.amends_id.is_not(None)).order_by(Amendment.number)

    assert [(row.number, row.parent.number) for row in db.scalars(query) if row.parent] == [(107, 48), (108, 104)]


def test_sponsors_and_groups_stand_where_the_story_names_them(db: Session) -> None:
    first = amendment(db, 1)

    assert [row.delegation.short_name for row in first.sponsorships] == ["Ouravel", "Tavisol"]
    assert first.group is not None
    assert first.group.short_name == "Island States"


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: f"{draft.by}, {draft.clause}")
def test_a_draft_is_seen_by_its_delegation_and_its_group_alone(db: Session, draft) -> None:
    query = select(Amendment).join(Revision).where(Revision.rationale == draft.rationale)
    row = db.scalars(query).one()
    actors = [*(actor_by(db, one.email) for one in CAST.people), NOBODY]

    readers = {actor.name for actor in actors if may(actor, Act.SEE_AMENDMENT, row)}

    assert readers == negotiators(draft.by, *MEMBERS.get(draft.group, ()))


@pytest.mark.parametrize(
    ("role", "delegation", "authors"),
    [
        (Role.SECRETARIAT, "", []),
        (Role.OBSERVER, "Civic Responders", []),
        (Role.NEGOTIATOR, "Ilmarand", []),
        (Role.HEAD_OF_DELEGATION, "Veloria", ["Veloria"]),
        (Role.NEGOTIATOR, "Tavisol", ["Mirrin", "Oshandra"]),
        (Role.NEGOTIATOR, "Kethara", ["Kethara", "Kethara", "Oshandra"]),
    ],
)
def test_the_margin_shows_no_draft_of_others(
    db: Session, demo: Loaded, role: Role, delegation: str, authors: list[str]
) -> None:
    page = text_page(db, demo.actor(db, role, delegation), demo.instrument)
    drafts = [note for clause in page.clauses for note in clause.amendments if note.stage is Stage.DRAFT]
    names = {one.short_name: one.name for one in CAST.delegations}

    assert sorted(note.delegation for note in drafts) == sorted(names[author] for author in authors)


def test_what_is_drafted_stays_out_of_the_common_journal(db: Session, demo: Loaded) -> None:
    query = select(RecordEntry.act).join(Chain).where(Chain.name == f"instrument:{demo.instrument}")

    assert not {"drafted", "shared", "saved"} & set(db.scalars(query))


def test_drafts_leave_no_gap_in_the_numbers(db: Session) -> None:
    rows = db.scalars(select(Amendment)).all()

    own = [row.number for row in rows if row.number and not row.is_of_office]
    assert sorted(own) == list(range(1, len(TOLD) + 1))
    begun = [*db.scalars(select(ModelOrigin.amendment_id)), *db.scalars(select(VariantOrigin.amendment_id))]
    brought = sum(len(told.marks) for told in read_files())
    assert sum(row.stage is Stage.DRAFT for row in rows if row.id not in begun) == len(DRAFTS) + brought


def test_a_draft_of_the_story_can_be_tabled(demo: Loaded) -> None:
    with on_trial(demo.store) as connection, session_on(connection) as db:
        draft = db.scalars(select(Amendment).where(Amendment.number.is_(None)).limit(1)).one()
        actor = actor_by(db, draft.author.email)

        assert amendments.table(db, actor, draft.code, draft.revision.edition).number == len(TOLD) + 1
