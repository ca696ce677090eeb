"""What a grammar of duties holds, as expressions compiled once; a plain space stands for any white space."""

import re
from dataclasses import dataclass

#: Finds nothing, in a language that does not need it.
_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class DutyGrammar:
    """How one language builds a duty.

    `recital` begins a sentence that recalls, or says what a word in quotation marks means; `opener` one that leads to
    its subject behind a comma; `subject` is how a subject begins. `join` goes on with another duty, its subject said
    again or only `between` words. A phrase behind `subordinate` is that clause's own, unless a verb of it (`finite`)
    stands between; behind `relative` the next word is that verb. `meaning` only says what a word means. `acting` names
    who can act, in the `head` of a subject, which ends before the first match of `after_head`; `done_by` finds in what
    follows who does it, as its group "who". `condition` and `exception` open such parts.

    Where a language needs no comma behind an opener, `beside` finds the subject right before the phrase; where who acts
    may stand right behind the phrase, `behind` finds that as its group "who". `called` names whoever stands in another
    case before a recommendation; from `aside` on, words before the phrase are no part of the subject.
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
    beside: re.Pattern[str] = _NEVER
    behind: re.Pattern[str] = _NEVER
    called: re.Pattern[str] = _NEVER
    aside: re.Pattern[str] = _NEVER


def rule(expression: str) -> re.Pattern[str]:
    r"""Return an expression compiled: in any case, with any white space for a space.

    >>> bool(rule("sous réserve de").search("Sous\nréserve de"))
    True
    """
    return re.compile(expression.replace(" ", r"\s+"), re.IGNORECASE)
