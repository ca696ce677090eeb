"""A treaty drafting and negotiation workspace: this is the package, from the words of a text to the pages of a
browser.

It is built in floors. Each uses only those named before it, and `tests/house/imports.py` holds it to that:

1. `errors`, `clock`, `ids`, `passwords`: how the house says no, what time it is, and where chance comes from;
   `characters`, `english_numbers` and `amendment_names`, what several floors must read or write alike.
2. `text` and `dates`, two engines without a database: words, edits, merges, references; rules of time and events.
   `markup` makes HTML of texts and edits.
3. `models`, the rows; `policy`, who may do what, as one table.
4. `state`, what is true of the rows: each rule once, asked by deeds and pages alike.
5. `operations`, the deeds: one function for each thing that can be done. `queries`, the pages: one value for each
   thing that can be read. Neither knows the other.
6. `importing` and `exporting`, files to clauses and values to files; `store`, the database, and `backups` of it;
   `portable`, a house as a file that any program reads; `mail`.
7. `web`, the only place that knows Flask; `cli` and `worker`, the other doors; `demo`, a negotiation to look at.

`models`, `state`, `operations`, `queries` and `web` have rooms by noun, the same as far as a floor has need of them:
text, amendments, chair, comments, silence, meetings, desk, numbering, dates, norms, publishing, reading, record,
house.
`text` has rooms by what is done to words. To see one thing from top to bottom, follow a noun through them: what a
merge is in `models/desk`, which amendments await one in `state/amendments/awaiting_decision`, the act in
`operations/desk/merges`, its page in `queries/desk`, its address in `web/desk`. A newcomer reads `policy` first, then
that.

A new noun takes, from the bottom up: its row in `models` (and its name in `models/__init__`), a migration, what the
record binds of it in `state/record/covered_rows`, and whether a decision writes it in `state/withheld_rows`; its acts
in `policy`; where it belongs in `operations/opening`; its deeds, and the sentences of their entries in
`queries/record/sentences`; its page in `queries`, its blueprint in `web` (listed in the `addresses` of its room), its
templates; its addresses in `tests/matrix/routes.py`. Words of a text are pointed at by tokens of one version, and
carried by `text/rebase`: see `Revision` with its `Carriage`. Words that are only spoken of are carried when they are
read, by `text/anchoring`: see `Thread` and `state/comments/words_now`.

What keeps a private draft silent: the rules of `policy`; `state/amendments/readable`, which every list asks; the
journal of its delegation alone (`operations/chains`, PRIVATE); `state/sight` and `state/stamps`, by which pages are
kept for those who see the same; and no entry in the index of `queries/finding`. A comment is kept silent likewise:
`policy/speaking`, `state/comments/heard`, and the journal of those who began it.
"""
