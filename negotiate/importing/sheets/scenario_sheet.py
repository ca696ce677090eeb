"""A sheet of scenarios that is brought in: a row a scenario, each with what stands in its way."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from negotiate.characters import CONTROLS
from negotiate.errors import Invalid
from negotiate.importing.sheets.fill_in_form import rows_by_heads
from negotiate.text.norms.same_facts import facts_key
from negotiate.text.unseen import name_of

#: The columns of a sheet of scenarios, in its order: the same that are taken along.
COLUMNS = ("Title", "Facts", "Actor", "Target", "Means", "Effect", "Contested", "Open to")
#: Scenarios of one sheet at most.
MOST_ROWS = 200


@dataclass(frozen=True)
class ScenarioRow:
    """One scenario: its number on the sheet, why it cannot be written ("" where it can), and the cells of `COLUMNS`."""

    number: int
    trouble: str
    title: str
    facts: str
    actor: str
    target: str
    means: str
    effect: str
    contested: str
    open_to: str


def scenario_rows(
    rows: Sequence[tuple[str, ...]], longest: Mapping[str, int], audiences: Sequence[str]
) -> list[ScenarioRow]:
    """Return the rows in which something stands; raise Invalid where this is no such sheet, or there are too many.

    `longest` says how many characters each column holds, by its head; `audiences` what “Open to” can say.

    >>> scenario_rows([COLUMNS, ("Slow water", "A gauge is late.")], {}, [""])[0].trouble
    ''
    """
    read = [(number, row) for number, row in rows_by_heads(rows, COLUMNS, "a sheet of scenarios") if any(row.values())]
    if not read:
        raise Invalid("Nothing is written in this sheet. Write a scenario into each row, below the heads.", "file")
    if len(read) > MOST_ROWS:
        raise Invalid(f"This sheet has {len(read):,} scenarios; {MOST_ROWS} are the most at once.", "file")
    titles = Counter(facts_key(row["Title"], row["Facts"]) for _, row in read)
    return [
        ScenarioRow(number, _trouble(row, longest, audiences, titles), *(row[head] for head in COLUMNS))
        for number, row in read
    ]


def _trouble(
    row: Mapping[str, str], longest: Mapping[str, int], audiences: Sequence[str], titles: Mapping[tuple[str, str], int]
) -> str:
    empty = [head for head in ("Title", "Facts") if not row[head]]
    if empty:
        return f"it has no {empty[0].lower()}: a scenario has a title and facts"
    for head, most in longest.items():
        if len(row[head]) > most:
            return f"its “{head}” has {len(row[head]):,} characters; {most:,} are the most"
    for head in COLUMNS:
        if found := CONTROLS.search(row[head]):
            return f"its “{head}” holds {name_of(found[0])}, that no reader can see"
    if row["Open to"] not in audiences:
        can_say = " or ".join(f"“{one}”" if one else "nothing" for one in audiences)
        return f"“Open to” can say {can_say}, and says “{row['Open to']}”"
    return "another row of the sheet says the same" if titles[facts_key(row["Title"], row["Facts"])] > 1 else ""
