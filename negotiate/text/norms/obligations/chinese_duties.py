"""Duties in Chinese: who acts stands before "应", "须", "不得" or "可", or behind "由" where something is done.

Method: a sentence falls into segments at its commas. The subject of its first phrase is what stands before it in its
segment, or an earlier segment that only names who acts ("缔约方，在此情况下，应"). One that begins with a
word such as "为" or "在" names nobody but at its end ("收到通知后秘书处应"). A later phrase counts where its segment
begins with it, or with "并", "但" and their kin, which share the subject; or where it names somebody. A phrase of a
condition ("如…应…，则", "应…的，") is left out.
"""

import re
from collections.abc import Sequence

from negotiate.text.norms.obligations.duties import REACH, Duty, ended, grouped, trimmed
from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import StrengthPhrase

#: Behind the last sign of a word who can act: "秘书处", "缔约方", "委员会", "主席"; not "地方", "机会".
_WHO = (
    r"(?:(?<![地对双])方|双方|(?<![外中本])国|国家|(?<!无论)处(?![于理置罚])|(?<![机社协])会|会议|机构|机关|组织|机制|当局|部门|小组|工作组|专家组|专家"
    r"|法院|法庭|仲裁庭|公司|政府|秘书长|总干事|主席|主任|首长|保存人|保管人|[^，。；]人|人员|代表团?|者|社区|人民|民族|实体"
    r"|缔约国|成员|董事|监事|经理|股东|单位|企业|银行|基金|中心|局|团|员|理事|部长|法官|本人|自己|它们|他们|[其它他她])"
)
_NAMES = re.compile(rf"{_WHO}(?:（[^（）]{{0,40}}）)?$")
_OPENER = re.compile(
    r"(?:为|在|于|根据|依照|依据|按照?|经|对|就|关于|通过|如|若|当|凡|除|自|从|至|因|鉴于|考虑|遵照|遵循|以|由于|虽|尽管|无论|不论|只要|一旦"
    r"|倘若|假如|收到|作为|与|同|向|随着|不妨碍|不影响|不迟于|特别是|包括|尤其|例如|必要时|此外|因此|同时)"
)
#: What a segment begins with that goes on with the duty before, and what may stand between it and the phrase.
_JOINER = r"(?:但是|但|而且|而|并且|并|且|或者|或|以及|及|和|同时|此外|另外|因此|为此|然而|不过|然后|故|亦|也|还|又|则)"
_ADVERB = (
    r"(?:也|还|亦|又|均|都|各|皆|则|即|只|仅|就|一律|共同|单独|个别地?|集体地?|酌情|定期|首先|至少|随后|随即|立即|特别|尤其|同时|另外"
    r"|此外|必要时|适当时|可行时|如有必要|[，、\s]){0,4}"
)
_JOINED = re.compile(rf"{_JOINER}{_ADVERB}")
_BARE = re.compile(rf"(?:{_JOINER}|{_ADVERB}){{0,2}}")
_LAST_ADVERB = re.compile(rf"{_ADVERB}$")
#: Behind such words the subject begins in one segment: "收到通知后秘书处应".
_BEHIND = re.compile(r".*(?:时|之后|以后|后|下(?![述列])|之前|以前|前|方面|期间|内|上(?![述文])|目的|起)")
#: Before such words it ends: "缔约方在此情况下应".
_BEFORE = re.compile(
    rf"[^在根依按为通就对于经以从自如因与向由]{{0,40}}?{_WHO}(?=[在根依按为通就对于经以从自如因与向由])"
)
#: A segment that ends so does not stand by itself, unless the phrase is followed by such words alone.
_DEPENDENT = re.compile(r"(?:时|的?情况下|情形下|之?[后前]|的|以来|期间|条件下)$")
_ASIDE = re.compile(r"(?:在|于|根据|依|按|经|酌情|为|通过|对|就|以|视|尽|最迟|不迟|至迟|自|从|与|如)")
_CONDITION = re.compile(r"(?:如果?|若|当|凡|倘若|假如|只要|一旦|无论|不论|除非|虽然?|尽管|即使)")
_RECITAL = re.compile(
    r"(?:(?:还|又|再次|进一步|特别|深切|严重)?(?:回顾|忆及|铭记|重申|强调|意识到|深信|确信|关切|注意到|欢迎|认为|希望|决心|渴望|念及"
    r"|赞赏|考虑到|承认|认识到|确认)[^，。；]*(?:，|$)(?![^，。；]{0,12}(?:应|须|不得)))"
)
_MEANS = re.compile(r"(?:理解为|是指|系指|指)")
#: After such words a comma goes on with what is to be ensured or said.
_COMPLEMENT = re.compile(r"(?:确保|保证|规定|要求|表明|声明|认为|确定|说明|认定|承认)")
_STOP = re.compile(r"[，；。]")
_SEGMENT_ENDS = "，；：。"
_DONE_BY = re.compile(rf"[^，。；由]{{0,8}}?由(?P<who>[^，。；由的]{{0,20}}?{_WHO})(?![的员会士们大国方])")
_MARKS = " .,;:—–，。；："

