"""Finding what clauses say about time: invented clauses in six languages, and recall on real treaties."""

import re
from collections import Counter

import pytest

from negotiate.dates.names import DateKind
from negotiate.dates.notation.writing import write
from negotiate.dates.phrases.languages import LEXICONS
from negotiate.dates.phrases.phrases import find_phrases
from tests.dates.truth import HIGH_SEAS, PARIS, shape_of
from tests.real_texts import needs_real_texts, read

ENGLISH = [
    (
        "The Conference shall review this Treaty five years after the entry into force of this Treaty.",
        "5 years after entry into force",
        DateKind.REVIEW,
    ),
    (
        (
            "This Convention shall enter into force on the ninetieth day after the deposit of the twentieth "
            "instrument of ratification."
        ),
        "ninetieth day after the twentieth instrument",
        DateKind.ENTRY_INTO_FORCE,
    ),
    (
        (
            "This Protocol shall enter into force on the first day of the month following the expiration of a "
            "period of three months after the deposit of the fifth instrument."
        ),
        "first day of the month after 3 months after the fifth instrument",
        DateKind.ENTRY_INTO_FORCE,
    ),
    ("Such measures shall expire two years following their adoption.", "ends 2 years after adoption", DateKind.SUNSET),
    (
        "Each Party shall report every two years after the entry into force of this Treaty.",
        "every 2 years after entry into force",
        DateKind.REPORT,
    ),
    (
        "A State may leave at any time after ten years from the entry into force of this Treaty.",
        "not before 10 years after entry into force",
        None,
    ),
    ("The text shall be circulated at least ninety days before the meeting.", "at least 90 days before meeting", None),
    (
        "The register shall be reviewed within [three] years of the adoption of the list.",
        "within 3 years after adoption of the list",
        DateKind.REVIEW,
    ),
    ("This Treaty shall remain in force until 31 December 2035.", "ends on 2035-12-31", DateKind.SUNSET),
    (
        (
            "The list shall be reviewed within two years of the entry into force of this Treaty and thereafter "
            "every three years."
        ),
        "within 2 years after entry into force, then every 3 years after the first holding",
        DateKind.REVIEW,
    ),
    (
        "It takes effect one year after the date of receipt of the notice, unless the notice says later.",
        "1 year after receipt of the notice, unless the notice says later",
        DateKind.ENTRY_INTO_FORCE,
    ),
    ("The secretariat shall report from time to time.", "no date: from time to time", DateKind.REPORT),
]


@pytest.mark.parametrize(("clause", "notation", "kind"), ENGLISH)
def test_an_english_clause_is_offered_as_a_rule(clause: str, notation: str, kind: DateKind | None) -> None:
    [phrase] = find_phrases(clause)

    assert (write(phrase.rule), phrase.kind) == (notation, kind)


OTHERS = [
    ("fr", "La Conférence examine la liste dans les cinq ans suivant l’entrée en vigueur du présent Accord.",
     "within 5 years after entry into force"),
    ("fr", "Le présent Accord entre en vigueur le trentième jour suivant le dépôt du dixième instrument.",
     "thirtieth day after the tenth instrument"),
    ("fr", "Le texte est communiqué au moins 90 jours avant la réunion.", "at least 90 days before réunion"),
    ("es", ("La Conferencia examinará la lista a más tardar cinco años después de la entrada en vigor del "
     "presente Acuerdo."), "within 5 years after entry into force"),
    ("es", "Este Acuerdo entrará en vigor el trigésimo día siguiente al depósito del décimo instrumento.",
     "thirtieth day after the tenth instrument"),
    ("es", "Las medidas terminarán dos años después de la decisión.", "2 years after decisión"),
    ("ru", "Обзор проводится не позднее чем через пять лет после вступления в силу настоящего Соглашения.",
     "within 5 years after entry into force"),
    ("ru", "Договор вступает в силу на тридцатый день после сдачи на хранение десятого документа.",
     "thirtieth day after the tenth instrument"),
    ("ru", "Доклады представляются каждые два года после принятия решения.",
     "every 2 years after принятия решения"),
    ("zh", "缔约方大会应在本协定生效后五年内审查本清单。", "within 5 years after entry into force"),
    ("zh", "本公约自第三十份批准书交存之日后九十天生效。", "90 days after the thirtieth instrument"),
    ("zh", "该文件应开放签署，直至二〇三五年十二月三十一日为止。", "on 2035-12-31"),
    ("ar", "يستعرض المؤتمر القائمة في غضون خمس سنوات من بدء نفاذ هذا الاتفاق.",
     "within 5 years after entry into force"),
    ("ar", "يبدأ نفاذ هذا الاتفاق بعد 90 يوما من تاريخ إيداع الصك الثلاثين من صكوك التصديق.",
     "90 days after the thirtieth instrument"),
    ("ar", "تقدم الأطراف تقاريرها كل سنتين بعد اعتماد القرار.", "every 2 years after اعتماد القرار"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "clause", "notation"), OTHERS)
def test_a_clause_in_another_language_is_offered_as_the_same_rule(language: str, clause: str, notation: str) -> None:
    [phrase] = find_phrases(clause, language)

    assert write(phrase.rule).removeprefix("ends ") == notation


