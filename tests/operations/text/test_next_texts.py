"""Bringing in the next text as a whole: what each clause reads then, who answers for it, and what is refused."""

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import AgreementLost, Forbidden, Invalid, Stale
from negotiate.models import CarriageResult, Hand, Instrument, Level, Move, Signature, VersionKind
from negotiate.operations.text.arranging.arrangement import Signing
from negotiate.operations.text.next_texts import BroughtIn, NextText, bring_in
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.publishing.unattributed import unattributed
from negotiate.state.text.lines import standing_text
from negotiate.state.text.order import text_seal
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, labels, tabled

SIGNED = Signing(Hand.CHAIR, "Draft text of 4 December")


@dataclass(frozen=True)
class Given:
    """A clause of a file."""

    label: str
    heading: str
    body: str
    kind: str = "article"
    depth: int = 0
    level: int = 2
    joint: str = " — "


def as_it_stands(db: Session, instrument: Instrument) -> NextText:
    """Return the working text as a file would bring it in again."""
    lines = standing_text(db, instrument)
    given = [
        Given(row.label, row.heading, row.body, clause.kind.value, clause.depth, clause.level, row.joint)
        for clause, row in lines
    ]
    codes = [clause.code for clause, _ in lines]
    return NextText(given, codes, text_seal(db, instrument), SIGNED)


def reworded(text: NextText, place: int, old: str, new: str) -> NextText:
    """Return a next text with other words in one clause."""
    clauses = list(text.clauses)
    clauses[place] = replace(clauses[place], body=clauses[place].body.replace(old, new))
    return replace(text, clauses=clauses)


def test_what_changed_is_a_version_and_what_did_not_is_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    before = [current_version(db, clause).number for clause in negotiation.clauses]
    done = bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)
    after = [current_version(db, clause) for clause in negotiation.clauses]

    assert done == BroughtIn(changed=1, added=0, deleted=0, moved=0)
    assert [version.number for version in after] == [before[0], before[1] + 1, before[2]]
    assert (after[1].kind, "should not" in after[1].body) == (VersionKind.IMPORT, True)


def test_words_that_stay_keep_their_origin_and_the_others_have_the_import(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    first = current_version(db, negotiation.conduct)
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)
    newest = current_version(db, negotiation.conduct)

    assert {origin for _, origin in newest.runs} == {f"version:{first.code}", f"version:{newest.code}"}
    assert sum(length for length, origin in newest.runs if origin == f"version:{newest.code}") == 1


def test_every_change_is_signed_by_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)
    (change,) = unattributed(db, negotiation.instrument)

    assert (change.hand, change.note, change.signed_by) == (Hand.CHAIR, SIGNED.note, cast.sefa.actor.name)


def test_a_clause_keeps_its_code_under_another_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = as_it_stands(db, negotiation.instrument)
    scope = Given("Article 2", "Scope", "It applies to every State.")
    later = [replace(text.clauses[1], label="Article 3"), replace(text.clauses[2], label="Article 4")]
    given = replace(text, clauses=[text.clauses[0], scope, *later], becomes=[text.becomes[0], "", *text.becomes[1:]])
    done = bring_in(db, cast.sefa.actor, negotiation.instrument.code, given)

    assert done == BroughtIn(changed=2, added=1, deleted=0, moved=0)
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2", "Article 3", "Article 4"]
    assert current_version(db, negotiation.conduct).label == "Article 3"


