"""What text a clause may hold: not more than is quick to render and compare, nothing unseen, and some words at all."""

from negotiate.errors import Invalid
from negotiate.text.unseen import TURNING, UNWRITTEN, place_of
from negotiate.text.wording import Wording, reads_alike

CLAUSE_LIMIT = 60_000
PARAGRAPH_LIMIT = 20_000
HEADING_LIMIT = 500
RATIONALE_LIMIT = 10_000
REMARK_LIMIT = 5_000


def why_refused(wording: Wording, label: str, rationale: str = "") -> str:
    """Return the sentence by which a wording, or what is said for it, would be refused; "" where nothing is."""
    try:
        check_wording(wording, label)
        check_rationale(rationale)
    except Invalid as refusal:
        return refusal.sentence
    return ""


def check_wording(wording: Wording, label: str) -> None:
    """Raise Invalid where the wording of a clause is larger than the workspace holds, or reads otherwise than it is."""
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
            f"{where} has a paragraph of over {PARAGRAPH_LIMIT:,} characters. Divide it by line breaks.", "body"
        )
    for field, words in (("heading", wording.heading), ("body", wording.body)):
        if found := UNWRITTEN.search(words):
            at = place_of(words, found.start())
            raise Invalid(f"{where} holds a control character that no reader can see, {at}. Remove it.", field)
        check_order(words, where, field)


def check_left(old: Wording, new: Wording) -> None:
    """Raise Invalid where a clause that says something would say nothing; a deletion is proposed as one."""
    if says_something(old.body) and not says_something(new.body):
        raise Invalid(
            "No words would be left. Write what the clause should say; to take it out, propose its deletion.", "body"
        )


def check_legible(old: str, new: str, name: str) -> None:
    """Raise Invalid where a text differs from the one with a name only where nobody can read it."""
    if reads_alike(old, new):
        raise Invalid(
            f"This changes nothing that can be read: it differs from {name} only in white space at the ends of lines. "
            "Change the words, then table it.",
            "body",
        )


def says_something(text: str) -> bool:
    r"""Say whether there is a letter or a digit to read.

    >>> says_something("[]\u200b"), says_something("[x]")
    (False, True)
    """
    return any(character.isalnum() for character in text)


def check_rationale(rationale: str, field: str = "rationale") -> None:
    """Raise Invalid, at a field of the form, where a rationale is longer than anybody would read."""
    if len(rationale) > RATIONALE_LIMIT:
        raise Invalid(f"The {field} has over {RATIONALE_LIMIT:,} characters. Shorten it.", field)
    check_order(rationale, f"The {field}", field)


def check_remark(words: str) -> None:
    """Raise Invalid where a comment is longer than anybody would read beside a text."""
    if len(words) > REMARK_LIMIT:
        raise Invalid(f"A comment holds {REMARK_LIMIT:,} characters; this has {len(words):,}. Shorten it.", "words")
    check_order(words, "The comment", "words")


def check_order(text: str, where: str, field: str) -> None:
    """Raise Invalid where a mark that nobody sees shows words in another order than they stand."""
    if found := TURNING.search(text):
        raise Invalid(
            f"{where} holds an invisible mark that turns the direction of writing round, so that readers would see "
            f"other words than it says: {place_of(text, found.start())}. Remove it.",
            field,
        )
