"""How long a clause may be, and the refusal of a text that goes beyond; sizes are bytes of UTF-8."""

from negotiate.errors import Invalid
from negotiate.importing.outline import ImportedText

CLAUSE_LIMIT = 60_000
PARAGRAPH_LIMIT = 20_000
CLAUSES_LIMIT = 5_000


def weight(text: str) -> int:
    """Return the size of a text in bytes."""
    return len(text.encode("utf-8", "surrogatepass"))


def kilobytes(size: int) -> str:
    """Return a size as people read it.

    >>> kilobytes(61_200)
    '62 kB'
    """
    return f"{-(-size // 1000)} kB"


def check_sizes(text: ImportedText) -> None:
    """Refuse a text that has too many clauses, or one that is too long."""
    if len(text.clauses) > CLAUSES_LIMIT:
        raise Invalid(
            f"This text has {len(text.clauses)} clauses; at most {CLAUSES_LIMIT} can be negotiated as one "
            "instrument. Import it in parts.",
            field="file",
        )
    for clause in text.clauses:
        size = weight(clause.body)
        if size > CLAUSE_LIMIT:
            raise Invalid(
                f"“{clause.name}” is {kilobytes(size)} long; a clause has at most {kilobytes(CLAUSE_LIMIT)}. "
                "Give its articles titles on lines of their own, for instance “## Article 1 — Scope”, and "
                "import again.",
                field="file",
            )
