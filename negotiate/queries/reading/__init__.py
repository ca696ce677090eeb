"""Pages of one person's reading: `since` is what changed since she read it herself, with `unread` for what counts.

`moves_since` says whence and whither what moved meanwhile, `named_lines` names what is not drawn. `attention` says what
she watches, `feeds_of_news` what a feed reader finds.
"""
