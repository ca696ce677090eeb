"""How treaties speak of time in Spanish; data only."""

from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages.lexicon import YEAR_IN_A_TABLE, Form, Lexicon, Shape, counter, in_order
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
_CARDINALS = {
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince":
    15, "dieciséis": 16, "diecisiete": 17,
    "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiún": 21, "veintiuno": 21, "veintidós": 22, "veintitrés": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
    "ochenta": 80, "noventa": 90, "cien": 100, "ciento": 100,
}  # fmt: skip
_ORDINALS = {
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3,
    "tercera": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9,
    "décimo": 10, "vigésimo": 20, "trigésimo": 30, "cuadragésimo": 40, "quincuagésimo": 50,
    "sexagésimo": 60, "nonagésimo": 90, "centésimo": 100,
}  # fmt: skip
_YEAR = TimeSpan(1, Unit.YEAR)
_STOP = r"(?=\s*[.,;:()\[\]«»“”\n]|\s(?:y|o|salvo|a menos|para|si|quien|de conformidad)\b|\s*$)"

SPANISH = Lexicon(
    code="es",
    count=counter(_CARDINALS),
    nth=counter(_ORDINALS),
    units=(("día", Unit.DAY), ("semana", Unit.WEEK), ("mes", Unit.MONTH), ("año", Unit.YEAR)),
    months=_MONTHS,
    pieces={
        "span": r"(?<!\w)(?P<count>\[?(?:{number})\]?){again} (?P<unit>días?|semanas?|mes(?:es)?|años?)\b"
        r"(?! (?:hábiles|laborables))(?P<half> y medi[oa])?",
        "number": rf"(?<![\w.])(?:\d{{1,4}}|(?:{in_order(_CARDINALS)})(?: (?:y )?(?:{in_order(_CARDINALS)})){{0,5}})",
        "nth": rf"(?P<nth>(?:{in_order(_ORDINALS)})(?: (?:{in_order(_ORDINALS)})){{0,5}})",
        "anchor": rf"(?P<anchor>[^.,;:()\[\]«»“”\n]{{3,160}}?){_STOP}",
        "after": r"(?:después del?|desde|a partir del?|siguientes? al?|contados? (?:a partir del?|desde))",
        "day": rf"(?P<d>\d{{1,2}}(?:\.?[º°ª])?) de (?P<m>{in_order(_MONTHS)}) de (?P<y>\d{{4}})",
        "body": r"(?:reunión|sesión|conferencia)",
        "limit": r"(?:(?:dentro de|en) (?:los|un plazo (?:máximo )?de|el plazo (?:máximo )?de)|a más tardar)",
    },
    forms=(
        Form(
            Shape.IGNORED,
            r"\b(?:adoptad[ao]|hech[ao]|firmad[ao]|Convención [^.,;\n]{0,60}?) (?:en [\w ,]{2,30} )?"
            r"(?:el|de) {day}",
        ),
        Form(
            Shape.FIRST_OF_MONTH,
            r"\bprimer día del (?:{nth} )?mes (?:siguiente|posterior|que siga|después)"
            r"(?: al?(?: vencimiento| término|(?: la)? expiración) de(?:l plazo de| un (?:período|plazo) de)? {span}"
            r" {after}| al?| del?| de)? {anchor}",
        ),
        Form(Shape.ANNIVERSARY, r"\b{nth} aniversario (?:de|del) {anchor}"),
        Form(Shape.NTH_DAY, r"\b{nth} día {after} {anchor}"),
        Form(Shape.NTH_DAY, r"\b{nth} día (?=posterior ){anchor}"),
        Form(
            Shape.NOT_BEFORE,
            r"\ben (?:cualquier|todo) momento,? (?:(?:una vez )?transcurridos|después de(?: transcurridos)?|tras)"
            r" {span} {after} {anchor}",
        ),
        Form(Shape.WITHIN, r"\ba más tardar {span} {after} {anchor}"),
        Form(Shape.WITHIN, r"\ben (?:un|el) plazo (?:máximo )?de {span} {after} {anchor}"),
        Form(Shape.WITHIN, r"\bdentro de (?:los|un plazo de) {span} {after} {anchor}"),
        Form(Shape.AT_LEAST_BEFORE, r"\b(?:al menos|por lo menos|a más tardar|como mínimo) {span} antes del? {anchor}"),
        Form(Shape.BEFORE, r"{span}(?: o (?:tan pronto|lo antes)[^.,;]{0,30})? antes del? {anchor}"),
        Form(Shape.EVERY, r"\bcada {span}(?: {after} {anchor})?"),
        Form(Shape.EVERY, r"\banualmente\b|\b(?:cada|todos los) años?\b", _YEAR),
        Form(Shape.EVERY, r"\b(?<=contribuciones )anuales\b(?! (?:de conformidad|mencionad|previst))", _YEAR),
        Form(Shape.AFTER, r"{span} {after} {anchor}"),
        Form(Shape.UPON, r"\ba más tardar (?=al (?:inicio|comienzo)|en la fecha)(?:al |en ){anchor}"),
        Form(Shape.ENDS_UPON, r"\bhasta que {anchor}"),
        Form(Shape.ENDS_UPON, r"\bterminará en la fecha (?:de|en que) {anchor}"),
        Form(Shape.AFTER, r"\b(?:desde|a partir d)el día siguiente a(?:l)? {anchor}", TimeSpan(1, Unit.DAY)),
        Form(Shape.UNTIL_DAY, r"\bhasta el {day}"),
        Form(Shape.UNTIL_DAY, r"\b(?:terminar|expirar|caducar|cesar)á [^.,;]{0,40}?el {day}"),
        Form(Shape.NO_DATE, r"\b(?:{limit} )?(?:{number}){again} días (?:hábiles|laborables)(?: {after} {anchor})?"),
        Form(Shape.ON_DAY, r"\b(?:desde el|a partir del|el|antes del|a más tardar el) {day}"),
        Form(Shape.NTH_MEETING, r"\ben (?:su|la) {nth} {body}"),
        Form(Shape.NEXT_MEETING, r"\b(?:en|a) (?:su|la) (?:próxima {body}|siguiente {body}|{body} siguiente)"),
        Form(Shape.NO_DATE, r"\bperiódicamente\b|\bde (?:forma|manera) periódica|(?<=examen )periódico"),
        Form(Shape.NO_DATE, r"\ba intervalos (?:regulares|periódicos)?[^.,;]{0,60}|\bcon la periodicidad[^.,;]{0,60}"),
        Form(Shape.NO_DATE, r"\ben un plazo razonable|\bdurante un per[ií]odo de (?:hasta )?{span}"),
        YEAR_IN_A_TABLE,
    ),
    anchors=(
        (r"dep(?:ósito d|ositado )el {nth} instrumento", "the {nth} instrument"),
        (r"dep(?:ósito|ositado) (?:por [^.,;]* )?(?:de )?su (?:propio )?instrumento", "its instrument"),
        (r"apertura a la firma", "opening for signature"),
        (r"^su entrada en vigor", "entry into force of the act"),
        (
            (
                r"entrada en vigor del? (?:presente|la presente|este|esta) (?:Acuerdo|Convención|Tratado"
                r"|Protocolo|Estatuto)"
            ),
            "entry into force",
        ),
        (r"^entrada en vigor$", "entry into force"),
        (r"^(?:él|ella|este|esta)? ?(?:haya entrado|entre|entró|entrará) en vigor", "entry into force"),
    ),
    articles=r"^(?:(?:el|la|los|las|del?|al?|que|su|es[ae]|fecha de(?:l)?|fecha en que)\s+)+",
    kinds=(
        (DateKind.REVIEW, r"\bexam[ei]n|\bevalua|\brevis"),
        (DateKind.REPORT, r"\binform"),
        (DateKind.ENTRY_INTO_FORCE, r"\bentrar[áa]n? en vigor|\bsurtirá efecto|\bvinculante"),
        (DateKind.MEETING, r"\breunión|\bsesión|\bconvoca"),
    ),
    ending=r"\bterminará|\bexpirará|\bcaducará|\bcesará|\bquedarán? sin efecto|\bdejará[n]? de",
    fleeting=r"\btemporal(?:es)?\b|\bde emergencia\b|\bexcepcional(?:es)?\b|\bprovisional(?:es|mente)?\b",
    bounded=r"\bhasta\b|\bmientras\b|\bdurante (?:un|el) (?:período|plazo)|\ba la espera",
    exception=r",? (?:a menos que|salvo que|salvo) (?P<words>[^.,;:()\[\]\n]{3,120})",
    first=r"\bprimera?\b|\bprimero\b",
    thereafter=r",? ?(?:y,? )?(?:posteriormente|en lo sucesivo|a partir de entonces),?\s*",
    between=r"a|o|y|[-–/]",
)
