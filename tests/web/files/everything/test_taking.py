"""The files that are taken along: words, values one by one, tables."""

import json
from collections.abc import Iterator

from sqlalchemy.orm import Session

from negotiate.exporting.spreadsheets import Spreadsheet
from negotiate.web.api.values.texts import RoundAnswer
from negotiate.web.files.everything import taking
from negotiate.web.files.everything.taking import table_member, value_member, values_member, words_member
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.web.files.everything.opening import taken_by

ROUND = RoundAnswer("k7", 1, "open", None, None, None, takes_amendments=True)


def test_words_and_values_are_written_so_that_people_and_programs_read_them() -> None:
    assert b"".join(words_member("a.txt", "Frieden – 和平").parts).decode() == "Frieden – 和平"
    assert json.loads(b"".join(value_member("a.json", ROUND).parts))["number"] == 1


def test_a_list_is_written_one_value_at_a_time() -> None:
    made: list[int] = []

    def values() -> Iterator[RoundAnswer]:
        made.append(1)
        yield ROUND
        made.append(2)
        yield ROUND

    parts = iter(values_member("a.json", values()).parts)
    opening, blank, first = (next(parts) for _ in range(3))

    assert (opening, blank, made) == (b"[", b"\n", [1])
    assert len(json.loads(opening + first + b"".join(parts))) == 2


def test_a_table_that_is_too_long_for_a_workbook_is_written_as_plain_text(monkeypatch) -> None:
    short = Spreadsheet("T", ("A",), (("x",), ("y",)))
    monkeypatch.setattr(taking, "LONGEST_BOOK", 1)

    name, (raw,) = table_member("t/t", short)

    assert (name, raw.decode("utf-8-sig")) == ("t/t.csv", "A\r\nx\r\ny\r\n")


def test_a_step_is_told_behind_each_thing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    told: list[str] = []
    asked = taken_by(db, cast.nadia, negotiation.instrument.code)
    stepping = taking.Taking(
        db, cast.nadia.actor, asked.code, asked.address, asked.made_at, lambda: told.append("step")
    )

    assert list(stepping.each(["a", "b"])) == ["a", "b"]
    assert told == ["step", "step"]
    assert stepping.head.title == "Convention"
