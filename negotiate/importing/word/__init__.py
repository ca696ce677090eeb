"""Word files as they come in: opened with care, read whole, every visible character accounted for.

In the order to read them: `package` opens the archive within bounds and parses its parts; `unshown` takes out what the
file does not show; `numbers` counts what Word numbers by itself; `pieces` reads the runs of a paragraph with the marks
of whoever changed them, and `signs` the characters that are numbers in a font; `document` reads all paragraphs, of
tables, notes and boxes too, and `asides` says what is no text. What becomes of these, `office` says.
"""
