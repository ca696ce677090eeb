"""What a grammar of duties holds, as expressions compiled once; a plain space stands for any white space."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class DutyGrammar:
    """How one language builds a duty.

    `recital` begins a sentence that recalls, or says what a word in quotation marks means; `opener` one that leads to
    its subject behind a comma; `subject` is how a subject begins. `join` goes on with another duty, its subject said
    again or only `between` words. A phrase behind `subordinate` is that clause's own, unless a verb of it (`finite`)
    stands between; behind `relative` the next word is that verb. `meaning` only says what a word means. `acting` names
    who can act, in the `head` of a subject, which ends before the first match of `after_head`; `done_by` finds in what
    follows who does it, as its group "who". `condition` and `exception` open such parts.
    """

    recital: re.Pattern[str]
    opener: re.Pattern[str]
    subject: re.Pattern[str]
    join: re.Pattern[str]
    between: re.Pattern[str]
    subordinate: re.Pattern[str]
    relative: re.Pattern[str]
    finite: re.Pattern[str]
    meaning: re.Pattern[str]
    acting: re.Pattern[str]
    after_head: re.Pattern[str]
    done_by: re.Pattern[str]
    condition: str
    exception: str


def rule(expression: str) -> re.Pattern[str]:
    r"""Return an expression compiled: in any case, with any white space for a space.

    >>> bool(rule("sous réserve de").search("Sous\nréserve de"))
    True
    """
    return re.compile(expression.replace(" ", r"\s+"), re.IGNORECASE)
