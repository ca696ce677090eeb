"""What a translator's file would bring into the register of terms."""

from sqlalchemy.orm import Session

from negotiate.models import RemarkKind
from negotiate.operations.norms.terms import NewRemark, say
from negotiate.queries.norms.term_import import FileTerm, term_import_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.norms.test_terms import define

CONCEPTS = [
    [
        FileTerm("Hospitals", "en", False, ""),
        FileTerm("hôpitaux", "fr", False, ""),
        FileTerm("Krankenhäuser", "de", False, ""),
        FileTerm("sick houses", "en", True, "Old."),
    ],
    [FileTerm("unknown", "en", False, ""), FileTerm("inconnu", "fr", False, "")],
]


def test_a_file_offers_what_belongs_to_a_term_of_the_register_and_is_not_there_yet(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    define(db, cast, negotiation)
    there = NewRemark("hospitals", RemarkKind.EQUIVALENT, "hôpitaux", language="fr")
    say(db, cast.sefa.actor, negotiation.instrument.code, there)
    page = term_import_page(db, cast.nadia.actor, negotiation.instrument.code, CONCEPTS)

    assert [(one.kind.value, one.words, one.is_there) for one in page.offered] == [
        ("equivalent", "hôpitaux", True),
        ("discouraged", "sick houses", False),
    ]
    assert (len(page.new), page.unknown) == (1, ("unknown",))
