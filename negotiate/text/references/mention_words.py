"""The words and numbers of which mentions are made ("articles", "п.", "2 (a)", "第一款"), as regular expressions.

Knows how they are written in the six languages of the United Nations; `negotiate.text.references.mentions` puts them
together.
"""

import re

from negotiate.text.marks.labels import PREAMBLE, series_of
from negotiate.text.marks.number_words import NUMBER_WORDS
from negotiate.text.marks.numerals import HAN_NUMBER
from negotiate.text.marks.suffixes import NEW, SUFFIX

_CLAUSES = (
    r"articles?|arts?\.|arts|(?-i:Art)(?=\s\d)|rules?|principles?|norms?|parts?|titles?|chapters?|sections?|annex(?:es?)?|appendix"
    r"|art[ií]culos?|anexos?|partie|parte|titres?|t[ií]tulos?|chapitres?|cap[ií]tulos?|règles?|reglas?|principes?"
    r"|normes?|стать(?:[яиеюё]й?|ями?|ям|ях)|статей|ст\.\s?ст\.|ст\.|приложени(?:е|ю|я|ем|ям)|част(?:ь|и|ью)|глав[аыеу]"
    r"|раздел[аеу]?|(?:ال|لل|بال|وال)?مادة|(?:ال|لل|بال|وال)(?:مادتين|مادتان|مواد|مرفق|جزء)"
)
#: The paragraphs of the preamble.
RECITALS = r"recitals?|considérants?|considerandos?|preambular\s+paragraphs?"
_PARAGRAPHS = (
    r"(?:operative\s+|sub-?)?paragraphs?|(?:sub-?)?(?:para|paras?)\.|(?:sub-?)?paras|paragraphes?|par\.|alinéas?"
    r"|párrafos?|párrs?\.|apartados?|(?:под)?пункт(?:а|у|е|ом|ы|ов|ам|ами|ах)?|(?<!т\.)(?<!т\. )пп?\.|§{1,2}"
    r"|(?:ال|لل|بال|وال)?فقرة(?:\s+الفرعية)?|(?:ال|لل|بال|وال)(?:فقرتين|فقرتان|فقرات)(?:\s+الفرعي(?:ة|تين))?"
)
#: Words behind which only a letter names a paragraph: "point 3 of the agenda" names none.
_POINTS = r"points?|letras?|incisos?|literal(?:es)?|lettres?|(?<!et )al\.|подп\."
#: A word for clauses or paragraphs, with the space behind it; "OP" stands for the operative part of a resolution.
WORD = re.compile(
    rf"(?:(?<!\w)(?:(?P<clause>{_CLAUSES}|{RECITALS})|(?P<paragraph>{_PARAGRAPHS})|(?P<point>{_POINTS}))(?:(?<=[.§])|(?!\w))"
    r"|(?<!\w)(?-i:(?P<part>OP|PP)s?)(?=\s?\d))(?:\(s\))?"
    r"[ \t\[]*\n?[ \t\[]*(?:(?:from|с|со|من)\s+(?=\(?\d)|(?:del?|du)\s+(?=\d{1,3}\s(?:al?|à|au)\s))?"
    r"(?:(?:nos?|n|núms?)[.°º]\s?|№+\s?)?",
    re.IGNORECASE,
)
#: What makes paragraphs those of the preamble, behind them: "paragraph 5 of the preamble".
OF_PREAMBLE = re.compile(
    r",?\s+(?:of\s+the\s+preamble|du\s+préambule|del\s+preámbulo|преамбулы|من\s+الديباجة)(?!\w|\s+(?:of|to|de|du|del)\s)",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r"(?:[\w-]|\s)+s\.?|§§|пп\.|ст\.\s?ст\.|стать(?:и|ями?|ям|ях)|статей|пункт(?:ы|ов|ам|ами|ах)"
    r"|\w*(?:مواد|مادتين|مادتان|فقرتين|فقرتان|فقرات)(?:\s\w+)?",
    re.IGNORECASE,
)
#: A letter stands for "bis" where it touches the number, or where nothing but a sign follows it.
_LETTER = r"(?<=[\dºª-])(?-i:[A-Z])(?![\w'’-])|(?<=[ ])(?-i:[A-Z])(?=\s*(?:[,.;:)\]]|$))"
_SUFFIX = rf"(?:[ .-]?(?P<suffix>(?:{SUFFIX})(?!\w)|{_LETTER}|(?<=[ \d])(?:{NEW})))?"
_STEP = (
    rf"[ ]?\((?:[a-z]{{1,2}}|[ivx]{{1,5}}|\d{{1,2}}|[а-я]|[ء-ي])(?:[ -](?:{SUFFIX}))?\)"
    r"|[ ](?:[a-z]|[ivx]{2,5}|[а-я])\)"
)
#: A number with its suffix and the letters behind it; in words only where it begins with a capital, or has no case.
NUMBER = re.compile(
    rf"(?:(?P<open>\()(?=\d{{1,3}}\)))?(?P<number>premier\b|1er\b|\d{{1,2}}\.?[ºª]"
    rf"|\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}(?=[ .-]?(?:{SUFFIX})(?!\w)|(?-i:-?[A-Z])(?![\w'’-]))"
    r"|\d{1,3}(?:\.\d{1,2}){0,3}(?![\w°]|\s?%|-(?!\d)\w|\.\d|/[^\W\d])"
    rf"|(?-i:[IVXL]{{1,8}}(?=-?(?:{SUFFIX})(?!\w))|[IVXL]{{1,8}}(?![\w'’])|[A-H](?![\w'’])|(?=[A-Z\u0621-\u064a]))"
    rf"(?:(?<=[A-Z])|(?:{NUMBER_WORDS})(?![\w-])))(?(open)\))\]?{_SUFFIX}(?P<steps>(?:{_STEP}){{0,4}})",
    re.IGNORECASE,
)
STEPS = re.compile(rf"(?P<steps>(?:{_STEP}|(?<=[ –—-])[a-zа-я]\)){{1,4}})")
LABELS = re.compile(rf"(?:[a-zа-яء-ي]+|\d+)(?:[ -](?:{SUFFIX})(?!\w))?", re.IGNORECASE)
#: Nothing but a comma between "paragraph 2" and "subparagraph (a)".
INWARD = re.compile(r"[\s,،]{1,3}")

