"""The words that lead a reader through what she has taken along: only of what is there."""

from collections.abc import Collection, Iterator
from textwrap import fill

from negotiate.web.files.everything.taking import PRIVATE, Taking
from negotiate.web.pages.filters import instant

#: Characters of a line at most.
WIDTH = 100
#: What lies in each folder, by its name.
FOLDERS = {
    "text": "the text as you read it: in Word, to work in, and as plain text with signs for its titles (Markdown).",
    "publications": "every text that was issued, the oldest first, in Word, as plain text, and for programs (JSON). "
    "publications.xlsx lists them, each with the hash that seals its words and the head of the record on that day.",
    "outcomes": "what came of each published round: its change note, how far each clause was agreed, what was said.",
    "amendments": "every amendment that was tabled: as a table with its rationale and what became of it "
    "(amendments.xlsx), with all its wordings for programs (amendments.json), and the fates round by round.",
    "positions": "what delegations were asked, and have told all participants of amendments and of the text.",
    "statements": "statements for the record.",
    "comments": "what was said of words of the text, to all participants or to everyone.",
    "norms": "what is written about the norms: terms with their definitions, who is to do what, what delegations say "
    "that scenarios come to, what somebody finds left open, answers to checklists.",
    "dates": "what is due, what happened, and the meetings: open dates.ics with a calendar program.",
    "participants": "who takes part.",
    "record": "the journal: every act in a sentence, and what delegations contest of it.",
}
WELCOME = """{title}

Taken along by {who} on {when} from {address}
It holds what {who} may read there on that day, and nothing else.

{folders}
{private}HOW TO CHECK IT LATER
manifest.json lists every file with its size and its SHA-256. With Python on your machine,

    python check_archive.py

in this folder computes all of them again, and whether each publication has the words that its hash seals. Compare that
hash with the one that was published: on the page of the publication, in an announcement, in your own notes.
{record}
WHAT IS NOT HERE
Nothing is here that others keep to themselves: their drafts, what they say to few, what is decided and not yet
published.

FOR PROGRAMS
Files that end in .json are in UTF-8; their fields have the names that /api/v1 of the house describes. Instants are UTC.
"""
KEPT_APART = """PRIVATE
The folder private holds what few may read: {kinds}.
It lies in that folder and nowhere else. Take it out before you pass the rest on.

"""
WITH_RECORD = """
record/record.json is the whole journal, each act bound to the one before it. `python check_record.py record.json HEAD`
in the folder record checks it; HEAD is a head of the record that you have kept, such as those in publications.xlsx.
"""
#: What lies apart in each folder, by how the names of its files begin.
_KINDS = {
    "drafts": "drafts of your own and of your group",
    "positions": "positions",
    "comments": "comments",
    "norms": "what you write about norms for few",
}


def readme(taking: Taking, names: Collection[str]) -> str:
    """Return the words for files of these names."""
    return WELCOME.format(
        title=taking.head.title,
        who=_who(taking),
        when=instant(taking.made_at),
        address=taking.address,
        folders="\n".join(_folders(names)),
        private=KEPT_APART.format(kinds=", ".join(_kept_apart(names))) if any(_kept_apart(names)) else "",
        record=WITH_RECORD if "record/record.json" in names else "",
    )


def label_of(taking: Taking) -> str:
    """Return what stands at the door of the folder that holds what few may read."""
    return (
        f"PRIVATE. Taken along by {_who(taking)}.\n\n"
        "Here lies what few may read: drafts that are not tabled, what is said and found in confidence.\n"
        "Each says who reads it. Take this folder out before you pass the rest on.\n"
    )


def _who(taking: Taking) -> str:
    return f"{taking.actor.name} ({taking.actor.seat})" if taking.actor.seat else taking.actor.name


def _folders(names: Collection[str]) -> Iterator[str]:
    there = {name.partition("/")[0] for name in names}
    return (
        f"{folder}\n{fill(words, WIDTH, initial_indent='  ', subsequent_indent='  ')}\n"
        for folder, words in FOLDERS.items()
        if folder in there
    )


def _kept_apart(names: Collection[str]) -> list[str]:
    private = [name.removeprefix(f"{PRIVATE}/") for name in names if name.startswith(f"{PRIVATE}/")]
    return [words for kind, words in _KINDS.items() if any(name.startswith(kind) for name in private)]
