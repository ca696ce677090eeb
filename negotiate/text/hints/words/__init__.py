"""What the words say. Where the language has a book of phrases: `missing_actors` with its `nobodys_duties`,
`exceptions_in_prohibitions`, `strength_changes`, `qualifier_stacks`; in the languages that its finder reads:
`defined_terms`, `undefined_words`, `spelling_variants`, `open_times`. `sentences` says what stands together.
"""
