"""How French builds a duty: who acts, then the verb; what leads to it ends with a comma; "qui" has its own verb."""

from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar, rule

_WHO = (
    r"(?:États?|Part(?:ie|ies)|Membres?|gouvernements?|Conférences?|secrétariats?|secrétaires?|comités?|conseils?"
    r"|dépositaires?|commissions?|directeurs?|assemblées?|organisations?|organes?|organismes?|bureaux?|groupes?"
    r"|autorités?|institutions?|opérateurs?|fournisseurs?|tribun(?:al|aux)|cours?|présidente?s?|délégations?|auteurs?"
    r"|promoteurs?|mécanismes?|experts?|équipes?|entités?|coordonnat\w+|points? de contact|réunions?|fabricants?"
    r"|entreprises?|observateurs?|signataires?|puissances?|personnes?|peuples?|communautés?|requérants?|demandeurs?"
    r"|ils?|elles?|chacune?|nul|aucune?)"
)

FRENCH_DUTIES = DutyGrammar(
    recital=rule(
        r"\s*[«“\"][^»”\"\n]+[»”\"]|\W*(?:(?:profondément|également|en outre|encore|aussi|toujours|vivement) )?"
        r"(?!(?:suivant|nonobstant|pendant|durant|avant|devant|cependant|concernant|autant|tous|plus|ceux|nous"
        r"|dessous)\b)"
        r"\w{3,}(?:ant|ée?s|us|ues|entes|ents|euses|eux)\b"
    ),
    opener=rule(
        r"(?:lorsqu\w*|lorsque|quand|si|s['’]il|dans|en|au|aux?|à|avant|après|avec|sans|sous|sauf|pour|par|afin"
        r"|dès|pendant"
        r"|durant|conformément|nonobstant|lors|jusqu\w*|eu égard|compte tenu|outre|toutefois|cependant|néanmoins|à"
        r" moins"
        r"|chaque fois|tant que|dans la mesure|selon|sur|chez|aux fins|d['’]ici|en cas|ce faisant|à cette fin|à"
        r" cet égard"
        r"|notamment|ainsi|de même|de plus|par ailleurs|individuellement|sinon|tout en)\b"
    ),
    subject=rule(
        r"\W*(?:(?:les?|la|l['’]|chaque|toute?s?|tous|une?|des|ces?|cette|cet|ils?|elles?|aucune?|nulle?|chacune?"
        r"|rien|leurs?"
        r"|ses|son|sa|lesdit\w+|ledit|ladite|aux?|celles?-ci|celui-ci|ceux-ci|de tel(?:le)?s?)\b|l['’]"
        r"|(?-i:[A-ZÉÈÀÎÔ]))"
    ),
    join=rule(r"(?:[,;] (?:et|mais|ou|ni) |[;:] |\b(?:et|mais|ou|ni) )"),
    between=rule(r"(?:\W|\b\w{1,3}\)|\b(?:aussi|également|en outre|\w+ment|de même|ainsi|y|ne|n|se|s|en)\b)*"),
    subordinate=rule(
        r"\b(?:qui|que|dont|où|lorsque|lorsqu|quand|si|s['’](?=il)|comme|laquelle|lequel|lesquel(?:le)?s|auquel"
        r"|auxquel(?:le)?s|desquel(?:le)?s|duquel|quel(?:le)?s?)\b|\bqu['’]"
    ),
    relative=rule(r"qui"),
    finite=rule(
        r"\b(?:est|sont|soit|soient|a|ont|ait|aient|avait|était|fait|font|peut|peuvent|puisse(?:nt)?|doit|doivent"
        r"|relève"
        r"|(?!(?:présent|instrument|document|compétent|différent|pertinent)\b)\w{2,}(?<!m)ent|\w{3,}e(?= (?:à|de"
        r"|d['’]|le|la|les|par)\b))"
    ),
    meaning=rule(r"(?:s['’]entend|on entend|désigne|signifie)"),
    acting=rule(rf"\b{_WHO}\b"),
    after_head=rule(
        r" (?:de|du|des|d['’]\w*|à|au|aux|qui|que|dont|où|par|pour|dans|en|sur|sous|visée?s?|prévue?s?|établie?s?"
        r"|mentionnée?s?|relati\w+|concernant|avec|entre|contre|sans)\b|[,(\[]| d['’]"
    ),
    done_by=rule(
        r"\W*(?:(?:être|soit|est|sont) )?(?:\w+ment )?\w+(?:ée?|ie?|ue?|is|ise|ite?|erte?|inte?)s?\b(?:"
        r" (?!par\b)[^\s.;:,]+){0,8}? par "
        rf"(?P<who>(?:(?:la|le|les|chaque|une?|toute?) |l['’])?(?:[^\s.;:,]+ ){{0,2}}?{_WHO}\b(?: (?:des|aux?|du)"
        rf" (?:présent )?(?:Parties|Accord|Convention))?)"
    ),
    condition=(
        r"lorsqu(?:e|['’]\w*)|quand|si(?! nécessaire| possible| besoin)|s['’]il(?! y a lieu| convient)|en cas"
        r" d(?:e|u|['’])"
        r"|sous réserve (?:de|du|des|d['’]\w*|que)|à (?:la )?condition (?:de|que|d['’])|dans la mesure où|pour"
        r" autant qu(?:e|['’])"
        r"|tant qu(?:e|['’])|dès lors qu(?:e|['’])|à la demande|sur demande|avec (?:le |l['’])?(?:consentement"
        r"|accord|approbation)"
        r"|au cas où|dans les cas où|dans le cas où"
    ),
    exception=(
        r"sauf|à moins (?:que|qu['’]\w*|de)|sans préjudice d(?:e|u|es)|à l['’]exception d(?:e|u|es)|excepté|nonobstant"
        r"|hormis|à l['’]exclusion d(?:e|u|es)"
    ),
)
