"""What is true of the rows, asked by deeds and pages alike, each rule once; writes nothing, words nothing for pages."""
