"""Everything in one file: each file of it listed, and checked without the house."""

import json
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.web.files.everything.writing import steps_of, write_everything
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, drafted, merged, published, tabled
from tests.web.files.everything.opening import HOUSE, taken_by


def written(app: Flask, db: Session, player: Player, negotiation: Negotiation) -> bytes:
    """Return all that somebody may read of a negotiation."""
    file = BytesIO()
    with app.test_request_context(base_url=HOUSE):
        write_everything(file, taken_by(db, player, negotiation.instrument.code))
    return file.getvalue()


def test_what_was_taken_along_is_checked_without_the_house(
    app: Flask, db: Session, cast: Cast, negotiation: Negotiation, tmp_path: Path
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    published(db, cast, negotiation.round)
    with ZipFile(BytesIO(written(app, db, cast.nadia, negotiation))) as archive:
        archive.extractall(tmp_path)

    check = subprocess.run(
        [sys.executable, "-I", "check_archive.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (check.stdout, check.returncode) == ("Every file is as it was taken along.\n", 0)
    assert (tmp_path / "private" / "READ-FIRST.txt").read_text().startswith("PRIVATE")
    listed = json.loads((tmp_path / "manifest.json").read_text())
    assert (listed["schema"], listed["taken_by"], listed["from"]) == (1, "Nadia of Arvenia", HOUSE)


def test_where_nothing_is_told_to_few_there_is_no_such_folder(
    app: Flask, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with ZipFile(BytesIO(written(app, db, cast.bela, negotiation))) as archive:
        names = archive.namelist()

    assert not [name for name in names if name.startswith("private")]
    assert names[-2:] == ["README.txt", "manifest.json"]


def test_so_many_steps_are_told_as_were_announced(
    app: Flask, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    published(db, cast, negotiation.round)
    told: list[int] = []
    asked = replace(taken_by(db, cast.nadia, negotiation.instrument.code), step=lambda: told.append(1))

    with app.test_request_context(base_url=HOUSE):
        write_everything(BytesIO(), asked)

    assert len(told) == steps_of(asked)


def test_of_a_text_that_one_may_not_read_there_is_nothing(
    app: Flask, db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        written(app, db, cast.olu, negotiation)
