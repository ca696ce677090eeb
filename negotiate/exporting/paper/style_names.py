"""What the styles of lines are called in files to work in, in every format alike."""

from negotiate.exporting.paper.values import LineSetting

#: Levels of lists that have a style of their own; deeper ones share the last.
DEEPEST = 5
#: By the kind of clause, the style of its title.
TITLE_STYLES = {
    "annex": "Heading1",
    "part": "Heading1",
    "chapter": "Heading2",
    "section": "Heading3",
    "preamble": "Article",
    "article": "Article",
    "front": "Title",
}


def style_of(setting: LineSetting) -> str:
    """Return the style of a line, in one word.

    >>> style_of(LineSetting(depth=2)), style_of(LineSetting(role="article"))
    ('Paragraph2', 'Article')
    """
    if setting.role == "text":
        return f"Paragraph{min(setting.depth, DEEPEST)}"
    return "TableText" if setting.role == "cell" else TITLE_STYLES[setting.role]
