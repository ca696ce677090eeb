"""What is said of words: the threads that a reader reads, beside their words, and all of an instrument on one page.

To read: `threads` (a thread as pages show it), `margin` (those beside a text), `talk_page` (all
of them), `talk_parts` (the same part by part, for programs), `thread_page` (one, with the text round its words),
`forms` (beginning one, and to whom).
"""
