"""Drafts that are taken along: they lie apart, and only for whoever may read them."""

import json

from sqlalchemy.orm import Session

from negotiate.web.files.everything.drafts import drafts
from tests.cast import Cast
from tests.exporting.word.reading import accepted
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.web.files.everything.opening import files_of, taken_by


def test_a_draft_is_there_for_its_delegation_marked_up_in_its_clause(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "sanatoria")
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    code = negotiation.instrument.code

    hers, others = (files_of(drafts, taken_by(db, player, code)) for player in (cast.noor, cast.bela))

    assert others == {}
    assert sorted(hers) == ["private/drafts/01.docx", "private/drafts/drafts.json"]
    assert "sanatoria" in "".join(text for line in accepted(hers["private/drafts/01.docx"]) for text, _ in line[2])
    (one,) = json.loads(hers["private/drafts/drafts.json"])
    assert (one["amendment"]["number"], "sanatoria" in one["wordings"][0]["body"]) == (None, True)
