"""How treaties speak of time in Chinese; data only. The event stands before its period, without spaces."""

import re

from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages.lexicon import YEAR_IN_A_TABLE, Form, Lexicon, Shape
from negotiate.dates.rules import TimeSpan, Unit

_DIGITS = {
    "〇": 0,
    "○": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_HAN = "一二两三四五六七八九十百"
_YEAR = TimeSpan(1, Unit.YEAR)


def count(text: str) -> int | None:
    """Return the number that Chinese or Arabic numerals spell: 一百二十 is 120, 二〇二三 is 2023."""
    plain = text.strip("[]［］ ")
    if plain.isdecimal() and plain.isascii():
        return int(plain)
    if len(plain) > 1 and all(sign in _DIGITS for sign in plain):
        return int("".join(str(_DIGITS[sign]) for sign in plain))
    total = 0
    for digit, scale in re.findall(rf"([{''.join(_DIGITS)}]?)([百十]?)", plain):
        value = _DIGITS.get(digit, 1 if scale else 0)
        total += value * {"百": 100, "十": 10, "": 1}[scale]
    return total or None


CHINESE = Lexicon(
    code="zh",
    count=count,
    nth=count,
    units=(("天|日", Unit.DAY), ("周|星期", Unit.WEEK), ("个月|月", Unit.MONTH), ("年", Unit.YEAR)),
    months={},
    pieces={
        "span": rf"(?<![{_HAN}〇零\d])(?P<count>[\[［]?(?:\d{{1,4}}|[{_HAN}]{{1,5}})[\]］]?){{again}}"
        r"(?P<unit>天|日|周|星期|个月|年)(?!度)(?P<half>半)?",
        "number": rf"(?<![{_HAN}〇零\d])(?:\d{{1,4}}|[{_HAN}]{{1,5}})",
        "nth": rf"第(?P<nth>[{_HAN}\d]{{1,5}})",
        "anchor": r"(?:(?<=[，。；：、\s应在于从或被])|(?<=自)(?!动)|^)"
        r"(?P<anchor>(?:自动|[^\s，。；：、（）应在于自从或每]){2,40}?)",
        "day": r"(?P<y>\d{4}|[〇○零一二三四五六七八九]{4})年(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})月"
        r"(?P<d>\d{1,2}|[一二三四五六七八九十]{1,3})日",
        "body": "(?:会议|届会|大会)",
    },
    forms=(
        Form(Shape.IGNORED, r"{day}(?=《|在|订|通过|签)"),
        Form(
            Shape.AFTER, r"(?<=[自在于])(?P<anchor>第[一二三四五六七八九十百]+份[^，。；]{2,40}?)之日(?:之?后|起){span}"
        ),
        Form(
            Shape.NTH_DAY,
            r"(?P<anchor>(?:该[^，。；自]{0,12})?交存(?:其|该)?[^，。；]{2,40}?书|其[^，。；]{2,40}?书交存)(?:之日)?(?:之?后"
            r"|起)的?{nth}[天日]",
        ),
        Form(
            Shape.FIRST_OF_MONTH,
            r"{anchor}(?:之日)?(?:之?后|起)?(?:满)?(?:{span}(?:期满|届满|之?后)?)?(?:之?后)?的?"
            r"(?:次月|下一?个?月|{nth}个月)的?(?:第一[天日]|首日|一日|1日)",
        ),
        Form(
            Shape.ANNIVERSARY,
            r"{anchor}(?:之?后)?的?第?(?P<nth>[一二三四五六七八九十两\d]{1,3})个?周年(?:纪念日|之日|日)?",
        ),
        Form(Shape.NOT_BEFORE, r"{anchor}(?:之日起|之?后|起)?(?:满)?{span}(?:之?后|期满)?的?(?:任何时候|随时)"),
        Form(Shape.NTH_DAY, r"{anchor}(?:之日)?(?:后|起)?的?{nth}[天日]"),
        Form(Shape.WITHIN, r"不迟于{anchor}(?:之?后|起){span}内?"),
        Form(Shape.WITHIN, r"{anchor}(?:之日起|之?后|起){span}内"),
        Form(Shape.WITHIN, r"{anchor}{span}内"),
        Form(Shape.AT_LEAST_BEFORE, r"{anchor}前?至少{span}前?"),
        Form(Shape.AT_LEAST_BEFORE, r"至少{anchor}(?:开始)?前{span}"),
        Form(Shape.BEFORE, r"{anchor}前{span}"),
        Form(Shape.EVERY, r"{anchor}后每{span}"),
        Form(Shape.EVERY, r"每隔?{span}"),
        Form(Shape.EVERY, r"每年", _YEAR),
        Form(Shape.AFTER, r"{anchor}{span}之?后"),
        Form(Shape.AFTER, r"{anchor}(?:之日起|之?后|起){span}"),
        Form(
            Shape.ENDS_UPON,
            r"直[至到](?![\d〇零一二三四五六七八九]{4}年)(?P<anchor>[^，。；、]{2,40}?)(?:为止)?(?=[，。；、])",
        ),
        Form(Shape.AFTER, r"{anchor}(?:之后)?的?次日", TimeSpan(1, Unit.DAY)),
        Form(Shape.UNTIL_DAY, r"(?:直至|截至|至){day}"),
        Form(Shape.ON_DAY, r"(?:自|从|于|在){day}"),
        Form(Shape.NTH_MEETING, r"第(?P<nth>[一二三])(?:次|届){body}(?=通过|上|决定|为)"),
        Form(Shape.NEXT_MEETING, r"下一?(?:次|届)(?:例行)?(?:会议|例会|届会)"),
        Form(Shape.NO_DATE, r"定期|按照?[^，。；]{0,20}(?:时间)?间隔"),
        Form(Shape.NO_DATE, r"(?:应当?|须|可)?在{span}内"),
        Form(
            Shape.NO_DATE,
            r"最长{span}的?期间|合理(?:时间|期限)内|(?:在)?(?:{number})个?工作日内|到20\d\d年|到二〇[〇○一二三四五六七八九]{2}年",
        ),
        YEAR_IN_A_TABLE,
    ),
    anchors=(
        (r"{nth}份.*书", "the {nth} instrument"),
        (r"交存(?:其|该).*书|(?:其|该).{0,20}书.{0,4}交存|其.*文书", "its instrument"),
        (r"开放.{0,4}签[署字]", "opening for signature"),
        (r"^其生效", "entry into force of the act"),
        (r"^生效$", "entry into force"),
        (r"本(?:协定|公约|条约|议定书)生效", "entry into force"),
    ),
    articles=r"^(?:应|在|于|自|从|该|此)+",
    kinds=(
        (DateKind.REVIEW, "审查|评估|审议|评价"),
        (DateKind.REPORT, "报告"),
        (DateKind.ENTRY_INTO_FORCE, "生效|约束力"),
        (DateKind.MEETING, "会议|召开|例会"),
    ),
    ending=r"(?!)",
    ending_after=r"(?:自动)?(?:终止|失效|到期|届满)",
    fleeting="紧急(?:措施|适用|情况)|临时(?!议程|秘书处)|例外措施|暂行|暂时",
    bounded="之前|直至|终止|期间|为止",
    exception=r"，?除非(?P<words>[^，。；：（）]{3,60})",
    first="第一次|首次",
    thereafter=r"，?(?:并在)?此后",
    between=r"至|到|或|[-–—~～]",
)
