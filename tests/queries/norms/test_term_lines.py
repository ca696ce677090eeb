"""The lines of a register: what of its clauses is agreed while a word in them is contested."""

from sqlalchemy.orm import Session

from negotiate.models import Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.norms.term_lines import TermLines, TextTerms
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import standing_text
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.norms.test_terms import define


def test_an_agreed_clause_that_uses_a_contested_word_is_named(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    define(db, cast, negotiation, "“hospitals” means [places] where people are healed")
    conduct = negotiation.conduct
    set_status(db, cast.chen.actor, conduct.code, current_version(db, conduct).code, Agreement(Level.AGREED, "plenary"))
    text = standing_text(db, negotiation.instrument)
    [line] = TermLines(TextTerms.of(text, "en"), {}, levels_of(db, negotiation.instrument)).lines({})

    assert (line.is_contested, line.agreed_uses) == (True, ("Article 2",))