_HAN_NUMBER = rf"(?:{HAN_NUMBER}|\d{{1,4}})"
_HAN_LIST = rf"{_HAN_NUMBER}(?:[ ]?(?:[、,，和与與及或至到–—-]|以及|或者)[ ]?第?{_HAN_NUMBER})*"
_HAN_POINT = r"第?[（(][^（）()]{1,4}[）)]项?(?:第\d{1,2}目)?"
_HAN_STEPS = rf"第(?:{_HAN_LIST})款(?:[ ]?{_HAN_POINT})?"
HAN = re.compile(
    rf"第(?P<core>(?P<numbers>{_HAN_LIST})\s?(?P<unit>条|條|部分|章|节|節)(?:之(?P<suffix>[一二三四五六七八九十]{{1,2}}))?)"
    rf"(?P<steps>(?:[ ]?{_HAN_STEPS}|{_HAN_POINT})?)"
    rf"|(?P<alone>{_HAN_STEPS}|(?:第|(?<=[至到]))[（(][^（）()]{{1,4}}[）)]项(?:第\d{{1,2}}目)?)"
)
HAN_LISTED = re.compile(rf"(?P<through>[至到–—-] ?第?)?(?P<number>{_HAN_NUMBER})")
HAN_STEP = re.compile(rf"第(?P<block>{_HAN_LIST})款|(?P<point>[（(][^（）()]+[）)])|第(?P<item>\d{{1,2}})目")
#: Arabic nouns by what all their forms share.
_ARABIC = {"ماد": "المادة", "مواد": "المادة", "مرفق": "المرفق", "جزء": "الجزء"}


def singular(clause: str) -> str:
    """Return the form of a word for clauses that labels use."""
    folded = clause.casefold()
    if re.fullmatch(RECITALS, folded):
        return PREAMBLE
    if folded.startswith(("art.", "arts", "ст.")) or folded == "art":
        return "article"
    if folded.startswith(("стат", "част", "глав", "раздел", "приложени")):
        return {"стат": "статья", "част": "часть", "глав": "глава", "разд": "раздел"}.get(folded[:4], "приложение")
    for stem, noun in _ARABIC.items():
        if stem in folded:
            return noun
    return (
        folded
        if series_of(folded) != folded
        else folded.removesuffix("s").removesuffix("xe") + "xe" * folded.endswith("xes")
    )
