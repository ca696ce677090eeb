"""Which words are the heading of a title, behind its label or in the lines below it; labels are read elsewhere."""

import re

from negotiate.importing.cutting.labels import read_label
from negotiate.importing.outline import ImportedKind
from negotiate.importing.pages import Page, bare
from negotiate.text.marks.options.option_labels import read_label as read_option

HEADING_LIMIT = 400
SHORT_HEADING_LIMIT = 120
_JOINT = re.compile(r"(?:[^\S\n]*[.:：．])?(?:[^\S\n]*(?:[—–―]|-(?=[^\S\n]+\D)))?[^\S\n]*")
_ENUMERATOR = re.compile(r"\(?[\w]{1,4}[.)．）](?:\s|\w)|[（(][\w]{1,4}[)）]|[-•·–—]\s|[一二三四五六七八九十]{1,3}、")
_SENTENCE_INSIDE = re.compile(r"。|[^\W\d_]{4}[.؟؛;!?]\s")
#: A row of a table, in Markdown, drawn with signs, or with tabs between its cells.
_TABLE = re.compile(r"\||\t|\A\+[-=+]+\Z")
#: How a line ends that goes on to name an annex in the next one.
_LEADS_ON = re.compile(
    r"(?:(?<!\w)(?:the|this|that|an|any|each|its|in|of|to|by|and|or|with|under|from|see|relevant|present|said|preceding"
    r"|le|la|les|l[’']|de|du|des|à|au|et|ou|en|par|présente?|cette|el|los|las|del|al|y|o|este|presente|dicho"
    r"|в|во|к|ко|с|со|и|или|по|из|настоящ\w+|данн\w+|этого|этом|هذا|هذه|في|من|إلى|على|عن|أو)"
    r"|[本该其和与及或在按据至见的于]|[,،、，-])\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
#: Signs that may stand behind the last word of a line, and before its first.
CLOSERS = "*_])”»’\"' \u200e\u200f"
QUOTES = "_“«‘\"' \u200e\u200f"


def is_heading(words: str) -> bool:
    """Say whether words have the form of a heading: short, not a sentence, not an enumerated paragraph.

    >>> [is_heading(words) for words in ("Use of terms", "1. States shall", "States act.", "of that")]
    [True, False, False, False]
    """
    core = words.rstrip(CLOSERS)
    if not _WORD.search(core) or len(words) > HEADING_LIMIT or core[-1] in ".,;:…،؛。，；：":
        return False
    if bare(words).startswith("\\"):
        return False
    if _ENUMERATOR.match(words) or _SENTENCE_INSIDE.search(words):
        return False
    return not core.lstrip(QUOTES)[:1].islower()


def split_joint(rest: str) -> tuple[str, str]:
    """Return what follows a label as its joint and the words after it.

    >>> split_joint(" — Use of terms")
    (' — ', 'Use of terms')
    """
    found = _JOINT.match(rest)
    end = found.end() if found else 0
    return rest[:end], rest[end:]


def heading_below(page: Page, index: int) -> tuple[int, int] | None:
    """Return the first and last line of the heading under a label, however many blank lines lie between."""
    first = next((n for n in range(index + 1, len(page.lines)) if not page.is_blank(n)), None)
    if first is None or not _may_be_heading(page.lines[first]):
        return None
    last = first
    while last < first + 3 and not page.is_blank(last + 1):
        last += 1
    if last < first + 3 and is_heading("\n".join(page.lines[first : last + 1]).strip()):
        lines = range(first + 1, last + 1)
        ended = any(_breaks_heading(page.words(line)) or is_lone_annex(page, line) for line in lines)
        return (first, first) if ended else (first, last)
    wrapped = page.lines[first + 1].lstrip()[:1].islower() if first + 1 < len(page.lines) else False
    short = len(page.lines[first]) <= SHORT_HEADING_LIMIT and first == index + 1 and last > first
    return (first, first) if short and not wrapped else None


def line_below(page: Page, index: int) -> tuple[int, int] | None:
    """Return where the one line under a Markdown title stands that is its heading, a blank line behind it."""
    if page.is_blank(index + 1) or not page.is_blank(index + 2) or not _may_be_heading(page.lines[index + 1]):
        return None
    start = page.start_of(index + 1)
    return start, start + len(page.words(index + 1))


def _may_be_heading(line: str) -> bool:
    """Say whether one line under a label may be its heading: no Markdown, no sentence, no other label."""
    content = line.strip()
    return is_heading(content) and not _breaks_heading(content)


def is_lone_annex(page: Page, index: int) -> bool:
    """Say whether "Annex" fills a line, and the line before it, though without a stop, does not lead on to it."""
    content = page.words(index)
    label = read_label(content)
    if label is None or label.kind is not ImportedKind.ANNEX or label.text != content or content[0].islower():
        return False
    follows = page.words(index + 1) if not page.is_blank(index + 1) else ""
    return not follows[:1].islower() and _LEADS_ON.search(page.words(index - 1)) is None


def _breaks_heading(content: str) -> bool:
    """Say whether the form of a line is that of no heading: a table, an item, an option, a label."""
    if (
        content.startswith("#")
        or _TABLE.search(content)
        or _ENUMERATOR.match(content)
        or read_option(f"{content}\n", 0)
    ):
        return True
    label = read_label(content)
    if label is None or label.number is not None:
        return label is not None
    return label.kind is ImportedKind.ANNEX and label.text == content and content.isupper()
