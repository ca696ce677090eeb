"""FirstComment a thread: on words that stand there once, said to those whom one can name, told in their journal alone."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Audience, Capacity, Chain, Hand, RecordEntry, Thread, ThreadKind, ThreadReach
from negotiate.operations.comments.beginnings import FirstComment, begin_on_amendment
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.operations.text.signatures import sign
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, drafted, published, tabled
from tests.operations.talking import friends, spoken


def journals(db: Session) -> set[str]:
    """Return the names of the journals that tell of speaking."""
    told = select(Chain.name).join(RecordEntry, RecordEntry.chain_id == Chain.id)
    return set(db.scalars(told.where(RecordEntry.act == "spoke of words")))


def test_the_words_are_tokens_of_the_version_that_was_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    version = current_version(db, negotiation.conduct)
    corrected(db, cast, negotiation.conduct, "A State", "Every State")

    thread = spoken(db, cast.nadia, negotiation.conduct, "shall  not", text=version.code)

    assert (thread.version, thread.stop - thread.start) == (version, 2)
    assert thread.comments[0].words == "Too narrow."


@pytest.mark.parametrize(
    ("quote", "sentence"),
    [("shall never", "do not stand there"), ("the", "stand there 2 times"), ("ervices", "do not")],
)
def test_words_that_do_not_stand_there_once_are_refused(
    db: Session, cast: Cast, negotiation: Negotiation, quote: str, sentence: str
) -> None:
    corrected(db, cast, negotiation.conduct, "including hospitals", "including the hospitals")

    with pytest.raises(Invalid, match=sentence) as refusal:
        spoken(db, cast.nadia, negotiation.conduct, quote)

    assert refusal.value.field == "quote"


def test_of_words_that_stand_there_twice_one_is_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    corrected(db, cast, negotiation.conduct, "including hospitals", "including the hospitals")

    first, second = (spoken(db, cast.nadia, negotiation.conduct, "the", nth=nth) for nth in (1, 2))

    assert first.start < second.start


@pytest.mark.parametrize(
    ("name", "reach", "journal"),
    [
        ("nadia", ThreadReach.DELEGATION, "delegation:{cast.arvenia}"),
        ("nadia", ThreadReach.SECRETARIAT, "delegation:{cast.arvenia}"),
        ("chen", ThreadReach.SECRETARIAT, "secretariat:{code}"),
        ("bela", ThreadReach.PARTICIPANTS, "instrument:{code}"),
    ],
)
def test_the_journal_of_those_who_read_it_tells_of_it(
    db: Session, cast: Cast, negotiation: Negotiation, name: str, reach: ThreadReach, journal: str
) -> None:
    spoken(db, getattr(cast, name), negotiation.conduct, "shall", reach=reach)

    assert journals(db) == {journal.format(cast=cast, code=negotiation.instrument.code)}
    assert verify(db) == []


def test_it_is_said_to_a_group_of_ones_own(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    group = friends(db, cast, cast.arvenia)

    thread = spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)
    with pytest.raises(Invalid, match="groups that your delegation belongs to"):
        spoken(db, cast.bela, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)

    assert thread.group is not None
    assert thread.group.code == group


def test_only_published_words_of_a_public_text_are_spoken_of_to_everyone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    corrected(db, cast, negotiation.conduct, "population", "people")
    with pytest.raises(Invalid, match="these words are not published"):
        spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PUBLIC)
    sign(db, cast.sefa.actor, current_version(db, negotiation.conduct).code, Hand.EDITORIAL, "A slip.")
    published(db, cast, negotiation.round)

    assert spoken(db, cast.nadia, negotiation.conduct, "shall", reach=ThreadReach.PUBLIC).reach is ThreadReach.PUBLIC


def test_an_observer_speaks_of_what_is_published_and_of_nothing_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    as_published = current_version(db, negotiation.conduct).code
    corrected(db, cast, negotiation.conduct, "shall", "should")
    note = {"reach": ThreadReach.PARTICIPANTS, "kind": ThreadKind.EXPERT_NOTE}

    with pytest.raises(NotFound):
        spoken(db, cast.olu, negotiation.conduct, "should", **note)
    thread = spoken(db, cast.olu, negotiation.conduct, "shall", text=as_published, **note)

    assert thread.kind is ThreadKind.EXPERT_NOTE


def test_an_expert_note_is_an_observers(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="is an observer's"):
        spoken(db, cast.nadia, negotiation.conduct, "shall", kind=ThreadKind.EXPERT_NOTE)


def test_whoever_sits_nowhere_says_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        spoken(db, cast.ada, negotiation.conduct, "shall")
    with pytest.raises(Invalid, match="sit in no delegation"):
        spoken(db, cast.chen, negotiation.conduct, "shall")


def test_words_of_an_amendment_on_the_table_are_spoken_of(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    said = FirstComment("Weaker.", ThreadReach.DELEGATION, amendment.revision.code, "should")

    thread = begin_on_amendment(db, cast.bela.actor, amendment.code, said)

    assert (thread.revision, thread.version) == (amendment.revision, None)


def test_a_draft_of_others_is_not_there_to_be_spoken_of(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    said = FirstComment("Weaker.", ThreadReach.DELEGATION, draft.revision.code)

    with pytest.raises(NotFound):
        begin_on_amendment(db, cast.bela.actor, draft.code, said)


def test_a_chair_says_nothing_for_a_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    thread = spoken(db, cast.chen, negotiation.conduct, "shall", reach=ThreadReach.PARTICIPANTS)

    assert (thread.delegation, thread.comments[0].delegation) == (None, None)
    assert db.scalars(select(Thread)).all() == [thread]


def test_an_observer_says_nothing_to_a_group(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.ostravia, Capacity.OBSERVER)
    published(db, cast, negotiation.round)
    group = friends(db, cast, cast.ostravia)

    with pytest.raises((Invalid, Forbidden)):
        spoken(db, cast.obi, negotiation.conduct, "shall", reach=ThreadReach.GROUP, group=group)
