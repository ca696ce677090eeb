"""The words of Spanish drafters: the future tense obliges, "deberán", "procurarán", "deberían", "podrán"; qualifiers.

The future is told by its ending, which no other form of a verb has; a few nouns and adverbs have it too.
"""

from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook

_NOT = r"(?:no |nunca |en ningún caso |tampoco )?"
_CLITIC = r"(?:(?:se|les?|l[oa]s?) ){0,2}"
#: Words that end as a verb in the future does.
_NO_VERB = "detrás|atrás|jamás|quizás|demás|compás|además|canadá|panamá|paraná"
_NATIONAL = r"(?:legislaci(?:ón|ones)|leyes|derecho|ordenamientos? jurídicos?|normativas?|circunstancias|prioridades)"

SPANISH = Phrasebook(
    code="es",
    name="Spanish",
    endeavour=(
        rf"{_NOT}(?:se (?:esforza(?:rán?)|esfuerzan?)|esforzarse(?:án?)?) (?:por|en|para)",
        rf"{_NOT}(?:procurarán?|intentarán?|tratarán? de|deberán? (?:procurar|esforzarse (?:por|en)|tratar de))",
        (
            rf"{_NOT}harán? (?:todo lo posible|todos los esfuerzos(?: posibles)?|cuanto (?:esté|les? sea) "
            r"[\w\s]{2,20}?) (?:por|para)"
        ),
    ),
    encouraged=(
        r"se (?:alienta|insta|invita|exhorta|anima)(?:rá)? (?:a|al)",
        r"(?:son|es|serán?) (?:alentad|invitad|instad|exhortad)[oa]s? a",
        r"(?:alienta|insta|invita|exhorta)n? a",
    ),
    exempt=(
        r"no (?:están?|estarán?|quedarán?) obligad[oa]s? a",
        r"no (?:tienen?|tendrán?) (?:la )?obligación de",
        r"no (?:será|es) necesario que",
        r"no (?:necesitan?|necesitarán?)",
    ),
    denied=(rf"(?:no|nunca|en ningún caso|tampoco) {_CLITIC}(?:podrán?|pueden?)", r"no (?:tendrán?|tienen?) derecho a"),
    shall=(
        rf"{_NOT}{_CLITIC}(?:deberán?|deben?)",
        rf"{_NOT}se comprometen? a(?: no)?",
        r"(?:están?|estarán?|quedarán?) obligad[oa]s? a(?: no)?",
        r"(?:tienen?|tendrán?) (?:la obligación de|que)",
        rf"{_NOT}(?:han?|habrán?) de",
    ),
    should=(rf"{_NOT}{_CLITIC}(?:deberían?|convendría que)",),
    may=(
        rf"{_CLITIC}(?:podrán?|pueden?|podrían?)",
        r"(?:tendrán?|tienen?) (?:derecho a|la facultad de)",
        r"(?:están?|estarán?) (?:facultad|autorizad)[oa]s? (?:para|a)",
    ),
    denials=r"no|nunca|ningún|tampoco",
    plain=rf"\b(?P<verb>{_NOT}{_CLITIC}(?!(?:{_NO_VERB})\b)\w+[aeidlb]rán?)\b",
    qualifiers=(
        (
            r"(?:según|cuando|como|si) (?:corresponda|proceda|sea (?:el caso|necesario|apropiado|posible|pertinente"
            r"|procedente"
            r"|viable|factible|aplicable|adecuado)|resulte (?:apropiado|necesario|pertinente|posible))"
        ),
        r"si procede",
        r"en (?:su )?caso (?:necesario|de ser necesario|de que proceda)",
        r"(?:en la medida|hasta donde|siempre que) (?:de lo |sea |resulte )?(?:posible|factible|viable|apropiado)",
        (
            r"en la (?:mayor |máxima )?medida (?:de lo |que sea )?(?:posible|factible|viable|necesario|necesaria"
            r"|apropiado)"
        ),
        r"en lo posible",
        r"(?:lo antes|tan pronto como sea) posible",
        r"de ser (?:posible|necesario|apropiado|viable|factible)",
        (
            r"(?:a reserva de|con sujeción a|de conformidad con|con arreglo a|en la medida en que lo permitan?)"
            rf" (?:l[oa]s?|sus?|el) (?:respectiv[oa]s? )?{_NATIONAL}(?: (?:nacional|intern)(?:es|[oa]s?)?)?"
        ),
        (
            r"(?:a la luz de|teniendo en cuenta|habida cuenta de) (?:l[oa]s|sus) (?:diferentes |respectivas )?"
            r"(?:circunstancias|capacidades|prioridades) nacionales"
        ),
        (
            r"(?:de conformidad con|según|conforme a|en función de|dentro de) sus (?:respectiv[oa]s )?"
            r"(?:capacidades|medios|posibilidades|recursos)"
        ),
        r"(?:con carácter|de manera|de forma) voluntari[oa]",
        r"voluntariamente",
    ),
    way="A duty is a verb in the future tense (“cooperarán”, “no adoptará”), or “deberán”, “se comprometen a”; “se "
    "esforzarán por”, “deberían”, “podrán” and “se alienta a” stand below it. The verb itself says how strongly.",
    limits="A future that only tells what will be the case reads as a duty; one in the present tense is not seen.",
)
