"""Drafting, saving, tabling, withdrawing: private until tabled, immutable from then on."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Amendment, AmendmentKind, Destination, FateKind, RecordEntry, Stage
from negotiate.operations.amendments import tabling as amendments
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.publishing import rounds
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, Negotiation, drafted, inserted, tabled


def test_a_draft_keeps_its_edits_and_its_wording(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert len(draft.revision.edits) == 1
    assert draft.revision.body == CONDUCT.replace("shall", "should")


def test_a_draft_has_no_number_and_leaves_no_trace_in_the_common_record(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    subjects = db.scalars(select(RecordEntry.subject).where(RecordEntry.act == "drafted")).all()
    other = tabled(db, cast.bela, negotiation.conduct, "shall", "must")

    assert draft.number is None
    assert subjects == [f"amendment:{draft.code}"]
    assert other.number == 1


def test_the_secretariat_drafts_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        drafted(db, cast.sefa, negotiation.conduct, "shall", "should")


def test_a_person_of_no_delegation_here_does_not_learn_that_the_text_exists(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        drafted(db, cast.olu, negotiation.conduct, "shall", "should")


def test_a_colleague_saves_the_draft_from_the_newest_edition_only(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    base = current_version(db, negotiation.conduct).code
    amendments.save(db, cast.noor.actor, draft.code, 1, Proposal(base, "", "Conduct", "Noor's text."))

    with pytest.raises(Stale) as refused:
        amendments.save(db, cast.nadia.actor, draft.code, 1, Proposal(base, "", "Conduct", "Nadia's text."))

    assert "Nadia's text." in refused.value.yours
    assert "Noor's text." in refused.value.theirs
    assert (refused.value.by, refused.value.at) == (cast.noor.name, draft.revision.saved_at)


def test_tabling_numbers_the_amendment_in_the_open_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert (amendment.number, amendment.round_id, amendment.stage) == (1, negotiation.round.id, Stage.TABLED)


def test_who_saves_what_her_colleague_has_tabled_hears_under_which_number_it_stands(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Stale, match="tabled as Amendment 1 in the meantime"):
        amendments.save(db, cast.noor.actor, amendment.code, 1, Proposal())


def test_what_another_delegation_has_tabled_was_never_open_to_her(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Forbidden):
        amendments.save(db, cast.bela.actor, amendment.code, 1, Proposal())


def test_white_space_at_the_ends_of_lines_alone_is_not_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, CONDUCT, f"{CONDUCT} \n\n ")

    with pytest.raises(Invalid, match="only in white space"):
        amendments.table(db, cast.nadia.actor, draft.code, 1)
    assert draft.stage is Stage.DRAFT


def test_a_change_that_leaves_no_words_is_not_tabled(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="propose its deletion"):
        tabled(db, cast.nadia, negotiation.conduct, CONDUCT, "[]")


@pytest.mark.parametrize("label", ["Article 2", "ARTICLE  2"])
def test_a_new_clause_takes_no_label_that_stands_in_the_text(
    db: Session, cast: Cast, negotiation: Negotiation, label: str
) -> None:
    with pytest.raises(Invalid, match=r"for instance “.* 2 bis”") as refused:
        inserted(db, cast.nadia, negotiation.conduct, label, "States shall report.")
    assert refused.value.field == "label"


def test_two_delegations_may_propose_a_new_clause_of_one_label(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    one = inserted(db, cast.nadia, negotiation.conduct, "Article 2 bis", "States shall report.")
    other = inserted(db, cast.bela, negotiation.conduct, "Article 2 bis", "States may report.")

    assert (one.revision.label, other.revision.label) == ("Article 2 bis", "Article 2 bis")


def test_a_new_clause_without_text_is_not_tabled(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.conduct.code
    draft = amendments.draft(db, cast.nadia.actor, code, AmendmentKind.INSERT, Proposal(label="Article 2 bis"))

    with pytest.raises(Invalid, match="no text yet"):
        amendments.table(db, cast.nadia.actor, draft.code, 1)


def test_nothing_is_tabled_after_the_deadline(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    due_at = clock.now() + timedelta(hours=1)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at)

    with clock.at(due_at + timedelta(seconds=1)), pytest.raises(Invalid, match="deadline for amendments"):
        amendments.table(db, cast.nadia.actor, draft.code, 1)


def test_nothing_is_tabled_between_rounds(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    negotiation.round.closed_at = clock.now()
    db.flush()

    with pytest.raises(Invalid, match="No round is open"):
        amendments.table(db, cast.nadia.actor, draft.code, 1)


def test_a_withdrawn_amendment_stays_readable_with_its_fate(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.withdraw(db, cast.nadia.actor, amendment.code, "Overtaken by events.")
    db.expire(amendment)

    assert amendment.stage is Stage.WITHDRAWN
    assert amendment.fate is not None
    assert (amendment.fate.kind, amendment.fate.reason) == (FateKind.WITHDRAWN, "Overtaken by events.")


def test_an_amendment_is_withdrawn_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.withdraw(db, cast.nadia.actor, amendment.code, "")
    db.expire(amendment)

    with pytest.raises(Invalid, match="no longer open"):
        amendments.withdraw(db, cast.nadia.actor, amendment.code, "")


def test_a_rival_does_not_learn_that_a_draft_exists(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        amendments.table(db, cast.bela.actor, draft.code, 1)


def test_a_proposal_to_delete_asks_for_every_word(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct)
    proposal = Proposal(base.code, base.label, "ignored", "ignored", "Not needed.")
    draft = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.DELETE, proposal)

    assert draft.revision.wording.text.strip() == ""


def test_a_discarded_draft_is_gone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.discard(db, cast.nadia.actor, draft.code)

    with pytest.raises(NotFound):
        amendments.discard(db, cast.nadia.actor, draft.code)


def test_a_form_of_another_clause_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    other = current_version(db, negotiation.clauses[0]).code

    with pytest.raises(Invalid, match="another clause"):
        amendments.draft(
            db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, Proposal(other, "", "x", "y")
        )


def moving(db: Session, cast: Cast, negotiation: Negotiation, after: str) -> Amendment:
    """Draft a move of the last clause."""
    version = current_version(db, negotiation.clauses[2])
    proposal = Proposal(version.code, rationale="It belongs there.", after=after)
    return amendments.draft(db, cast.nadia.actor, negotiation.clauses[2].code, AmendmentKind.MOVE, proposal)


def test_a_move_names_the_clause_to_stand_behind(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = moving(db, cast, negotiation, negotiation.clauses[0].code)
    amendment = amendments.table(db, cast.nadia.actor, draft.code, 1)

    assert amendment.revision.destination is not None
    assert (amendment.number, amendment.revision.label) == (1, "Article 1")


def test_a_move_to_where_it_stands_changes_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = moving(db, cast, negotiation, negotiation.conduct.code)

    with pytest.raises(Invalid, match="stands there already"):
        amendments.table(db, cast.nadia.actor, draft.code, 1)


def test_a_move_without_a_place_is_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        moving(db, cast, negotiation, "")

    assert refused.value.field == "after"


def test_a_discarded_move_leaves_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = moving(db, cast, negotiation, negotiation.clauses[0].code)
    amendments.discard(db, cast.nadia.actor, draft.code)

    assert db.query(Destination).count() == 0


def test_a_form_saves_its_draft_again_while_nobody_else_has(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    base = current_version(db, negotiation.conduct).code
    form = Proposal(base, "", "Conduct", "Nadia's text.", code="bcdfghjkmn")
    kind, clause = AmendmentKind.MODIFY, negotiation.conduct.code
    begun = amendments.draft(db, cast.nadia.actor, clause, kind, form)
    again = amendments.draft(db, cast.nadia.actor, clause, kind, form)
    amendments.save(db, cast.noor.actor, begun.code, 2, Proposal(base, "", "Conduct", "Noor's text."))

    assert again is begun
    with pytest.raises(Stale):
        amendments.draft(db, cast.nadia.actor, clause, kind, form)


def test_a_form_whose_draft_was_discarded_begins_it_anew_and_the_record_stays_whole(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    base = current_version(db, negotiation.conduct).code
    form = Proposal(base, "", "Conduct", "Nadia's text.", code="bcdfghjkmn")
    begun = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, form)
    amendments.discard(db, cast.nadia.actor, begun.code)
    db.flush()
    anew = amendments.draft(db, cast.nadia.actor, negotiation.conduct.code, AmendmentKind.MODIFY, form)

    assert anew.code == "bcdfghjkmn"
    assert verify(db) == []
