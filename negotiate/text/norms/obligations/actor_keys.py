"""Actor keys: what an actor is sorted and filtered by, however it is written: without articles, in one number and case.

Method: words that only say which are left out; then English, French and Spanish lose the ending of their plural,
Russian words the endings of their cases, and Arabic the "ل" of whom something is open to. Nothing is looked up.
"""

import re

_BRACKETS = re.compile(r"[\[\]*_]")
_WHICH = re.compile(
    r"^(?:(?:the|each|every|all|any|a|an|no|such|this|those|these|both|les?|la|l['’]|chaque|toute?s?|tous|une?|aucune?|ces?"
    r"|l[oa]s|el|cada|tod[oa]s?|un[oa]?s?|ningun[oa]|ningún|cualquier|est[eao]s?|dich[oa]s?"
    r"|кажд\w+|люб\w+|вс[её]|всем|всеми|эт\w{1,3}|ни одн\w+|ни один|соответствующ\w+|указанн\w+"
    r"|كل|أي|أية|جميع|كافة|لكل|لأي|لجميع|ذلك|تلك|هذه|هذا)(?:\s+|(?<=['’])))+",
    re.IGNORECASE,
)
_WHICH_IN_CHINESE = re.compile(
    r"^(?:本协定之?|本公约|每一个?|每个|任何|所有|各个?(?!自|级)|有关|该|此|这些|其他)+(?=[^国]{2}|缔约国)"
)
_CASES = re.compile(
    r"(?<=[а-яё]{3})(?:ами|ями|[ая][мх]|ого|его|ому|ему|ыми|ими|[ыи][йем]|[ая]я|[ое]е|ой|ей|ом|ем|[ыиаяоеуюйь])(?![\w-])"
)
#: "للأطراف" is "ل" and "الأطراف"; in "للجنة" the word itself begins with "ل".
_OPEN_TO = ((re.compile(r"^لل(?=ج)"), "الل"), (re.compile(r"^لل"), "ال"), (re.compile(r"^ل(?=\w{3})(?!جن)"), ""))


def actor_key(words: str) -> str:
    """Return what an actor is sorted and filtered by.

    >>> actor_key("Each State Party"), actor_key("The  Parties"), actor_key("Chaque Partie"), actor_key("")
    ('state party', 'party', 'party', '')
    >>> actor_key("всеми Сторонами") == actor_key("Каждая Сторона"), actor_key("每一缔约方"), actor_key("للأطراف")
    (True, '缔约方', 'الأطراف')
    """
    bare = _WHICH.sub("", " ".join(_BRACKETS.sub("", words).split()))
    key = _WHICH_IN_CHINESE.sub("", bare.casefold())
    for written, meant in _OPEN_TO:
        if written.match(key):
            return written.sub(meant, key)
    if key.endswith(("ies", "partie")):
        return key.removesuffix("s").removesuffix("ie") + "y"
    key = _CASES.sub("", key)
    return key.removesuffix("s") if not key.endswith("ss") else key
