"""Two people at the same instant, and sixteen: whatever they do, it comes to what one after the other would have done."""
