"""Files of legislative programs (Akoma Ntoso, an XML format) as clauses: `vocabulary` has the names that reading and
writing share, `opening` makes elements of bytes or refuses them, `inline` reads words, `blocks` paragraphs and lists,
`clauses` a whole document.
"""
