"""Everything that is on the table in its place in the text.

`compiled_text` puts it there; `issued_compilations` writes that down as it is issued, and reads it back.
"""
