"""What the words say. For English: `strength_changes`, `qualifier_stacks`, `missing_actors`,
`exceptions_in_prohibitions`; in the languages that its finder reads: `defined_terms`, `undefined_words`,
`spelling_variants`, `open_times`. `sentences` says what stands together.
"""
