"""The deeds: one function for each thing that can be done, in the rooms of their nouns. The law, the record, the rows.

A deed is `verb(db, actor, code, …)`. It begins in one way (`opening`): the thing is loaded, `policy.require` is asked,
the locks are taken in one order, and the stage is checked again. Then it changes rows, writes the record (`record`)
and returns. It never commits, sees no request, renders nothing, sends no mail: mail goes to the outbox. What it must
know of the rows it asks of `state`; it knows no page.

To read: `amendments/tabling` is the shortest road from a form to a record. `desk/merges` is the heart: decisions to
the next version, a fate for every amendment, the rest carried over. `text/versions` writes every version. Then by
noun: `text`, `amendments`, `chair`, `comments`, `silence`, `meetings`, `desk`, `dates`, `norms`, `variants`,
`publishing`, `contests`, `house`, `work`. `chains` says which journals tell of a deed, `sizes` how much text a clause
holds; `remarks` cleans what is said beside a deed, `uniqueness` says what may exist only once, `first_begun` that one
thing begins one draft.
"""
