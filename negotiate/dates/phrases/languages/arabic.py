"""How treaties speak of time in Arabic; data only. A dual form of a unit counts two by itself."""

from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages.lexicon import YEAR_IN_A_TABLE, Form, Lexicon, Shape, counter, in_order
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = {
    "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "نيسان": 4, "مايو": 5, "أيار": 5, "يونيو": 6,
    "حزيران": 6, "يوليو": 7, "تموز": 7, "أغسطس": 8, "آب": 8, "سبتمبر": 9, "أيلول": 9, "أكتوبر": 10,
    "نوفمبر": 11, "ديسمبر": 12,
}  # fmt: skip
_CARDINALS = {
    "واحد": 1, "واحدة": 1, "اثنين": 2, "اثنتين": 2, "ثلاث": 3, "ثلاثة": 3, "أربع": 4, "أربعة": 4, "خمس":
    5, "خمسة": 5, "ست": 6, "ستة": 6, "سبع": 7, "سبعة": 7, "ثماني": 8, "ثمانية": 8, "تسع": 9, "تسعة": 9,
    "عشر": 10, "عشرة": 10, "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30, "أربعين": 40,
    "أربعون": 40, "خمسين": 50, "خمسون": 50, "ستين": 60, "ستون": 60, "سبعين": 70, "سبعون": 70, "ثمانين": 80,
    "ثمانون": 80, "تسعين": 90, "تسعون": 90, "مائة": 100, "مئة": 100, "مائتين": 200, "مائتان": 200,
}  # fmt: skip
_ORDINALS = {
    "الأول": 1, "الأولى": 1, "الثاني": 2, "الثانية": 2, "الثالث": 3, "الثالثة": 3, "الرابع": 4, "الرابعة": 4,
    "الخامس": 5, "الخامسة": 5, "السادس": 6, "السادسة": 6, "السابع": 7, "السابعة": 7, "الثامن": 8, "الثامنة": 8,
    "التاسع": 9, "التاسعة": 9, "العاشر": 10, "العاشرة": 10, "عشر": 10, "عشرة": 10, "الحادي": 1, "الحادية": 1,
    "العشرين": 20, "الثلاثين": 30, "الأربعين": 40, "الخمسين": 50, "الستين": 60, "التسعين": 90,
}  # fmt: skip
_YEAR, _TWO_YEARS = TimeSpan(1, Unit.YEAR), TimeSpan(2, Unit.YEAR)
_DUAL = r"(?:سنتين|سنتان|عامين|عامان)"
_STOP = r"(?=\s*[.,،؛:()\[\]«»]|\n|\s(?:أو|ما لم|إلا|بالنسبة|إذا)(?!\w)|\s*$)"

