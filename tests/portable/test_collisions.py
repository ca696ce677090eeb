"""What an archive and a house both hold, told by name; nothing of it is merged."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from negotiate.errors import Invalid
from negotiate.models import Instrument, Person
from negotiate.portable.packing import pack_instrument
from negotiate.portable.unpacking import unpack
from negotiate.store import Store
from tests.cast import Cast, assemble


def test_a_house_that_has_the_instrument_already_hears_what_both_hold(
    lived_in: Store, cast: Cast, tmp_path: Path
) -> None:
    with lived_in.reading() as db:
        code = db.scalars(select(Instrument.code)).one()
    pack_instrument(lived_in, code, tmp_path / "one.zip")

    with pytest.raises(Invalid) as refused:
        unpack(lived_in, tmp_path / "one.zip")

    told = refused.value.sentence
    assert "never merged" in told
    assert "instrument: “Convention” (the same code)" in told
    assert "(the same code and name)" in told
    assert "person: " in told


def test_of_another_house_only_what_is_alike_is_told_and_nothing_is_stored(
    lived_in: Store, other: Store, tmp_path: Path
) -> None:
    with lived_in.reading() as db:
        code = db.scalars(select(Instrument.code)).one()
    pack_instrument(lived_in, code, tmp_path / "one.zip")
    with other.writing() as db:
        assemble(db)

    with pytest.raises(Invalid) as refused:
        unpack(other, tmp_path / "one.zip")

    assert "instrument:" not in refused.value.sentence
    assert "(the same name)" in refused.value.sentence
    assert "(the same email)" in refused.value.sentence
    with other.reading() as db:
        assert db.scalar(select(func.count(Instrument.id))) == 0
        assert db.scalar(select(func.count(Person.id)))
