"""What happens to the text itself: bringing it in, arranging and dividing clauses, versions, statuses, numbers."""
