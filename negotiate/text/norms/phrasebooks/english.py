"""The words of English drafters: "shall", "shall endeavour to", "should", "may", "is encouraged to"; and qualifiers."""

from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook

_ENDEAVOUR = (
    r"(?:endeavou?rs?|strives?|seeks?|aims?|make (?:every|all) (?:possible )?efforts?"
    r"|use (?:its|their|his|her) best (?:efforts|endeavours))"
)
_NOT = r"(?: not| never| in no case| under no circumstances)?"
# "May" with a capital is the month.
_MAY = r"(?-i:may)"

ENGLISH = Phrasebook(
    code="en",
    name="English",
    endeavour=(rf"(?:shall|must|will|undertakes?) (?:to )?{_ENDEAVOUR}(?: not)?(?: to)?",),
    encouraged=(
        r"(?:is|are|shall be|should be) (?:encouraged|invited|urged)(?: not)?(?: to)?",
        rf"{_MAY} wish to",
        r"encourages?",
        r"invites?",
    ),
    exempt=(
        r"need not",
        r"(?:do|does) not (?:need|have) to",
        r"(?:is|are|shall|should|will) not (?:be )?(?:obliged|required) to",
        r"(?:is|are) under no obligation to",
    ),
    denied=(
        rf"{_MAY} (?:not|never|in no case|under no circumstances)",
        r"cannot",
        r"can not",
        r"(?:is|are) not (?:free|entitled|permitted|allowed) to",
    ),
    shall=(
        rf"(?:shall|must){_NOT}",
        r"undertakes?(?: not)?(?: to)?",
        r"(?:is|are) (?:obliged|required)(?: not)? to",
        r"(?:has|have)(?: not)? to",
    ),
    should=(rf"should{_NOT}", r"ought(?: not)? to"),
    may=(_MAY, r"can", r"(?:is|are) (?:free|entitled|permitted|allowed) to"),
    denials=r"not|never|no",
    qualifiers=(
        (
            r"(?:as|where(?:ver)?|when|if)(?: and (?:when|where|as|if))?"
            r" (?:appropriate|available|applicable|feasible|necessary|needed|possible|practicable|relevant)"
        ),
        r"as (?:far|soon) as (?:possible|practicable|feasible)",
        r"as may be (?:necessary|appropriate|required)",
        r"in so ?far as (?:possible|practicable|feasible)",
        r"to the (?:(?:greatest|maximum|fullest) )?extent (?:possible|practicable|feasible|appropriate|necessary)",
        (
            r"(?:subject to|in accordance with|consistent with|in so ?far as (?:is )?permitted by|to the extent"
            r" permitted by)"
            r" (?:its|their|the|applicable|relevant)? ?(?:respective )?(?:national|domestic|internal)"
            r" (?:laws?|legislation|regulations?|circumstances|priorities|legal systems?)"
        ),
        (
            r"(?:in the light of|taking into account|considering) (?:its|their|the)?"
            r" ?(?:(?:different|respective) )?(?:national|domestic) (?:circumstances|capabilities|capacities"
            r"|priorities)"
        ),
        r"in accordance with (?:its|their) (?:respective )?(?:capabilities|capacities|means|resources)",
        r"within (?:its|their) (?:respective )?(?:capabilities|capacities|means)",
        r"on a voluntary basis",
    ),
    way="A duty is a phrase such as “shall”, “must” or “undertakes to”; “shall endeavour to”, “should”, “may” and “is "
    "encouraged to” stand below it.",
    limits="“It” and “they” stay as written, and a duty without such a phrase (“States are responsible for”) is not "
    "seen.",
)
