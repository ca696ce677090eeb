"""The words of Chinese drafters: "应" obliges and "不得" forbids, "宜" recommends, "可" permits; qualifiers.

Words do not stand apart, so that a sign is told from the longer words that it is a part of ("相应", "可持续") by naming
these.
"""

from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook

#: "应" in words that oblige to nothing, and "at the request of".
_SHALL = (
    r"(?:(?<![相适反响供效对回答感呼顺])|(?<=对)(?!应(?:[的于至到着物]|关系|措施)))应"
    r"(?![用急付聘允试变答诉激和]|邀(?!请)|有的|运而生|该"
    r"|对(?:气候|挑战|威胁|灾|危机|突发|紧急|措施|能力|行动|风险|不利|计划|这)"
    r"|[^，。；：、\n]{1,24}?(?:请求|要求)(?:下|时|[，。；]))"
)
#: "可" in words that say what can be done to a thing.
_MAY = (
    r"(?<![认许非不])可(?![能持行靠见用得获取再比接识预逆信观查互操追核访检供重衡量懂贵怕惜移])"
    r"(?!公开|由[^，。；]{1,8}的)"
)
_TRYING = (
    r"(?:(?:尽|作出|做出)(?:最大|一切|一切可能的?|各种)?的?努力|尽力|努力|力求|力图|争取|竭尽全力|竭力|致力于|设法)"
)
#: What stands between "应" and a time or a number denies nothing.
_LIMIT = r"(?:[迟晚早少多低高大小]于|超过|断|同|仅|止|限于|只)"
_LAWS = r"(?:法律|立法|法规|法律和条例|法律法规|法律制度|政策|法|情况|国情|优先事项)"

CHINESE = Phrasebook(
    code="zh",
    name="Chinese",
    endeavour=(rf"(?:(?:{_SHALL}当?|须|必须)[^，。；：\n]{{0,4}}?|承诺){_TRYING}(?:不)?",),
    encouraged=(r"(?:鼓励|敦促|促请|呼吁|吁请|邀请)(?!措施|机制|作用|函|信|方)",),
    exempt=(r"(?:无须|毋须|无需|不必|不需要|没有义务|无义务|不承担义务)",),
    denied=(r"(?:不可(?!抗|逆|挽|避免|分割|缺|或缺|行|能|用|靠|持续|撤销|预见|比)|不能|无权)",),
    shall=(
        r"(?:绝|均|都|概)?(?:不得|不应|切勿)",
        rf"{_SHALL}当?(?:均|也|同时)?不(?!{_LIMIT})",
        rf"{_SHALL}当?",
        r"(?:必须|务必|务须|须(?!知))不?",
        r"(?:承诺|有义务|负有义务|有责任)不?",
    ),
    should=(r"(?:应该不|不应该|应该|不宜|(?<![适便事时权不合])宜(?!居))",),
    may=(r"(?:有权|有资格|可以|得以)", _MAY),
    denials="不|切勿|无权",
    qualifiers=(
        r"酌情|视情况|适当时|必要时|可行时|可能时|适用时|需要时|如有必要|如有需要|如适用|如适当|如可行|如有可能|如可能",
        r"在?(?:相关|有关|适用|适当|必要|可行|可能|切实可行|有可能|需要)的?(?:情况|情形|条件)下",
        r"在?(?:切实|合理)?(?:可行|可能|可得|适当|必要)(?:的)?(?:最大)?(?:范围|限度|程度)内?",
        r"尽可能|尽量|尽快|尽早",
        rf"(?:根据|依照|按照|遵照|在符合|遵守)(?:其|本国|各国|各自|国内|国家|可适用的?|相关)+(?:的)?{_LAWS}",
        r"(?:考虑到|顾及|鉴于|根据)(?:其|本国|各国|各自|国家|不同)+的?(?:国情|情况|能力|优先事项|具体情况)",
        r"(?:根据|依照|按照|在)(?:其|各自)的?(?:能力|资源|力所能及)(?:的?范围内)?",
        r"在?自愿(?:的)?(?:基础上|地)",
    ),
    way="A duty is “应”, “须” or “必须”, a prohibition “不得” or “不应”; “应努力”, “宜” and “应该”, “可” and “鼓励” "
    "stand below it. Signs that are part of a longer word (“相应”, “可持续”) are left out.",
    limits="Where “应” says “should”, as in texts that are no treaty, it reads as a duty; a duty without such a word "
    "(“适用于”) is not seen.",
    is_spaced=False,
)
