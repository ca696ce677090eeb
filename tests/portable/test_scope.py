"""The archive of one instrument: all of it, whom it names, and nothing of any other."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import select

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Clause, Descent, Lineage, Person, Seat
from negotiate.operations.record import hold, instrument_chain, record
from negotiate.portable.packing import pack_instrument
from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import Store
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted, merged, published, tabled
from tests.portable.archives import Change, changed, first, listed_anew, manifest, members_of, refusal, with_rows


@dataclass(frozen=True)
class Neighbours:
    """A house with two instruments that were negotiated in turns, and the file of the second one's archive."""

    store: Store
    first: str
    second: str
    file: Path


@pytest.fixture
def neighbours(store: Store, cast: Cast, tmp_path: Path) -> Neighbours:
    """Return such a house, in which everything was done in the one and in the other."""
    with store.writing() as db:
        one, other = begin(db, cast), begin(db, cast)
        drafted(db, cast.bela, one.conduct, "shall not", "will certainly not")
        for negotiation in (one, other):
            tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
            merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
            published(db, cast, negotiation.round)
        drafted(db, cast.bela, other.conduct, "must not", "had better not")
        codes = one.instrument.code, other.instrument.code
    pack_instrument(store, codes[1], tmp_path / "instrument.zip")
    return Neighbours(store, *codes, tmp_path / "instrument.zip")


def test_an_instrument_taken_in_and_written_again_is_the_same_byte_for_byte(
    neighbours: Neighbours, other: Store, tmp_path: Path
) -> None:
    unpack(other, neighbours.file)

    pack_instrument(other, neighbours.second, tmp_path / "again.zip")

    assert (tmp_path / "again.zip").read_bytes() == neighbours.file.read_bytes()


def test_the_record_of_a_house_that_took_an_instrument_in_is_whole(neighbours: Neighbours, other: Store) -> None:
    unpack(other, neighbours.file)

    with other.reading() as db:
        assert verification(db).faults == ()


def test_an_instrument_that_was_taken_in_goes_on(neighbours: Neighbours, cast: Cast, other: Store) -> None:
    unpack(other, neighbours.file)

    with other.writing() as db:
        clause = db.scalars(select(Clause).order_by(Clause.ordinal)).first()
        assert clause is not None
        drafted(db, cast.nadia, clause, "services", "all services")

    with other.reading() as db:
        assert verification(db).faults == ()


def test_nothing_of_another_instrument_is_in_it_but_the_names_that_seals_bound(neighbours: Neighbours) -> None:
    members = members_of(neighbours.file)
    del members["rows/record_head.jsonl"]
    with neighbours.store.reading() as db:
        codes = db.scalars(
            select(Clause.code).join(Clause.instrument).where(Clause.instrument.has(code=neighbours.first))
        )
        strange = [neighbours.first, "will certainly not", *codes]

    held = b"".join(members.values()).decode("utf-8")

    assert len(strange) > 4
    assert [one for one in strange if one in held] == []
    assert "had better not" in held


def test_whoever_sits_in_a_delegation_that_takes_part_comes_along_with_that_seat_alone(
    neighbours: Neighbours, other: Store
) -> None:
    unpack(other, neighbours.file)

    with other.reading() as db:
        names = set(db.scalars(select(Person.name)))
        assert {"Nadia", "Noor", "Hugo", "Bela"} <= {name.split()[0] for name in names}
        assert db.scalars(select(Seat).where(Seat.delegation_id.is_(None), Seat.instrument_id.is_(None))).all() == []


def test_an_archive_says_that_it_is_of_an_instrument(neighbours: Neighbours) -> None:
    members = members_of(neighbours.file)

    assert manifest(members)["kind"] == "instrument"
    assert members["README.md"].startswith(b"# Convention\n")


def test_an_instrument_that_is_not_there_is_not_written(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no instrument with the code"):
        pack_instrument(store, "zzzzzzzzzz", tmp_path / "none.zip")

    assert not (tmp_path / "none.zip").exists()


@pytest.mark.parametrize(
    ("bound", "sentence"),
    [
        (b"[]", "ties.json cannot be read"),
        (b'{"bound": {"spell:x": []}, "left": []}', "spell:x is no journal of a delegation"),
        (b'{"bound": {"delegation:zzzzzzzzzz": []}, "left": []}', "no whole archive of an instrument"),
        (b'{"bound": {"house": ["clause:99999"]}, "left": []}', "clause:99999 is no row of the archive"),
        (b'{"bound": {"house": ["spell:1"]}, "left": []}', "no whole archive of an instrument"),
        (b'{"bound": {"house": ["clause:x"]}, "left": []}', "no whole archive of an instrument"),
    ],
)
def test_what_is_wrong_with_what_other_journals_bound_is_said(
    neighbours: Neighbours, other: Store, bound: bytes, sentence: str
) -> None:
    def alter(members: dict[str, bytes]) -> None:
        members["ties.json"] = bound
        listed_anew(members)

    assert sentence in refusal(other, changed(neighbours.file, alter))


def test_an_archive_of_an_instrument_without_what_other_journals_bound_is_refused(
    neighbours: Neighbours, other: Store
) -> None:
    def alter(members: dict[str, bytes]) -> None:
        del members["ties.json"]
        listed_anew(members)

    assert "ties.json is missing" in refusal(other, changed(neighbours.file, alter))


def test_what_ties_it_to_another_instrument_stays_behind_and_is_named(
    store: Store, cast: Cast, other: Store, tmp_path: Path
) -> None:
    with store.writing() as db:
        one, another = begin(db, cast), begin(db, cast)
        db.add(tied := Lineage(clause=one.conduct, source=another.conduct, descent=Descent.JOIN, made_at=clock.now()))
        hold(db, [instrument_chain(one.instrument)])
        record(db, cast.sefa.actor, "joined", one.conduct, chain=instrument_chain(one.instrument))
        code, name = one.instrument.code, f"lineage:{tied.id}"
    pack_instrument(store, code, tmp_path / "tied.zip")

    unpack(other, tmp_path / "tied.zip")
    pack_instrument(other, code, tmp_path / "again.zip")

    assert json.loads(members_of(tmp_path / "tied.zip")["ties.json"])["left"] == [name]
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "tied.zip").read_bytes()


@pytest.mark.parametrize(
    "change", [first("version", body="Other words."), with_rows("record_entry", lambda rows: rows.pop())]
)
def test_rows_that_are_not_as_the_journal_has_them_are_refused(
    neighbours: Neighbours, other: Store, change: Change
) -> None:
    assert "record of the archive is not whole" in refusal(other, changed(neighbours.file, change))
