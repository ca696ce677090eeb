"""How silence procedures stand: `courses`, how each ends, a function of the record and the clock; `standing`, what is
under silence now, and which of it an amendment breaks.
"""
