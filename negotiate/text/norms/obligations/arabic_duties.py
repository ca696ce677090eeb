"""Duties in Arabic: the verb comes first and who acts behind it ("تكفل الأطراف"), or behind "على" and "ل".

Method: a verb or phrase that opens a sentence, or stands behind a comma or with "و" and "ف" before it, is a duty; one
behind "التي", "أن", "إذا" and their kin is that clause's own. Who acts is the name right behind it, told by a list of
those who can act; of what is done, whoever stands behind "من قبل" or "من جانب". A name before it ("الأطراف ملزمة")
counts as well. Where no name is found the duty before it lends its own to one that "و" goes on with.
"""

import re
from collections.abc import Sequence

from negotiate.text.norms.obligations.duties import REACH, Duty, ended, grouped, trimmed
from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import StrengthPhrase

_THE = r"(?:ال|لل)"
#: Heads that need no other word: "الأطراف", "للأمانة".
_WHOLE = (
    rf"(?:{_THE}(?:أطراف|طرفان|طرفين|طرف|دول|دولة|بلدان|بلد|أمانة|لجنة|لجان|هيئة|هيئات|جهة|جهات|منظمة|منظمات|سلطة|سلطات|حكومة"
    r"|حكومات|آلية|محكمة|جمعية|مجلس|مؤتمر|وديع|أمين|أمينة|رئيس|مدير|فريق|خبراء|أعضاء|عضو|مكتب|وكالة|شركات|شركة|مؤسسات|مؤسسة"
    r"|وفود|وفد|مراقبين|مراقبون|أشخاص|شخص|صندوق|شعوب|مجتمعات|ممثلون|ممثلو|مشغلون|مشغل|جهاز|وزير|وزارة|عامل|قاضي|مفتشون|كيان|كيانات"
    r"|مبادرين|مقترحين|مقدم|رئاسة|كافة|جميع)|وديع|أمانة|حكومات|شعوب)"
)
#: Heads that a name follows: "مؤتمر الأطراف", "لجنة التنفيذ", "أي طرف".
_BUILT = (
    r"(?:ل|ب)?(?:مؤتمر|اجتماع|لجنة|هيئة|آلية|مجلس|أمين|منظمة|منظمات|محكمة|جمعية|فريق|وكالة|حكومة|حكومات|دولة|دول|بلدان|سلطات|أمانة"
    r"|أعضاء|ممثلو|مقدم|مقدمو|مقترحو|مكتب|صندوق|رئيس|مدير|أطراف)"
)
_EACH = r"(?:ل|ب)?(?:كل|أي|أية|جميع|كافة|أحد|إحدى|لكل|لأي|بعض|كلا|ذلك|تلك|هذه|هذا|هؤلاء|ذات)"
_OF_THEM = (
    r"(?: (?:الأطراف|النامية|المتقدمة(?: النمو)?|المتعاقدة|المعنية|المعني|المتأثرة|الساحلية|الأعضاء|المشاركة"
    r"|المختصة|المختص"
    r"|الموقعة|الأخرى"
    r"|المعترض|المعترضة|الحكومية|الوطنية|السامية|العلمية|والتقنية|التنفيذي|التنفيذية|العامة?|الدائمة|الدولية?|الفرعية|المضيفة|المتنازعة"
    r"|المالية|المنضمة|عضو|طرف|المتحدة|المراقبة|الموقع|للأمم|الأمم|المودع|لديه|السلمية|الحاضرة)){0,4}"
)
_NAME = (
    rf"(?:(?:{_EACH} )?(?:{_WHOLE}|{_BUILT} (?:(?:ال|لل)\w+|طرف|عضو|أطراف|أعضاء|تبادل \w+)(?: و?ال\w+(?:ات|ال|ة|ي"
    rf"|ية)){{0,1}}|(?:طرف|دولة|منظمة|شخص|جهة|عضو|له|لها|لهم|لهما))"
    rf"{_OF_THEM})"
)
_NAMES = re.compile(rf"(?:على |ل)?(?P<who>{_NAME})(?!\w)".replace(" ", r"\s+"))
_BEHIND = re.compile(
    rf"(?:\W|[\[\]])*(?:(?:أيضا|كذلك|أيضاً|بوجه خاص|كل من) )?(?:على )?(?:أن \w+ )?(?P<who>{_NAME})(?!\w)".replace(
        " ", r"\s+"
    )
)
_SPELLED = re.compile(r"\s*(?:،[^،.؛]{0,80}،)?\s*(?:ب?أن|ألا)\s+")
_DONE_BY = re.compile(
    rf"[^.؛]{{0,160}}?(?:من قبل|من جانب|من طرف|بواسطة|على يد) (?P<who>{_NAME})(?!\w)".replace(" ", r"\s+")
)
#: Behind such a word a verb is of the clause that it opens.
_SUBORDINATE = re.compile(
    r"(?:\b(?:و|ف|ب|ل|ك)?(?:التي|الذي|الذين|اللذين|اللتين|اللواتي|ما|مما|بما|كما|فيما|أن|أنه|أنها|بأن|لأن|ألا|إذا|إن|متى|عندما|حيثما|حيث"
    r"|حين|حينما|كلما|طالما|بينما|لكي|كي|حتى|من|قد|لم|إلى|في|عن|مدى|كيف|كيفية|هل|الأمر|مع|وهي|وهو|هي|هو)\s+)(?:لا\s+|لن\s+)?$"
)
_JOINED = re.compile(r"[وف]")
_LETTER = re.compile(r"[^\W\d_]")
#: A clause begins behind these, and behind the number of a paragraph.
_ENDINGS = "،؛:.)–-]"
_RECITAL = re.compile(r"\W*(?:و)?إذ\s|\W*إن\s+(?:الأطراف|الدول)")
_MEANS = re.compile(r"\s*(?:ب(?:مصطلح|تعبير|عبارة|كلمة)|مصطلح|تعبير)")
_MARKS = " .,;:—–،؛"