def test_a_clause_that_is_not_in_the_next_text_leaves_it_and_stays_readable(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    text = as_it_stands(db, negotiation.instrument)
    shorter = replace(text, clauses=text.clauses[:2], becomes=text.becomes[:2])
    done = bring_in(db, cast.sefa.actor, negotiation.instrument.code, shorter)

    assert done.deleted == 1
    assert current_version(db, negotiation.clauses[2]).is_deleted
    assert labels(db, negotiation.instrument) == ["Article 1", "Article 2"]


def test_a_clause_that_stands_elsewhere_has_moved(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = as_it_stands(db, negotiation.instrument)
    order = [2, 0, 1]
    turned = replace(text, clauses=[text.clauses[n] for n in order], becomes=[text.becomes[n] for n in order])
    done = bring_in(db, cast.sefa.actor, negotiation.instrument.code, turned)
    move = db.scalars(select(Move)).one()

    assert done == BroughtIn(changed=0, added=0, deleted=0, moved=1)
    assert labels(db, negotiation.instrument) == ["Article 3", "Article 1", "Article 2"]
    assert (move.clause, move.after_id, move.hand) == (negotiation.clauses[2], None, Hand.CHAIR)


def test_what_is_on_the_table_is_carried_onto_the_new_words(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)

    assert [carriage.result for carriage in amendment.revision.carriages] == [CarriageResult.CLEAN]


def test_a_text_that_has_changed_meanwhile_is_matched_once_more(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    early = as_it_stands(db, negotiation.instrument)
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, reworded(early, 1, "shall not", "should not"))

    with pytest.raises(Stale, match="Match them once more"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, reworded(early, 1, "shall not", "must not"))


def test_no_clause_becomes_two(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = as_it_stands(db, negotiation.instrument)
    doubled = replace(text, becomes=[text.becomes[0], text.becomes[0], text.becomes[2]])

    with pytest.raises(Invalid, match="chosen for 2 clauses"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, doubled)


def test_choices_for_another_cut_are_refused(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = as_it_stands(db, negotiation.instrument)

    with pytest.raises(Invalid, match="Match them once more"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, replace(text, becomes=text.becomes[:2]))


def test_a_clause_of_another_text_is_none_of_this_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = as_it_stands(db, negotiation.instrument)

    with pytest.raises(Invalid, match="do not stand in the text"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, replace(text, becomes=["x", *text.becomes[1:]]))


def test_words_that_read_otherwise_than_they_are_are_not_brought_in(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "shall \u202eton\u202c")

    with pytest.raises(Invalid, match="Article 2"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)


def test_the_same_text_brings_nothing_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="nothing to bring in"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, as_it_stands(db, negotiation.instrument))


def with_joint(text: NextText, joint: str) -> NextText:
    """Return a next text in which something else stands between each label and its heading."""
    return replace(text, clauses=[replace(one, joint=joint) for one in text.clauses])


def test_a_title_that_a_file_has_in_one_line_and_the_text_in_two_is_the_same(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, sefa = negotiation.instrument.code, cast.sefa.actor
    bring_in(db, sefa, code, with_joint(as_it_stands(db, negotiation.instrument), "\n\n"))

    with pytest.raises(Invalid, match="nothing to bring in"):
        bring_in(db, sefa, code, with_joint(as_it_stands(db, negotiation.instrument), " "))


def test_titles_keep_how_they_are_marked_whatever_a_file_makes_of_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    marked = [replace(one, level=level) for one, level in zip(text.clauses, (4, 5, -1), strict=True)]
    before = [clause.level for clause in negotiation.clauses]
    bring_in(db, cast.sefa.actor, negotiation.instrument.code, replace(text, clauses=marked))

    assert [clause.level for clause in negotiation.clauses] == [*before[:2], -1]


def test_whoever_brings_it_in_says_what_text_it_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")

    with pytest.raises(Invalid, match="what text this is"):
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, replace(text, signing=Signing(Hand.CHAIR, " ")))
    assert db.scalars(select(Signature)).all() == []


def test_the_secretariat_alone_brings_a_text_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")

    with pytest.raises(Forbidden):
        bring_in(db, cast.nadia.actor, negotiation.instrument.code, text)


def test_agreed_words_become_others_only_where_that_is_meant(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    set_status(db, cast.chen.actor, negotiation.conduct.code, version.code, Agreement(Level.AGREED, "plenary"))
    text = reworded(as_it_stands(db, negotiation.instrument), 1, "shall not", "should not")
    with pytest.raises(AgreementLost) as refusal, db.begin_nested():
        bring_in(db, cast.sefa.actor, negotiation.instrument.code, text)
    meant = replace(text, signing=replace(SIGNED, falls=refusal.value.seal))

    assert refusal.value.asked == "Article 2 stands agreed and would fall to “under discussion”"
    assert bring_in(db, cast.sefa.actor, negotiation.instrument.code, meant).changed == 1
