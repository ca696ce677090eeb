"""The versions of a clause: each with what it changed, every word of the newest with its source."""

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.text.clause import clause_page
from tests.cast import Cast
from tests.operations.desk.test_merges import choices
from tests.operations.negotiation import Negotiation, tabled


def test_every_word_has_its_source(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    page = clause_page(db, cast.bela.actor, negotiation.conduct.code)
    new = [span.text for span in page.spans if span.source.name == "Amendment 1, Arvenia"]

    assert new == [" should"]
    assert "".join(span.text for span in page.spans).endswith(page.clause.body)


def test_the_history_is_told_from_the_newest_version_on(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))
    page = clause_page(db, cast.bela.actor, negotiation.conduct.code)

    assert [line.number for line in page.history] == [2, 1]
    assert [edit.text for edit in page.history[0].edits] == [" should"]


def test_who_made_a_version_is_told_to_readers_of_the_record_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    readers = (cast.bela.actor, cast.olu.actor)
    pages = [clause_page(db, actor, negotiation.conduct.code) for actor in readers]

    assert [[line.made_by for line in page.history] for page in pages] == [["Sefa Secretariat"], [""]]
