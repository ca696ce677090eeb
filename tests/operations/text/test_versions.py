"""Writing versions: numbered in order, every word with its origin."""

from sqlalchemy.orm import Session

from negotiate.ids import new_code
from negotiate.models import VersionKind
from negotiate.operations.text.versions import changed_version, write_version
from negotiate.state.text.versions import current_version
from negotiate.text.diff.diff import diff
from negotiate.text.provenance.provenance import Attributed
from negotiate.text.tokens import tokenize
from negotiate.text.wording import Wording
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation


def test_the_runs_cover_the_wording_exactly(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    before = current_version(db, negotiation.conduct)
    wording = Wording("Conduct of States", CONDUCT.replace("shall", "should"))
    changes = [Attributed(edit, "amendment:x") for edit in diff(before.wording.text, wording.text)]
    new = changed_version(before, VersionKind.MERGE, wording, new_code(), changes)
    after = write_version(db, cast.sefa.actor, negotiation.conduct, new)

    assert after.number == 2
    assert sum(length for length, _ in after.runs) == len(tokenize(wording.text))
    assert {origin for _, origin in after.runs} == {f"version:{before.code}", "amendment:x"}
