"""From a decision for each region to the next text: adopting, declining, bracketing, setting out as options."""
