"""Issued compilations: read by whoever reads what is published, and masked in their files too."""

from sqlalchemy.orm import Session

from negotiate.models import Naming
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.queries.compilations.issued import compilations_page, issued_compilation_page, written_compilation
from negotiate.queries.compilations.on_the_table import clause_compilation_page, compilation_page
from negotiate.state.amendments.compilations.compiled_text import CompiledText, words_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, inserted, tabled


def test_what_was_issued_reads_as_it_did_when_it_was_on_the_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    before = compilation_page(db, cast.nadia.actor, negotiation.instrument.code).text
    code = issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.NAMED).code
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")

    after = issued_compilation_page(db, cast.bela.actor, code).text

    assert read(after) == read(before)
    assert len(clause_compilation_page(db, cast.bela.actor, negotiation.conduct.code).clause.body) > len(
        after.clauses[1].body
    )


def read(text: CompiledText) -> list[str]:
    """Return the bodies of a compilation."""
    return [words_of(clause.body) for clause in text.clauses]


def test_the_file_of_a_masked_one_names_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    inserted(db, cast.bela, negotiation.conduct, "Article 2 bis", "States report.")
    code = issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.MASKED).code

    page = issued_compilation_page(db, cast.chen.actor, code)
    written = "".join(clause.body for clause in written_compilation(page))

    assert "[shall] [should] not damage" in written
    assert "[new clause behind this one] Article 2 bis\n\nStates report." in written
    assert not {"Arvenia", "Belmara"} & {word for word in ("Arvenia", "Belmara") if word in written}
    assert [line.is_masked for line in compilations_page(db, cast.nadia.actor, negotiation.instrument.code).issued] == [
        True
    ]
