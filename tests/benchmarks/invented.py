"""Words of our own for a long instrument: articles in numbered paragraphs and points, and amendments to them."""

import random

from negotiate.text.tokens import tokenize

_ACTORS = (
    "States Parties",
    "Each State Party",
    "The Conference of the Parties",
    "The Secretariat",
    "A requested Party",
    "Every competent authority",
)
_DUTIES = ("shall", "should", "may", "shall endeavour to", "are encouraged to", "shall not fail to")
_DEEDS = (
    "protect from intentional harm",
    "notify without delay",
    "assist on request in restoring",
    "report once a year on",
    "refrain from damaging",
    "cooperate in securing",
    "publish what is known about",
)
_THINGS = (
    "the information systems on which the population depends",
    "vulnerabilities in widely used products",
    "the points of contact that it has named",
    "electronic evidence held by private persons",
    "emergency response teams and their networks",
    "hospitals, water supplies and the distribution of energy",
)
_MANNERS = (
    "in good faith and within its means",
    "having due regard to the rights of others",
    "with due respect for human rights and fundamental freedoms",
    "in accordance with article {article}, paragraph {paragraph}",
    "as provided for in article {article}",
    "no later than {years} years after the entry into force of this Convention",
)
_NEW = ("promptly", "where feasible", "jointly", "to the extent possible", "voluntarily", "and transparently")


def article(seed: int, words: int, articles: int) -> str:
    """Return an article of about that many words; it refers to some of the others."""
    chance = random.Random(seed)
    paragraphs: list[str] = []
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.append(_paragraph(chance, len(paragraphs) + 1, articles))
    return "\n\n".join(paragraphs)


def amended(body: str, seed: int, changes: int = 3) -> str:
    """Return the text with a few words struck, replaced or added."""
    chance = random.Random(seed)
    tokens = list(tokenize(body))
    places = [place for place, token in enumerate(tokens) if token[0] == " " and token[-1].isalpha()]
    for place in chance.sample(places, changes):
        tokens[place] = chance.choice(("", f" {chance.choice(_NEW)}", f"{tokens[place]}, {chance.choice(_NEW)},"))
    return "".join(tokens)


def _paragraph(chance: random.Random, number: int, articles: int) -> str:
    opening = f"{number}. {_sentence(chance, articles)} {_sentence(chance, articles)}"
    if number % 3:
        return opening
    points = (f"({letter}) {_phrase(chance, articles)};" for letter in "abc")
    return "\n\n".join((f"{opening} To that end:", *points))


def _sentence(chance: random.Random, articles: int) -> str:
    return f"{chance.choice(_ACTORS)} {chance.choice(_DUTIES)} {_phrase(chance, articles)}."


def _phrase(chance: random.Random, articles: int) -> str:
    manner = chance.choice(_MANNERS).format(
        article=chance.randint(1, articles), paragraph=chance.randint(1, 4), years=chance.choice(("two", "five", "ten"))
    )
    return f"{chance.choice(_DEEDS)} {chance.choice(_THINGS)}, {manner}"
