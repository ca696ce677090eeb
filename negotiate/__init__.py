"""A treaty drafting and negotiation workspace: this is the package, from the words of a text to the pages of a
browser.

It is built in floors. Each uses only those named before it, and `tests/house/imports.py` holds it to that:

1. `errors`, `clock`, `ids`, `passwords`: how the house says no, what time it is, and where chance comes from.
2. `text` and `dates`, two engines without a database: words, edits, merges, references; rules of time and events.
   `markup` makes HTML of texts and edits.
3. `models`, the rows; `policy`, who may do what, as one table.
4. `state`, what is true of the rows: each rule once, asked by deeds and pages alike.
5. `operations`, the deeds: one function for each thing that can be done. `queries`, the pages: one value for each
   thing that can be read. Neither knows the other.
6. `importing` and `exporting`, files to clauses and values to files; `store`, the database; `mail`.
7. `web`, the only place that knows Flask; `cli` and `worker`, the other doors; `demo`, a negotiation to look at.

`text`, `models`, `state`, `operations`, `queries` and `web` have the same rooms, by noun: text, amendments, desk,
numbering, dates, publishing, house. To see one thing from top to bottom, follow a noun through them: what a merge is
in `models/desk`, which amendments await one in `state/amendments/awaiting_decision`, the act in
`operations/desk/merges`, its page in `queries/desk`, its address in `web/desk`. A newcomer reads `policy` first, then
that.
"""
