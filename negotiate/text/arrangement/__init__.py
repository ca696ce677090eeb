"""The order of paragraphs, apart from their words: which stand elsewhere now, and which number each one bears by that.

In the order to read them: `slots` says where each paragraph and its number stand among the tokens; `lists` which
numbers run on from each other, and writes them anew; `moves` which paragraphs change places; `factoring` parts one
proposal into moves, numbers and edits inside paragraphs; `arranging` puts changed paragraphs in their order again.
`repeated` finds what stands twice, and `moved_paragraphs` says a move in words. `moving_edits` tells whether edits move
whole paragraphs, and `move_places` names where one stood and stands.
"""
