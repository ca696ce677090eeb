"""What came of a round: `outcome_page` gathers it from its note to who took part, `change_notes` are the notes as they
were issued and as they are being written.
"""
