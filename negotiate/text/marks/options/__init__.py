"""Rival wordings that are named ("Option 1").

In the order to read them: `options` finds them and keeps the sets together; `option_labels` says what they are called
in the six languages, `option_extent` how far the last of a set reaches; `inline_options` finds those in a sentence.
"""
