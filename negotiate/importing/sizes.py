"""How long a clause may be, and the refusal of a text that goes beyond; sizes are counted in characters."""

from negotiate.errors import Invalid
from negotiate.importing.outline import ImportedText

CLAUSE_LIMIT = 60_000
PARAGRAPH_LIMIT = 20_000
CLAUSES_LIMIT = 5_000


def check_sizes(text: ImportedText) -> None:
    """Refuse a text that has too many clauses, or one that is too long."""
    if len(text.clauses) > CLAUSES_LIMIT:
        raise Invalid(
            f"This text has {len(text.clauses)} clauses; at most {CLAUSES_LIMIT} can be negotiated as one "
            "instrument. Import it in parts.",
            field="file",
        )
    for clause in text.clauses:
        if len(clause.body) > CLAUSE_LIMIT:
            raise Invalid(
                f"“{clause.name}” has {len(clause.body):,} characters; a clause holds at most "
                f"{CLAUSE_LIMIT:,}. Give its articles titles on lines of their own, for instance "
                "“## Article 1 — Scope”, and import again.",
                field="file",
            )
