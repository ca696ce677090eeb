"""Finding words in the house: in the text, in what has left it, on the table, in reasons, in dates, in what was told of
rounds and contested, in one's drafts.

`find_page` is the page; `questions` what was asked; `findable` all that somebody may find; `found` what of that holds
a question: `matches` in the text and on the table, as `held_words` find it in memory, or the `index` of the database
where there is too much; `told` what was told of rounds and contested; `spoken` what was said in comments and for the
record; `pages_beside` what else has a page: publications, rounds, meetings, scenarios, loopholes, terms. `hits` is what
is shown of it, and where words went that stand no more; `citations` the place that a question names; `sieves` what of
it is shown alone, by its `facts`: its kind, status, delegation, round and day.
"""
