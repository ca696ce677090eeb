"""What the index answers to questions on both databases: the same as what is kept in memory does."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, SearchEntry, Version
from negotiate.operations.text import instruments
from negotiate.queries.finding import held_words, index
from negotiate.queries.finding.held_words import GatheredWords, HeldWords
from negotiate.queries.finding.questions import Question
from negotiate.text.finding.keys import search_key
from negotiate.text.unseen import without_refused
from negotiate.text.wording import clean
from tests.cast import Cast
from tests.operations.negotiation import Draft
from tests.real_texts import needs_real_texts, read

ARTICLE = "1. The States shall co\u2011operate; 100 % of 'critical' _services_ [and] \\ “ends”."
CHINESE = "各国应当在三十日内通报。"


def bodies(db: Session, question: str) -> set[str]:
    """Return the bodies of the versions that hold a question."""
    asked, everywhere = Question(question), list(db.scalars(select(Instrument.id)))
    languages = ("en", "zh")
    entries = index.as_typed(db, asked, everywhere)
    entries = entries.union(*(index.in_forms(db, asked, one, everywhere) for one in languages))
    stored = {one.id: HeldWords(one.key, one.stems) for one in db.scalars(select(SearchEntry))}
    held = held_words.as_typed(GatheredWords.of(stored), asked)
    held = held.union(*(held_words.in_forms(stored, asked, one, stored) for one in languages))
    assert held == entries
    query = select(Version.body).join(SearchEntry, SearchEntry.version_id == Version.id)
    return set(db.scalars(query.where(SearchEntry.id.in_(entries))))


@pytest.fixture
def texts(db: Session, cast: Cast) -> None:
    """Bring in a text in English and one in Chinese."""
    actor = cast.sefa.actor
    instruments.import_text(db, actor, [Draft("Article 1", "", ARTICLE)], title="English", language="en")
    instruments.import_text(db, actor, [Draft("第一条", "", CHINESE)], title="Chinese", language="zh")


@pytest.mark.parametrize(
    "question",
    [
        "States",
        "STATES SHALL",
        "co-operate",
        "0 %",
        "%",
        "_",
        "\\",
        "'critical'",
        "“ends”",
        '"ends',
        "[and]",
        "s",
        "1.",
    ],
)
@pytest.mark.usefixtures("texts")
def test_what_stands_in_a_text_is_found(db: Session, question: str) -> None:
    assert bodies(db, question) == {ARTICLE}


@pytest.mark.parametrize("question", ["应", "应当", "应当在", "三十日", "通报。"])
@pytest.mark.usefixtures("texts")
def test_chinese_is_found_from_one_character_on(db: Session, question: str) -> None:
    assert bodies(db, question) == {CHINESE}


@pytest.mark.parametrize("question", ["stated", "services states", "ending service", "operating; state"])
@pytest.mark.usefixtures("texts")
def test_forms_of_words_are_found_in_any_order(db: Session, question: str) -> None:
    assert bodies(db, question) == {ARTICLE}


@pytest.mark.parametrize("question", ["services states", "Service of state"])
@pytest.mark.usefixtures("texts")
def test_in_quotes_words_are_meant_as_they_stand(db: Session, question: str) -> None:
    assert bodies(db, f'"{question}"') == set()


@pytest.mark.parametrize("question", ["zzz", "应 急", "sta tes", "OR", "NEAR(states)", "key:states"])
@pytest.mark.usefixtures("texts")
def test_what_does_not_stand_there_is_not_found(db: Session, question: str) -> None:
    assert bodies(db, question) == set()


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "phrases"),
    [
        ("bbnj-en.md", ["marine genetic resources", "y", "30 days"]),
        ("bbnj-fr.md", ["ressources génétiques marines", "l'", "État"]),
        ("bbnj-es.md", ["recursos genéticos marinos", "ñ"]),
        ("bbnj-ru.txt", ["морские генетические ресурсы", "ё", "Стороны"]),
        ("bbnj-zh.txt", ["海洋遗传资源", "条", "应当"]),
        ("bbnj-ar.txt", ["الموارد الجينية البحرية", "ال", "المؤتمر"]),
    ],
)
def test_everything_that_a_real_text_holds_is_found(db: Session, cast: Cast, name: str, phrases: list[str]) -> None:
    drafts = [
        Draft(f"Article {at}", "", clean(without_refused(body)))
        for at, body in enumerate(read(name).split("\n\n")[:240], 1)
    ]
    instruments.import_text(db, cast.sefa.actor, drafts, title="Agreement", language=name[5:7])
    texts = list(db.scalars(select(Version.body)))

    found = {phrase: bodies(db, f'"{phrase}"') for phrase in phrases}

    assert found == {phrase: {text for text in texts if search_key(phrase) in search_key(text)} for phrase in phrases}
