"""Texts and edits as HTML: clean, as a redline, or with sources; the only place that knows a tag.

In the order to read them: `appearance` tells how every character of a text looks; `redline` lays two texts into one, as
stretches of either, and `moved_blocks` where paragraphs move; `stretches` are the
words of both in the order in which a redline shows them, `tables` what becomes of rows and columns, `unseen` which
changes nobody would see; `replaced_words` marks the letters that differ; `written` lays words into the text in which
they are being written; `marked_words` are round words whatever becomes of them, `origins` who is behind an edit, as its
marks say; `tags` opens what a stretch may carry, `pieces` are words with their tags;
`block_html` writes one block down, and `html` all of it.
"""