ARABIC = Lexicon(
    code="ar",
    count=counter(_CARDINALS),
    nth=counter(_ORDINALS),
    units=(("يوم|أيام", Unit.DAY), ("أسبوع|أسابيع", Unit.WEEK), ("شهر|أشهر", Unit.MONTH), ("سن|عام|أعوام", Unit.YEAR)),
    months=_MONTHS,
    pieces={
        "span": r"(?:(?P<count>\[?(?:{number})\]?){again}\s)?(?P<unit>يوم(?:ا|اً|ًا)?|أيام|أسبوع"
        r"(?:ا|اً)?|أسابيع"
        r"|شهر(?:ا|اً|ًا)?|أشهر|سنة|سنوات|عام(?:ا|اً)?|أعوام)(?: واحدة?)?(?!\w)(?! عمل)(?P<half> ونصف)?",
        "number": rf"(?<![\w.])(?:\d{{1,4}}|(?:{in_order(_CARDINALS)})(?:\sو(?:{in_order(_CARDINALS)})){{0,3}})",
        "nth": rf"(?P<nth>(?:{in_order(_ORDINALS)})(?: (?:عشر|عشرة)| و(?:{in_order(_ORDINALS)}))?)",
        "anchor": rf"(?P<anchor>[^.,،؛:()\[\]«»\n]{{3,120}}?){_STOP}",
        "from": r"(?:من تاريخ|من|بعد|على|عقب)",
        "day": rf"(?P<d>\d{{1,2}}) (?P<m>{in_order(_MONTHS)})(?:/\w+)? (?P<y>\d{{4}})",
    },
    forms=(
        Form(
            Shape.FIRST_OF_MONTH,
            r"(?:في )?اليوم الأول من الشهر (?:{nth} )?(?:التالي|الذي يلي|اللاحق) ?(?:ل?انقضاء |لانتهاء |ل)?"
            r"(?:(?:فترة |مدة )?{span} (?:من|بعد|على)(?: تاريخ)? )?{anchor}",
        ),
        Form(Shape.ANNIVERSARY, r"(?:في )?الذكرى(?: السنوية)? {nth} ل{anchor}"),
        Form(Shape.NTH_DAY, r"في اليوم {nth} (?:التالي ل|من تاريخ |من |عقب |بعد ){anchor}"),
        Form(Shape.WITHIN, r"(?:في غضون|في موعد لا يتجاوز|في أجل أقصاه|خلال) {span} {from} {anchor}"),
        Form(Shape.AT_LEAST_BEFORE, r"(?:في موعد لا يتجاوز|على الأقل) {span} قبل {anchor}"),
        Form(Shape.BEFORE, r"(?<!\w){span} قبل {anchor}"),
        Form(Shape.EVERY, r"(?<!\w)كل {span}(?: (?:بعد|من تاريخ|من) {anchor})?"),
        Form(Shape.EVERY, rf"(?<!\w)كل {_DUAL}(?: (?:بعد|من تاريخ|من) {{anchor}})?", _TWO_YEARS),
        Form(Shape.EVERY, r"(?<!\w)سنويا(?!\w)|(?<=مساهمات )سنوية", _YEAR),
        Form(Shape.AFTER, rf"بعد {_DUAL} من (?:تاريخ )?{{anchor}}", _TWO_YEARS),
        Form(Shape.AFTER, r"(?<!\w)بعد {span} من (?:تاريخ )?{anchor}"),
        Form(Shape.ENDS_UPON, r"(?<!\w)(?:نافذ(?:ة|ا)|ساري(?:ة|ا)|أعلاه|المساهمات) (?:إلى أن|حتى) (?!\d|عام){anchor}"),
        Form(Shape.ENDS_UPON, r"(?<!\w)ريثما {anchor}"),
        Form(Shape.AFTER, r"من اليوم التالي ل{anchor}", TimeSpan(1, Unit.DAY)),
        Form(Shape.UNTIL_DAY, r"(?<!\w)حتى {day}"),
        Form(Shape.UNTIL_DAY, r"(?<!\w)[تي]نتهي [^.،؛]{0,40}?في {day}"),
        Form(Shape.NO_DATE, r"(?:في غضون|خلال) (?:{number}){again} (?:أيام|يوم(?:ا|اً)?) عمل"),
        Form(Shape.ON_DAY, r"(?<!\w)(?:من|اعتبارا من|في|قبل) {day}"),
        Form(Shape.NTH_MEETING, r"في اجتماع(?:ه|ها) {nth}"),
        Form(Shape.NEXT_MEETING, r"(?:في|إلى) (?:اجتماعه|الاجتماع)(?: العادي)? (?:التالي|المقبل|القادم)"),
        Form(Shape.NO_DATE, r"(?<!\w)و?دوريا(?!\w)|بشكل دوري|بصفة دورية|(?<=تقارير )دورية|(?<=استعراضا )دوريا"),
        Form(Shape.NO_DATE, r"(?:على )?فترات (?:منتظمة |زمنية )?(?:يحددها|تحدد)[^.،؛]{0,40}|على فترات منتظمة"),
        Form(Shape.NO_DATE, r"في غضون (?:فترة|مدة) (?:زمنية )?معقولة|حتى عام 20\d\d"),
        YEAR_IN_A_TABLE,
    ),
    anchors=(
        (r"إيداع الصك {nth}", "the {nth} instrument"),
        (r"إيداع تلك الدولة|إيداع(?:ه|ها) صك", "its instrument"),
        (r"(?:بدء نفاذ|دخول) هذ[اه] (?:الاتفاق|الاتفاقية|المعاهدة|البروتوكول)", "entry into force"),
        (r"^(?:تاريخ )?(?:بدء نفاذه(?:ا)?|دخوله حيز النفاذ)$", "entry into force"),
        (r"^دخولها حيز النفاذ", "entry into force of the act"),
    ),
    articles=r"^(?:(?:تاريخ|ذلك|تلك|هذا|هذه)\s+)+",
    kinds=(
        (DateKind.REVIEW, r"استعراض|تقييم|مراجعة|ويستعرض|النظر في"),
        (DateKind.REPORT, r"تقرير|تقارير"),
        (DateKind.ENTRY_INTO_FORCE, r"يبدأ نفاذ|نافذا|ملزما|حيز النفاذ"),
        (DateKind.MEETING, r"اجتماع|يعقد"),
    ),
    ending=r"تنتهي (?:صلاحية|مدة)|ينتهي|تسقط|يبقى مفتوحا",
    fleeting=r"(?<!\w)(?:ال)?طارئة?(?!\w)|(?<!\w)(?:ال)?مؤقت[اة]?(?!\w)|تدابير استثنائية",
    bounded=r"ريثما|تنتهي|ينتهي|حتى|إلى أن|خلال (?:فترة|مدة)",
    exception=r"،? (?:ما لم|إلا إذا) (?P<words>[^.،؛:()\[\]\n]{3,120})",
    first=r"(?<!\w)(?:ال)?أول(?:ى)?(?!\w)",
    thereafter=r"،? ?(?:و?بعد ذلك|ثم)،? *",
    between=r"إلى|أو|و|[-–/]",
)
