"""What a thing of a deed belongs to: its instrument or the house, and what the law is asked about in its place."""

from typing import Any

from negotiate.models import (
    AgendaItem,
    Amendment,
    Application,
    Benchmark,
    ClashQuestion,
    Clause,
    Comment,
    ConfirmedObligation,
    Contest,
    Correction,
    DateRule,
    Delegation,
    Event,
    Exercise,
    Facilitation,
    FilledChecklist,
    FloorRequest,
    Group,
    HintDismissal,
    HouseTerm,
    Instrument,
    Invitation,
    KeptChecklist,
    Letter,
    LongWork,
    Loophole,
    Meeting,
    MergeAct,
    ModelClause,
    NormLink,
    Notice,
    Offer,
    Person,
    PersonalToken,
    Position,
    Preparation,
    Publication,
    PublicationPosition,
    ReadingPosition,
    ReceivedFile,
    Round,
    Scenario,
    Seat,
    SignIn,
    Silence,
    Statement,
    TermRemark,
    TextPosition,
    Thread,
    Version,
)
from negotiate.models.base import Coded
from negotiate.policy.speaking import Said

#: What belongs to no instrument.
OF_THE_HOUSE: frozenset[type] = frozenset(
    {
        *(Delegation, Group, HouseTerm, Invitation, KeptChecklist, Letter, LongWork, ModelClause, Person),
        *(PersonalToken, Seat, SignIn),
    }
)


def subject_of(thing: Coded) -> Any:
    """Return what the law is asked about."""
    match thing:
        case Amendment() | Comment() | Correction() | Notice() | Preparation() | Statement():
            return thing
        case AgendaItem() | Loophole() | Meeting() | Position() | Scenario() | TermRemark() | TextPosition() | Thread():
            return thing
        case Benchmark() | Contest() | FilledChecklist() | FloorRequest() | NormLink() | PublicationPosition():
            return thing
        case ClashQuestion() | ReadingPosition() | ReceivedFile():
            return thing
        case Offer():
            return thing.amendment
        case Exercise():
            return thing.scenario
        case _:
            return instrument_of(thing)


def instrument_of(thing: Coded) -> Instrument | None:
    """Return the instrument that a thing belongs to; None where it is the house's."""
    match thing:
        case Instrument():
            return thing
        case Amendment() | Clause() | Correction() | Event() | Preparation() | Publication():
            return thing.instrument
        case AgendaItem() | FloorRequest() | Meeting() | Round() | Silence() | TermRemark():
            return thing.instrument
        case Exercise() | FilledChecklist() | Loophole() | Position() | Scenario() | TextPosition() | Thread():
            return thing.instrument
        case Benchmark() | Contest() | Facilitation() | NormLink() | PublicationPosition():
            return thing.instrument
        case ClashQuestion() | ReadingPosition() | ReceivedFile():
            return thing.instrument
        case Comment():
            return thing.thread.instrument
        case Application() | ConfirmedObligation() | DateRule() | HintDismissal():
            return thing.clause.instrument
        case MergeAct() | Statement() | Version():
            return thing.clause.instrument
        case Offer():
            return thing.amendment.instrument
        case Notice():
            return thing.publication.instrument
        case Delegation() | Group() | HouseTerm() | Invitation() | KeptChecklist() | Letter() | ModelClause():
            return None
        case LongWork() | Person() | PersonalToken() | Seat() | SignIn():
            return None
        case _:
            raise TypeError(f"nothing says whether a {type(thing).__name__} belongs to an instrument or to the house")


def said_in(thing: Coded) -> Said | None:
    """Return the thread that a deed is done in, or the position that it is done to."""
    said = thing.thread if isinstance(thing, Comment) else thing
    return said if isinstance(said, Said) else None
