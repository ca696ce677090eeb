"""The words of French drafters: the present tense of who acts obliges, "doivent", "s'efforcent de", "devraient".

French treaties put a duty into the present ("les Parties coopèrent") or the future. A verb in it is told by its ending
after those who can act, or, in the singular, by a list of the verbs of treaties; that a text describes with the same
form what is so cannot be told by form.
"""

from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook

_SINGULARS = (
    "abroge accepte accompagne accorde accueille achemine adhère adopte adresse affecte agrée aide alloue"
    " allège ambitionne amende amorce analyse anime annexe annonce appelle applique apporte approuve appuie"
    " arbitre archive arrive arrête assiste associe assume assure attache attribue atténue autorise avance"
    " avise bénéficie cherche collabore collecte communique compense complète comporte concrétise confie"
    " confirme confronte consacre conserve considère constate constitue consulte continue contribue contrôle"
    " convoque coopère coordonne crée demande diffuse dirige dispose dissuade donne dresse décide déclare"
    " délivre délègue dénonce dépose désigne détermine développe emploie empêche encadre encourage engage"
    " enquête enregistre entame envisage estime examine exerce exige explique exprime exécute facilite favorise"
    " fixe fonde forme formule garde gère harmonise identifie impose incite incorpore indemnise indique informe"
    " initie innove inspecte instaure insère interprète intègre invite juge justifie lance limite localise"
    " mandate mentionne mesure mobilise modifie motive mène ménage neutralise nie nomme note notifie négocie"
    " observe octroie opère ordonne organise ouvre partage participe perturbe place pose poursuive pratique"
    " prive proclame procède progresse promulgue prononce propose protège prouve provoque précise précède"
    " prélève prépare présente préserve préside prévoie prête publie qualifie rappelle rapporte rassemble"
    " ratifie recense recherche recommande reconsidère recueille redouble refuse regroupe rejette rembourse"
    " remédie rencontre renforce renonce renouvelle reporte représente respecte restitue retarde retire règle"
    " réaffirme réalise réclame rédige réexamine répare réprime réserve résulte révise sanctionne sauvegarde"
    " scelle sensibilise signale signe sollicite souligne soulève spécifie statue stipule subordonne succède"
    " suggère supervise supporte supprime surveille sépare tente tolère traite transforme transfère travaille"
    " trouve utilise valide valorise varie veille verse viole vise vote vérifie échange élabore élimine émane"
    " énonce énumère épargne établisse étudie évalue évite œuvre"
)
#: Third persons of the singular that end otherwise.
_OTHERS = (
    "(?:pr|entrepr|compr|appr|repr)end|(?:re|sou|trans|per|ad|pro|com)?met|(?:main|sou|ob|dé|par|re|con)?tient"
    "|(?:inter|par|re|de)?vient|fait|établit|fournit|définit|réunit|agit|garantit|choisit|convertit|avertit|investit"
    "|remplit|ressortit|unit|rend|répond|étend|entend|défend|suspend|attend|conduit|produit|introduit|réduit|traduit"
    "|construit|instruit|inscrit|souscrit|prescrit|décrit|élit|lit|dit|interdit|reçoit|conçoit|perçoit|prévoit|pourvoit"
    "|sursoit|voit|suit|poursuit|sert|offre|ouvre|couvre|souffre|recueille|accueille|accroît|reconnaît|connaît|parvient"
    "|acquiert|requiert|conclut|inclut|exclut|résout|jouit|saisit|élargit|enrichit|approfondit|promeut|élève"
)
#: Verbs by which a text says what is so, and obliges nobody.
_DESCRIBES = (
    r"(?:n['’])?(?:exist|sembl|résult|découl|provien|dépend|vari|correspond|signifi|désign|souffr|éman|appart|appara"
    r"|paraî|ignor|menac|croî|croiss|augment|évolu|craign|pens)"
)
_SINGULAR = rf"(?:{_SINGULARS.replace(' ', '|')}|génère|renvoie|fonctionne|porte|entre(?=\s+en\s+vigueur)|{_OTHERS})"
#: After a plural that acts, what ends in "-ent" is a verb, but for adverbs and a few nouns.
_PLURAL = (
    r"(?!(?:soient|aient|puissent|fassent|présent|adjacent|récent|précédent|suffisant|équivalent|instrument"
    r"|document|règlement|parlement|gouvernement|traitement|différent|compétent|pertinent"
    r"|permanent|environnement|développement|armement|moment|élément)\b)"
    r"(?:\w*(?<!m)ent|(?:esti|affir|réaffir|confir|infor|expri|nom|for|ani|enta|procla|récla|consom|transfor)ment|font)"
)
_PARTICIPLE = r"(?:\w+ment )?\w+(?:ée?|ie?|ue?|is|ise|ite?|erte?|inte?)s?"
_FUTURE_ONE, _FUTURE_MANY = r"\w{2,}(?<!au)ra", r"\w{2,}(?<!au)ront"
_BODY = (
    r"(?:États?|Parties?|Membres?|Gouvernements?|Conférences?|Secrétariats?|Secrétaires?|Comités?|Conseils?"
    r"|Dépositaires?|Commissions?|Directeurs?|Assemblées?|Organisations?|Organes?|Organismes?|Bureaux?|Groupes?"
    r"|Autorités?|Institutions?|Opérateurs?|Fournisseurs?|Tribunal|Cours?|Présidents?|Présidentes?|délégations?"
    r"|auteurs?|promoteurs?|Mécanismes?|experts?|équipes?|entités?|coordonnat\w+|points? de contact|Réunions?"
    r"|fabricants?|entreprises?|observateurs?|signataires?|puissances?|personnes?|requérants?|demandeurs?)"
)
_RELATIVE = r"(?:,? (?:qui|dont|que|à laquelle|auquel|auxquelles) (?:ne |n['’]|se |s['’]|y |en )?\S+[^.;:\n]{0,150}?)?"
_BESIDE = (
    r"(?:,[^.;:\n]{2,140},)?(?: (?!qui\b|que\b|dont\b|où\b|si\b|lorsqu|ne\b|est\b|sont\b|a\b|ont\b)[^\s.;:]+){0,9}?"
)
_CLITIC = r"(?:(?:ne|se|y|lui|leur) |(?:n|s)['’]){0,3}"
_MANY = rf"(?:(?:les|des|toutes les|tous les|lesdit\w+|ces|certaines|les autres) {_BODY}|ils|elles|ceux-ci|celles-ci)"
#: A noun that reads as a verb does stands behind one of these.
_NO_NOUN = "".join(
    rf"(?<!\b{word}\s)"
    for word in (
        *(
            "le",
            "la",
            "les",
            "de",
            "du",
            "des",
            "un",
            "une",
            "sa",
            "son",
            "leur",
            "cette",
            "au",
            "aux",
            "en",
            "par",
            "sous",
        ),
        *("sans", "pour", "et", "ou", "toute", "chaque", "à", "sur", "dans", "avec", "entre"),
    )
)
_ONE = (
    r"(?:(?:(?:la|le|chaque|toute?|une?|cette|cet|ce|aucune?|ladite|ledit|la ou les|nulle?) |l['’])(?:autre )?"
    rf"{_BODY}|il|elle|celui-ci|celle-ci|ce dernier|cette dernière|chacune?(?: d\w+ \w+)?)"
)
#: Whatever a sentence begins with: what it says of that binds too.
_START = r"(?:^\W*(?:\(?\w{1,4}[.)] )*|(?<=[.;]\s))"
_SEVERAL = rf"{_START}(?:les|ces|toutes les|tous les|lesdit\w+) (?!{_BODY})\w+"
_SINGLE = rf"{_START}(?:(?:le|la|chaque|toute?|ce|cette|cet|aucune?|une?) |l['’])(?!{_BODY})\w+"
#: What is done may stand far from its subject, which no relative parts from it.
_FAR = (
    rf"{_START}(?:les?|la|ces?|cette|cet|des|de tel(?:le)?s?|toute?s?|tous|aucune?|l['’])"
    r"(?:(?!\b(?:qui|que|qu|dont|où|lorsqu|si|sauf)\b)[^.;:\n]){1,320}? "
)
#: Who acts and the verb; or what is done by somebody who can act.
_PLAIN = (
    rf"(?:(?:{_MANY}|{_SEVERAL}){_RELATIVE}{_BESIDE} "
    rf"{_NO_NOUN}(?!{_DESCRIBES})(?P<many>{_CLITIC}(?:{_PLURAL}|{_FUTURE_MANY}|sont(?= (?:pas )?{_PARTICIPLE}\b)))"
    rf"|(?:{_ONE}|{_SINGLE}){_RELATIVE}{_BESIDE} "
    rf"{_NO_NOUN}(?!{_DESCRIBES})(?P<one>{_CLITIC}(?:{_SINGULAR}|{_FUTURE_ONE}|est(?= (?:pas )?{_PARTICIPLE}\b)))"
    rf"|{_FAR}(?P<far>(?:ne |n['’])?(?:sont|seront|est|sera)(?= (?:pas |dûment )?{_PARTICIPLE}\b)"
    r"|(?:font|fait|feront|fera) l['’]objet|(?:ne )?s['’]effectue(?:nt)?|(?:ont|aura|auront) lieu)"
    rf"|(?<!qui\s)(?<!que\s)(?P<done>(?:ne )?(?:est|sont))(?= {_PARTICIPLE} (?:[^\s.;:,]+ ){{0,6}}?par "
    rf"(?:(?:la|le|les|chaque|une?) |l['’]){_BODY}\b))"
)
_SAID = r"(?:ne |n['’])?"
_NOT = r"(?: pas| jamais| en aucun cas| point)?"

