"""How treaties speak of time in French; data only."""

from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages.lexicon import YEAR_IN_A_TABLE, Form, Lexicon, Shape, counter, in_order
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = {
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
}  # fmt: skip
_CARDINALS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize":
    16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
    "quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-dix": 90, "cent": 100, "cents": 100,
}  # fmt: skip
_ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième":
    4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60,
    "soixante": 60, "quatre-vingt-dixième": 90, "centième": 100,
}  # fmt: skip
_YEAR = TimeSpan(1, Unit.YEAR)
_STOP = (
    r"(?=\s*[.,;:()\[\]«»\n]|\s(?:et|ou|sauf|à moins|pour|si|qui|conformément|est|sont|a lieu|ont lieu)\b"
    r"|\s*$)"
)

FRENCH = Lexicon(
    code="fr",
    count=counter(_CARDINALS),
    nth=counter(_ORDINALS),
    units=(("jour", Unit.DAY), ("semaine", Unit.WEEK), ("mois", Unit.MONTH), ("an", Unit.YEAR)),
    months=_MONTHS,
    pieces={
        "span": r"(?<!\w)(?P<count>\[?(?:{number})\]?){again} (?P<unit>jours?|semaines?|mois|ans?|années?)\b"
        r"(?! (?:ouvrables?|ouvrés?))(?P<half> et demie?)?",
        "number": rf"(?<![\w.])(?:\d{{1,4}}|(?:{in_order(_CARDINALS)})"
        rf"(?:[ –-](?:et )?(?:{in_order(_CARDINALS)})){{0,5}})",
        "nth": rf"(?P<nth>(?:{in_order(_ORDINALS)})(?:[ -](?:et )?(?:{in_order(_ORDINALS)})){{0,5}})",
        "anchor": rf"(?P<anchor>[^.,;:()\[\]«»\n]{{3,160}}?){_STOP}",
        "after": r"(?:après|suivant|à compter d[eu]s?|à partir d[eu]s?|qui suivent|qui suit|au terme d[eu])",
        "day": rf"(?P<d>\d{{1,2}}|1er) (?P<m>{in_order(_MONTHS)}) (?P<y>\d{{4}})",
        "body": r"(?:réunion|session|conférence)",
        "limit": r"(?:dans (?:les|un délai (?:maximum )?de)|au plus tard)",
    },
    forms=(
        Form(
            Shape.IGNORED,
            r"\b(?:adoptée?|faite?|signée?|conclue?|Convention [^.,;\n]{0,60}?) (?:à [\w ,]{2,30} )?"
            r"(?:le|du) {day}",
        ),
        Form(
            Shape.FIRST_OF_MONTH,
            r"\bpremier jour du (?:{nth} )?mois (?:qui suit|suivant|après)"
            r"(?: (?:l[’']expiration d[’'’]une? (?:période|délai) de|l[’']expiration de|le terme de|un délai de) {span}"
            r" {after})? {anchor}",
        ),
        Form(Shape.ANNIVERSARY, r"\b{nth} anniversaire d[eu] {anchor}"),
        Form(Shape.NTH_DAY, r"\b{nth} jour {after} {anchor}"),
        Form(Shape.NTH_DAY, r"\b{nth} jour (?=à compter ){anchor}"),
        Form(
            Shape.NOT_BEFORE,
            r"\bà tout moment (?:après |passé |à )(?:l[’']expiration d[’']|l[’'])?(?:un (?:délai|terme) de )?{span}"
            r" {after} {anchor}",
        ),
        Form(Shape.WITHIN, r"\bau plus tard {span} {after} {anchor}"),
        Form(Shape.WITHIN, r"{span} au plus tard {after} {anchor}"),
        Form(Shape.WITHIN, r"\bdans (?:les|un délai de|un délai maximum de) {span} {after} {anchor}"),
        Form(Shape.AT_LEAST_BEFORE, r"{span} au moins avant {anchor}"),
        Form(Shape.AT_LEAST_BEFORE, r"\b(?:au moins|au plus tard) {span} avant {anchor}"),
        Form(Shape.BEFORE, r"{span}(?:, ou dès que possible,)? avant {anchor}"),
        Form(Shape.EVERY, r"\btous les {span}(?: {after} {anchor})?"),
        Form(Shape.EVERY, r"\bannuellement\b|\b(?:tous les ans|chaque année)\b", _YEAR),
        Form(Shape.EVERY, r"\b(?<=contributions )annuelles\b(?! visées)", _YEAR),
        Form(Shape.AFTER, r"{span} {after} {anchor}"),
        Form(Shape.UPON, r"\bau plus tard (?=au début|à la date|à l[’'])(?:au |à )?{anchor}"),
        Form(Shape.ENDS_UPON, r"\bjusqu[’']à ce qu(?:e |[’']){anchor}"),
        Form(Shape.ENDS_UPON, r"\bprend(?:ra)? fin (?=à la date|à compter|dès|lors de)(?:à |dès |lors de ){anchor}"),
        Form(Shape.ENDS_UPON, r"\ben attendant (?=le |la |l[’']){anchor}"),
        Form(Shape.AFTER, r"\b(?:dès le|à compter du|le) lendemain d[eu] {anchor}", TimeSpan(1, Unit.DAY)),
        Form(Shape.UNTIL_DAY, r"\bjusqu[’']au {day}"),
        Form(Shape.UNTIL_DAY, r"\b(?:prend(?:ra)? fin|expire(?:ra)?|cesse(?:ra)? [^.,;]{0,40}?) le {day}"),
        Form(Shape.NO_DATE, r"\b(?:{limit} )?(?:{number}){again} jours (?:ouvrables|ouvrés)(?: {after} {anchor})?"),
        Form(
            Shape.ON_DAY,
            r"\b(?:du(?= \w{1,3} \w+ \d{4} (?:au|jusqu))|le|avant le|à compter du|à partir du|au plus tard le) {day}",
        ),
        Form(Shape.NTH_MEETING, r"\b(?:à|lors de) (?:sa|leur|la) {nth} {body}"),
        Form(Shape.NEXT_MEETING, r"\b(?:à|lors de) (?:sa|leur|la) (?:prochaine {body}|{body} suivante)"),
        Form(Shape.NO_DATE, r"\bpériodiquement\b|\bde façon périodique|(?<=examen )périodique|(?<=suivi )périodique"),
        Form(
            Shape.NO_DATE,
            r"\bà (?:des )?intervalles (?:réguliers )?(?:à déterminer|que|qu[’']|fixés|déterminés"
            r"|réguliers)[^.,;]{0,60}",
        ),
        Form(Shape.NO_DATE, r"\bdans un délai raisonnable|\bpendant une période (?:de|ne pouvant pas dépasser) {span}"),
        YEAR_IN_A_TABLE,
    ),
    anchors=(
        (r"dépôt du {nth} instrument", "the {nth} instrument"),
        (r"dépôt (?:par [^.,;]* )?de (?:son|leur) (?:propre )?instrument|dépôt par cet État", "its instrument"),
        (r"ouverture à la signature", "opening for signature"),
        (r"^leur entrée en vigueur", "entry into force of the act"),
        (
            (
                r"entrée en vigueur (?:du présent|de la présente|de l[’']) ?(?:Accord|Convention|Traité"
                r"|Protocole|Statut)"
            ),
            "entry into force",
        ),
        (r"^entrée en vigueur$", "entry into force"),
        (r"^(?:à laquelle )?(?:il|elle) (?:entre|entrera|est entrée?) en vigueur", "entry into force"),
    ),
    articles=(
        r"^(?:(?:l[ae]s?|du|de|au|cette|cet?|leur|sa|son)\s+|(?:l|d)[’']\s*|date d[eu]s?\s+|jour"
        r" d[eu]s?\s+)+"
    ),
    kinds=(
        (DateKind.REVIEW, r"\bexamen|\bexamin|\bévalu|\bréexamin|\bréviser"),
        (DateKind.REPORT, r"\brapport"),
        (DateKind.ENTRY_INTO_FORCE, r"\bentren?t? en vigueur|\bprend (?:effet)|\bprennent effet|\bcontraignant"),
        (DateKind.MEETING, r"\bréunion|\bsession|\bconvoqu"),
    ),
    ending=r"\bprennent fin|\bprend fin|\bexpire|\bcesse|\bdeviennent? caduc|\breste ouvert",
    fleeting=r"\btemporaires?\b|\bd[’']urgence\b|\bexceptionnel(?:le)?s?\b|\bprovisoires?\b",
    bounded=(
        r"\bjusqu[’'](?:à|au)|\ben attendant\b|\bpendant (?:une|la) (?:période|durée)|\btant que\b"
        r"|\bd[’']ici"
    ),
    exception=r",? (?:à moins (?:que|qu[’']|de)|sauf si|sauf) ?(?P<words>[^.,;:()\[\]\n]{3,120})",
    first=r"\bpremi(?:er|ère)\b",
    thereafter=r",? ?(?:et,? )?(?:par la suite|ensuite),?\s*",
    between=r"à|ou|et|[-–/]",
)
