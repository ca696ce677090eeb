"""What is said beside a deed, such as a reason: cleaned in one place, and something to read where it is asked for.

The words of a clause, of an amendment and of a comment have checks of their own (`sizes`).
"""

from negotiate.errors import Invalid
from negotiate.operations.sizes import check_order, says_something
from negotiate.text.unseen import without_stray
from negotiate.text.wording import clean


def noted(words: str, field: str = "") -> str:
    r"""Return a remark as it is kept: without marks that nobody sees and that say nothing, no space around it.

    Raise Invalid, at a field of the form, where a mark shows its words in another order than they stand.

    >>> noted("\u200eWe wait.\u200f\r\nOur capital reads. ")
    'We wait.\nOur capital reads.'
    """
    said = without_stray(clean(words)).strip()
    check_order(said, "What you wrote", field)
    return said


def noted_line(words: str, field: str = "") -> str:
    r"""Return a remark as in `noted`, in one line.

    >>> noted_line(" Drafting \u2067 committee,\n5 May ")
    'Drafting committee, 5 May'
    """
    return " ".join(noted(words, field).split())


def needed(words: str, asked: str, field: str) -> str:
    """Return a remark as in `noted`; raise Invalid, with what is asked, where there is no letter or digit to read."""
    said = noted(words, field)
    if not says_something(said):
        raise Invalid(asked, field)
    return said


def needed_line(words: str, asked: str, field: str) -> str:
    """Return a remark as in `needed`, in one line."""
    return " ".join(needed(words, asked, field).split())
