"""T2: one thing written in two ways ("cyber security" and "cybersecurity", "ICT" and "ICTs"), at the rarer form."""

import re
from collections.abc import Iterator

from negotiate.text.hints.hint import DraftedClause, DraftingCheck, Hint
from negotiate.text.language import OFFICIAL
from negotiate.text.norms.term_variants import variants_in


def _found(clause: DraftedClause) -> Iterator[Hint]:
    bodies = [one.body for one in clause.neighbours]
    bodies.insert(clause.place, clause.stands)
    for one in variants_in(clause.text, bodies, clause.stands, clause.language):
        usual, often = one.forms[0]
        for form, _ in one.forms[1:]:
            place = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", clause.text, re.IGNORECASE)
            if place is not None and not _is_grammar(form, usual):
                times = "once" if often == 1 else f"{often} times"
                yield Hint("T2", *place.span(), f"“{place[0]}” is written “{usual}” elsewhere, {times}.")


def _is_grammar(form: str, usual: str) -> bool:
    """Say whether two forms differ by the hyphen that English puts before a noun: "in the long term", "long-term"."""
    return form.replace("-", " ") == usual.replace("-", " ")


CHECK = DraftingCheck(
    code="T2",
    title="One thing written in two ways",
    method="Two words that also stand as one or with a hyphen, and an abbreviation that stands for the thing itself "
    "both with and without its “s”; the rarer form is pointed out, once a clause.",
    source="Joint Practical Guide of the European Parliament, the Council and the Commission, guideline 6: one term "
    "for one thing.",
    limits="Two words with and without a hyphen are no variant: grammar decides. It compares forms: that two "
    "words mean one thing, or one word two, is not seen.",
    find=_found,
    languages=tuple(sorted(OFFICIAL)),
)
