"""Numbers that programs set by themselves."""

from tests.importing.odt.files import named, p, read

LISTS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>'
    '<text:list-level-style-number text:level="3" style:num-format="i" style:num-suffix="." text:display-levels="3">'
    '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/>'
    "</style:list-level-properties></text:list-level-style-number>"
    '<text:list-level-style-bullet text:level="4" text:bullet-char="x"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="A" '
    'loext:num-list-format="Part %1%:" text:start-value="3"/></text:list-style>'
)
OUTLINE = named(
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/>'
    '<text:outline-level-style text:level="2" style:num-format="I" style:num-suffix="." text:display-levels="2"/>'
    "</text:outline-style>"
)


def item(*inside: str, asked: str = "") -> str:
    return f"<text:list-item {asked}>{''.join(inside)}</text:list-item>"


def listed(*items: str, asked: str = 'text:style-name="L1"') -> str:
    return f"<text:list {asked}>{''.join(items)}</text:list>"


def title(level: int, asked: str = "") -> str:
    return f'<text:h text:outline-level="{level}" {asked}>Title</text:h>'


def numbers(body: str) -> list[str]:
    return [one.number for one in read(body, LISTS, styles_xml=OUTLINE).paragraphs]


def test_items_are_counted_level_by_level_and_only_their_first_paragraph_has_a_number() -> None:
    deep = listed(item(listed(item(p("x")), asked="")), asked="")
    inner = listed(item(p("x"), listed(item(p("x")), asked="")), item(p("x"), deep), asked="")

    assert numbers(listed(item(p("x"), p("x")), item(p("x"), inner), item(p("x")))) == [
        *("1. ", "", "2. ", "(a) ", "2.a.i.", "(b) ", "• ", "3. ")
    ]


def test_a_list_begins_anew_unless_it_says_that_it_goes_on() -> None:
    one = item(p("x"))
    body = [
        listed(one, one, asked='text:style-name="L1" xml:id="first"'),
        listed(one),
        listed(one, asked='text:style-name="L1" text:continue-numbering="true"'),
        listed(one, asked='text:style-name="L1" text:continue-list="first"'),
        listed(item(p("x"), asked='text:start-value="9"'), one),
        listed(one, asked='text:style-name="L2"'),
    ]

    assert numbers("".join(body)) == ["1. ", "2. ", "1. ", "2. ", "3. ", "9. ", "10. ", "Part C: "]


def test_what_stands_at_the_head_of_a_list_and_an_inner_list_without_an_outer_item_are_not_counted() -> None:
    body = listed(f"<text:list-header>{p('x')}</text:list-header>", item(listed(item(p("x")), asked="")), item(p("x")))

    assert numbers(body) == ["", "(a) ", "1. "]


def test_titles_are_numbered_by_the_outline_unless_they_ask_for_none() -> None:
    body = [title(1), title(2), title(2), title(2, 'text:is-list-header="true"'), title(1), title(2)]
    again = title(2, 'text:restart-numbering="true" text:start-value="7"')

    assert numbers("".join(body) + again + listed(item(title(2)), asked="")) == [
        *("", "I. ", "II. ", "", "", "I. ", "VII. ", "VIII. ")
    ]


def test_a_numbered_paragraph_shares_its_list_by_its_name() -> None:
    one = f'<text:numbered-paragraph text:list-id="a" text:style-name="L1">{p("x")}</text:numbered-paragraph>'

    assert numbers(one + p("x") + one) == ["1. ", "", "2. "]


def test_chinese_forms_of_numbers_are_written_as_they_are_shown() -> None:
    forms = ("壹, 贰, 叁, ...", "甲, 乙, 丙, ...", "①, ②, ③, ...")
    styles = "".join(
        f'<text:list-style style:name="Z{place}"><text:list-level-style-number text:level="1" '
        f'style:num-format="{form}" style:num-suffix="、"/></text:list-style>'
        for place, form in enumerate(forms)
    )
    body = "".join(listed(item(p("act")), asked=f'text:style-name="Z{place}"') for place in range(3))

    assert [one.number for one in read(body, styles).paragraphs] == ["壹、 ", "甲、 ", "①、 "]
