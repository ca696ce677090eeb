"""Taking a merge back: the wording before it stands with its origins, fates count no longer, both stay on record."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import AmendmentKind, CarriageResult, FateKind, MergeAct, RecordEntry, Stage, VersionKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, corrected, labels, merged, published, tabled

REASON = "It was decided on an old paper."


def test_the_wording_before_the_merge_stands_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    version = take_back(db, cast.sefa.actor, merge.code, REASON).version

    assert (version.body, version.kind, version.number) == (CONDUCT, VersionKind.RESTORATION, 3)


@pytest.mark.parametrize("decision", ["adopt 0", "bracket alternatives", "words: is to", "bracket deletion"])
def test_every_word_has_the_origin_that_it_had(
    db: Session, cast: Cast, negotiation: Negotiation, decision: str
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, " hospitals and", "")
    before = current_version(db, negotiation.conduct).runs
    merge = merged(db, cast, negotiation, negotiation.conduct, decision)
    version = take_back(db, cast.sefa.actor, merge.code, REASON).version

    assert version.runs == before


def test_a_merge_taken_back_leaves_nothing_to_sign(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "words: is to")
    take_back(db, cast.sefa.actor, merge.code, REASON)

    assert unattributed(db, negotiation.instrument) == ()


def test_its_fates_count_no_longer_and_stay(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, REASON)

    assert (amendment.fate, amendment.stage) == (None, Stage.TABLED)
    assert [fate.kind for fate in amendment.fates] == [FateKind.ADOPTED]
    assert undecided(db, negotiation.round) == [amendment]


def test_the_amendments_can_be_decided_again(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, REASON)
    db.expire_all()
    again = merged(db, cast, negotiation, negotiation.conduct, "decline")

    assert again.base_version.kind is VersionKind.RESTORATION
    assert amendment.fate is not None
    assert amendment.fate.kind is FateKind.DECLINED


def test_what_was_tabled_on_the_merged_text_is_carried_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    apart = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    across = tabled(db, cast.bela, negotiation.conduct, "should", "must")
    take_back(db, cast.sefa.actor, merge.code, REASON)
    results = [one.revision.carriages[-1].result for one in (apart, across)]

    assert results == [CarriageResult.CLEAN, CarriageResult.CLASH]


def test_a_clause_that_the_merge_inserted_leaves_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    proposal = Proposal("", "Article 2 bis", "Care", "Each State shall take care.")
    draft = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.INSERT, proposal)
    amendments.table(db, cast.nadia.actor, draft.code, 1)
    base = current_version(db, negotiation.conduct).code
    choices = Choices(base, frozenset({draft.code}), {}, {draft.code: WholeDecision.ADOPT})
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices)
    before = labels(db, negotiation.instrument)
    take_back(db, cast.sefa.actor, merge.code, REASON)

    assert before == ["Article 1", "Article 2", "Article 2 bis", "Article 3"]
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]


def test_a_deleted_clause_comes_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct).code
    draft = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, Proposal(base))
    amendments.table(db, cast.nadia.actor, draft.code, 1)
    choices = Choices(base, frozenset({draft.code}), {}, {draft.code: WholeDecision.ADOPT})
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices)
    take_back(db, cast.sefa.actor, merge.code, REASON)

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]
    assert current_version(db, negotiation.conduct).body == CONDUCT


def test_a_merge_under_a_later_version_is_not_taken_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    with pytest.raises(Invalid, match=r"later version \(3, editorial\)"):
        take_back(db, cast.sefa.actor, merge.code, REASON)


def test_a_published_merge_is_not_taken_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    published(db, cast, negotiation.round)

    with pytest.raises(Invalid, match="has been published with this merge"):
        take_back(db, cast.sefa.actor, merge.code, REASON)


def test_a_merge_is_taken_back_once_and_with_a_reason(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "decline")

    with pytest.raises(Invalid, match="Say why"):
        take_back(db, cast.sefa.actor, merge.code, " ")
    take_back(db, cast.sefa.actor, merge.code, REASON)
    with pytest.raises(Invalid, match="taken back already"):
        take_back(db, cast.sefa.actor, merge.code, REASON)


def test_the_record_shows_both(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, REASON)
    query = select(RecordEntry.act).where(RecordEntry.subject == f"merge:{merge.code}").order_by(RecordEntry.id)

    assert list(db.scalars(query)) == ["merged", "took back"]
    assert db.scalars(select(MergeAct)).one().take_back is not None


def test_a_delegate_takes_no_merge_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")

    with pytest.raises(Forbidden):
        take_back(db, cast.nadia.actor, merge.code, REASON)
