"""Columns of a ladder: what the head of each asks, in plain variations and six languages; reads no row.

A table is a ladder where one head names the level (level, step, stage, tier, grade, rung, degree) and another the
response (response, measure, reaction, action, consequence). Beside them are known: conduct (conduct, breach, act,
"what happened"); what comes before (before, precondition, condition, requires, attribution, evidence, consultation);
proportionality (proportionality, limits); what can be undone (reversible, undone, lifted); the end (ends, until,
duration, expiry); the review. Each kind is read once, from the first head that names it. Other heads are columns of
the table like any other, and no check asks them anything.
"""

import re
from collections.abc import Iterable
from enum import Enum

from negotiate.characters import matching_form
from negotiate.text.marks.emphasis import without_marks

#: Letters above which words are no head that asks anything.
LONGEST = 200


class LadderColumn(Enum):
    """What a column of a ladder says of each level."""

    LEVEL = "level"
    CONDUCT = "conduct"
    RESPONSE = "response"
    PRECONDITION = "before it is taken"
    PROPORTIONALITY = "proportionality"
    REVERSIBLE = "can be undone"
    END = "ends when"
    REVIEW = "review"


def _heads(bounded: str, anywhere: str) -> re.Pattern[str]:
    """Return the pattern of heads: words as whole words, or what stands anywhere in scripts without spaces."""
    return re.compile(rf"(?<!\w)(?:{bounded})(?!\w)|{anywhere}")


#: In the order in which a head is asked: "ends when the response …" says when it ends.
_PATTERNS = {
    LadderColumn.END: _heads(
        r"ends?|ended|ending|until|durations?|expir\w+|terminat\w+|lapses?|fin|prend fin|durée|jusqu\w*|termina|"
        r"duración|hasta|срок\w*|прекращ\w+|окончани\w+|ال?انتهاء|ينتهي|ال?مدة",
        "结束|终止|期限|期間|期间",
    ),
    LadderColumn.REVIEW: _heads(
        r"reviews?|reviewed|reassess\w*|réexam\w+|examen|revisi[óo]n\w*|пересмотр\w*|обзор\w*|ال?مراجعة|ال?استعراض",
        "审查|审议|复审|審查",
    ),
    LadderColumn.REVERSIBLE: _heads(
        r"reversib\w+|irreversib\w+|undone|undo|lifted|revocab\w+|réversib\w+|обратим\w*|отменя\w+|قابل\w* للعكس|"
        r"ال?قابلية للعكس",
        "可逆|撤销|撤回",
    ),
    LadderColumn.PROPORTIONALITY: _heads(
        r"proportiona\w*|limits?|proportionnalité|limites?|proporcionalidad|límites?|соразмерн\w*|предел\w*|ال?تناسب",
        "相称|比例|限度",
    ),
    LadderColumn.PRECONDITION: _heads(
        r"before|pre-?conditions?|prerequisites?|conditions?|requir\w+|attribution|evidence|consultations?|avant|"
        r"préalable\w*|antes|condición|condiciones|requisitos?|атрибуци\w+|до принятия|услови\w+|консультаци\w+|"
        r"قبل|ال?شروط?|ال?إسناد",
        "之前|前提|条件|归因|磋商|證據|证据",
    ),
    LadderColumn.LEVEL: _heads(
        r"levels?|steps?|stages?|tiers?|grades?|rungs?|degrees?|niveaux?|paliers?|degré|niveles|nivel|grados?|etapas?|"
        r"уровн\w+|уровень|ступен\w+|ال?مستوى|ال?مستويات|ال?درجة",
        "级别|等级|層級|层级|阶段|級別|级",
    ),
    LadderColumn.RESPONSE: _heads(
        r"responses?|measures?|reactions?|actions?|consequences?|répon\w+|mesures?|riposte|respuestas?|medidas?|"
        r"ответ\w*|мер[аы]?|реаги\w+|ال?استجابة|ال?رد|ال?تدابير",
        "回应|应对|措施|对策|反应",
    ),
    LadderColumn.CONDUCT: _heads(
        r"conduct|breach\w*|acts?|violations?|what happened|comportement|manquement|conducta|incumplimiento|"
        r"поведени\w+|нарушени\w+|ال?سلوك|ال?انتهاك",
        "行为|違反|违反|行為",
    ),
}


def columns_of(heads: Iterable[str]) -> tuple[LadderColumn | None, ...]:
    """Return what each head asks, None where it is none of the questions that are known.

    >>> [column and column.name for column in columns_of(("Level of breach", "Response", "Ends when", "Remarks"))]
    ['LEVEL', 'RESPONSE', 'END', None]
    """
    found: list[LadderColumn | None] = []
    for head in heads:
        if len(head) > LONGEST:
            found.append(None)
            continue
        plain = matching_form(without_marks(head)).text.casefold()
        kinds = (kind for kind, pattern in _PATTERNS.items() if kind not in found and pattern.search(plain))
        found.append(next(kinds, None))
    return tuple(found)


def is_of_ladder(columns: Iterable[LadderColumn | None]) -> bool:
    """Say whether columns are those of a ladder: one has the level, another the response.

    >>> is_of_ladder(columns_of(("Step", "Measure"))), is_of_ladder(columns_of(("State", "Contribution")))
    (True, False)
    """
    return {LadderColumn.LEVEL, LadderColumn.RESPONSE} <= set(columns)
