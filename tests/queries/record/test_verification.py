"""Verifying: whatever is changed by hand in a row that the record binds is found, by its row and its column."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import pytest
from sqlalchemy import Column, Engine, create_engine, delete, insert, select, text, update
from sqlalchemy.orm import Session

from negotiate.models import (
    GUARDS,
    Amendment,
    Chain,
    Delegation,
    Fate,
    Hand,
    Position,
    Publication,
    PublishedClause,
    RecordEntry,
    RecordHead,
    Revision,
    Stance,
    UtcDateTime,
    Version,
    Withdrawal,
)
from negotiate.models.base import Base
from negotiate.operations.amendments.carrying.answers import revise
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.operations.amendments.sub_amendments import incorporate
from negotiate.operations.amendments.tabling import Proposal, withdraw
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.text.arranging.arrangement import NewClause, Signing
from negotiate.operations.text.arranging.arrangement import insert as put_in
from negotiate.operations.text.corrections import accept, propose
from negotiate.queries.amendments.writing.revisions import revision_page
from negotiate.queries.record.verification import BoundRow, row_faults, verification, verify
from negotiate.state.record.covered_rows import COVERED
from negotiate.state.record.held_values import columns_of, held, name_of
from negotiate.state.text.versions import current_version
from tests.cast import SINCE, Cast
from tests.operations.negotiation import Negotiation, changed, inserted, merged, published, tabled

Deed = Callable[[Session, Cast, Negotiation], object]
EVERY_COLUMN = [(kind, column) for kind in COVERED for column in columns_of(kind)]


@pytest.fixture(scope="module")
def unguarded() -> Iterator[Engine]:
    """Return a database in which anything can be written, as by somebody who has the file in her hands."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("PRAGMA ignore_check_constraints = ON"))
        for guard in GUARDS:
            connection.execute(text(f"DROP TRIGGER {guard.name}"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(("kind", "column"), EVERY_COLUMN, ids=lambda part: getattr(part, "name", ""))
def test_a_change_of_any_column_of_any_table_is_found(unguarded: Engine, kind: type[Base], column: Column[Any]) -> None:
    with Session(unguarded) as db:
        table = kind.__table__
        db.execute(insert(table).values({one.name: usual(one) for one in table.columns}))
        stands = db.execute(select(table)).mappings().one()
        bound = {name_of(kind, 1): BoundRow({one.name: held(stands[one.name]) for one in columns_of(kind)}, "entry 1")}
        assert list(row_faults(db, bound, kind)) == []

        db.execute(update(table).values({column.name: other(column, stands[column.name])}))

        (fault,) = row_faults(db, bound, kind)
        assert f"{kind.__tablename__.replace('_', ' ')} 1, column {column.name}:" in fault


def _nothing(db: Session, cast: Cast, talk: Negotiation) -> None:
    """Leave the negotiation as it is."""


def _position(db: Session, cast: Cast, talk: Negotiation) -> None:
    take(db, cast.bela.actor, tabled(db, cast.nadia, talk.conduct, "shall", "must").code, NewPosition(Stance.OPPOSE))


def _withdrawal(db: Session, cast: Cast, talk: Negotiation) -> None:
    withdraw(db, cast.nadia.actor, tabled(db, cast.nadia, talk.conduct, "shall not", "must not").code, "Enough.")


def _change(db: Session, cast: Cast, talk: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, talk.conduct, "shall not", "must not")
    changed(db, cast.bela, amendment, "must not", "should not")


def _insertion(db: Session, cast: Cast, talk: Negotiation) -> None:
    inserted(db, cast.nadia, talk.conduct, "Article 2 bis", "States act.")


def _decision(db: Session, cast: Cast, talk: Negotiation) -> None:
    tabled(db, cast.nadia, talk.conduct, "shall not", "must not")
    tabled(db, cast.bela, talk.conduct, "hospitals", "schools")
    take_back(db, cast.sefa.actor, merged(db, cast, talk, talk.conduct, "adopt 0", "decline").code, "Too early.")


def _correction(db: Session, cast: Cast, talk: Negotiation) -> None:
    base = current_version(db, talk.conduct)
    body = base.body.replace("hospitals", "hospital")
    (correction,) = propose(
        db, cast.sefa.actor, talk.conduct.code, Proposal(base.code, base.label, base.heading, body), "Spelling."
    )
    accept(db, cast.sten.actor, correction.code)


def _arrangement(db: Session, cast: Cast, talk: Negotiation) -> None:
    put_in(db, cast.sefa.actor, talk.conduct.code, NewClause("", "Aim", "States act."), Signing(Hand.EDITORIAL))


def _revision(db: Session, cast: Cast, talk: Negotiation) -> None:
    amendment = _amended(db, cast, talk)
    page = revision_page(db, cast.nadia.actor, amendment.code)
    body = page.wording.body.replace("schools", "colleges")
    revise(db, cast.nadia.actor, amendment.code, Proposal(page.base_code, "", page.wording.heading, body))


def _incorporation(db: Session, cast: Cast, talk: Negotiation) -> None:
    amendment = _amended(db, cast, talk)
    change = changed(db, cast.bela, amendment, "clinics", "all clinics")
    incorporate(db, cast.nadia.actor, change.code, amendment.revision.code)


def _amended(db: Session, cast: Cast, talk: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that Belmara has amended, with what is on the table bound so far."""
    amendment = tabled(db, cast.nadia, talk.conduct, "hospitals", "clinics and schools")
    changed(db, cast.bela, amendment, "schools", "all schools")
    return amendment


def _publication(db: Session, cast: Cast, talk: Negotiation) -> None:
    published(db, cast, talk.round)


@pytest.mark.parametrize(
    "deed",
    [
        *(_nothing, _position, _withdrawal, _change, _insertion, _decision, _correction, _arrangement, _publication),
        *(_revision, _incorporation),
    ],
)
def test_every_row_that_a_deed_writes_is_bound(db: Session, cast: Cast, negotiation: Negotiation, deed: Deed) -> None:
    deed(db, cast, negotiation)
    db.flush()

    assert verify(db) == []


def test_a_draft_is_bound_by_nothing_that_others_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    private = select(RecordEntry.rows).join(Chain).where(Chain.name == f"delegation:{cast.arvenia}")

    assert list(db.scalars(private)) == [{}]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Version, {"runs": [], "body": "Another text."}),
        (Fate, {"kind": "declined"}),
        (Revision, {"body": "Another wording."}),
        (Revision, {"tabled_at": SINCE}),
        (Amendment, {"delegation_id": 1}),
        (Position, {"note": "Another note."}),
        (Publication, {"hash": "0" * 64}),
        (PublishedClause, {"ordinal": 9}),
        (Delegation, {"name": "Elsewhere"}),
    ],
)
def test_what_a_hand_in_the_database_changes_is_found(
    played: Session, kind: type[Base], values: dict[str, Any]
) -> None:
    played.execute(update(kind.__table__).values(values).where(kind.__table__.c.id == _newest(played, kind)))
    played.expire_all()

    assert any(kind.__tablename__.replace("_", " ") in fault for fault in verify(played))


@pytest.mark.parametrize("kind", [Fate, Position, Withdrawal, PublishedClause, RecordHead])
def test_a_row_that_was_taken_out_is_missed(played: Session, kind: type[Base]) -> None:
    played.execute(delete(kind.__table__).where(kind.__table__.c.id == _newest(played, kind)))
    played.expire_all()

    assert any("is gone" in fault for fault in verify(played))


def test_a_withdrawal_that_nobody_made_is_found(played: Session) -> None:
    standing = select(Amendment.id).where(Amendment.id.not_in(select(Withdrawal.amendment_id)))
    played.execute(
        insert(Withdrawal).values(
            amendment_id=played.scalars(standing).one(), reason="", withdrawn_at=SINCE, withdrawn_by_id=1
        )
    )

    assert any("no journal tells of this row" in fault for fault in verify(played))


def test_a_journal_that_is_gone_is_missed(played: Session) -> None:
    chain = played.scalars(select(Chain).where(Chain.name.startswith("instrument:"))).one()
    played.execute(delete(RecordEntry).where(RecordEntry.chain_id == chain.id))
    played.execute(delete(Chain).where(Chain.id == chain.id))
    played.expire_all()

    assert f"{chain.name}: the journal is gone" in verify(played)


def test_a_private_journal_that_is_gone_is_missed_by_the_head(played: Session) -> None:
    chain = played.scalars(select(Chain).where(Chain.name.startswith("delegation:"))).first()
    assert chain is not None
    played.execute(delete(RecordEntry).where(RecordEntry.chain_id == chain.id))
    played.execute(delete(Chain).where(Chain.id == chain.id))
    played.expire_all()

    assert any("record head" in fault for fault in verify(played))


def test_a_journal_that_was_written_anew_with_its_hashes_is_found_by_the_head(played: Session) -> None:
    chain = played.scalars(select(Chain).where(Chain.name.startswith("instrument:"))).one()
    entries = played.scalars(select(RecordEntry).where(RecordEntry.chain_id == chain.id).order_by(RecordEntry.number))
    _rewrite(chain, list(entries))
    played.flush()

    faults = verify(played)
    assert any("is not the one that record head" in fault for fault in faults)
    assert not any("does not match its hash" in fault for fault in faults)


def test_every_publication_has_a_head(played: Session) -> None:
    assert [head.title for head in verification(played).heads] == ["Basis text", "Text of round 1"]


@pytest.fixture
def played(db: Session, cast: Cast, negotiation: Negotiation) -> Session:
    """Return a negotiation after a round, without the guards of the database."""
    first = tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    take(db, cast.bela.actor, first.code, NewPosition(Stance.OPPOSE, "No."))
    withdraw(db, cast.nadia.actor, first.code, "Enough.")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "schools")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)
    for guard in GUARDS:
        db.execute(text(f"DROP TRIGGER {guard.name}{_on(db, guard.table)}"))
    return db


def _on(db: Session, table: str) -> str:
    return f" ON {table}" if db.get_bind().dialect.name == "postgresql" else ""


def _newest(db: Session, kind: type[Base]) -> int:
    return max(db.scalars(select(kind.__table__.c.id)))


def _rewrite(chain: Chain, entries: list[RecordEntry]) -> None:
    previous = ""
    for entry in entries:
        entry.actor, entry.previous_hash = "Somebody else", previous
        entry.hash = previous = entry.digest
    chain.hash = previous


def usual(column: Column[Any]) -> Any:
    """Return a value that a column may have."""
    if column.name == "id" or column.name.endswith("_id"):
        return 1
    kind = datetime if isinstance(column.type, UtcDateTime) else column.type.python_type
    if issubclass(kind, Enum):
        return next(iter(kind))
    return {int: 1, bool: False, datetime: SINCE, date: SINCE.date(), list: [[1, "a"]], dict: {"a": 1}}.get(
        kind, column.name
    )


def other(column: Column[Any], value: Any) -> Any:
    """Return another one."""
    match value:
        case Enum():
            return list(type(value))[-1]
        case datetime() | date():
            return value + timedelta(days=1)
        case list() | dict():
            return []
        case int():
            return not value if isinstance(value, bool) else value + 1
    return f"{value}x"