EIF = "the entry into force of this Convention"
WRITTEN_OTHERWISE = [
    ("en", f"twenty\u2011five years after {EIF}", ["25 years after entry into force"]),
    ("en", f"twenty\u2013five years after {EIF}", ["25 years after entry into force"]),
    ("en", f"two (2) years after {EIF}", ["2 years after entry into force"]),
    ("en", f"every 5 (five) years after {EIF}", ["every 5 years after entry into force"]),
    ("en", f"two\u00a0\u202fyears\nafter {EIF}", ["2 years after entry into force"]),
    ("en", f"one and a half years after {EIF}", ["18 months after entry into force"]),
    ("en", f"within two to three years after {EIF}", [f"{n} years after entry into force" for n in (2, 3)]),
    ("en", f"within [two] [three] years after {EIF}", [f"{n} years after entry into force" for n in (2, 3)]),
    ("en", f"two (3) years after {EIF}", ["no date: two 3 years after the entry into force of this Convention"]),
    ("en", f"on the second anniversary of {EIF}", ["2 years after entry into force"]),
    ("en", "by December 31, 2030 or on 31st December 2031", ["on 2030-12-31", "on 2031-12-31"]),
    ("en", "These measures shall expire on 5 February 2031.", ["ends on 2031-02-05"]),
    ("en", "It lapses on the date five years after its entry into force.", ["ends 5 years after entry into force of the act"]),
    ("en", "This Treaty lapses on the date 5 years after its entry into force.", ["ends 5 years after entry into force"]),
    ("en", "two years after the date on which it enters into force", ["2 years after entry into force"]),
    ("en", "within three working days", ["no date: within three working days"]),
    ("en", "at its eighty-first session", ["upon the eighty-first meeting"]),
    ("en", "| Lamps | by 2020 |\n| Switches | 2025 |", ["no date: by 2020", "no date: 2025"]),
    ("fr", "deux (2) ans et demi après l’entrée en vigueur du présent Accord", ["30 months after entry into force"]),
    ("fr", ("le premier jour du mois suivant l’expiration d’une période de trois mois après le dépôt du cinquième "
     "instrument"), ["first day of the month after 3 months after the fifth instrument"]),
    ("es", "el primer día del sexto mes siguiente a la entrada en vigor del presente Acuerdo",
     ["first day of the sixth month after entry into force"]),
    ("es", "en el plazo de diez (10) días hábiles", ["no date: en el plazo de diez 10 días hábiles"]),
    ("ru", "через два (2) года после вступления в силу настоящей Конвенции", ["2 years after entry into force"]),
    ("ru", "в первый день месяца, следующего за истечением трех месяцев после сдачи на хранение пятого документа",
     ["first day of the month after 3 months after the fifth instrument"]),
    ("zh", "本公约生效后\uff15年内", ["within 5 years after entry into force"]),
    ("zh", "缔约方应当在三十日内答复。", ["no date: 应当在三十日内"]),
    ("zh", "自第五份批准书交存之日起满三个月后的次月第一日", ["first day of the month after 3 months after the fifth instrument"]),
    ("fr", "à tout moment après un délai de trois ans à compter de l’entrée en vigueur du présent Accord",
     ["not before 3 years after entry into force"]),
    ("fr", "Le registre est ouvert le 1er mars 2030.", ["on 2030-03-01"]),
    ("fr", "selon la résolution du 12 mai 2019", []),
    ("es", "veinticinco años después de la entrada en vigor del presente Acuerdo", ["25 years after entry into force"]),
    ("es", "en cualquier momento transcurridos tres años desde la entrada en vigor del presente Acuerdo",
     ["not before 3 years after entry into force"]),
    ("ru", "согласно резолюции от 12 мая 2019 года", []),
    ("ru", "через полтора года после вступления в силу настоящего Договора", ["18 months after entry into force"]),
    ("zh", "本公约生效后［两］［三］年内", [f"within {n} years after entry into force" for n in (2, 3)]),
    ("zh", "本公约生效三年后随时", ["not before 3 years after entry into force"]),
    ("ar", "ينتهي العمل بهذا البروتوكول في 31 كانون الأول/ديسمبر 2035", ["ends on 2035-12-31"]),
    ("ar", "بعد سنتين (2) من بدء نفاذ هذا الاتفاق", ["2 years after entry into force"]),
    ("ar", "في غضون خمسة عشر يوما من بدء نفاذ هذا الاتفاق", ["within 15 days after entry into force"]),
    ("ar", "في غضون 30 (ثلاثين) يوماً من بدء نفاذ هذا الاتفاق", ["within 30 days after entry into force"]),
    ("ar", "خلال خمسة وأربعين يوماً من بدء نفاذ هذا الاتفاق", ["within 45 days after entry into force"]),
    ("ar", "في اليوم الأول من الشهر التالي لانقضاء ثلاثة أشهر من تاريخ إيداع الصك الخامس",
     ["first day of the month after 3 months after the fifth instrument"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "clause", "notations"), WRITTEN_OTHERWISE)
def test_numbers_spaces_and_dates_are_read_however_they_are_written(
    language: str, clause: str, notations: list[str]
) -> None:
    assert [write(phrase.rule) for phrase in find_phrases(clause, language)] == notations


@pytest.mark.parametrize("clause", [row[1] for row in WRITTEN_OTHERWISE])
def test_a_phrase_that_is_written_otherwise_keeps_its_place(clause: str) -> None:
    assert all(clause[phrase.start : phrase.end] == phrase.words for phrase in find_phrases(clause))


@pytest.mark.parametrize(
    "clause",
    [
        "within the limits of national jurisdiction",
        "The Convention was adopted at Arrenmark on 9 May 2019.",
        "Each State shall, within its means, provide support.",
        "the annual contributions referred to in article 5",
        "",
    ],
)
def test_what_sets_no_time_is_passed_over(clause: str) -> None:
    assert find_phrases(clause) == ()


@pytest.mark.parametrize("clause", [row[0] for row in ENGLISH])
def test_a_phrase_stands_at_its_place_in_the_text(clause: str) -> None:
    assert all(clause[phrase.start : phrase.end] == phrase.words for phrase in find_phrases(clause))


def test_a_pronoun_is_filled_from_the_subject_of_its_sentence() -> None:
    [phrase] = find_phrases("The sanctions shall terminate one year following their entry into force.")

    assert write(phrase.rule) == "ends 1 year after entry into force of the sanctions"


def test_a_recurring_thing_takes_its_first_date_from_beside_it() -> None:
    clause = (
        "The Conference shall review the list on a biennial basis. The first review shall take place no "
        "later than five years after the entry into force of this Treaty."
    )

    assert write(find_phrases(clause)[0].rule) == (
        "within 5 years after entry into force, then every 2 years after the first holding"
    )


def test_a_recurring_thing_without_a_first_date_keeps_its_interval_and_invents_none() -> None:
    [phrase] = find_phrases("Each Party shall report on a biennial basis.")

    assert (write(phrase.rule), str(phrase.every and phrase.every.nominal)) == (
        "no date: on a biennial basis",
        "2 years",
    )


def test_a_verb_of_ending_far_from_the_period_does_not_end_it() -> None:
    clause = "A Party that ceases to be a member shall pay what it then owes within 90 days of withdrawal."

    assert write(find_phrases(clause)[0].rule) == "within 90 days after withdrawal"


def test_a_language_without_a_lexicon_finds_nothing() -> None:
    assert find_phrases("五年後", "ja") == ()


def found_in(name: str, heading: str) -> Counter[tuple[int, str]]:
    """Return article and shape of everything found in a treaty."""
    articles = re.split(heading, read(name))
    return Counter(
        (int(number), shape_of(phrase))
        for number, body in zip(articles[1::2], articles[2::2], strict=True)
        for phrase in find_phrases(body)
    )


def told(truth: dict[int, list[str]]) -> Counter[tuple[int, str]]:
    """Return the truth in the same form."""
    return Counter((article, shape) for article, shapes in truth.items() for shape in shapes)


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "heading", "truth", "missed", "false"),
    [
        ("bbnj-en.md", r"(?m)^### Article (\d+)", HIGH_SEAS, 3, 0),
        ("paris-agreement-2015/round-4-2015-12-12.md", r"(?m)^## Article (\d+)", PARIS, 2, 0),
    ],
)
def test_what_two_treaties_say_about_time_is_found(
    name: str, heading: str, truth: dict[int, list[str]], missed: int, false: int
) -> None:
    found, expected = found_in(name, heading), told(truth)

    assert ((expected - found).total(), (found - expected).total()) == (missed, false), (
        expected - found,
        found - expected,
    )


