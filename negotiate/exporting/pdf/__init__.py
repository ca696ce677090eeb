"""PDF: a paper as pages to read and print, tagged for screen readers (PDF/UA-1) and to be kept (PDF/A-2a).

`manuscript` turns a paper into plain values and knows no typesetting, `sheet_manuscript` a table; `paper.typ` and
`sheet.typ` say how they look, on the pages of `frame.typ`; `typesetting` is the child process that puts one on the
other; `press` starts it, waits for it, and says in a sentence why it failed; `line_map` knows on which page and line
each block then stands. The words travel as values, never as source: nothing that somebody writes can become a command.
"""
