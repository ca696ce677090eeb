"""Word files as they come in: opened with care, read whole, every visible character accounted for.

In the order to read them: `package` opens the archive within bounds and parses its parts; `numbers` counts what Word
numbers by itself; `pieces` reads the runs of a paragraph with the marks of whoever changed them; `document` reads all
paragraphs, of tables, notes and boxes too. What becomes of these, `office` says.
"""
