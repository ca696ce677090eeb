"""How each of six languages puts a duty as if it were done by itself, and who acts there where somebody is named.

Data of the check `missing_actors`: expressions with a plain space for any white space.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class NobodysDuty:
    """What somebody has to do, said as if it were done by itself (`done`), and what names somebody in its sentence."""

    done: re.Pattern[str]
    named: re.Pattern[str]


def _duty(done: str, named: str) -> NobodysDuty:
    return NobodysDuty(*(re.compile(one.replace(" ", r"\s+"), re.IGNORECASE) for one in (done, named)))


_FRENCH = (
    r"mesures?|dispositions|actions?|efforts?|garanties?|assistance|appui|informations?|réponses?|retenue|coopération"
    r"|enquêtes?|incidents?|vulnérabilités?|infrastructures?|services?|réseaux|systèmes?"
)
_SPANISH = (
    r"medidas?|acciones|esfuerzos?|garantías?|asistencia|apoyo|información|respuestas?|moderación|cooperación"
    r"|investigaci(?:ón|ones)|incidentes?|vulnerabilidad(?:es)?|infraestructuras?|servicios?|redes|sistemas?"
)
_SPANISH_DONE = (
    r"(?:adoptar|tomar|garantizar|proteger|respetar|evitar|compartir|reforzar|notificar|divulgar|prestar|facilitar|limitar"
    r"|prevenir|investigar|aplicar)"
)
_RUSSIAN = (
    r"мер[ыа]|усили[яе]|действи[яе]|гарантии|помощь|поддержка|информация|сдержанность|сотрудничество|инцидент\w*"
    r"|уязвимост\w+|инфраструктур\w+|служб\w+|сети|системы|объекты"
)
_RUSSIAN_DONE = (
    r"(?:принимаются|обеспечива[ею]тся|оказывается|предоставля[ею]тся|соблюда[ею]тся|защища[ею]тся|предотвраща[ею]тся"
    r"|(?:должн[аоы]|следует) (?:быть )?(?:\w+о )?(?:принят\w*|обеспеч\w+|оказа\w+|защи\w+|предотвра\w+|соблю\w+"
    r"|предостав\w+))"
)

#: By the code of the language.
NOBODYS_DUTIES = {
    "en": _duty(
        r"\b(?:measures?|steps|actions?|efforts?|safeguards?|assistance|support|information|responses?"
        r"|responsibility|restraint|care|cooperation|co-operation|investigations?|incidents?|vulnerabilit(?:y|ies)"
        r"|infrastructures?|services?|networks?|systems?)"
        r"(?: (?!shall|should|must)[\w,-]+){0,6} (?:shall|should|must)(?: not)? be (?:\w+ly )?"
        r"(?:taken|made|provided|ensured|implemented|undertaken|adopted|exercised|protected|respected|avoided|given"
        r"|shared|put in place|strengthened|enhanced|promoted|investigated|reported|addressed|mitigated|disclosed"
        r"|established|considered|limited|prevented|safeguarded)\b",
        r"\b(?:by|through|among|between"
        r"|(?-i:States?|Part(?:y|ies)|Governments?|Conference|Secretariat|Secretary|Committee|Council|Depositary"
        r"|Commission|Director|Assembly|Organi[sz]ation|Members?|Body|Bodies|Board|Panel|they|it|each|entit(?:y|ies)"
        r"|authorit(?:y|ies)))\b",
    ),
    "fr": _duty(
        rf"\b(?:{_FRENCH})(?: (?!doi|devr|sont\b|est\b)[\w,’'-]+){{0,6}} "
        r"(?:(?:doi(?:t|vent)|devr(?:a|ont|ait|aient))(?: pas)? être|sont|est|seront|sera)(?: pas)? (?:\w+ment )?"
        r"(?:prise?s?|assurée?s?|fournie?s?|adoptée?s?|protégée?s?|respectée?s?|évitée?s?|partagée?s?|renforcée?s?"
        r"|signalée?s?|divulguée?s?|établie?s?|limitée?s?|prévenue?s?|exercée?s?|mise?s? en (?:place|œuvre))\b",
        r"\b(?:par|entre|États?|Part(?:ie|ies)|gouvernements?|Conférence|secrétariat|secrétaire|comité|conseil"
        r"|dépositaire|commission|directeur|assemblée|organisations?|membres?|organes?|entités?|autorités?|ils?|elles?"
        r"|chacune?|opérateurs?|groupe)\b",
    ),
    "es": _duty(
        rf"\b(?:se {_SPANISH_DONE}(?:án?|ían?)|deber(?:á|án|ía"
        rf"|ían) {_SPANISH_DONE}se)(?: (?!del?\b)[\w,-]+){{0,4}} (?:{_SPANISH})\b"
        rf"|\b(?:{_SPANISH})(?: (?!deber|ser[áí]|se\b)[\w,-]+){{0,6}} "
        rf"(?:se {_SPANISH_DONE}(?:án?|ían?)|deber(?:á|án|ía|ían) (?:{_SPANISH_DONE}se|ser \w+[ai]d[oa]s?)"
        rf"|ser(?:á|án) (?:\w+mente )?(?:adoptad|tomad|garantizad|protegid|respetad|evitad|compartid"
        rf"|notificad)[oa]s?)\b",
        r"\b(?:por|entre|Estados?|Partes?|gobiernos?|Conferencia|secretaría|secretari[oa]|comité|consejo|depositario"
        r"|comisión|director|asamblea|organizaci(?:ón|ones)|miembros?|órganos?|entidad(?:es)?|autoridad(?:es)?|ell[oa]s"
        r"|cada|operador(?:es)?|grupo)\b",
    ),
    "ru": _duty(
        rf"\b(?:{_RUSSIAN})(?: [\w,-]+){{0,6}} {_RUSSIAN_DONE}\b|\b{_RUSSIAN_DONE}(?: [\w-]+){{0,4}} (?:{_RUSSIAN})\b",
        r"\b(?:между|посредством|Сторон\w*|государств\w*|правительств\w*|Конференци\w+|секретар\w+|комитет\w*|совет\w*"
        r"|депозитари\w+|комисси\w+|директор\w*|ассамбле\w+|организаци\w+|член\w*|орган\w*|власт\w+|учреждени\w+|они|он"
        r"|она|каждый|кажд\w+|групп\w+|оператор\w*)\b",
    ),
    "zh": _duty(
        r"(?:应当?|必须|须|应该)[^，。；：]{0,12}?"
        r"(?:(?:采取|作出|加强)[^，。；：]{0,16}?(?:措施|步骤|努力|合作|行动)|提供[^，。；：]{0,12}?(?:援助|支持)"
        r"|予以(?:保护|避免|防止)|[得受]到保护)",
        r"由|通过|之间|[方国处会者人组关]应|缔约|国家|各国|政府|秘书|委员会|机构|机关|组织|大会|保存人|当局|主席|专家|其",
    ),
    "ar": _duty(
        r"\b[وف]?(?:يجب|ينبغي|يتعين|يلزم) (?:\w+ ){0,1}(?:اتخاذ|ضمان|كفالة|حماية|احترام|تجنب|تقديم|تعزيز|الإبلاغ"
        r"|توفير|منع|تنفيذ)\b",
        r"\b(?:من قبل|من جانب|بواسطة|بين|على (?:كل|الدول|الأطراف|الدولة)|[ولب]{0,2}(?:ال|لل)?(?:دول|دولة|أطراف"
        r"|طرف|حكومات?"
        r"|مؤتمر|أمانة|أمين|لجنة|مجلس|وديع|هيئة|منظمة|منظمات|سلطات|أعضاء|جهات|آلية))\b",
    ),
}
