"""What of a negotiation a reader does not read, said plainly: a sentence for each thing that the law keeps from her.

It follows from the law alone, and says the same whether there is anything of it or not.
"""

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may

#: What a reader is told she does not read, by the act that would let her; in a document too it stands so.
WITHHELD = {
    Act.SEE_TABLE: "Which amendments wait or have failed, whose they are and why: those who take part read that.",
    Act.SEE_POSITIONS: "Positions that delegations have told one another: those who negotiate read them.",
    Act.SEE_RECORD: "Who of the secretariat and the delegations did what: the record, which those who negotiate read.",
}
#: What no reader but its authors reads, in a document and on a page.
NOBODY_S = "What delegations drafted, noted or said in confidence is in no document of the house."
NOBODY_ELSE_S = "What delegations and the chair draft, note or say in confidence: nobody reads it but they themselves."
#: What stands on no page either for whoever may not do the act: texts that change, what is said, what is announced.
ON_PAGES = (
    (Act.SEE_WORKING_TEXT, "The text as it stands between two published ones: it is read when it is published."),
    *WITHHELD.items(),
    (Act.SEE_DISCUSSION, "Comments on words, but for those that are addressed to everyone."),
    (Act.SEE_TABLE, "Words under silence, but for a published text as a whole."),
    (Act.SEE_DISCUSSION, "Meetings, items of an agenda and summaries that are announced to fewer."),
)


def not_open(actor: Actor, instrument: Instrument) -> tuple[str, ...]:
    """Return what is not open to an actor; nothing where she reads all that those who negotiate have in common."""
    kept = tuple(words for act, words in ON_PAGES if not may(actor, act, instrument))
    return (*kept, NOBODY_ELSE_S) if kept else ()
