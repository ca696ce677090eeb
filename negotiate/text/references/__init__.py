"""Cross-references: what points where, and how it follows when numbers change.

In the order to read them: `references` finds what a text refers to (`mentions` reads the words, which `mention_words`
and `list_words` list, `han_mentions` those of Chinese, and `mention_groups` joins them to `mention_parts`;
`other_instruments` tells what points elsewhere; `relative_references` "the preceding article"), `resolving` which
clauses and paragraphs that is;
`paragraph_paths` follows a paragraph from wording to wording; `rewriting` lets references follow their numbers, and
`carrying` takes open proposals along. `clause_names` has what clauses are called in addresses.
"""