FRENCH = Phrasebook(
    code="fr",
    name="French",
    endeavour=(
        rf"{_SAID}s['’]efforc(?:e|ent|era|eront) (?:de ne pas|de|d['’]|à)",
        r"(?:doi(?:t|vent)|devr(?:a|ont)) s['’]efforcer (?:de|d['’])",
        r"(?:tâche|cherche|tente|essaie)(?:nt|ra|ront)? (?:de|d['’]|à)",
        (
            r"(?:fait|font|fera|feront) (?:de leur mieux|de son mieux|tout (?:son|leur) possible|tous (?:les"
            r"|leurs) efforts"
            r"(?: possibles)?|tout ce qui est en (?:son|leur) pouvoir) pour"
        ),
        r"(?:met|mettent|mettra|mettront) tout en œuvre pour",
        r"n['’]épargn(?:e|ent) aucun effort pour",
    ),
    encouraged=(
        r"(?:est|sont|sera|seront) (?:encouragé|invité|engagé|prié|exhorté)e?s? (?:à|de|d['’])",
        r"(?:est|sont) vivement (?:encouragé|invité|engagé|prié)e?s? (?:à|de|d['’])",
    ),
    exempt=(
        r"n['’]est pas (?:tenue?|obligée?) (?:de|d['’])",
        r"ne (?:sont|seront) pas (?:tenu|obligé)e?s (?:de|d['’])",
        r"n['’](?:a|ont|aura|auront) pas (?:à|l['’]obligation de)",
    ),
    denied=(
        r"ne (?:peut|peuvent|pourra|pourront)(?: pas| en aucun cas| jamais)?",
        r"n['’](?:est|a) pas (?:autorisée?|habilitée?|le droit) (?:à|de|d['’])",
    ),
    shall=(
        rf"{_SAID}(?:doi(?:t|vent)|devr(?:a|ont)){_NOT}",
        rf"{_SAID}s['’]engag(?:e|ent|era|eront) (?:à ne pas|à)",
        r"(?:est|sont|sera|seront) (?:tenu|obligé)e?s? (?:de ne pas|de|d['’])",
        r"(?:a|ont|aura|auront) (?:l['’]obligation|le devoir) (?:de ne pas|de|d['’])",
    ),
    should=(rf"{_SAID}devrai(?:t|ent){_NOT}",),
    may=(
        r"(?:peut|peuvent|pourra|pourront|pourrai(?:t|ent))",
        r"(?:est|sont|sera|seront) (?:libre|habilité|autorisé|fondé)e?s? (?:à|de|d['’])",
        r"(?:a|ont|aura|auront) (?:le droit|la faculté|la possibilité) (?:de|d['’])",
    ),
    denials=r"pas|jamais|aucun|point|ne",
    plain=rf"\b{_PLAIN}\b",
    qualifiers=(
        (
            r"(?:s['’]il y a lieu|le cas échéant|selon (?:qu['’]il convient|qu['’]il conviendra|que de besoin|le cas"
            r"|les besoins)"
            r"|selon ce qui convient|au besoin|si (?:nécessaire|possible|besoin est|approprié)|s['’]il convient|en"
            r" tant que de besoin)"
        ),
        (
            r"(?:lorsque|quand|si) (?:cela est|c['’]est|cela s['’]avère|il est) (?:possible|nécessaire|approprié"
            r"|applicable"
            r"|indiqué|faisable|réalisable|utile|opportun)"
        ),
        r"(?:dans|en) (?:toute )?la mesure du (?:possible|nécessaire)",
        (
            r"(?:dans toute la mesure|autant que|dès que|pour autant que|aussitôt que|aussi tôt que) (?:du |cela est"
            r" )?possible"
        ),
        (
            r"(?:sous réserve de|conformément à|en conformité avec|en vertu de|dans le respect de|dans les limites de)"
            r" (?:(?:la|leur|sa|son) (?:législation|loi|droit|réglementation|ordre juridique|système juridique)"
            r"|(?:les|leurs|ses) (?:législations|lois|droits|réglementations))(?: et (?:réglementations?|règlements?"
            r"|politiques?))?"
            r" ?(?:respectives? )?(?:nationales?|nationaux|national|internes?)?"
        ),
        (
            r"(?:à la lumière de|eu égard à|compte tenu de|en tenant compte de|selon) (?:(?:leurs|ses|la|leur|sa|des) )"
            r"(?:différentes )?(?:circonstances|situations?|capacités|priorités|contextes?)(?: nationales?)"
        ),
        (
            r"(?:selon|dans la limite de|dans la mesure de|en fonction de|compte tenu de) (?:leurs|ses) "
            r"(?:moyens|capacités|possibilités|ressources)(?: respectifs| respectives)?"
        ),
        r"(?:à titre volontaire|sur une base volontaire|volontairement)",
    ),
    way="A duty is a verb in the present or the future (“les Parties coopèrent”, “ne s’applique pas”), or “doit”, "
    "“s’engage à”, “est tenu de”; “s’efforce de”, “devrait”, “peut” and “est encouragé à” stand below it. The verb "
    "itself says how strongly.",
    limits="A present that only describes reads as a duty, but for verbs that never do more (“existent”, “résultent”); "
    "in the midst of a sentence one is seen only of those who can act.",
)
