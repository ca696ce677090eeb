"""What stands between and behind the numbers of one list ("5, 6 or 7"; "5–8"; "第五、六条"), as regular expressions.

Written for the matching form of a text (`negotiate.characters`), in the six languages of the United Nations. Which
number belongs to a list is decided in `negotiate.text.references.mentions`.
"""

import re

_AND = (
    r"and/or|and|or|nor|as\s+well\s+as|together\s+with|along\s+with|et/ou|et|ou|ni|ainsi\s+que|de\s+même\s+que"
    r"|y/o|así\s+como|y|e|o|u|и/или|и|или|либо|а\s+также|و/أو|أو|وكذلك|وأيضا|و"
)
_TO = r"to|through|until|à|au|al?|hasta|до|по|إلى|حتى"
#: What may stand inside a list, and changes nothing about it.
_ASIDE = (
    r"where\s+applicable|if\s+applicable|as\s+applicable|where\s+appropriate|as\s+appropriate|in\s+particular|also|even"
    r"|respectively|le\s+cas\s+échéant|s[’']il\s+y\s+a\s+lieu|en\s+su\s+caso|cuando\s+proceda|в\s+частности"
    r"|при\s+необходимости|عند\s+الاقتضاء"
)
#: The heading of a clause behind its number: "articles 5 (Definitions) and 6 (Scope)".
_HEADING = r"(?:[ \u00a0]\([^\W\d_][^()\n]{2,80}\))?"
#: What stands between two numbers of one list.
JOINT = re.compile(
    rf"{_HEADING}[ \[\]]{{0,4}}(?P<stop>[,;،؛、][ \[\]]{{0,4}})?"
    rf"(?:(?P<word>{_AND}|{_TO})(?:, ?(?:{_ASIDE}),| (?:{_ASIDE}))?[ \[]{{1,3}}(?:(?:l[’']|the\s|la\s|el\s)(?=\d))?"
    r"|(?P<touching>و(?=[\d(]|ال))|(?P<sign>(?:[&/+]|[–—-])[ \[]?))?",
    re.IGNORECASE,
)
#: What makes a range of two numbers: "5 to 8", "9–12", "5 à 8", "с 5 по 8", "第五条至第八条".
THROUGH = re.compile(
    rf"{_HEADING}[\s\[\]]*(?:(?:{_TO})[\s\[]|至|到|[–—-])[\s\[]*(?:(?:l[’']|the\s|la\s|el\s|ال)\s*)?", re.IGNORECASE
)
#: Behind a number that belongs to a list: the end of its phrase, or a word that no number counts.
AFTER_NUMBER = re.compile(
    r"\s*(?:[,.;:،؛、)\]{}”»\"'/&+–—-]|$|\n)|\s\[|\s(?:و\d)|\s\((?!\d{1,3}\)\s\w)|\s+(?:"
    r"of|and|or|nor|to|above|below|shall|may|must|should|will|would|can|cannot|is|are|was|were|be|been|being|does|do|did"
    r"|has|have|had|appl(?:y|ies|ied)|remains?|refers?|provides?|sets?|contains?|in|on|as|at|by|with|for|under|from|that"
    r"|which|when|where|if|unless|until|thereof|thereto|hereof|herein|hereto|bis|but|without|not|respectively|so|only"
    r"|together|along|read|through|within|than"
    r"|de|des|du|del|d[’']\w+|et|ou|ni|y|e|o|u|ci-(?:dessus|dessous)|sont|est|soit|ne|n[’']\w+|s[’']appliqu\w+|se|doi\w+"
    r"|peu\w+|dans|en|à|au|aux|a|al|par|por|pour|para|qui|que|sur|con|no|son|es|será\w*|podrá\w*|deberá\w*|ainsi|así"
    r"|anterior(?:es)?|supra|infra|sin|sans|si|le|la|les|los|las"
    r"|и|или|либо|а|настоящ\w+|этого|выше|ниже|не|явля\w+|примен\w+|в|во|на|с|со|по|о|об|к|до|котор\w+|долж\w+|могут"
    r"|может|если|для|будут|будет|Конвенц\w+|Соглашени\w+|Устав\w*|Договор\w*|Протокол\w*"
    r"|من|على|في|أعلاه|أدناه|إلى|لا|أو|وكذلك|المذكور\w*|الواردة|التي|تنطبق|ينطبق|بشأن|عن|و"
    r")(?!\w)",
    re.IGNORECASE,
)
#: What a number counts: "30 days", "two thirds", "5 Parties"; a name with a capital too, as in "31 December".
COUNTED = re.compile(
    r"\s?(?:%|°|€|\$)|[ -](?:working|calendar|consecutive|ordinary|successive|full)?\s?(?:"
    r"per\s?cent|percent|years?|months?|weeks?|days?|hours?|minutes?|members?|countries|votes?|instruments?|times?|weeks?"
    r"|ratifications?|copies|persons?|people|experts?|delegations?|representatives?|articles?|paragraphs?"
    r"|pour\s+cent|ans?|années?|mois|semaines?|jours?|heures?|membres?|pays|voix|parties|états?"
    r"|por\s+ciento|años?|mes(?:es)?|semanas?|días?|horas?|miembros?|países|votos?|partes|estados?"
    r"|лет|год\w*|месяц\w*|недел\w+|дн\w+|час(?:а|ов)|государств\w*|стран\w*|участник\w*|член\w*|сторон\w*|процент\w*"
    r"|سن(?:ة|وات)|عاما?|أعوام|شهرا?|أشهر|أسبوعا?|أسابيع|يوما?|أيام|ساع(?:ة|ات)|دول(?:ة|ا)?|أطراف|طرفا|عضوا|في\s+المائة"
    r")(?!\w)|\s(?-i:[A-ZÀ-ÖØ-Þ][^\W\d_]+|[А-ЯЁ][а-яё]+)(?<!Конвенции)(?<!Соглашения)(?<!Устава)(?<!Протокола)(?<!Договора)",
    re.IGNORECASE,
)
#: A suffix in brackets, of which nobody can say whether it is there: "article 5 [bis]".
CONTESTED_SUFFIX = re.compile(r"\s?\[(?:bis|ter|quater|alt|бис|тер|مكررا?)\]", re.IGNORECASE)
#: A further number behind a list, joined in a way that is not read here: "5 plus 6", "5 | 6", "5, [X] and 7".
LOOSE_END = re.compile(
    r"\s?[|~…><=]{1,3}\s?\[?\d{1,3}(?!\w|\.\d)|,?\s(?:plus|versus|vs\.?|resp\.|respectively)\s\[?\d{1,3}(?!\w)"
    r"|[\s,;]{1,3}(?:(?:and|or|et|ou|y|o|и|или)\s)?\[[Xx_…. ]{1,3}\]"
)
#: One or two words that are not read here, and a number: "5 then perhaps 6".
STRANGE_JOINT = re.compile(r" (?P<words>(?:[^\W\d_]{1,12} ){1,2})\[?\d{1,3}(?!\w|\.\d)")