CONDITION = (
    r"如果?(?!有|适用|适当|可行|何|下|此|实)|若|倘若|假如|只要|一旦|(?<![适应相])当(?!事|局|地|前|时|中|然|选|作|日|代|年)(?=[^，。；]{1,60}时)"
    r"|在(?=[^，。；]{1,60}(?:情况下|情形下|条件下|前提下)(?:[，、；。]|$))|以[^，。；]{1,30}为条件|经[^，。；]{1,30}(?:同意|批准|核准|请求)"
    r"|应[^，。；]{1,24}(?:请求|要求)(?=[，；。])"
)
EXCEPTION = (
    r"除非|(?<![免消解废删排清根扣])除(?!其他(?:事项)?外|此|非)(?=[^，。；]{1,60}外)|但(?=[^，。；]{1,60}除外)|在不(?:影响|妨碍|损害)|不(?:影响|妨碍|损害)(?=[^，。；]{1,40}的(?:情况下|前提下|原则下))"
    r"|尽管有"
)


def chinese_duties(text: str, sentence: WordStretch, phrases: Sequence[StrengthPhrase]) -> tuple[Duty, ...]:
    """Return the duties of a sentence, in order; `phrases` are those of the text.

    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "为此目的，缔约方应开展合作，并可通知秘书处。"
    >>> found = chinese_duties(text, WordStretch(0, len(text)), phrases(text, "zh"))
    >>> [(duty.subject.of(text), duty.tail.of(text)) for duty in found]
    [('缔约方', '开展合作'), ('缔约方', '通知秘书处')]
    """
    if _RECITAL.match(text, *sentence):
        return ()
    found: list[Duty] = []
    at = sentence.start
    for group in grouped(text, sentence, phrases):
        first, last = group[0], group[-1]
        before = WordStretch(max(at, first.start - REACH), first.start)
        if _is_inside(text, before, WordStretch(last.end, sentence.end)):
            continue
        lead = _lead(text, before, found[-1] if found else None)
        if lead is None:
            continue
        if found:
            found[-1] = ended(text, found[-1], lead[0].start, _MARKS)
        found.append(Duty(*lead, group, trimmed(text, last.end, sentence.end, _MARKS)))
        at = last.end
    return tuple(found)


def _segment(text: str, start: int, end: int) -> int:
    """Return where the last segment of [start, end) begins."""
    return max(start, *(text.rfind(sign, start, end) + 1 for sign in _SEGMENT_ENDS))


def _is_inside(text: str, before: WordStretch, after: WordStretch) -> bool:
    """Say whether the phrase between two stretches belongs to a condition, a description, or a definition."""
    start = _segment(text, *before)
    if _CONDITION.match(text, start, before.end) and not _after_its_condition(text, start, before.end):
        return True
    if _MEANS.match(text, after.start, after.end):
        return True
    if _ASIDE.match(text, after.start, after.end):
        return False
    stop = _STOP.search(text, after.start, min(after.end, after.start + REACH))
    if stop is None or stop[0] != "，":
        return False
    return _DEPENDENT.search(text, max(after.start, stop.start() - 8), stop.start()) is not None


