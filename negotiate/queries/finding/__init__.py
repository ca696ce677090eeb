"""Finding words in the house: in the text, in what has left it, on the table, in reasons, in dates, in one's drafts.

`find_page` is the page; `questions` what was asked, as a condition on the rows of the index; `matches` which words hold
it and may be read; `hits` what is shown of them, and where words went that stand no more; `citations` the place that a
question names.
"""
