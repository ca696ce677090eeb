"""The engines under comparison: each from two texts to pieces, words being the engine's own tokens for all."""

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from types import ModuleType
from typing import Any

import diff_match_patch

from negotiate.text import tokens
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize

#: Seconds after which diff-match-patch answers coarsely where it is given a deadline; without one it needs many
#: minutes for whole instruments, so that its time there is only a lower bound.
PATIENCE = 5
#: What an engine finds: (0 kept, -1 removed or 1 added, characters of the text).
Pieces = list[tuple[int, str]]


def forget(_base: str = "", _new: str = "") -> None:
    """Empty the caches of the tokeniser, so that every engine cuts its texts anew."""
    for cache in (tokens._short, tokens._long, tokens._line, tokens._by_line):
        cache.cache_clear()


@dataclass(frozen=True, slots=True)
class Engine:
    """A peer or ourselves: `run` is timed, `pieces` reads its answer; `package` says whose it is.

    `before` is what happens before every run and is not timed.
    """

    name: str
    package: str
    run: Callable[[str, str], Any]
    pieces: Callable[[str, str, Any], Pieces]
    before: Callable[[str, str], object] = forget

    @property
    def title(self) -> str:
        """Return the name with the version."""
        try:
            return f"{self.name} ({self.package} {version(self.package)})" if self.package else self.name
        except PackageNotFoundError:
            return self.name


def cut(text: str) -> Sequence[str]:
    """Tokenise without remembering: what a peer pays for the words."""
    return tokens._TOKEN.findall(text)


