"""Which words of a ladder a finding is about, so that what was said of it lasts until they change.

A finding is bound to all the words of the rows that it points to, and to the heads where it points to a column: a row
that moves takes it along, a cell that is rewritten ends it.
"""

import hashlib

from negotiate.text.norms.ladders.checks import LadderCheck, LadderFinding
from negotiate.text.norms.ladders.ladder import Ladder

#: The checks by a code, as those of drafting hints have one.
CODES = {check: f"R{number}" for number, check in enumerate(LadderCheck, 1)}
BY_LADDER_CODE = {code: check for check, code in CODES.items()}


def bound_to_rows(ladder: Ladder, finding: LadderFinding) -> str:
    r"""Return a name of the words that a finding is about.

    >>> from negotiate.text.norms.ladders.checks import findings
    >>> from negotiate.text.norms.ladders.ladder import ladder_in
    >>> one, other = (ladder_in(f"| Level | Response |\n|---|---|\n{row}| 3 | |") for row in ("", "| 2 | protest |\n"))
    >>> bound_to_rows(one, findings(one)[-1]) == bound_to_rows(other, findings(other)[-1])
    True
    """
    rows = dict.fromkeys(place.row for place in finding.places)
    cells = [ladder.rungs[row].cells if row >= 0 else ladder.heads for row in rows]
    words = [" ".join(cell.words.split()) for row in cells for cell in row]
    parts = (CODES[finding.check], *map(str, finding.levels), *words)
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()
