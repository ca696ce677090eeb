"""A regional variant of the story: small island States fork what concerns them, and follow the parent from behind."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial, reduce

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Capacity, Hand, Instrument, RelationKind, Variant
from negotiate.operations.publishing.preparations import approve, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.operations.publishing.rounds import open_next
from negotiate.operations.text.arranging.arrangement import NewClause, Signing, insert
from negotiate.operations.text.instruments import admit
from negotiate.operations.text.next_texts import NextText, bring_in
from negotiate.operations.variants.answers import TypedAnswer, refuse, take
from negotiate.operations.variants.forking import ForkedClause, NewVariant, fork
from negotiate.operations.variants.offering import offer_words
from negotiate.operations.variants.relations import NewRelation, relate
from negotiate.state.rounds import open_round
from negotiate.state.text.lines import PlainVersion, published_names, standing_text
from negotiate.state.text.order import text_seal
from negotiate.state.text.publications import latest_publication
from negotiate.state.variants.followed_clauses import FollowedClause, followed_clauses

#: On which days before that of loading.
FORKED, OPENED, HUB, ANSWERED, SAID, PUBLISHED, OFFERED = -270, -200, -196, -195, -193, -120, -9
TITLE = "Arrangement of the Small Island States on Contact, Notification and Assistance"
MEMBERS = ("Mirrin", "Ouravel", "Tavisol")
CLAUSES = ("Article 2", "Article 6", "Article 13", "Article 14", "Article 18", "Article 26")
LEFT_OUT = (
    "The arrangement gives effect to the articles on contact, notification and assistance; the rest applies as it is."
)
OWN = NewClause(
    "Article 26 bis",
    "Regional hub",
    """1. The members shall maintain a regional hub, which answers at any hour for a member whose own office is closed.

