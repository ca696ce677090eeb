"""The texts that are taken along: the one that is read, and every publication with what seals it."""

import json

from sqlalchemy.orm import Session

from negotiate.exporting.check_archive import seal
from negotiate.web.files.everything.texts import publications, text_as_it_stands
from tests.cast import Cast
from tests.exporting.word.reading import accepted
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, published
from tests.web.files.everything.opening import files_of, taken_by


def test_the_text_is_that_which_its_reader_reads(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    code = negotiation.instrument.code

    inside = files_of(text_as_it_stands, taken_by(db, cast.nadia, code))
    ada = files_of(text_as_it_stands, taken_by(db, cast.sefa, code))

    assert b"clinics" in inside["text/text.md"]
    assert "clinics" in "".join(text for line in accepted(inside["text/text.docx"]) for text, _ in line[2])
    assert inside["text/text.md"] == ada["text/text.md"]


def test_every_publication_is_there_with_the_hash_that_seals_its_words(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    publication = published(db, cast, negotiation.round, "Revised text")

    files = files_of(publications, taken_by(db, cast.bela, negotiation.instrument.code))

    issued = json.loads(files["publications/02.json"])
    assert sorted(files) == [
        *(f"publications/{number}.{form}" for number in ("01", "02") for form in ("docx", "json", "md")),
        "publications/publications.xlsx",
    ]
    assert issued["publication"]["title"] == "Revised text"
    assert issued["publication"]["hash"] == publication.hash == seal(issued["clauses"])
    assert len(issued["record_head"]) == 64
    assert CONDUCT in files["publications/02.md"].decode()