CONDITION = (
    r"إذا(?! (?:كان ذلك|أمكن|لزم|اقتضى))|متى(?! (?:أمكن|كان ذلك))|عندما(?! يكون ذلك)|حيثما(?! (?:كان|أمكن|اقتضى))"
    r"|في حال(?:ة|ات)?|في الحالات التي"
    r"|شريطة|بشرط|رهنا ب\w+|بناء على طلب|بموافقة|بعد موافقة|ما دام|كلما|لدى تلقي|عند تلقي|عند طلب"
)
EXCEPTION = (
    r"ما لم|إلا (?:إذا|في|أن|بعد|ب\w+|عندما)"
    r"|باستثناء|فيما عدا|ما عدا|دون (?:الإخلال|المساس)|بصرف النظر|على الرغم|رغم|مع عدم الإخلال"
)


def arabic_duties(text: str, sentence: WordStretch, phrases: Sequence[StrengthPhrase]) -> tuple[Duty, ...]:
    """Return the duties of a sentence, in order; `phrases` are those of the text.

    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "تكفل الدول الأطراف حماية المرافق، ويجوز للأمانة أن تقدم المساعدة."
    >>> found = arabic_duties(text, WordStretch(0, len(text)), phrases(text, "ar"))
    >>> [(duty.subject.of(text), duty.tail.of(text)) for duty in found]
    [('الدول الأطراف', 'حماية المرافق'), ('للأمانة', 'تقدم المساعدة')]
    """
    if _RECITAL.match(text, *sentence):
        return ()
    found: list[Duty] = []
    at = sentence.start
    for group in grouped(text, sentence, phrases):
        first, last = group[0], group[-1]
        before = WordStretch(max(at, first.start - REACH), first.start)
        if not _begins(text, before, first) or _MEANS.match(text, last.end, sentence.end):
            continue
        subject = _subject(text, before, WordStretch(last.end, sentence.end), found[-1] if found else None, first)
        if found:
            found[-1] = ended(text, found[-1], first.start, _MARKS)
        tail = _tail(text, subject, WordStretch(last.end, sentence.end))
        found.append(Duty(WordStretch(at if not found else first.start, first.start), subject, group, tail))
        at = last.end
    return tuple(found)


def _begins(text: str, before: WordStretch, phrase: StrengthPhrase) -> bool:
    """Say whether a phrase begins a clause of its own."""
    start, end = before
    if _SUBORDINATE.search(text, max(start, end - 24), end):
        return False
    said = trimmed(text, start, end, " [").end
    if not _LETTER.search(text, start, said):
        return True
    if text[said - 1] in _ENDINGS or text[said - 1].isdigit() or _JOINED.match(phrase.words):
        return True
    return _names_before(text, start, end) is not None


def _names_before(text: str, start: int, end: int) -> WordStretch | None:
    """Return whoever is named at the beginning of what stands before a phrase ("الأطراف ملزمة")."""
    while start < end and not text[start].isalpha():
        start += 1
    found = _NAMES.match(text, start, end)
    return WordStretch(*found.span("who")) if found and "،" not in text[found.end() : end] else None


def _subject(
    text: str, before: WordStretch, after: WordStretch, last: Duty | None, phrase: StrengthPhrase
) -> WordStretch | None:
    """Return who acts: whoever is named behind a phrase, or before it; in a duty that goes on, of the one before."""
    if behind := _BEHIND.match(text, *after):
        return WordStretch(*behind.span("who"))
    if done_by := _DONE_BY.match(text, *after):
        return WordStretch(*done_by.span("who"))
    if last is None:
        return _names_before(text, *before)
    goes_on = _JOINED.match(phrase.words) and not re.match(r"\W*ال", text[after.start : after.start + 8])
    return last.subject if goes_on else None


def _tail(text: str, subject: WordStretch | None, after: WordStretch) -> WordStretch:
    """Return what is to be done: what follows the phrase, or the name behind it and "أن"."""
    is_behind = (
        subject is not None and after.start <= subject.start and not text[after.start : subject.start].strip(" على[]")
    )
    start = subject.end if subject is not None and is_behind else after.start
    spelled = _SPELLED.match(text, start, after.end)
    return trimmed(text, spelled.end() if spelled else start, after.end, _MARKS)


def named_in_arabic(text: str, opening: WordStretch) -> WordStretch | None:
    """Return who the opening of a list names ("الأمانة:"); None where it names nobody."""
    found = _NAMES.match(text, *opening)
    return WordStretch(*found.span("who")) if found and not text[found.end() : opening.end].strip(" :") else None
