"""OpenDocument texts: a paper as paragraphs that LibreOffice and its kin can work on.

`elements` writes one element at a time, `remarks` comments and the answers to them, `marks` sets the words of a
paragraph with what was done to them, `styles` says how the file looks, `document` makes its bytes. They are written
with lxml, as those of Word are: a library for this format knows neither ends of paragraphs that come and go nor where
its own marks stand, and would have to be told both.
"""
