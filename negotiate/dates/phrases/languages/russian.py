"""How treaties speak of time in Russian; data only."""

from negotiate.dates.names import DateKind
from negotiate.dates.phrases.languages.lexicon import Form, Lexicon, Shape, counter, in_order
from negotiate.dates.rules import TimeSpan, Unit

_MONTHS = {
    "января": 1, "февраля": 2, "марта": 3, "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8,
    "сентября": 9, "октября": 10, "ноября": 11, "декабря": 12,
}  # fmt: skip
_CARDINALS = {
    "один": 1, "одного": 1, "одна": 1, "одной": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3,
    "трёх": 3, "четыре": 4, "четырех": 4, "четырёх": 4, "пять": 5, "пяти": 5, "шесть": 6, "шести": 6,
    "семь": 7, "семи": 7, "восемь": 8, "восьми": 8, "девять": 9, "девяти": 9, "десять": 10, "десяти":
    10, "двенадцать": 12, "двенадцати": 12, "пятнадцать": 15, "пятнадцати": 15, "восемнадцать": 18,
    "восемнадцати": 18, "двадцать": 20, "двадцати": 20, "тридцать": 30, "тридцати": 30, "сорок": 40,
    "сорока": 40, "шестьдесят": 60, "шестидесяти": 60, "девяносто": 90, "девяноста": 90, "сто": 100,
    "ста": 100,
}  # fmt: skip
_STEMS = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят":
    9, "десят": 10, "двадцат": 20, "тридцат": 30, "сороков": 40, "пятидесят": 50, "шестидесят": 60,
    "девяност": 90,
}  # fmt: skip
_YEAR = TimeSpan(1, Unit.YEAR)
_STOP = r"(?=\s*[.,;:()\[\]«»]|\n\n|\s(?:и|или|если|для|который|которая|является|путем|проводит)\b|\s*$)"

RUSSIAN = Lexicon(
    code="ru",
    count=counter(_CARDINALS),
    nth=counter(_STEMS),
    units=(("дн|день", Unit.DAY), ("недел", Unit.WEEK), ("месяц", Unit.MONTH), ("год|лет", Unit.YEAR)),
    months=_MONTHS,
    pieces={
        "span": rf"(?:(?P<count>\[?(?:\d{{1,4}}|(?:{in_order(_CARDINALS)})(?: "
        rf"(?:{in_order(_CARDINALS)})){{0,5}})\]?)\s)?"
        r"(?P<unit>дн(?:я|ей)|день|недел(?:ю|и|ь)|месяц(?:а|ев)?|года?|лет)\b",
        "nth": rf"(?P<nth>(?:{in_order(_STEMS)})(?:ый|ий|ого|ого|его|ой|ая|ом|ем)?)",
        "anchor": rf"(?P<anchor>[^.,;:()\[\]«»]{{3,160}}?){_STOP}",
        "after": r"(?:после|со дня|с даты|с момента|с)",
        "day": rf"(?P<d>\d{{1,2}}) (?P<m>{in_order(_MONTHS)}) (?P<y>\d{{4}}) года",
        "body": r"(?:совещани[ие]|сесси[ия]|конференции)",
    },
    forms=(
        Form(Shape.NTH_DAY, r"\bна {nth} день {after} {anchor}"),
        Form(Shape.WITHIN, r"\bне позднее(?:,)? чем через {span} {after} {anchor}"),
        Form(Shape.WITHIN, r"\b(?:в течение|в пределах) {span} {after} {anchor}"),
        Form(Shape.AT_LEAST_BEFORE, r"\b(?:по крайней мере|не менее чем|не позднее(?:,)? чем) за {span} до {anchor}"),
        Form(Shape.BEFORE, r"\bза {span} до {anchor}"),
        Form(Shape.EVERY, r"\b(?:каждые|каждый) {span}(?: {after} {anchor})?"),
        Form(Shape.EVERY, r"\b(?:один )?раз в {span}"),
        Form(Shape.EVERY, r"\bежегодно\b|\bежегодные(?= взносы в)", _YEAR),
        Form(Shape.AFTER, r"\bчерез {span} {after} {anchor}"),
        Form(Shape.ENDS_UPON, r"\bдо тех пор, пока {anchor}"),
        Form(Shape.ENDS_UPON, r"\bпрекращается с (?=даты|момента|дня){anchor}"),
        Form(Shape.ENDS_UPON, r"\bдо (?=урегулирования|принятия|утверждения){anchor}"),
        Form(Shape.AFTER, r"\bна следующий день после {anchor}", TimeSpan(1, Unit.DAY)),
        Form(Shape.UNTIL_DAY, r"\b(?:до|по) {day}"),
        Form(Shape.ON_DAY, r"\b(?:с|начиная с|не позднее) {day}"),
        Form(Shape.NTH_MEETING, r"\bна (?:своем|своём|ее|её|их)?\s?(?P<nth>перв|втор|трет)(?:ом|ой|ьем|ьей) {body}"),
        Form(Shape.NEXT_MEETING, r"\bна (?:своем |своём )?(?:следующем|следующей|очередном) (?:за \w+ )?{body}"),
        Form(Shape.NO_DATE, r"\bпериодически\b|\bна периодической основе|\bпериодическ(?:ий|ому) (?=обзор)"),
        Form(Shape.NO_DATE, r"\b(?:и )?с (?:той )?периодичностью,? [^.,;]{0,60}|\bчерез регулярные промежутки"),
        Form(Shape.NO_DATE, r"\bв разумные сроки|\bв течение периода до {span}|\bдо конца 20\d\d года"),
    ),
    anchors=(
        (r"сдачи на хранение {nth} документа", "the {nth} instrument"),
        (
            r"сдачи (?:на хранение )?(?:\w+ ){0,4}(?:своего|его|ее|её) документа|сдачи \w+ на"
            r" хранение \w* ?документа",
            "its instrument",
        ),
        (r"открытия для подписания", "opening for signature"),
        (r"^их вступления в силу", "entry into force of the act"),
        (r"вступления (?:в силу )?настоящ\w+ (?:Соглашения|Конвенции|Договора|Протокола|Статута)", "entry into force"),
        (r"вступления в силу настоящего", "entry into force"),
        (r"^вступления в силу$", "entry into force"),
    ),
    articles=r"^(?:(?:даты|дня|момента|того|такого|этого)\s+)+",
    kinds=(
        (DateKind.REVIEW, r"\bобзор|\bоценк|\bпересм"),
        (DateKind.REPORT, r"\bдоклад|\bотч[её]т"),
        (DateKind.ENTRY_INTO_FORCE, r"\bвступа[её]?ю?т в силу|\bобязательн"),
        (DateKind.MEETING, r"\bсовещани|\bсесси|\bсозыва"),
    ),
    ending=r"\bпрекраща\w+|\bпрекратить|\bистека|\bутрачива\w+ силу|\bоста[её]тся открыт|\bоставаться открыт",
    fleeting=r"\bвременн\w+|\bчрезвычайн(?:ой|ые|ых|ая) (?:основе|мер\w+)|\bисключительн\w+ мер",
    bounded=(
        r"\bдо тех пор|\bдо урегулирования|\bв течение\b|\bвпредь до\b|\bпока не\b|\bпрекращ\w+|\bв"
        r" ожидании|\bдо \b"
    ),
    exception=r",? (?:если (?=\w+ не )|кроме случаев[, ]+)(?P<words>[^.,;:()\[\]\n]{3,120})",
    first=r"\bперв\w+",
    thereafter=r",? ?(?:и )?(?:затем|впоследствии|в дальнейшем),? *",
)
