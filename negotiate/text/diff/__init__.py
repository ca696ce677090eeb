"""Two texts: which words changed, and which paragraphs did.

In the order to read them: `diff` finds the edits from one text to another; `anchors` pins long texts together and `lcs`
(with `greedy` and `common_ends`) compares exactly what lies between, in `stretch`es; `readable` cuts the result where a
reader would; `places` says where an insertion is best read, `list_items` which items came and went; `tables` keeps the
changes of a table within its cells; `wordings` keeps headings and bodies apart. `paragraphs` goes by paragraphs, and
tells which is which. `letters` marks, for the eye, what differs between two similar words.
"""
