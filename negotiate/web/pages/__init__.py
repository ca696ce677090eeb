"""What pages share: forms, filters, the menu, how they are kept; `refusals` are the pages that say no, `drawing` is how
treaty text is drawn.
"""
