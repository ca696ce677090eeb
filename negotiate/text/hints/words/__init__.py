"""What the words say. For English: `missing_actors`, `exceptions_in_prohibitions`; where the language has a book of
phrases: `strength_changes`, `qualifier_stacks`; in the languages that its finder reads: `defined_terms`,
`undefined_words`, `spelling_variants`, `open_times`. `sentences` says what stands together.
"""