def _after_its_condition(text: str, start: int, end: int) -> bool:
    """Say whether a condition ends within its segment: "收到后", "如有争端时缔约方"."""
    behind = _BEHIND.match(text, start, end)
    return behind is not None and _NAMES.search(text, behind.end(), end) is not None


#: What leads to a subject, and the subject, None where none is said.
_Lead = tuple[WordStretch, WordStretch | None]


def _lead(text: str, before: WordStretch, last: Duty | None) -> _Lead | None:
    """Read what stands before a phrase; None where it is no duty of a sentence."""
    start, end = _segment(text, *before), before.end
    if last is None:
        subject = _subject(text, start, end) or _earlier(text, before.start, start)
        return WordStretch(before.start, subject.start if subject else end), subject
    if start == before.start:
        return None
    if _BARE.fullmatch(text, start, end):
        return WordStretch(start, end), last.subject
    joined = _JOINED.match(text, start, end)
    own = joined.end() if joined else start
    subject = _subject(text, own, end)
    is_new = text[start - 1] == "；"
    if subject and _NAMES.search(text, *subject) and (is_new or not _COMPLEMENT.search(text, before.start, start)):
        return WordStretch(start, subject.start), subject
    if joined or _OPENER.match(text, own, end):
        return (WordStretch(start, end), last.subject) if joined or is_new else None
    return (WordStretch(start, subject.start if subject else end), subject) if is_new else None


def _subject(text: str, start: int, end: int) -> WordStretch | None:
    """Return the subject that a segment names; None where it names none."""
    while start < end and (text[start].isspace() or text[start] == "、"):
        start += 1
    joined = _JOINED.match(text, start, end)
    start = joined.end() if joined else start
    adverb = _LAST_ADVERB.search(text, max(start, end - 24), end)
    end = adverb.start() if adverb else end
    if _OPENER.match(text, start, end):
        behind = _BEHIND.match(text, start, end)
        start = behind.end() if behind and _NAMES.search(text, behind.end(), end) else end
    elif shorter := _BEFORE.match(text, start, end):
        end = shorter.end()
    subject = trimmed(text, start, end, _MARKS)
    return subject if subject.end > subject.start else None


def _earlier(text: str, start: int, end: int) -> WordStretch | None:
    """Return the first of the segments of [start, end) that only names who acts."""
    for segment in re.finditer(r"[^，；：。]+", text[start:end]):
        first, last = start + segment.start(), start + segment.end()
        if not _OPENER.match(text, first, last) and _NAMES.search(text, first, last):
            return trimmed(text, first, last, _MARKS)
    return None


def named_in_chinese(text: str, opening: WordStretch) -> WordStretch | None:
    """Return who the opening of a list names ("秘书处：", "秘书处，根据请求："); None where it names nobody."""
    last = _segment(text, opening.start, trimmed(text, *opening, _MARKS).end)
    subject = _subject(text, last, opening.end)
    return subject if subject and _NAMES.search(text, *subject) else _earlier(text, opening.start, last)


def who_acts_in_chinese(text: str, duty: Duty) -> WordStretch | None:
    """Return who acts: the subject, or of what is done whoever it says does it; None where it is not said.

    >>> from negotiate.text.norms.strength_phrases import phrases
    >>> text = "提案应由缔约方提交秘书处。"
    >>> who_acts_in_chinese(text, chinese_duties(text, WordStretch(0, 13), phrases(text, "zh"))[0]).of(text)
    '缔约方'
    """
    if duty.subject and _NAMES.search(text, *duty.subject):
        return duty.subject
    done_by = _DONE_BY.match(text, *duty.tail)
    return WordStretch(*done_by.span("who")) if done_by else None
