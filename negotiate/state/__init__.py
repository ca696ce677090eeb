"""What is true of the rows, asked by deeds and pages alike, each rule once; writes nothing, words nothing for pages.

A deed and the page that leads to it must agree: on which amendments await a decision, which edits stand on a version,
who can be a party, what a renumbering would change. So each of these is said here, once, and neither asks the other.
The rooms, in the order in which they use each other:

- `rows` and `rounds`, in no room: a row by its code; the round that is open.
- `once`, what a page that only reads asks of the database several times; `unchanged`, what many pages ask of a text,
  kept until an act changes it.
- Beside them what lets pages be kept (cached): `stamps`, in which state the journals are; `sight`, what the law lets a
  reader see; `remembered`, results kept in memory by what they were made of.
- `open_acts`, of which the journal tells at once; `checked_rows`, what a text is checked for, with its versions.
- `withheld`, what was decided and does not exist for who is to read it only when it is published: sessions are set so;
  `withheld_rows` says which rows of each kind exist for her.
- `house`: who acts, and for which delegation.
- `silence`: how silence procedures end, and what an amendment breaks.
- `text`: which version of each clause stands, what was published, whence words came, how far each is agreed.
- `dates`: which events count, what each rule comes to as of a day, who can be a party.
- `amendments`: what awaits a decision, which edits stand on a version, what may be amended.
- `chair`: what a proposal of the chair can be, and what it can seek to reconcile.
- `comments`: who hears what is said of words, and where those words are now.
- `desk`: the desk of a clause: what is decided on it, the fields that are saved, where the amendments meet.
- `numbering`: what cites what, through every wording, and what a renumbering makes of it.
- `norms`: what people have written about norms beside their text.
- `variants`: which text was forked from which, and how their clauses meet.
- `reading`: what a person has read and what she watches.
- `meetings`: which meetings a reader sees, and which of them clash for her.
- `contests`: which entries of the record can be contested, and who contests them.
- `record`: which rows and columns the record binds.
- `publishing`: whether a round can be published, and what in it no amendment answers for.
"""
