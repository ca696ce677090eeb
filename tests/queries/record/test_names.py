"""What entries name, under the names that it had when they were written."""

from sqlalchemy.orm import Session

from negotiate.models import Hand, Instrument
from negotiate.operations.house.groups import add_group
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.arranging.renumbering import renumber
from negotiate.operations.text.instruments import import_text
from negotiate.policy import Actor
from negotiate.queries.record.journals import JournalLine, house_journal, instrument_journal
from negotiate.queries.record.sentences import Thing
from negotiate.state.numbering.renumbering_plan import renumbering_plan
from tests.cast import Cast
from tests.operations.negotiation import Draft, begin, changed, merged, tabled


def said(line: JournalLine) -> str:
    """Return a sentence without the links in it, with plain spaces."""
    return "".join(part.words for part in line.sentence).replace("\u00a0", " ")


def newest(db: Session, actor: Actor, instrument: Instrument, count: int) -> list[str]:
    """Return the sentences of the newest acts, the newest first."""
    journal = instrument_journal(db, actor, instrument.code, 1).journal
    return [said(line) for line in journal.lines[:count]]


def test_amendments_go_by_number_and_clauses_by_label(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    soft = tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    changed(db, cast.bela, soft, "hospitals", "clinics")

    assert newest(db, cast.nadia.actor, negotiation.instrument, 2) == [
        "tabled Amendment 2, a change to Amendment 1",
        "tabled Amendment 1 to Article 2",
    ]


def test_a_merge_tells_what_every_amendment_met(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 1")

    assert newest(db, cast.nadia.actor, negotiation.instrument, 1) == [
        "decided Article 2: Amendment 1 declined, Amendment 2 adopted"
    ]


def test_a_clause_keeps_the_label_that_it_had_then(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    code = negotiation.instrument.code
    new = NewClause("", "Care", "States take care.")
    insert(db, cast.sefa.actor, negotiation.conduct.code, new, Signing(Hand.EDITORIAL))
    renumber(db, cast.sefa.actor, code, "", renumbering_plan(db, negotiation.instrument, "").seal)

    assert newest(db, cast.nadia.actor, negotiation.instrument, 2) == [
        "renumbered the text: 2 clauses",
        "inserted Article 2 bis behind Article 2",
    ]


def test_things_of_the_house_are_named_with_the_way_to_them(db: Session, cast: Cast) -> None:
    group = add_group(db, cast.ada.actor, "Islands", "ISL")
    line = house_journal(db, cast.ada.actor, 1).lines[0]

    assert said(line) == "added the group Islands"
    assert (line.sentence[1].thing, line.sentence[1].code) == (Thing.GROUP, group.code)


def test_a_fact_in_another_script_stands_by_itself(db: Session, cast: Cast) -> None:
    drafts = [Draft("", "", "تلتزم الدول الأطراف بأن تعمل معا.")]
    instrument = import_text(db, cast.sefa.actor, drafts, title="اتفاق", language="ar")
    db.flush()
    line = instrument_journal(db, cast.sefa.actor, instrument.code, 1).journal.lines[1]

    assert said(line) == "brought the text in: “اتفاق”, 1 clause"
    assert [part.words for part in line.sentence if part.thing is Thing.FACT] == ["اتفاق", "1 clause"]
