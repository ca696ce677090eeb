"""How treaties speak of time in English; data only."""

from negotiate.dates.names import DateKind
from negotiate.dates.numerals import CARDINAL, ORDINAL, cardinal, ordinal
from negotiate.dates.phrases.languages.lexicon import YEAR_IN_A_TABLE, Form, Lexicon, Shape, in_order
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip

_YEAR, _TWO_YEARS, _MONTH = TimeSpan(1, Unit.YEAR), TimeSpan(2, Unit.YEAR), TimeSpan(1, Unit.MONTH)
_WORKING = ("working day", "business day")
#: What ends the words of an event: a mark, or a word that goes on with something else.
_STOP = (
    r"(?=\s*[.,;:()\[\]“”\n]|\s(?:and|or|unless|for|shall|should|may|in accordance"
    r"|pursuant|provided|if|who|which|under|with respect|at|to)\b|\s*$)"
)

ENGLISH = Lexicon(
    code="en",
    count=lambda words: cardinal(words.strip("[] ")),
    nth=ordinal,
    units=(("day", Unit.DAY), ("week", Unit.WEEK), ("month", Unit.MONTH), ("year", Unit.YEAR)),
    months=_MONTHS,
    pieces={
        "span": r"(?:an? (?:further )?period of )?(?:the expir\w+ of )?(?:an? period of )?(?<!\w)"
        r"(?P<count>\[?(?:{number})\]?){again}(?P<half> and (?:a|one)[ -]half)?"
        r"(?: calendar| consecutive)? (?P<unit>days?|weeks?|months?|years?)\b",
        "number": rf"(?<![\w.]){CARDINAL}",
        "nth": rf"(?P<nth>{ORDINAL})",
        "anchor": r"(?P<anchor>(?:the )?(?:date|day) (?:on|in) which [^.,;:()\[\]“”\n]{3,240}"
        rf"|[^.,;:()\[\]“”\n]{{3,160}}?(?: for (?:signature|(?:a|each|such|that|the respective) (?:Party"
        rf"|State))\b)?{_STOP})",
        "many": rf"(?P<nth>{CARDINAL})",
        "from": r"(?:after|from|following|of|since)\b",
        "day": rf"(?:(?:the )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<m>{in_order(_MONTHS)})"
        rf"|(?P<m2>{in_order(_MONTHS)}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?),? (?P<y>\d{{4}})",
        "working": r"(?:working|business) days?",
        "ends": r"(?:terminat|expir|laps|ceas)\w*(?: to \w+)?(?: in \w+)?(?: any)?(?: effect)?",
        "limit": r"(?:within|not later than|no later than|not more than|no more than|at the latest)",
        "body": r"(?:meeting|session|conference)",
    },
    forms=(
        Form(Shape.IGNORED, r"\b(?:adopted|done|signed|concluded) (?:at|in) [\w ,]{2,40}? on {day}"),
        Form(
            Shape.FIRST_OF_MONTH,
            r"\bfirst day of the (?:{nth} )?month (?:following|after)"
            r"(?: the (?:date|month) (?:of|in which|on which))?(?: (?:the )?(?:expir\w+ of )?{span}"
            r" {from})? {anchor}",
        ),
        Form(
            Shape.NOT_BEFORE,
            r"\b(?:at any time after|not (?:earlier|sooner) than|not before|only after) "
            r"(?:the expir\w+ of )?{span} {from} {anchor}",
        ),
        Form(
            Shape.NTH_DAY, r"\b{nth} day (?:after|following|from) {anchor}", needs=("day after", "day foll", "day from")
        ),
        Form(Shape.WITHIN, r"\b{limit} {span} {from} {anchor}"),
        Form(Shape.WITHIN, r"{span} at the latest {from} {anchor}", needs=("at the latest",)),
        Form(
            Shape.AT_LEAST_BEFORE,
            r"\b(?:at least|not later than|no later than|not less than) {span} "
            r"(?:before|prior to|in advance of) {anchor}",
        ),
        Form(
            Shape.BEFORE,
            r"{span}(?: or as (?:early|soon) as possible)?,? (?:before|prior to|in advance of) {anchor}",
            needs=("before", "prior to", "in advance of"),
        ),
        Form(Shape.AT_LEAST_EVERY, r"\bat least once (?:every|each|in every) {span}"),
        Form(Shape.AT_LEAST_EVERY, r"\bat intervals (?:of not more than|of at most|not exceeding) {span}"),
        Form(Shape.AT_LEAST_EVERY, r"\bat least (?:annually|once a year)", _YEAR),
        Form(
            Shape.EVERY, r"\b(?:once )?every {span}(?: (?P<next>thereafter)| (?:after|from|following|since) {anchor})?"
        ),
        Form(Shape.EVERY, r"\bat intervals of {span}"),
        Form(Shape.EVERY, r"\bannually\b|\bon an annual basis|\b(?:every|each) year\b|\bonce a year\b", _YEAR),
        Form(
            Shape.EVERY,
            r"\bannual(?= (?:report|contribution|review|meeting|session|payment)s?\b"
            r"(?! (?:referred|in accordance|under|set out|provided)))",
            _YEAR,
        ),
        Form(Shape.EVERY, r"\bbiennially\b|\bon a biennial basis", _TWO_YEARS),
        Form(Shape.EVERY, r"\b(?:every|each) month\b|\bon a monthly basis", _MONTH),
        Form(Shape.AFTER, r"\bfrom the day (?:after|following) {anchor}", TimeSpan(1, Unit.DAY)),
        Form(Shape.AFTER, r"{span} (?:after|from|following|since) {anchor}"),
        Form(
            Shape.ENDS_AFTER, r"\b{ends} (?:up)?on (?:the )?(?:date|day) (?:falling |that is )?{span} {from} {anchor}"
        ),
        Form(Shape.ENDS_UPON, r"\b{ends} (?:up)?on (?!(?:the )?\d|{day}){anchor}"),
        Form(Shape.UNTIL_DAY, r"\b{ends} (?:up)?on {day}"),
        Form(Shape.ANNIVERSARY, r"\b(?:on|by|before|upon|until) the {nth} anniversary of {anchor}"),
        Form(
            Shape.ENDS_UPON, r"\b(?:in force|continue|in effect|apply|applied) until (?!\d|the end of|20\d\d){anchor}"
        ),
        Form(Shape.ENDS_UPON, r"\bpending (?=the |a |its ){anchor}"),
        Form(
            Shape.UPON,
            r"\b(?:no|not) later than (?=the (?:start|beginning|commencement|date|entry|adoption|close))"
            r"{anchor}",
        ),
        Form(Shape.UPON, r"\b(?:effective|effect|force) (?:from|on|upon) (?=the date|receipt){anchor}"),
        Form(Shape.UNTIL_DAY, r"\b(?:until|up to|to) {day}"),
        Form(Shape.ON_DAY, r"\b(?:on|from|by|before|not later than|no later than|as of) {day}"),
        Form(Shape.NTH_MEETING, r"\bat (?:its|the|their) {nth} (?:\w+ )?{body}"),
        Form(Shape.NEXT_MEETING, r"\b(?:at|to) (?:its|the|their) (?:next|following) (?:ordinary |regular )?{body}"),
        Form(
            Shape.NO_DATE,
            r"\b(?:reviewed |updated )?periodically\b|\bon a periodic basis|\bperiodic(?= review|"
            r" report| assess)",
        ),
        Form(
            Shape.NO_DATE,
            r"\bat (?:regular )?intervals to be (?:determined|decided|agreed)[^.,;]{0,60}|\bat"
            r" regular intervals",
        ),
        Form(Shape.NO_DATE, r"\bfrom time to time\b|\bwithin a reasonable (?:period|time)(?: of time)?"),
        Form(Shape.NO_DATE, r"\b{limit} (?:\[?{number}\]?){again} {working}(?: {from} {anchor})?", needs=_WORKING),
        Form(Shape.NO_DATE, r"\b(?:\[?{number}\]?){again} {working} {from} {anchor}", needs=_WORKING),
        Form(Shape.NO_DATE, r"\bfor (?:an? )?(?:initial |further )?(?:period|term)s? of (?:up to )?{span}"),
        Form(Shape.NO_DATE, r"\b(?:by|through|until|in) (?:the end of )?20\d\d\b(?!/)"),
        YEAR_IN_A_TABLE,
    ),
    anchors=(
        (r"^deposit of (?:the )?{nth} instrument", "the {nth} instrument"),
        (r"^{nth} instrument", "the {nth} instrument"),
        (r"^deposit of (?:its|their) instruments?|^deposit by (?:such|that) (?:state|party)", "its instrument"),
        (r"^(?:opening|opened) for signature", "opening for signature"),
        (
            (
                r"^(?:the )?date on which (?:at least )?{many} \w+.*(?:accounting|representing"
                r"|including).*deposited"
            ),
            "the {nth} instrument with the further conditions met",
        ),
        (r"^(?:the )?date on which (?:at least )?{many} \w+.*deposited", "the {nth} instrument"),
        (
            r"\bent(?:ry|ers|ered) into force.* for (?:a|each|such|that|the respective) (?:party|state)",
            "its entry into force",
        ),
        (
            (
                r"^(?:the )?(?:date on which )?(?:this|the present) \w+ (?:has |had )?(?:entered|enters)"
                r" into force"
            ),
            "entry into force",
        ),
        (
            (
                r"^(?:entry|coming|entering) into force of (?:this|the|the present) "
                r"(?:agreement|convention|treaty|protocol|statute|instrument)\b"
            ),
            "entry into force",
        ),
        (r"^entry into force$", "entry into force"),
        (r"^(?:its|their) entry into force", "entry into force of the {subject}"),
        (r"^(?:it|they) (?:(?:has|have) entered|enter(?:s|ed)?|comes?|came) into force", "entry into force"),
    ),
    articles=r"^(?:(?:the|such|that|this|its|their|date (?:of|on which)|day (?:of|on which)|time of)\s+)+",
    kinds=(
        (DateKind.REVIEW, r"\breview|\bassess|\bevaluat|\bstocktak|\btake stock|\bappraisal|\breconsider|\bre-examin"),
        (DateKind.REPORT, r"\breport|\bcommunicat\w+ (?:a|an|its|the)\b"),
        (DateKind.ENTRY_INTO_FORCE, r"\benters? into force\b|\btakes? effect|\bbecomes? effective|\bshall be binding"),
        (DateKind.MEETING, r"\bmeeting\b|\bsession\b|\bconvened?\b"),
    ),
    ending=(
        r"\b(?:terminated?|terminates|expires?|lapses?|ceases?)\b|\bremains? (?:in force|in effect"
        r"|open)|\b(?:shall|will) end\b|(?<!the )(?<!an )(?<!any )\bends?\b(?! of)|\bsunset"
    ),
    fleeting=r"\b(?:temporary|temporarily|emergency|exceptional|interim|provisional|provisionally)\b"
    r"(?! (?:agenda|report|list|contact|preparedness|response|services?))",
    bounded=(
        r"\bpending\b|\buntil\b|\bfor (?:a|the) (?:\w+ ){0,2}(?:period|duration|term)\b|\bas long"
        r" as\b|\bduring\b"
    ),
    exception=r",? (?:unless|except where) (?P<words>[^.,;:()\[\]\n]{3,120})",
    first=r"\bfirst\b",
    thereafter=r"\s*,? ?(?:and )?thereafter,?\s*",
    between=r"to|or|and|[-–/]",
    bodies=(
        r"\b(?:Agreement|Convention|Covenant|Instrument|Protocol|Statute|Treaty)\b"
        r"|\b(?:Assembly|Board|Body|Commission|Committee|Conference|Council|Depositary|Meeting|Part(?:y|ies)"
        r"|Secretar\w+|States?)\b"
    ),
    subject=(
        r"(?:^\s*|[.;)]\s+)(?:The(?: present)?|This|Such|These|Any|An?)\s+(?P<subject>[\w’' -]{3,40}?)\s+(?:shall|may"
        r"|will|lapses|expires|terminates|ceases|ends|enters|remains)\b"
    ),
)
