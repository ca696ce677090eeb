"""A text for legislative programs: valid, whole, with its numbers, its codes and its history."""

from datetime import date

import pytest
from hypothesis import given, settings

from negotiate.exporting.akn.texts import to_akn
from negotiate.exporting.akn.values import (
    AknChange,
    AknClause,
    AknHand,
    AknHappening,
    AknIssue,
    AknModification,
    AknStage,
    AknText,
    AknWork,
)
from negotiate.importing.akn.clauses import read_akn
from negotiate.importing.akn.opening import open_akn
from negotiate.importing.parse import parse
from negotiate.text.wording import Wording
from tests import real_texts
from tests.exporting.akn.reading import dangling, faults, found, needs_schema
from tests.exporting.word.test_document import BODIES

BEGUN, NOW = date(2026, 1, 5), date(2026, 5, 1)
KENYA = AknHand("Amendment 1, Kenya", "Kenya", "amend1")
REAL = (
    *("bbnj-ar.txt", "bbnj-en.md", "bbnj-es.md", "bbnj-fr.md", "bbnj-zh.txt"),
    *("strangers/en-minamata.txt", "strangers/norms-2015.txt", "strangers/zh-company-law-2023.md"),
    *("paris-agreement-2015/round-1-2015-10-23.md", "paris-agreement-2015/round-2-2015-12-04.md"),
)
BODY = """States shall:

1. Protect:
(a) people;
(b) networks[^1];

and report.

2. Act *in good faith*.

| Year | Share |
| --- | --- |
| 2030 | 10 |

[^1]: Of any kind."""


def work(title: str = "Pact on Water", language: str = "en", stage: AknStage = AknStage.DRAFT) -> AknWork:
    return AknWork("https://talks.example", "pact", title, language, BEGUN, NOW, stage, symbol="A/1")


def clause(kind: str, label: str, body: str = "", heading: str = "", **more: str) -> AknClause:
    depth = 1 if kind == "article" else 0
    return AknClause(
        f"c-{(label or kind).replace(' ', '')}", kind, depth, 3, label, " \N{EM DASH} ", Wording(heading, body), **more
    )


TEXT = AknText(
    work(),
    (
        clause("front", "", "Zero draft", "Pact on Water"),
        clause("preamble", "Preamble", "Recalling the past,\n\nHave agreed:"),
        clause("chapter", "Chapter I", "", "Rules"),
        clause("article", "Article 1", BODY, "Conduct"),
        clause("article", "Article 2 bis", "States [shall][may] report.", "", first_label="Article 4"),
        clause("annex", "Annex", "1. One.\n\n2. Two."),
    ),
    (AknIssue("p1", "Basis text, A/1", BEGUN), AknIssue("p2", "Text of round 1", NOW)),
    (AknHappening("Round 1 opened", date(2026, 2, 1)),),
    (
        AknModification(AknChange.SUBSTITUTION, "c-Article1", "Article 1", (KENYA,)),
        AknModification(AknChange.REPEAL, "gone", "Article 3", (AknHand("secretariat"),)),
    ),
)


@needs_schema
def test_a_text_is_valid_and_points_nowhere_in_vain() -> None:
    file = to_akn(TEXT)

    assert faults(file) == []
    assert dangling(file) == []
    assert file == to_akn(TEXT)


def test_a_clause_is_called_by_the_number_of_today_and_by_its_first_one_and_keeps_its_code() -> None:
    later = "//a:article[a:num='Article 2 bis']"

    assert found(to_akn(TEXT), f"{later}/@eId | {later}/@wId | {later}/@GUID") == ["art_2bis", "art_4", "c-Article2bis"]


def test_paragraphs_and_points_stand_one_inside_another_under_their_numbers() -> None:
    file = to_akn(TEXT)

    assert found(file, "//a:point/@eId") == ["art_1__para_1__list__point_a", "art_1__para_1__list__point_b"]
    assert found(file, "//a:chapter/a:article/a:num") == ["Article 1", "Article 2 bis"]
    assert found(file, "//a:article[1]/a:intro/a:p") == ["States shall:"]
    assert found(file, "//a:th") == ["Year", "Share"]
    assert found(file, "//a:authorialNote/a:p") == ["Of any kind."]


