"""Pages of the secretariat's desk: the queue, the places to decide, the screen of the room."""
