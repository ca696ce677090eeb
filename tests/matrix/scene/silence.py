"""A text in the scene of the matrix that shows what is decided only when the round is published, with much decided.

All that was decided since holds one word that stands nowhere else, by which a page that tells of it gives itself away.
"""

from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Clause, DateRuleKind, Disclosure, Hand, Level, Naming, Publication, Round
from negotiate.operations.amendments.tabling import Proposal
from negotiate.operations.dates.dates import NewRule, add_rule
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.publishing.compilations import issue_compilation
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, delete, insert, move
from negotiate.operations.text.corrections import accept, propose
from negotiate.operations.text.instruments import set_disclosure
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.desk.choices import Choices, WholeDecision
from negotiate.state.desk.desk import desk_of, region_key
from negotiate.state.text.order import order_of
from negotiate.state.text.versions import current_version
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.matrix.scene.apart import admit_others
from tests.operations.negotiation import Negotiation, begin, drafted, inserted, merged, published, tabled

#: Stands in whatever is decided and not published yet, and in nothing else.
UNTOLD = "zyxomma"
Names = dict[str, str]


def silent(db: Session, cast: Cast) -> Names:
    """Write the text: a round that is published, and one in which the secretariat has decided much."""
    negotiation = begin(db, cast)
    admit_others(db, cast, negotiation.instrument)
    told = tabled(db, cast.nadia, negotiation.clauses[0], "objective", "purpose")
    merged(db, cast, negotiation, negotiation.clauses[0], "adopt 0")
    publication = published(db, cast, negotiation.round)
    set_disclosure(db, cast.sefa.actor, negotiation.instrument.code, Disclosure.WHEN_PUBLISHED)
    second = open_next(db, cast.sefa.actor, negotiation.instrument.code, None)
    base = current_version(db, negotiation.conduct)
    adopted = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    declined = tabled(db, cast.bela, negotiation.conduct, "water", "dams")
    waiting = tabled(db, cast.nadia, negotiation.clauses[0], "services", "networks")
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    inserted(db, cast.bela, negotiation.conduct, "Article 2 bis", "Each State shall cooperate.")
    _decide(db, cast, negotiation, second)
    return {
        **_names(negotiation, publication, second),
        "version": base.code,
        "label": base.label,
        "heading": base.heading,
        "body": base.body.replace("population", "people"),
        "tabled": waiting.code,
        "told": told.code,
        "decided": adopted.code,
        "declined": declined.code,
        "draft": draft.code,
        "edition": str(draft.revision.edition),
        "revision": waiting.revision.code,
        "compilation": issue_compilation(db, cast.chen.actor, negotiation.instrument.code, "", Naming.NAMED).code,
        "order": order_of(db, negotiation.instrument).seal,
    }


def _names(negotiation: Negotiation, publication: Publication, second: Round) -> Names:
    return {
        "instrument": negotiation.instrument.code,
        "clause": negotiation.conduct.code,
        "contested": negotiation.clauses[2].code,
        "publication": publication.code,
        "open": second.code,
        "closed": negotiation.round.code,
        "round": second.code,
    }


def _decide(db: Session, cast: Cast, negotiation: Negotiation, round: Round) -> None:
    """Decide amendments, and do all that the secretariat and the chair can do to a text; take one decision back."""
    sefa, (first, conduct, review) = cast.sefa.actor, negotiation.clauses
    signing = Signing(Hand.EDITORIAL, f"So that it is {UNTOLD}.")
    in_sight_of(db, sefa)
    merge = _own_words(db, cast, conduct, round, "first")
    take_back(db, sefa, merge, f"The room saw a {UNTOLD}.")
    _own_words(db, cast, conduct, round, "last")
    agreed = Agreement(Level.UNDER_DISCUSSION, f"Group of the {UNTOLD}")
    set_status(db, cast.chen.actor, conduct.code, current_version(db, conduct).code, agreed)
    insert(db, sefa, conduct.code, NewClause(f"Article {UNTOLD}", "", f"A new {UNTOLD} is set up."), signing)
    gone = insert(db, sefa, conduct.code, NewClause("", "", f"No {UNTOLD}."), signing)
    delete(db, sefa, gone.clause.code, gone.code, signing)
    move(db, sefa, first.code, review.code, order_of(db, negotiation.instrument).seal, signing)
    add_rule(db, cast.chen.actor, conduct.code, NewRule(DateRuleKind.REVIEW, "on 2031-01-01", f"Review of {UNTOLD}"))
    _correct(db, cast, review)


def _own_words(db: Session, cast: Cast, clause: Clause, round: Round, which: str) -> str:
    """Decide a clause in the secretariat's own words, with a reason, and return the merge."""
    base = current_version(db, clause)
    desk = desk_of(db, clause, base, round, Choices(base=base.code))
    keys = [region_key(region) for region in desk.merge.regions]
    codes = [one.code for one in desk.waiting]
    words = dict(zip(keys, (f"words: the {which} {UNTOLD}", *["decline"] * len(keys)), strict=False))
    reasons = dict.fromkeys(codes, f"A {UNTOLD} was preferred.")
    wholes = {one.code: WholeDecision.DECLINE for one in desk.waiting if one.kind is AmendmentKind.INSERT}
    choices = Choices(base.code, frozenset(codes), words, wholes, reasons)
    code = merge_clause(db, cast.sefa.actor, clause.code, choices).code
    db.flush()
    db.expire_all()
    return code


def _correct(db: Session, cast: Cast, clause: Clause) -> None:
    """Let one correction be accepted, and one wait for its ruling."""
    base = current_version(db, clause)
    for word in ("five", "review"):
        typed = Proposal(base.code, base.label, base.heading, base.body.replace(word, UNTOLD))
        (correction,) = propose(db, cast.sefa.actor, clause.code, typed, f"A {UNTOLD}.")
        if word == "five":
            accept(db, cast.sten.actor, correction.code)
            base = current_version(db, clause)
