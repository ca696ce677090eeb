"""How a text is put together, in any language: `bracket_faults`, `placeholders`, `numbering`, `dangling_references`,
`leaning_clauses`, `language_differences`.
"""
