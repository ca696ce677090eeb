"""OpenDocument text as it comes in: opened with care, read whole, every visible character accounted for.

In the order to read them: `package` opens the archive within bounds and parses its parts; `unshown` takes out what the
file does not show; `styles` says what a style is called and how its words look; `numbers` counts what programs number
by themselves; `changes` knows the marks of whoever changed the file; `pieces` reads the words of a paragraph;
`paragraphs` makes of it as many as marks cut it into; `document` reads all of them, of tables, notes and boxes too, and
`asides` says what is no text. What becomes of these, `office` says.
"""
