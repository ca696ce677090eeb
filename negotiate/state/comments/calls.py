"""Who is called by name in a comment: what stands behind each "@", and which of it calls nobody.

Whoever does not read a thread is not called in it, and never later: to keep her name beside it would move what she is
told whenever somebody speaks there. The comment says so at once, in one sentence for her who reads it not and for a
name that nobody has, so that nothing follows from it about who is in the house.
"""

import re
from collections.abc import Collection

#: How many people one comment can call.
MOST_CALLED = 20
_CALLS = re.compile(r"@(\w[^@\n]{0,200})")
#: The same where it begins a word: an address of mail has its "@" within one.
_NAMES = re.compile(r"(?<![\w.])@(\w[^@\n]{0,200})")
_BROKEN_OFF = re.compile(r"[^\w’'\- ]")
#: As many words of a name are told where nobody has it.
TOLD = 3


def calls_in(words: str) -> list[str]:
    """Return what stands behind each "@", of which a name is the beginning.

    >>> calls_in("@Ann, please; and @Bo")
    ['Ann, please; and ', 'Bo']
    """
    return [found.group(1) for found in _CALLS.finditer(words)][:MOST_CALLED]


def begins_with(words: str, name: str) -> bool:
    """Say whether words begin with a whole name.

    >>> begins_with("Ann, please", "Ann"), begins_with("Annabel, please", "Ann")
    (True, False)
    """
    return words.startswith(name) and not words[len(name) : len(name) + 1].isalnum()


def calling_nobody(words: str, called: Collection[str]) -> tuple[str, ...]:
    """Return the beginnings of what stands behind an "@" and is the name of nobody who was called.

    >>> calling_nobody("@Ann Lee, see @Bo Berg and write to a@example.org", ["Bo Berg"])
    ('Ann Lee',)
    """
    rests = (found.group(1) for found in _NAMES.finditer(words))
    left = (rest for rest in rests if not any(begins_with(rest, name) for name in called))
    names = (" ".join(_BROKEN_OFF.split(rest, maxsplit=1)[0].split()[:TOLD]) for rest in left)
    return tuple(dict.fromkeys(names))[:MOST_CALLED]
