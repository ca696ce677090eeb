"""Texts and amendments for legislative programs: Akoma Ntoso 3.0, an XML format of OASIS, made of values with lxml.

In the order to read it: `values` are what a file is made of; `identifiers` names every place in it, `addresses` the
works and their languages; `inline` writes words, `blocks` paragraphs, lists and tables, `clauses` the whole text;
`history` says when it came about and by whose amendments, `heads` what stands before it all; `texts` and `amendments`
make the files.
"""