def optional(name: str) -> ModuleType | None:
    """Return a module, or None where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def _minimal(base: str, new: str) -> tuple[Edit, ...]:
    return diff(base, new, minimal=True)


def _tokens_alone(base: str, new: str) -> tuple[Sequence[str], Sequence[str]]:
    return cut(base), cut(new)


def _difflib(base: str, new: str) -> list[tuple[str, int, int, int, int]]:
    return difflib.SequenceMatcher(None, cut(base), cut(new), autojunk=False).get_opcodes()


def named(base: str, new: str) -> tuple[str, str, str]:
    """Write both texts with one character a word, and the alphabet: the usual trick to diff words as letters."""
    names: dict[str, str] = {}
    letters = (chr(n) for n in range(0x100, 0x110000) if not 0xD800 <= n < 0xE000)
    coded = []
    for text in (base, new):
        words = cut(text)
        for word in words:
            if word not in names:
                names[word] = next(letters)
        coded.append("".join(map(names.__getitem__, words)))
    return coded[0], coded[1], "\x00".join(names)


def _dmp_words(base: str, new: str, patience: float = 0) -> tuple[Pieces, str]:
    engine = diff_match_patch.diff_match_patch()
    engine.Diff_Timeout = patience
    here, there, alphabet = named(base, new)
    found = engine.diff_main(here, there, False)
    engine.diff_cleanupSemantic(found)
    return found, alphabet


def _dmp_words_until(base: str, new: str) -> tuple[Pieces, str]:
    return _dmp_words(base, new, PATIENCE)


def _dmp_characters(base: str, new: str) -> tuple[Pieces, str]:
    engine = diff_match_patch.diff_match_patch()
    engine.Diff_Timeout = 0
    found = engine.diff_main(base, new, False)
    engine.diff_cleanupSemantic(found)
    return found, ""


def _spelled(_base: str, _new: str, answer: tuple[Pieces, str]) -> Pieces:
    found, alphabet = answer
    if not alphabet:
        return found
    letters = (chr(n) for n in range(0x100, 0x110000) if not 0xD800 <= n < 0xE000)
    words = dict(zip(letters, alphabet.split("\x00"), strict=False))
    return [(sign, "".join(words[letter] for letter in run)) for sign, run in found]


def _from_edits(base: str, _new: str, edits: Sequence[Edit]) -> Pieces:
    words, reached, pieces = tokenize(base), 0, []
    for edit in edits:
        pieces += [(0, words[reached : edit.start]), (-1, words[edit.start : edit.end]), (1, edit.tokens)]
        reached = edit.end
    pieces.append((0, words[reached:]))
    return [(sign, "".join(run)) for sign, run in pieces if run]


def _from_opcodes(base: str, new: str, opcodes: Sequence[tuple[str, int, int, int, int]]) -> Pieces:
    edits = [Edit(start, end, tokenize(new)[first:last]) for tag, start, end, first, last in opcodes if tag != "equal"]
    return _from_edits(base, new, edits)


def _rapidfuzz(module: ModuleType) -> Engine:
    def run(base: str, new: str) -> list[tuple[str, int, int, int, int]]:
        return module.Indel.opcodes(cut(base), cut(new)).as_list()

    return Engine("rapidfuzz Indel, words", "rapidfuzz", run, _from_opcodes)


def _fast_dmp(module: ModuleType) -> Engine:
    def run(base: str, new: str) -> tuple[list[tuple[str, int]], str, str, str]:
        here, there, alphabet = named(base, new)
        found = module.diff(here, there, timelimit=0, checklines=False, cleanup="Semantic", counts_only=True)
        return found, here, there, alphabet

    def pieces(base: str, new: str, answer: tuple[list[tuple[str, int]], str, str, str]) -> Pieces:
        counts, here, there, alphabet = answer
        row = column = 0
        found: Pieces = []
        for sign, length in counts:
            source, at = (there, column) if sign == "+" else (here, row)
            found.append(({"=": 0, "-": -1, "+": 1}[sign], source[at : at + length]))
            row += length if sign != "+" else 0
            column += length if sign != "-" else 0
        return _spelled(base, new, (found, alphabet))

    return Engine("fast-diff-match-patch (C++), words + semantic", "fast-diff-match-patch", run, pieces)


def _words_by_rules(module: ModuleType) -> Engine:
    """Return what cutting costs by the default word boundaries of Unicode, in the library that knows them."""
    boundary = module.compile(r"(?V1w)\b")

    def run(base: str, new: str) -> tuple[Sequence[str], Sequence[str]]:
        return boundary.split(base), boundary.split(new)

    return Engine("cutting alone, Unicode's boundaries", "regex", run, lambda base, new, _: [(-1, base), (1, new)])


READABLE = Engine("negotiate, readable", "", diff, _from_edits)
MINIMAL = Engine("negotiate, minimal", "", _minimal, _from_edits)
WARM = Engine("negotiate, readable, words cached", "", diff, _from_edits, before=diff)
TOKENS = Engine("cutting into words alone", "", _tokens_alone, lambda base, new, _: [(-1, base), (1, new)])
DIFFLIB = Engine("difflib, words", "", _difflib, _from_opcodes)
DMP_WORDS = Engine("diff-match-patch, words + semantic", "diff-match-patch", _dmp_words, _spelled)
DMP_WORDS_UNTIL = Engine(
    f"diff-match-patch, words, stopped after {PATIENCE} s", "diff-match-patch", _dmp_words_until, _spelled
)
DMP_CHARACTERS = Engine("diff-match-patch, characters + semantic", "diff-match-patch", _dmp_characters, _spelled)

_indel, _fast, _regex = map(optional, ("rapidfuzz.distance", "fast_diff_match_patch", "regex"))
RAPIDFUZZ = _rapidfuzz(_indel) if _indel else None
FAST_DMP = _fast_dmp(_fast) if _fast else None
BOUNDARIES = _words_by_rules(_regex) if _regex else None
#: The peers that may be missing, by the name that is printed as "not run".
ABSENT = tuple(
    name
    for name, engine in (("rapidfuzz", RAPIDFUZZ), ("fast-diff-match-patch", FAST_DMP), ("regex", BOUNDARIES))
    if engine is None
)


def present(*engines: Engine | None) -> tuple[Engine, ...]:
    """Return those of the engines that are installed."""
    return tuple(engine for engine in engines if engine is not None)
