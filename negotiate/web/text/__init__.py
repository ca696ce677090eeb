"""The text and its clauses; `arranging` is about clauses as wholes, `statuses` about how far they are agreed."""
