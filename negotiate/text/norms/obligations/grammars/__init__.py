"""How duties are built where a language is read by a grammar of few rules: `grammar` is what one holds, then `french`,
`russian` and `spanish`; `grammar_duties` reads by one. English, Chinese and Arabic have readers of their own.
"""

from negotiate.text.norms.obligations.grammars.french import FRENCH_DUTIES
from negotiate.text.norms.obligations.grammars.grammar import DutyGrammar
from negotiate.text.norms.obligations.grammars.russian import RUSSIAN_DUTIES
from negotiate.text.norms.obligations.grammars.spanish import SPANISH_DUTIES

GRAMMARS: dict[str, DutyGrammar] = {"fr": FRENCH_DUTIES, "es": SPANISH_DUTIES, "ru": RUSSIAN_DUTIES}
