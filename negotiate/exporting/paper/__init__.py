"""What goes on paper: a text, two texts against each other, an amendment, as lines and rows with every change marked.

The same values make a file of Word, an OpenDocument text and a PDF. In the order to read them: `values` are what a
paper is made of; `layout` lays a text out in lines; `hands` says whose hand a change is in; `marking` makes the lines
of two texts with every change marked, `rows` those of their tables; `clauses` puts title and body together, and moves
whole clauses; `running_on` says which end bears the mark where paragraphs come or go behind changed words; `beside`
sets comments beside their words; `style_names` says what the styles of lines are called.
"""
