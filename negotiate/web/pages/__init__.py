"""What pages share: forms, filters, the drawing of treaty text, refusals, the menu."""
