"""Word files: a paper as paragraphs that Word and its kin can work on.

`elements` writes one element at a time, `remarks` enters comments and the answers to them, `styles` says how the file
looks, `document` makes its bytes. Enumerators stay words of the text: no automatic number, no field and no content
control stands in the text, for other programs change or drop them.
"""