def computable(shapes: Counter[str]) -> Counter[str]:
    """Return the shapes that come to a day."""
    return Counter({shape: count for shape, count in shapes.items() if not shape.startswith("no date")})


@needs_real_texts
@pytest.mark.parametrize(
    ("name", "language", "recall"),
    [
        ("bbnj-fr.md", "fr", 0.83),
        ("bbnj-es.md", "es", 0.85),
        ("bbnj-ru.txt", "ru", 0.65),
        ("bbnj-zh.txt", "zh", 0.7),
        ("bbnj-ar.txt", "ar", 0.7),
    ],
)
def test_the_same_treaty_says_the_same_in_the_other_languages(name: str, language: str, recall: float) -> None:
    expected = computable(Counter(shape for shapes in HIGH_SEAS.values() for shape in shapes))
    found = computable(Counter(shape_of(phrase) for phrase in find_phrases(read(name), language)))

    assert (found & expected).total() / expected.total() >= recall, (expected - found, found - expected)


def test_all_six_languages_have_a_lexicon() -> None:
    assert set(LEXICONS) == {"ar", "en", "es", "fr", "ru", "zh"}


def test_a_body_that_acts_does_not_enter_into_force_but_the_instrument_does() -> None:
    text = "The Conference shall review this Convention five years after its entry into force."
    (phrase,) = find_phrases(text)

    assert write(phrase.rule) == "5 years after entry into force"
