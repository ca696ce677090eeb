"""How Spanish builds a duty: who acts, then a verb in the future, or the verb first ("se adoptarán medidas")."""

from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar, rule

_WHO = (
    r"(?:Estados?|Partes?|miembros?|gobiernos?|conferencias?|secretarías?|secretari[oa]s?|comités?|consejos?"
    r"|depositari[oa]s?|comisi(?:ón|ones)|director(?:a|es|as)?|asambleas?|organizaci(?:ón|ones)|órganos?|organismos?"
    r"|oficinas?|grupos?|autoridad(?:es)?|instituci(?:ón|ones)|operador(?:a|es|as)?|proveedor(?:a|es|as)?"
    r"|tribunal(?:es)?|cortes?|president[ea]s?|delegaci(?:ón|ones)|proponentes?|mecanismos?|expert[oa]s?|equipos?"
    r"|entidad(?:es)?|coordinador(?:a|es|as)?|puntos? de contacto|reuni(?:ón|ones)|fabricantes?|empresas?"
    r"|observador(?:a|es|as)?|signatari[oa]s?|personas?|pueblos?|comunidad(?:es)?|solicitantes?|nadie|ningun[oa]|ambas"
    r"|est[eao]s?|ell[oa]s?|él|jueces|juez|ciudadan[oa]s?|congreso|ministr[oa]s?|poder ejecutivo)"
)

SPANISH_DUTIES = DutyGrammar(
    recital=rule(
        r"\s*[«“\"][^»”\"\n]+[»”\"]|\W*(?:(?:profundamente|también|además|asimismo) )?"
        r"(?!(?:cuando|no obstante)\b)(?:\w+(?:ando|iendo|yendo)"
        r"|conscientes?|convencid[oa]s|preocupad[oa]s|decidid[oa]s|guiad[oa]s|desead[oa]s|deseos[oa]s|resuelt[oa]s)\b"
    ),
    opener=rule(
        r"(?:cuando|si|en|al|antes|después|con|sin|bajo|salvo|para|por|a|desde|durante|de|conforme|no obstante"
        r"|tras|hasta"
        r"|según|sobre|además|asimismo|sin embargo|a menos|siempre|mientras|en la medida|como|excepto|una vez|dentro"
        r"|donde|cada vez|a fin|a efectos|a los efectos|ante|entre|individual\w*|teniendo|tomando|de conformidad)\b"
    ),
    subject=rule(
        r"\W*(?:(?:l[oa]s?|el|cada|tod[oa]s?|un[oa]?s?|est[eao]s?|es[eao]s?|dich[oa]s?|ningún|ningun[oa]|nada"
        r"|nadie|su|sus|tal"
        r"|tales|ell[oa]s?|él|cualquier|ambas|otr[oa]s?|l[oa]s? que|quien(?:es)?)\b|(?-i:[A-ZÁÉÍÓÚÑ]))"
    ),
    join=rule(r"(?:[,;] (?:y|e|pero|o|ni) |[;:] |\b(?:y|e|pero|o|ni) )"),
    between=rule(r"(?:\W|\b\w{1,3}\)|\b(?:también|asimismo|además|\w+mente|así como|en particular)\b)*"),
    subordinate=rule(
        r"\b(?:que|quien(?:es)?|cuy[oa]s?|donde|cuando|si|como|mientras|cual(?:es)?|porque|aunque|cuant[oa]s?)\b"
    ),
    relative=rule(r"(?!)"),
    finite=rule(
        r"\b(?:es|son|está|están|sea|sean|esté|estén|ha|han|haya|hayan|hay|tenga|tengan|tiene|tienen|fuera|fuese"
        r"|(?!(?:origen|orden|examen|imagen|plan|bien|según|también|ningún|algún|crimen|margen|volumen"
        r"|gran)\b)\w{3,}(?:an|en)"
        r"|\w{3,}(?:ad[oa]s?|id[oa]s?))\b"
    ),
    meaning=rule(r"se (?:entenderán?|entienden?)"),
    acting=rule(rf"\b{_WHO}\b"),
    after_head=rule(
        r" (?:de(?! contacto\b)|del|que|quien|en|para|por|con|a|al|bajo|sobre|mencionad\w+|establecid\w+"
        r"|previst\w+|relativ\w+"
        r"|contra|sin|entre|cuy\w+)\b|[,(\[]"
    ),
    done_by=rule(
        r"\W*(?:(?:ser|sea|sean) )?(?:\w+mente )?(?:\w+(?:ad|id)[oa]s?|\w+(?:ch|st|rt|lt)[oa]s?)?\b(?:"
        r" (?!por\b)[^\s.;:,]+){0,8}? ?\bpor "
        rf"(?P<who>(?:(?:l[oa]s?|el|cada|un[oa]?|cualquier|tod[oa]s?) )?(?:[^\s.;:,]+ ){{0,2}}?{_WHO}\b(?: (?:de"
        rf" las|en el presente|en el) (?:Partes|Acuerdo|Convenio))?)"
    ),
    condition=(
        r"cuando(?! proceda| corresponda| sea (?:posible|necesario|apropiado|pertinente|factible|viable))|si(?!"
        r" procede)"
        r"|en (?:el |los )?casos? de(?! ser)|en (?:el |los )?casos? (?:en )?que|con sujeción a|a reserva de"
        r"|a condición de que|siempre que|siempre y cuando|en la medida en que|mientras|previa (?:solicitud|petición)"
        r"|a (?:solicitud|petición) de|con el (?:consentimiento|acuerdo) (?:previo )?de|en tanto"
    ),
    exception=(
        r"salvo(?: que| en| si)?|a menos que|sin perjuicio de|con (?:la )?excepción de|excepto|no obstante|a"
        r" excepción de"
    ),
)
