"""What pages share: forms, filters, refusals, the menu, how they are kept; `drawing` is how treaty text is drawn."""
