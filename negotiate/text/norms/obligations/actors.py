"""Actors: who acts in a sentence, told from what is acted on; a list of those who can act, and it resolves no "they".

Method: the head of the subject (its words before the first preposition or relative) names somebody who can act; in the
passive voice ("shall be notified by the Secretariat") it is whoever stands behind "by", if that can act.
"""

import re

from negotiate.text.norms.obligations.obligation import WordStretch

_WHO = (
    r"(?:States?|(?:sub)?part(?:y|ies)|governments?|members?|conference|secretariats?|secretar(?:y|ies)(?:-general)?"
    r"|committees?|sub-?committees?|councils?|depositar(?:y|ies)|commissions?|director(?:-general)?|assembl(?:y|ies)"
    r"|organi[sz]ations?|bod(?:y|ies)|boards?|panels?|entit(?:y|ies)|authorit(?:y|ies)|agenc(?:y|ies)|institutions?"
    r"|persons?|operators?|providers?|courts?|tribunals?|chairs?|chairpersons?|presidents?|delegations?|proponents?"
    r"|stakeholders?|meetings?|forums?|mechanisms?|experts?|groups?|coordinators?|points? of contact|controllers?"
    r"|processors?|manufacturers?|vendors?|compan(?:y|ies)|enterprises?|teams?|bureaus?|communit(?:y|ies)|countries"
    r"|country|union|inspectors?|inspectorates?|observers?|representatives?|ministers?|ministr(?:y|ies)|commissioners?"
    r"|regulators?|signator(?:y|ies)|peoples?|individuals?|users?|researchers?|judges?|arbitrators?|mediators?"
    r"|bureaux?|facilitators?|rapporteurs?|it|they|them|each|he|she|who|whoever|both|all|none|no one|nobody|everyone)"
)
_ACTING = re.compile(rf"\b{_WHO}\b", re.IGNORECASE)
_NOT_HEAD = re.compile(
    r"\s(?:of(?! contact\b)|in|to|for|by|with|from|under|on|at|that|which|who|whose|whom|where|referred|established"
    r"|set|made|taken|provided|concerned|within|without|beyond|between|among|through|against|regarding|concerning|pursuant)\b"
    r"|[,(\[]",
    re.IGNORECASE,
)
#: "Points of contact" and "Conference of the Parties" have their head before "of"; "none of the Parties" behind it.
_SHARE = re.compile(r"(?:each|none|any|all|both|some|most|one or more|two or more|members?) of\s+", re.IGNORECASE)
_PARTICIPLE = (
    r"(?:\w+ed|made|given|taken|held|kept|sent|set|met|put|built|borne|paid|drawn|done|shown|found|brought|sought"
    r"|bound|laid|chosen|written|understood|undertaken|withdrawn|spent|drawn up|cast|read|begun|led)"
)
_PASSIVE = re.compile(
    rf"\W*(?:\w+ly\s+)?be\s+(?:(?:\w+ly|also|so|not|deemed|first)\s+)*({_PARTICIPLE})\b", re.IGNORECASE
)
#: Participles that say how somebody is, not what is done to it.
_STATES_OF_MIND = frozenset(("guided", "bound", "committed", "composed", "represented", "concerned", "dedicated"))
_BY = re.compile(
    rf"(?:\s+(?!\w+ed\b|by\b)[\w-]+){{0,8}}?\s+by\s+((?:(?:the|each|a|an|all|any|every|one|no|its|their|that|such|other)\s+)?(?:[\w-]+\s+){{0,4}}?{_WHO}\b"
    r"(?:\s+(?:of|to)\s+(?:the\s+|this\s+)?(?:Part(?:y|ies)|Members|Agreement|Convention|Protocol))?)",
    re.IGNORECASE,
)
#: So many characters at most name somebody.
_NAME = 120
_LEFT = re.compile(r"[\[\]*_]")


def is_acting(words: str) -> bool:
    """Say whether words name somebody who can act.

    >>> is_acting("The Conference of the Parties"), is_acting("Reports of the Parties")
    (True, False)
    """
    share = _SHARE.match(words)
    rest = words[share.end() :] if share else words
    head = _NOT_HEAD.split(_LEFT.sub("", rest), maxsplit=1)[0]
    return _ACTING.search(head) is not None


def named_in_english(text: str, opening: WordStretch) -> WordStretch | None:
    """Return who the opening of a list names that says no more ("The secretariat:"); None where it names nobody.

    >>> named_in_english("The secretariat:", WordStretch(0, 16)).of("The secretariat:")
    'The secretariat'
    """
    words = text[opening.start : opening.end].rstrip(" :—–")
    is_name = len(words) <= _NAME and "," not in words and is_acting(words)
    return WordStretch(opening.start, opening.start + len(words)) if is_name else None


def who_acts(text: str, subject: WordStretch | None, tail: WordStretch) -> WordStretch | None:
    """Return who acts: the subject, or in the passive voice whoever stands behind "by"; None where it is not said.

    >>> text = "Measures shall be taken by each Party."
    >>> who_acts(text, WordStretch(0, 8), WordStretch(14, 37)).of(text)
    'each Party'
    """
    passive = _PASSIVE.match(text, tail.start, tail.end)
    is_named = subject is not None and is_acting(text[subject.start : subject.end])
    if passive is None or (is_named and passive[1].lower() in _STATES_OF_MIND):
        return subject if is_named else None
    agent = _BY.match(text, passive.end(), tail.end)
    return WordStretch(*agent.span(1)) if agent else None
