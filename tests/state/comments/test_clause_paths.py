"""The texts that words pass through: as many as the reader reads, and the step from each to the next."""

from sqlalchemy.orm import Session

from negotiate.state.comments.clause_paths import clause_paths
from negotiate.state.comments.words_now import lines_read
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_path_ends_with_what_the_reader_reads(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    conduct = negotiation.conduct
    first = current_version(db, conduct)
    corrected(db, cast, conduct, "shall", "should")
    second = corrected(db, cast, conduct, "should", "must")
    working, published = (lines_read(db, one.actor, negotiation.instrument) for one in (cast.nadia, cast.olu))
    whole = clause_paths(db, working, [conduct.id]).path(first.id, conduct.id, 5, 6)
    short = clause_paths(db, published, [conduct.id]).path(first.id, conduct.id, 5, 6)

    assert whole is not None
    assert short is not None
    assert [version.number for version in whole.versions] == [1, 2, 3]
    assert [version.number for version in short.versions] == [1]
    assert clause_paths(db, published, [conduct.id]).path(second.id, conduct.id, 5, 6) is None
