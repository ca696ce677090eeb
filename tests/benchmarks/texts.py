"""The texts to measure on: real ones where they lie at hand, else invented ones of the same size and shape."""

import json
import random
from functools import lru_cache
from itertools import combinations

from negotiate.text.tokens import tokenize
from tests import real_texts

LANGUAGES = {
    "English": "bbnj-en.md",
    "French": "bbnj-fr.md",
    "Spanish": "bbnj-es.md",
    "Russian": "bbnj-ru.txt",
    "Chinese": "bbnj-zh.txt",
    "Arabic": "bbnj-ar.txt",
}
TREATY = 480_000  # characters
_ACTORS = ["Parties", "States", "The Secretariat", "Each Party", "The Conference", "A requested Party"]
_DUTIES = ["shall", "should", "may", "shall endeavour to", "are encouraged to"]
_DEEDS = ["protect", "notify", "assist", "report on", "review", "refrain from harming", "cooperate on", "publish"]
_THINGS = [
    "critical infrastructure",
    "incidents",
    "vulnerabilities",
    "points of contact",
    "evidence",
    "emergency teams",
]
_MANNERS = ["in good faith", "without delay", "as appropriate", "within their means", "on request", "every two years"]


def source() -> str:
    """Say which texts are measured on."""
    return "real texts" if real_texts.ROOT else "invented texts (NEGOTIATE_REAL_TEXTS is not set)"


@lru_cache(maxsize=1)
def clause_pairs() -> tuple[tuple[str, str], ...]:
    """Return clauses with an amendment each."""
    if not real_texts.ROOT:
        clauses = [_invented(random.Random(seed), 400) for seed in range(200)]
        return tuple((text, altered(text, 0.1, seed)) for seed, text in enumerate(clauses))
    clauses = json.loads(real_texts.read("gdpr-amendments.json"))["clauses"]
    return tuple((clause["text"], other["text"]) for clause in clauses for other in clause["amendments"])


@lru_cache(maxsize=1)
def rivals() -> tuple[tuple[str, str, str], ...]:
    """Return clauses with every two of their rival amendments."""
    if not real_texts.ROOT:
        return tuple(
            (text, altered(text, 0.1, seed), altered(text, 0.1, -1 - seed))
            for seed, (text, _) in enumerate(clause_pairs())
        )
    clauses = json.loads(real_texts.read("gdpr-amendments.json"))["clauses"]
    return tuple(
        (clause["text"], first["text"], second["text"])
        for clause in clauses
        for first, second in combinations(clause["amendments"], 2)
    )


def instrument() -> str:
    """Return one instrument with its titles, as a secretariat imports it."""
    if real_texts.ROOT:
        return real_texts.read("bbnj-en.md")
    articles = (
        f"### Article {number} \N{EM DASH} Invented\n\n{_invented(random.Random(number), 300)}\n"
        for number in range(1, 77)
    )
    return "# Measured instrument\n\n" + "\n".join(articles)


def treaty() -> str:
    """Return one long instrument."""
    if not real_texts.ROOT:
        return _invented(random.Random(0), TREATY)
    return "\n\n".join(real_texts.read(f"bbnj-{name}.md") for name in ("en", "fr", "es"))[:TREATY]


def revisions() -> dict[str, tuple[str, str]]:
    """Return the real revisions of whole documents; none where the real texts are absent."""
    if not real_texts.ROOT:
        return {}
    names = {
        "real report, revised": ("prepcom-report/2026-04-02-advance.txt", "prepcom-report/2026-05-04-final.txt"),
        "real treaty, round 1 to 4": (
            "paris-agreement-2015/round-1-2015-10-23.md",
            "paris-agreement-2015/round-4-2015-12-12.md",
        ),
    }
    return {title: (real_texts.read(old), real_texts.read(new)) for title, (old, new) in names.items()}


def languages() -> dict[str, str]:
    """Return one treaty in several languages; one invented in English where the real texts are absent."""
    if not real_texts.ROOT:
        return {"English": _invented(random.Random(1), 50_000)}
    return {language: real_texts.read(name) for language, name in LANGUAGES.items()}


def altered(text: str, share: float, seed: int = 1) -> str:
    """Return the text with that share of its words replaced, removed or followed by a new one."""
    chance = random.Random(seed)
    words = tokenize(text)
    stock = sorted({word for word in words if word[-1].isalpha() and word[0] == " "}) or [" and"]
    changed = []
    for word in words:
        if not word[-1].isalnum() or chance.random() >= share:
            changed.append(word)
            continue
        changed += chance.choice(([chance.choice(stock)], [chance.choice(stock)], [], [word, chance.choice(stock)]))
    return "".join(changed)


def _invented(chance: random.Random, length: int) -> str:
    """Return an invented instrument of about that many characters."""
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        lists = (_ACTORS, _DUTIES, _DEEDS, _THINGS, _MANNERS)
        parts.append(f"{len(parts) + 1}. {' '.join(map(chance.choice, lists))}.\n\n")
    return "".join(parts)