def test_it_says_when_it_was_issued_what_happened_and_by_whose_amendments_it_changed() -> None:
    file = to_akn(TEXT)

    assert found(file, "//a:eventRef/@date") == ["2026-01-05", "2026-02-01", "2026-05-01"]
    assert found(file, "//a:passiveRef[@eId='amendment_amend1']/@href") == ["https://talks.example/amendments/amend1"]
    assert found(file, "//a:TLCOrganization/@showAs") == ["Secretariat", "Kenya"]
    assert found(file, "//a:textualMod[@type='repeal']/a:destination/@href") == [
        "/akn/xx/bill/2026-01-05/pact/!main~art_3"
    ]


def test_words_that_are_not_agreed_stay_words_and_are_remarked_on() -> None:
    file = to_akn(TEXT)

    assert found(file, "//a:article[2]//a:p") == ["States [shall][may] report."]
    assert found(file, "//a:note[@placementBase='#art_2bis']") == ["Stretches of words in square brackets: 2."]


@pytest.mark.parametrize(
    ("title", "stage", "path"),
    [
        ("Pact on Water", AknStage.DRAFT, "//a:bill[@name='treatyDraft']/@name"),
        ("Pact on Water", AknStage.ADOPTED, "//a:act[@name='treaty']/@name"),
        ("Draft resolution on water", AknStage.DRAFT, "//a:statement[@name='resolutionDraft']/@name"),
        ("Резолюция о воде", AknStage.ADOPTED, "//a:statement[@name='resolution']/@name"),
    ],
)
@needs_schema
def test_a_treaty_is_a_bill_until_it_is_an_act_and_a_resolution_is_a_statement(
    title: str, stage: AknStage, path: str
) -> None:
    file = to_akn(AknText(work(title, stage=stage), TEXT.clauses))

    assert len(found(file, path)) == 1
    assert faults(file) == []


@pytest.mark.parametrize(
    ("language", "code"),
    [("ar", "ara"), ("zh", "zho"), ("en", "eng"), ("fr", "fra"), ("ru", "rus"), ("es", "spa"), ("und", "und")],
)
def test_each_language_is_an_expression_of_the_same_work(language: str, code: str) -> None:
    file = to_akn(AknText(work(language=language), TEXT.clauses))

    assert found(file, "//a:FRBRWork/a:FRBRuri/@value") == ["/akn/xx/bill/2026-01-05/pact"]
    assert found(file, "//a:FRBRExpression/a:FRBRuri/@value") == [f"/akn/xx/bill/2026-01-05/pact/{code}@2026-05-01"]


def test_a_text_without_any_clause_is_a_file_too() -> None:
    assert dangling(to_akn(AknText(work(), ()))) == []


@needs_schema
@settings(max_examples=40)
@given(BODIES)
def test_whatever_a_clause_says_the_file_is_valid_and_gives_it_back(body: str) -> None:
    file = to_akn(AknText(work(), (clause("article", "Article 1", body),)))
    [read] = read_akn(open_akn(file)).clauses

    assert faults(file) == []
    assert dangling(file) == []
    assert "".join(read.body.split()) == "".join(body.split())


@needs_schema
@real_texts.needs_real_texts
@pytest.mark.parametrize("name", REAL)
def test_a_real_text_is_valid_and_comes_back_word_for_word(name: str) -> None:
    text = parse(real_texts.read(name))
    clauses = tuple(
        AknClause(f"c{n}", one.kind, one.depth, one.level, one.label, one.joint, Wording(one.heading, one.body))
        for n, one in enumerate(text.clauses)
    )

    file = to_akn(AknText(work(text.title, text.language), clauses))

    assert faults(file) == []
    assert dangling(file) == []
    back = read_akn(open_akn(file)).clauses
    assert [(one.label, one.joint, one.heading, one.body) for one in back] == [
        (one.label, one.joint, one.heading, one.body) for one in text.clauses
    ]
