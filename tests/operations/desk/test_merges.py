"""Merging a clause: what is decided becomes the next version, and every amendment meets a fate."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Amendment, AmendmentKind, CarriageResult, FateKind
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.publishing import rounds
from negotiate.state.desk.choices import WholeDecision
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation, begin, choices, labels, published, tabled


def fates(*amendments: Amendment) -> list[FateKind]:
    """Return what became of amendments."""
    return [amendment.fate.kind for amendment in amendments]


def refreshed(db: Session, *amendments: Amendment) -> None:
    """Forget what was loaded of amendments, so that the rows are read again."""
    for amendment in amendments:
        db.expire(amendment)


def test_an_adopted_amendment_is_in_the_next_version(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    mine = tabled(db, cast.nadia, negotiation.conduct, "hospitals and water", "hospitals, water and energy")

    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    assert "hospitals, water and energy." in merge.version.body
    refreshed(db, mine)
    assert fates(mine) == [FateKind.ADOPTED]


def test_the_words_of_an_amendment_name_it_as_their_origin(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    mine = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    assert [1, f"amendment:{mine.code}"] in merge.version.runs


def test_a_clash_is_decided_for_one_and_declined_for_the_other(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    soft = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    hard = tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    reasons = {hard.code: "The chair's compromise was preferred."}

    chosen = choices(db, negotiation, "adopt 0", reasons=reasons)
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)

    assert merge.version.body.startswith("A State should not damage")
    refreshed(db, soft, hard)
    assert fates(soft, hard) == [FateKind.ADOPTED, FateKind.DECLINED]


def test_a_declined_amendment_needs_a_reason(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    mine = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid) as refused:
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "decline"))

    assert refused.value.field == f"reason-{mine.code}"


def test_bracketed_readings_stand_side_by_side(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")

    chosen = choices(db, negotiation, "bracket alternatives")
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)

    assert merge.version.body.startswith("A State [shall][should][must] not damage")


def test_an_undecided_place_is_refused(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="1 of 1 places still needs a decision"):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, ""))


def test_the_second_of_two_merges_sees_both_texts(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    first = choices(db, negotiation, "adopt 0")
    second = choices(db, negotiation, "words: is to")
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, first)
    db.expire_all()

    with pytest.raises(Stale) as refused:
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, second)

    assert "A State is to not damage" in refused.value.yours
    assert "A State should not damage" in refused.value.theirs


def test_an_amendment_tabled_meanwhile_is_not_decided_unseen(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    seen = choices(db, negotiation, "adopt 0")
    tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")

    with pytest.raises(Invalid, match="Tabled since you opened this page: amendment 2"):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, seen)


def test_over_an_amendment_withdrawn_meanwhile_nothing_is_decided(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    gone = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    seen = choices(db, negotiation, "adopt 0", "adopt 0")
    amendments.withdraw(db, cast.bela.actor, gone.code, "")
    db.expire_all()

    with pytest.raises(Invalid, match="withdrawn or decided since you opened this page"):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, seen)


def displaced(db: Session, cast: Cast, wanted: str) -> tuple[Negotiation, Amendment]:
    """Return a second round into which Bela's amendment was deferred, whose "must" has lost its place to Nadia's word."""
    negotiation = begin(db, cast)
    later = tabled(db, cast.bela, negotiation.conduct, CONDUCT, wanted)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    chosen = choices(db, negotiation, "adopt 0", wholes={later.code: WholeDecision.DEFER})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)
    published(db, cast, negotiation.round)
    following = rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    db.expire_all()
    return replace(negotiation, round=following), later


def test_of_an_amendment_that_lost_a_place_the_rest_is_adopted_in_part(db: Session, cast: Cast) -> None:
    negotiation, later = displaced(db, cast, CONDUCT.replace("shall", "must").replace("hospitals", "clinics"))

    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))

    refreshed(db, later)
    assert fates(later) == [FateKind.ADOPTED_IN_PART]


def test_an_amendment_that_lost_its_only_place_is_declined(db: Session, cast: Cast) -> None:
    negotiation, later = displaced(db, cast, CONDUCT.replace("shall", "must"))

    chosen = choices(db, negotiation, reasons={later.code: "The text has gone another way."})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)

    refreshed(db, later)
    assert fates(later) == [FateKind.DECLINED]


def test_a_deferred_amendment_is_carried_onto_the_new_version(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "A State shall", "Each State shall")
    later = tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")

    wholes = {later.code: WholeDecision.DEFER}
    merge = merge_clause(
        db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0", wholes=wholes)
    )

    refreshed(db, later)
    db.expire(later.revision)
    carriage = later.revision.carriages[-1]
    assert (carriage.version_id, carriage.result) == (merge.version_id, CarriageResult.CLEAN)
    assert fates(later) == [FateKind.DEFERRED]


def test_what_was_adopted_of_an_amendment_before_counts_when_its_rest_is_declined(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    wide = tabled(db, cast.nadia, negotiation.conduct, CONDUCT, CONDUCT.replace("shall", "should") + " It shall help.")
    tabled(db, cast.bela, negotiation.conduct, "shall", "should")
    later = choices(db, negotiation, "adopt 0", wholes={wide.code: WholeDecision.DEFER})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, later)
    published(db, cast, negotiation.round)
    second = rounds.open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    db.flush()
    db.expire_all()
    rest = choices(db, replace(negotiation, round=second), "decline", reasons={wide.code: "Enough is said."})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, rest)
    refreshed(db, wide)

    assert fates(wide) == [FateKind.ADOPTED_IN_PART]


def test_a_delegate_cannot_merge(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Forbidden):
        merge_clause(db, cast.nadia.actor, negotiation.conduct.code, choices(db, negotiation, "adopt 0"))


def move_asked(db: Session, player: Player, negotiation: Negotiation) -> Amendment:
    """Table a move of the conduct clause to the end of the text."""
    version = current_version(db, negotiation.conduct)
    proposal = Proposal(version.code, after=negotiation.clauses[2].code)
    kind = AmendmentKind.MOVE
    draft = amendments.draft(db, player.actor, negotiation.conduct.code, kind, proposal)
    return amendments.table(db, player.actor, draft.code, 1)


def test_an_adopted_move_puts_the_clause_elsewhere(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    mine = move_asked(db, cast.nadia, negotiation)
    merge_clause(
        db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, wholes={mine.code: WholeDecision.ADOPT})
    )
    refreshed(db, mine)

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 3", "Article 2"]
    assert fates(mine) == [FateKind.ADOPTED]
    assert unattributed(db, negotiation.instrument) == ()


def test_a_taken_back_move_puts_it_back(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    mine = move_asked(db, cast.nadia, negotiation)
    chosen = choices(db, negotiation, wholes={mine.code: WholeDecision.ADOPT})
    merge = merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)
    take_back(db, cast.sefa.actor, merge.code, "Too early.")

    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3"]


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        (WholeDecision.BRACKET, WholeDecision.DEFER, "cannot be bracketed"),
        (WholeDecision.ADOPT, WholeDecision.ADOPT, "Only one of the moves"),
    ],
)
def test_a_move_that_cannot_be_carried_out_is_refused(
    db: Session, cast: Cast, first: WholeDecision, second: WholeDecision, sentence: str
) -> None:
    negotiation = begin(db, cast)
    mine, theirs = (move_asked(db, player, negotiation) for player in (cast.nadia, cast.bela))
    wholes = {mine.code: first, theirs.code: second}

    with pytest.raises(Invalid, match=sentence):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, wholes=wholes))


def test_an_amendment_none_of_whose_words_stand_in_the_secretariats_own_is_declined(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    chosen = choices(db, negotiation, "words: is to", reasons={amendment.code: "Met in other words."})
    merge_clause(db, cast.sefa.actor, negotiation.conduct.code, chosen)
    refreshed(db, amendment)

    assert fates(amendment) == [FateKind.DECLINED]


def test_own_words_that_leave_nothing_of_an_amendment_need_a_reason(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="Amendment 1 is declined"):
        merge_clause(db, cast.sefa.actor, negotiation.conduct.code, choices(db, negotiation, "words: is to"))
