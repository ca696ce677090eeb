"""The change table: which rows it has, what they say, and in which order."""

from itertools import pairwise

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.importing.parse import parse
from negotiate.models import Hand
from negotiate.operations.publishing.publications import NewPublication, Terms, publish
from negotiate.operations.text.arranging.arrangement import Signing
from negotiate.operations.text.instruments import import_text
from negotiate.operations.text.next_texts import NextText, bring_in
from negotiate.queries.changes.change_rows import TableView
from negotiate.queries.changes.change_table import change_table
from negotiate.queries.changes.next_text import next_text_page
from negotiate.queries.text.comparing.editions import READ, WORKING
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, drafted, taken_out
from tests.operations.reading.test_marks import read_all
from tests.queries.text.comparing.test_redlines import merged
from tests.real_texts import needs_real_texts, read


def test_a_row_says_what_changed_and_who_brought_it_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)
    (row,) = page.rows

    assert (row.redline.label, row.changed.words_out, row.changed.words_in) == ("Article 2", 1, 1)
    assert [(shift.old, shift.new) for shift in row.changed.shifts] == [("shall not", "should not")]
    assert [source.name for source in row.sources] == ["Amendment 1, Arvenia"]
    assert row.delegations == ("Arvenia",)


def test_a_clause_that_was_taken_out_is_one_of_all_there_are(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    taken_out(db, cast, negotiation.clauses[2])
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)

    assert (len(page.rows), page.total) == (2, 3)


def test_the_sums_are_those_of_both_whole_texts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged(db, cast, negotiation)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)

    assert page.stands.shall == page.stood.shall - 1
    assert page.stands.should == page.stood.should + 1
    assert page.stands.words == page.stood.words - page.words_out + page.words_in


def test_after_the_close_the_table_is_of_what_the_round_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    merged(db, cast, negotiation)
    new = NewPublication(Terms("Text of round 1"), round=negotiation.round)
    publish(db, cast.sefa.actor, negotiation.instrument, new)
    page = change_table(db, cast.bela.actor, negotiation.instrument.code)

    assert (page.before.title, page.after.title) == ("Basis text", "Text of round 1")
    assert [row.redline.label for row in page.rows] == ["Article 2"]


def test_the_working_text_is_not_compared_for_who_may_not_read_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    with pytest.raises(NotFound):
        change_table(db, cast.olu.actor, negotiation.instrument.code, TableView(after=WORKING))


#: Another text, some of whose words are like ours.
OTHER_TEXT = "# Other\n\n## Article 1\n\nThe objective is peace.\n\n## Article 2\n\nStates shall not attack bridges.\n"

#: The rounds of one real negotiation, a file each.
ROUNDS = ("round-1-2015-10-23", "round-2-2015-12-04", "round-3-2015-12-09", "round-4-2015-12-12")


@pytest.fixture
def paris(db: Session, cast: Cast) -> str:
    """Return the code of an instrument whose publications are the four rounds, each brought in over the one before."""
    texts = [parse(read(f"paris-agreement-2015/{name}.md")).clauses for name in ROUNDS]
    instrument = import_text(db, cast.sefa.actor, texts[0], title="Draft agreement", language="en")
    for name, clauses in zip(ROUNDS[1:], texts[1:], strict=True):
        matched = next_text_page(db, cast.sefa.actor, instrument.code, clauses)
        becomes = [line.becomes for line in matched.lines]
        text = NextText(clauses, becomes, matched.seal, Signing(Hand.CHAIR, f"As issued: {name}"))
        bring_in(db, cast.sefa.actor, instrument.code, text)
        publish(db, cast.sefa.actor, instrument, NewPublication(Terms(name)))
    return instrument.code


@needs_real_texts
def test_the_figures_of_the_paris_rounds_are_those_that_others_counted(db: Session, cast: Cast, paris: str) -> None:
    editions = change_table(db, cast.sefa.actor, paris).editions[:4]
    views = [TableView(before=one.code, after=other.code) for one, other in pairwise(editions)]
    pages = [change_table(db, cast.sefa.actor, paris, view) for view in views]
    counted = [pages[0].stood, *(page.stands for page in pages)]

    assert [one.shall for one in counted] == [240, 207, 147, 116]
    assert [one.should for one in counted] == [73, 58, 27, 25]
    assert [one.brackets for one in counted] == [1035, 1041, 217, 0]
    assert [one.options for one in counted] == [154, 116, 28, 0]


@needs_real_texts
def test_every_round_of_paris_adds_up_clause_by_clause(db: Session, cast: Cast, paris: str) -> None:
    editions = change_table(db, cast.sefa.actor, paris).editions[:4]
    views = [TableView(before=one.code, after=other.code) for one, other in pairwise(editions)]
    pages = [change_table(db, cast.sefa.actor, paris, view) for view in views]

    assert [page.stood.brackets - page.brackets_closed + page.brackets_opened for page in pages] == [
        page.stands.brackets for page in pages
    ]
    assert [page.stood.options - page.stands.options for page in pages] == [
        sum(row.changed.options[0] - row.changed.options[1] for row in page.rows) for page in pages
    ]


@needs_real_texts
def test_an_article_of_paris_is_one_clause_under_both_its_numbers(db: Session, cast: Cast, paris: str) -> None:
    page = change_table(db, cast.sefa.actor, paris, TableView(by="words"))
    renamed = {row.redline.old_label: row.redline.label for row in page.rows if row.redline.is_relabelled}

    assert renamed["Article 3"] == "Article 4"
    assert renamed["Article 26"] == "Article 29"
    assert (page.stands.brackets, page.count("opened")) == (0, 0)


def test_a_draft_of_ones_own_has_a_table_against_the_working_text_and_nobody_elses_has(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    view = TableView(before=WORKING, after=f"amendment.{draft.code}")
    page = change_table(db, cast.nadia.actor, negotiation.instrument.code, view)

    assert [(row.redline.label, row.changed.words_in) for row in page.rows] == [("Article 2", 1)]
    assert page.after.title == "with your draft"
    with pytest.raises(NotFound):
        change_table(db, cast.bela.actor, negotiation.instrument.code, view)


def test_what_one_last_read_has_a_table_too(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    read_all(db, cast.nadia.actor, negotiation)
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    page = change_table(db, cast.nadia.actor, negotiation.instrument.code, TableView(before=READ, after=WORKING))

    assert [row.redline.label for row in page.rows] == ["Article 2"]
    assert page.read is None


def test_a_text_that_was_never_published_is_compared_by_its_lasting_name(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    stood = text_now(db, cast.bela.actor, negotiation.instrument)
    assert stood is not None
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")
    corrected(db, cast, negotiation.conduct, "water", "water supply")
    page = change_table(db, cast.bela.actor, negotiation.instrument.code, TableView(stood.name, WORKING))

    assert [row.changed.words_in for row in page.rows] == [2]


def test_another_instrument_is_compared_clause_by_clause_without_a_status_of_its_own(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    other = import_text(db, cast.sefa.actor, parse(OTHER_TEXT, title="Other").clauses, title="Other", language="en")
    view = TableView(f"instrument.{other.code}", WORKING)
    page = change_table(db, cast.sefa.actor, negotiation.instrument.code, view)

    assert {row.status_before for row in page.rows} == {None}
