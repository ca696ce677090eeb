"""The register of terms as pages have it: found in the text, with what people wrote and what changed."""

from sqlalchemy.orm import Session

from negotiate.models import Hand, RemarkKind
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.signatures import sign
from negotiate.queries.norms.term_lines import RegisterLine
from negotiate.queries.norms.terms import terms_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, published

DEFINED = "“hospitals” means places where people are healed"


def entry(db: Session, cast: Cast, negotiation: Negotiation) -> RegisterLine:
    """Return the entry of hospitals as Nadia finds it."""
    page = terms_page(db, cast.nadia.actor, negotiation.instrument.code)
    return next(line for line in page.lines if line.key == "hospitals")


def define(db: Session, cast: Cast, negotiation: Negotiation, words: str = DEFINED) -> None:
    """Let the secretariat write a definition into the first article."""
    corrected(db, cast, negotiation.clauses[0], "2. It applies at all times", f"2. {words}")


def test_a_definition_and_its_uses_are_found_by_themselves(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    define(db, cast, negotiation)
    line = entry(db, cast, negotiation)

    assert [(one.place.name, one.words) for one in line.definitions] == [
        ("Article 1 (2)", "means places where people are healed")
    ]
    assert [(use.place.name, use.words) for use in line.uses] == [("Article 2", "hospitals")]


def test_a_definition_that_changed_names_the_passages_whose_meaning_moved(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    define(db, cast, negotiation)
    article = current_version(db, negotiation.clauses[0])
    sign(db, cast.chen.actor, article.code, Hand.CHAIR, "The chair’s own words.")
    first = published(db, cast, negotiation.round)
    open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    corrected(db, cast, negotiation.clauses[0], "healed", "healed or born")
    page = terms_page(db, cast.nadia.actor, negotiation.instrument.code)
    [line] = page.changed

    assert page.earlier is not None
    assert page.earlier.code == first.code
    assert line.moved is not None
    assert [use.place.name for use in line.moved.reached] == ["Article 2"]


def test_a_word_that_people_add_stands_there_without_a_definition(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    note = NewRemark("population", RemarkKind.NOTE, "Of one State, or of any?")
    say(db, cast.bela.actor, negotiation.instrument.code, note)

    assert [line.words for line in terms_page(db, cast.nadia.actor, negotiation.instrument.code).used_undefined] == [
        "population"
    ]
