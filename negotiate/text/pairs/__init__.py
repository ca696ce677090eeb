"""Signs that stand in pairs (brackets, quotation marks, parentheses, emphasis): which belongs to which.

`sign_pairs` finds the pairs of a text; `kept_signs` tells the signs that stay inside a replacement. What pairs bind
together in a merge is for `negotiate.text.merge.bonds` to say.
"""
