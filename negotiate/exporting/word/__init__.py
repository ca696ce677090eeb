"""Word files: a text, two texts against each other, an amendment, as paragraphs that Word and its kin can work on.

In the order to read them: `paper` has the values; `layout` lays a text out in lines; `hands` says whose hand a change
is in; `marking` makes the lines of two texts with every change marked, `rows` those of their tables; `clauses` puts
title and body together, and moves whole clauses. Then the XML: `elements` writes one element at a time, `styles` says
how the file looks, `document` makes its bytes. Enumerators stay words of the text: no automatic number, no field and no
content control stands in the text, for other programs change or drop them.
"""
