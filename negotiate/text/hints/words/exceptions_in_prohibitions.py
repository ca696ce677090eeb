"""S2: an exception inside a prohibition that leaves it to whoever invokes it: "shall not … except where necessary"."""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.hints.words.sentences import sentences
from negotiate.text.language import primary
from negotiate.text.norms.strength_phrases import Strength, phrases

#: An exception, and within a few words what whoever invokes it fills in, by language.
_EXCEPTIONS = {
    "en": (
        r"\b(?:except|unless|save|other than|without prejudice to)\b(?:\W+\w+){0,12}?\W+"
        r"(?P<open>necessary|appropriate|justified|reasonable|exceptional|emergenc(?:y|ies)|urgent|urgency|feasible"
        r"|practicable|legitimate|(?:national|public|essential) (?:security|interests?|order)|security interests|deems?"
        r"|considers?|in its view|self-defen[cs]e)\b"
    ),
    "fr": (
        r"\b(?:sauf|à moins|excepté|hormis|sans préjudice|à l['’]exception)\b(?:\W+\w+){0,12}?\W+"
        r"(?P<open>nécessaires?|nécessité|appropriée?s?|justifiée?s?|raisonnables?|exceptionnel(?:le)?s?|urgence"
        r"|légitimes?|(?:sécurité|ordre|intérêts?) (?:nationale?|public|publique|essentiels?)|estime(?:nt)?|juge(?:nt)?"
        r"|légitime défense)\b"
    ),
    "es": (
        r"\b(?:salvo|a menos que|excepto|sin perjuicio|con excepción)\b(?:\W+\w+){0,12}?\W+"
        r"(?P<open>necesari[oa]s?|necesidad|apropiad[oa]s?|justificad[oa]s?|razonables?|excepcional(?:es)?|urgencia"
        r"|emergencias?|legítim[oa]s?|(?:seguridad|orden|interés|intereses) (?:nacional(?:es)?|públic[oa]"
        r"|esencial(?:es)?)"
        r"|considere[n]?|estime[n]?)\b"
    ),
    "ru": (
        r"\b(?:за исключением|кроме|если только|без ущерба|исключая)\b(?:\W+\w+){0,12}?\W+"
        r"(?P<open>необходим\w+|целесообразн\w+|оправдан\w+|обоснован\w+|разумн\w+|исключительн\w+|чрезвычайн\w+"
        r"|неотложн\w+|законн\w+ интерес\w+|(?:национальн|государственн|общественн)\w+ (?:безопасност|порядк"
        r"|интерес)\w+"
        r"|самооборон\w+|считает|сочтет|сочтёт)\b"
    ),
    "zh": (
        r"(?:除非|除[^，。；外]{0,6}|但[^，。；]{0,8})[^。；]{0,24}?"
        r"(?P<open>必要|适当|正当理由|合理|特殊情况|例外情况|紧急|国家安全|公共(?:安全|秩序|利益)|根本利益|认为|自卫)"
        r"(?=[^。；]{0,24}(?:除外|以外|外|，|。|$))"
    ),
    "ar": (
        r"(?:إلا|باستثناء|ما لم|فيما عدا|ما عدا|دون الإخلال)\b(?:\W+\w+){0,12}?\W+"
        r"(?P<open>(?:ال|لل)?(?:ضرورة|ضروري[اة]?|طارئة|طوارئ|استثنائية|مناسب[اة]?|معقول[اة]?|مشروعة|عاجلة)"
        r"|(?:ال)?(?:أمن|نظام|مصلحة|مصالح) (?:ال)?(?:قومي|وطني|عام|وطنية|عامة|أساسية)|الدفاع عن النفس|رأت|ارتأت)\b"
    ),
}
_READERS = {
    code: re.compile(expression.replace(" ", r"\s+"), re.IGNORECASE) for code, expression in _EXCEPTIONS.items()
}


def _found(clause: DraftedClause) -> Iterator[Hint]:
    language = primary(clause.language)
    if language not in _READERS:
        return
    for at, sentence in sentences(clause.text):
        exception = _READERS[language].search(sentence)
        if exception is None:
            continue
        before = phrases(sentence[: exception.start()], language)
        denied = [one for one in before if one.strength is Strength.DENIED or (one.is_denied and _binds(one.strength))]
        if denied:
            says = f"“{denied[-1].words}” has an exception here that turns on “{exception['open']}”."
            yield Hint("S2", at + exception.start(), at + exception.end(), says)


def _binds(strength: Strength) -> bool:
    return strength.value >= Strength.SHOULD.value


CHECK = DraftingCheck(
    code="S2",
    title="An open exception inside a prohibition",
    method="A sentence that says “shall not” and then “except”, “unless” or “save”, or the like in the six languages "
    "of the United Nations, with a word that whoever invokes it fills in: necessary, justified, exceptional, national "
    "security.",
    source="The practice of drafting: an exception is as narrow as the words that bound it.",
    limits="An exception in a sentence or a clause of its own is not seen; whether one is justified is not for a tool "
    "to say.",
    find=_found,
    languages=tuple(_READERS),
)
