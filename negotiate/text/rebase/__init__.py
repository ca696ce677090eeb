"""Carrying open proposals over changes that have just been made.

`rebase` carries every edit, or says what is in its way (`rebased` is what it says; `over_moves` follows words to where
they stand, where paragraphs move); `remainder` is what is left of a change that was made in part;
`torn_pairs` holds back half of a pair of signs where the other half cannot go on. `pulling` carries what has become of
a text into own words that were once made of it.
"""
