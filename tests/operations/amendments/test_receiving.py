"""What the secretariat does with files that delegations have sent it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import (
    Amendment,
    AmendmentKind,
    AuthorNaming,
    Chain,
    DraftReceipt,
    FileReading,
    Instrument,
    ReceivedFile,
    RecordEntry,
)
from negotiate.operations.amendments.drafting.wordings import Proposal
from negotiate.operations.amendments.receiving import (
    GoneThrough,
    NewFile,
    ReceivedChange,
    go_through,
    name_author,
    receive,
)
from negotiate.operations.amendments.tabling import discard, table
from negotiate.policy import Act, may
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation

SENT = NewFile("arvenia.docx", "a" * 64, ("Ana Lee",), "packed")


def received(db: Session, cast: Cast, negotiation: Negotiation) -> ReceivedFile:
    """Return a file that the secretariat has received."""
    (file,) = receive(db, cast.sefa.actor, negotiation.instrument.code, [SENT])
    return file


def taken(db: Session, negotiation: Negotiation, delegation: str) -> ReceivedChange:
    """Return a change that is taken for a delegation."""
    version = current_version(db, negotiation.conduct)
    body = CONDUCT.replace("hospitals", "clinics")
    proposal = Proposal(version.code, version.label, version.heading, body)
    return ReceivedChange(negotiation.conduct.code, AmendmentKind.MODIFY, proposal, delegation, "Article 2, Conduct")


def gone_through(db: Session, cast: Cast, negotiation: Negotiation) -> tuple[ReceivedFile, Amendment]:
    """Return a file from which a draft of Arvenia's was begun, and that."""
    file = received(db, cast, negotiation)
    made = GoneThrough(
        [taken(db, negotiation, cast.arvenia)], ["Article 9"], namings={"ana lee": ("Ana Lee", cast.arvenia)}
    )
    go_through(db, cast.sefa.actor, file.code, made)
    return file, db.scalars(select(Amendment)).one()


def test_what_is_taken_is_a_draft_of_its_delegation_that_the_secretariat_does_not_read(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    file, draft = gone_through(db, cast, negotiation)
    reading = db.scalars(select(FileReading)).one()

    assert (draft.delegation.code, draft.tabled_at) == (cast.arvenia, None)
    assert may(cast.nadia.actor, Act.TABLE, draft)
    assert [may(player.actor, Act.SEE_AMENDMENT, draft) for player in (cast.sefa, cast.bela, cast.chen)] == [False] * 3
    assert (reading.drafts, reading.taken, reading.left) == (1, {cast.arvenia: ["Article 2, Conduct"]}, ["Article 9"])
    assert file.carried == ""


def test_her_delegation_tables_what_was_begun_for_it_or_throws_it_away(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    _, draft = gone_through(db, cast, negotiation)
    assert table(db, cast.nadia.actor, draft.code, draft.revision.edition).number == 1

    file = received(db, cast, negotiation)
    go_through(db, cast.sefa.actor, file.code, GoneThrough([taken(db, negotiation, cast.arvenia)], []))
    other = db.scalars(select(Amendment).where(Amendment.tabled_at.is_(None))).one()
    discard(db, cast.nadia.actor, other.code)

    assert len(db.scalars(select(DraftReceipt)).all()) == 1


def test_only_the_journals_of_the_secretariat_and_of_the_delegation_tell_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    gone_through(db, cast, negotiation)
    query = select(RecordEntry.act, Chain.name).join(Chain, Chain.id == RecordEntry.chain_id).order_by(RecordEntry.id)
    told = [(act, name.partition(":")[0]) for act, name in db.execute(query).all()[-4:]]

    assert told == [
        ("received a file", "secretariat"),
        ("named an author", "secretariat"),
        ("drafted", "delegation"),
        ("went through a file", "secretariat"),
    ]


def test_a_file_is_gone_through_once_and_no_draft_is_begun_twice(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    file, _ = gone_through(db, cast, negotiation)

    with pytest.raises(Stale, match="in the meantime"):
        go_through(db, cast.sten.actor, file.code, GoneThrough([taken(db, negotiation, cast.arvenia)], []))


def test_a_file_of_which_nothing_is_taken_is_left_with_a_reason(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    file = received(db, cast, negotiation)

    reading = go_through(db, cast.sefa.actor, file.code, GoneThrough((), ["Article 2"], "It came twice."))

    assert (reading.drafts, reading.reason) == (0, "It came twice.")


def test_who_takes_no_part_has_no_drafts_begun(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    file = received(db, cast, negotiation)

    with pytest.raises(Invalid, match="takes no part with the right to propose"):
        go_through(db, cast.sefa.actor, file.code, GoneThrough([taken(db, negotiation, cast.watch)], []))


def test_a_file_that_waits_already_is_not_kept_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    received(db, cast, negotiation)

    assert receive(db, cast.sten.actor, negotiation.instrument.code, [SENT, SENT]) == []


@pytest.mark.parametrize("name", ["nadia", "chen", "ada"])
def test_nobody_else_goes_through_files(db: Session, cast: Cast, negotiation: Negotiation, name: str) -> None:
    file, player = received(db, cast, negotiation), getattr(cast, name)
    assert isinstance(player, Player)

    with pytest.raises((Forbidden, NotFound)):
        receive(db, player.actor, negotiation.instrument.code, [SENT])
    with pytest.raises(NotFound):
        go_through(db, player.actor, file.code, GoneThrough((), [], "No."))


def test_whose_a_name_is_can_be_said_anew_and_what_was_said_stays(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    said = (cast.sefa.actor, negotiation.instrument.code, "ana lee")
    name_author(db, *said, ("Ana Lee", cast.arvenia))
    name_author(db, *said, ("Ana Lee", cast.arvenia))
    name_author(db, *said, ("Ana Lee", cast.belmara))

    rows = db.scalars(select(AuthorNaming).order_by(AuthorNaming.number)).all()
    assert [(row.number, row.delegation.code) for row in rows] == [(1, cast.arvenia), (2, cast.belmara)]


def test_more_files_than_can_wait_are_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    many = [NewFile(f"{n}.docx", str(n), (), "packed") for n in range(101)]

    with pytest.raises(Invalid, match="At most 100 files"):
        receive(db, cast.sefa.actor, db.get_one(Instrument, negotiation.instrument.id).code, many)
