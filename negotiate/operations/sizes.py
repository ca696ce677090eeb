"""How much text a clause may hold: above these sizes rendering and comparing would cost seconds."""

from negotiate.errors import Invalid
from negotiate.text.wording import Wording

CLAUSE_LIMIT = 60_000
PARAGRAPH_LIMIT = 20_000
HEADING_LIMIT = 500
RATIONALE_LIMIT = 10_000


def check_wording(wording: Wording, label: str) -> None:
    """Raise Invalid where the wording of a clause is larger than the workspace holds."""
    where = label or "This clause"
    if "\n" in wording.heading:
        raise Invalid(f"The heading of {where} has more than one line. Put the text below it.", "heading")
    if len(wording.heading) > HEADING_LIMIT:
        raise Invalid(f"The heading of {where} has over {HEADING_LIMIT} characters. Shorten it.", "heading")
    if len(wording.body) > CLAUSE_LIMIT:
        raise Invalid(
            f"{where} has {len(wording.body):,} characters; a clause holds at most {CLAUSE_LIMIT:,}. "
            "Divide it into several clauses.",
            "body",
        )
    if max((len(line) for line in wording.body.split("\n")), default=0) > PARAGRAPH_LIMIT:
        raise Invalid(
            f"{where} has a paragraph of over {PARAGRAPH_LIMIT:,} characters. Divide it by line breaks.",
            "body",
        )
    if any(character in wording.text for character in "\x00\x0b\x0c\x1c\x1d\x1e\x1f"):
        raise Invalid(f"{where} holds control characters that no reader can see. Remove them.", "body")


def check_rationale(rationale: str) -> None:
    """Raise Invalid where a rationale is longer than anybody would read."""
    if len(rationale) > RATIONALE_LIMIT:
        raise Invalid(f"The rationale has over {RATIONALE_LIMIT:,} characters. Shorten it.", "rationale")