2. A notification that has reached the hub has reached the member concerned.""",
)
OWN_NOTE = "Agreed by the members: three administrations cannot each keep an office open at night."


@dataclass(frozen=True, slots=True)
class StoryRelation:
    """What was said of a clause of the variant."""

    label: str
    kind: RelationKind
    reason: str


RELATIONS = (
    StoryRelation("Article 2", RelationKind.SAME, ""),
    StoryRelation("Article 6", RelationKind.SAME, ""),
    StoryRelation(
        "Article 13", RelationKind.BROADER, "The hub may answer for a member; the parent leaves that to an arrangement."
    ),
    StoryRelation(
        "Article 14", RelationKind.STRICTER, "Among the members the hub is told at once, whatever hours are agreed."
    ),
)


#: What the members put into the text themselves: a clause, its words, and those that stand in their place.
OWN_WORDS = (
    (
        "Article 13",
        "shall test it twice a year by a message",
        "shall test it twice a year, the hub every month, by a message",
    ),
    ("Article 14", "[twenty-four][seventy-two] hours", "twenty-four hours"),
)
OWN_WORDS_NOTE = "Text of the members, after their second meeting."
#: What was answered to the first round of the parent; what is not here waits.
TAKEN, REFUSED = "Article 6", "Article 25 bis"
REFUSED_FOR = "The members speak for themselves here: there is nobody who would need a joint delegation."
#: Who offers the words of the variant to the parent, for which clause; it is a private draft yet.
BY, FOR = "Ouravel", "Article 14"


def deeds_of_variants(stage: StoryStage) -> Iterator[Deed]:
    """Yield what is done with the variant, from its beginning to where it stands now."""
    yield Deed(stage.days.past(FORKED, 10), partial(_fork, stage))
    yield Deed(stage.days.past(OPENED, 9), partial(_open, stage))
    yield Deed(stage.days.past(HUB, 10), partial(_insert, stage))
    yield Deed(stage.days.past(HUB, 11), partial(_bring_in, stage))
    yield Deed(stage.days.past(ANSWERED, 10), partial(_take, stage))
    yield Deed(stage.days.past(ANSWERED, 11), partial(_refuse, stage))
    yield Deed(stage.days.past(PUBLISHED, 10), partial(_publish, stage))
    yield Deed(stage.days.past(PUBLISHED + 2, 9), partial(_open, stage))
    yield Deed(stage.days.past(OFFERED, 11), partial(_offer, stage))
    for number, told in enumerate(RELATIONS):
        yield Deed(stage.days.past(SAID, 10, number), partial(_relate, stage, told))


def variant_of(stage: StoryStage) -> Variant:
    """Return the variant as it has been forked."""
    return stage.db.scalars(select(Variant).where(Variant.parent_id == stage.instrument.id)).one()


def followed(stage: StoryStage, label: str) -> FollowedClause:
    """Return how the clause of a label meets that of the variant now."""
    variant = variant_of(stage)
    found = followed_clauses(stage.db, variant, standing_text(stage.db, variant.instrument)).clauses
    return next(one for one in found if one.shown.label == label)


def _fork(stage: StoryStage) -> None:
    publication = latest_publication(stage.db, stage.instrument)
    assert publication is not None  # the text was brought in before
    codes = {one.label: one.code for one in published_names(stage.db, publication)}
    typed = NewVariant(publication.code, TITLE, frozenset(codes[label] for label in CLAUSES), LEFT_OUT)
    fork(stage.db, stage.house.secretariat, stage.instrument.code, typed)
    instrument = _instrument(stage)
    for member in MEMBERS:
        code = stage.house.delegations[member]
        admit(stage.db, stage.house.secretariat, instrument.code, code, Capacity.PARTICIPANT)


def _open(stage: StoryStage) -> None:
    open_next(stage.db, stage.house.secretariat, _instrument(stage).code, None)


def _publish(stage: StoryStage) -> None:
    round = open_round(stage.db, _instrument(stage))
    assert round is not None  # it was opened before
    prepared = prepare_round(stage.db, stage.house.secretariat, round.code, Terms("First text of the members"))
    approve(stage.db, stage.house.second_secretary, prepared.code)


def _offer(stage: StoryStage) -> None:
    clause, _ = stage.clause(FOR)
    offer_words(stage.db, stage.house.negotiator(BY), clause.code, _instrument(stage).code)


def _insert(stage: StoryStage) -> None:
    last = standing_text(stage.db, _instrument(stage))[-1][0]
    insert(stage.db, stage.house.secretariat, last.code, OWN, Signing(Hand.EDITORIAL, OWN_NOTE))


def _bring_in(stage: StoryStage) -> None:
    instrument = _instrument(stage)
    text = standing_text(stage.db, instrument)
    drafts = [ForkedClause.of(clause, _worded(version)) for clause, version in text]
    codes, seal = [clause.code for clause, _ in text], text_seal(stage.db, instrument)
    given = NextText(drafts, codes, seal, Signing(Hand.CHAIR, OWN_WORDS_NOTE))
    bring_in(stage.db, stage.house.secretariat, instrument.code, given)


def _worded(version: PlainVersion) -> PlainVersion:
    """Return a version with the members' own words, where they have any for it."""
    replaced = [(old, new) for label, old, new in OWN_WORDS if label == version.label]
    return reduce(lambda one, words: one._replace(body=one.body.replace(*words)), replaced, version)


def _take(stage: StoryStage) -> None:
    take(stage.db, stage.house.secretariat, *_given(stage, TAKEN, ""))


def _refuse(stage: StoryStage) -> None:
    refuse(stage.db, stage.house.secretariat, *_given(stage, REFUSED, REFUSED_FOR))


def _given(stage: StoryStage, label: str, reason: str) -> tuple[str, str, TypedAnswer]:
    one = followed(stage, label)
    seen = TypedAnswer(one.now.code if one.now else "", one.own[1].code if one.own else "", reason)
    return _instrument(stage).code, one.clause.code, seen


def _relate(stage: StoryStage, told: StoryRelation) -> None:
    one = followed(stage, told.label)
    assert one.now is not None
    assert one.own is not None
    said = NewRelation(told.kind, told.reason, one.now.code, one.own[1].code)
    relate(stage.db, stage.house.chair, _instrument(stage).code, one.clause.code, said)


def _instrument(stage: StoryStage) -> Instrument:
    return variant_of(stage).instrument
