"""How duties are built in languages that are read by a grammar of few rules: `grammar` is what one holds, then `french`
and `spanish`; `grammar_duties` reads by one. English has a reader of its own, `duties`.
"""

from negotiate.text.norms.obligations.grammars.french import FRENCH_DUTIES
from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar
from negotiate.text.norms.obligations.grammars.spanish import SPANISH_DUTIES

GRAMMARS: dict[str, DutyGrammar] = {"fr": FRENCH_DUTIES, "es": SPANISH_DUTIES}
