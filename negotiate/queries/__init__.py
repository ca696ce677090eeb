"""The pages: one frozen value for each thing that can be read. Nothing here writes, and no deed imports it.

A page is `noun_page(db, actor, code)`: it asks the policy, reads rows in a number of statements that does not grow
with the text, and returns a `NounPage` with all that its template and the exports need. What is true of the rows it
asks of `state`; how a text becomes HTML is `markup`'s. `header` has what stands at the head of every page of an
instrument, `parts` how a list is read part by part.

The rooms go by the nouns of the house:

- `text`: the document with its margin, one clause, what changed between two texts, the clauses to be arranged.
- `changes`: what a round did to a text in figures, how each clause came to say what it says.
- `amendments`: one amendment whole, the forms that begin one, all of them by clause.
- `drafting`: what is read while they are drafted: histories, packages, the rooms of groups.
- `compilations`: the text with everything on the table in its place, and one clause in four columns.
- `chair`: who is in the chair until when, what was done from there, and what proposals of the chair reconcile.
- `positions`: who has said what of which amendment.
- `silence`: what is under silence, and how it ended.
- `meetings`: when and where a round sits, and about what.
- `statements`: what delegations said for the record.
- `comments`: what is said of words, and of which.
- `desk`: the queue of a round, the desk of a clause, the screen of the room.
- `numbering`: the preview of a renumbering, and who points to a clause.
- `dates`: what is due, calendars, dossiers, the depositary's table.
- `norms`: the register of terms, the scenario bench, loopholes.
- `variants`: a text beside those that were forked from it, and what its parent has published since.
- `publishing`: rounds, preparations, publications, notices.
- `outcomes`: what came of a round, in one document with its change note.
- `reading`: what changed since a person read it herself.
- `finding`: the search.
- `files`: what a reader takes along as a file.
- `record`: the journals, each act in a sentence.
- `contests`: which entries of the record delegations object to, and what came of it.
- `waiting`: what waits for a person, of every kind, in one list.
- `house`: the first page, people, delegations, groups, signing in.
"""
