"""Acts on a clause as a whole: its words keep their origin."""

from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import Amendment, AmendmentKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.crediting import runs_of
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.text.arranging.placement import Words, bracket_clause, delete_clause, insert_clause
from negotiate.state.text.versions import current_version, standing_versions
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, tabled


def proposed(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Table a new clause after the conduct clause."""
    proposal = Proposal("", "Article 2 bis", "Care", "Each State shall take care.")
    code = negotiation.conduct.code
    draft = amendments.draft(db, cast.nadia.actor, code, AmendmentKind.INSERT, proposal)
    return amendments.table(db, cast.nadia.actor, draft.code, 1)


def labels(db: Session, negotiation: Negotiation) -> list[str]:
    """Return the labels of the text in order."""
    return [version.label for _, version in standing_versions(db, negotiation.instrument)]


def words_of(amendment: Amendment) -> Words:
    """Return the words of a proposed new clause as they are."""
    return Words(amendment.revision.wording, runs_of(amendment), new_code())


def test_an_inserted_clause_stands_behind_the_one_it_follows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = proposed(db, cast, negotiation)
    insert_clause(db, cast.sefa.actor, negotiation.conduct, amendment, words_of(amendment))

    assert labels(db, negotiation) == ["Article 1", "Article 2", "Article 2 bis", "Article 3"]


def test_the_words_of_an_inserted_clause_are_the_amendments(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = proposed(db, cast, negotiation)
    version = insert_clause(db, cast.sefa.actor, negotiation.conduct, amendment, words_of(amendment))

    assert {origin for _, origin in version.runs} == {f"amendment:{amendment.code}"}


def test_a_deleted_clause_leaves_the_text_and_keeps_its_history(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    before = current_version(db, negotiation.conduct)
    gone = delete_clause(db, cast.sefa.actor, before, amendment)

    assert labels(db, negotiation) == ["Article 1", "Article 3"]
    assert (gone.number, gone.is_deleted) == (2, True)
    assert {change[3] for change in gone.changes} == {f"amendment:{amendment.code}"}


def test_a_bracketed_clause_keeps_every_word_and_its_origin(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = current_version(db, negotiation.conduct)
    after = bracket_clause(db, cast.sefa.actor, before)

    assert after.body == f"[{CONDUCT}]"
    assert before.runs[0][1] in {origin for _, origin in after.runs}
