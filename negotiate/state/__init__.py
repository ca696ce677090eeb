"""What is true of the rows, asked by deeds and pages alike; each rule once, nothing written, nothing worded for a page."""
