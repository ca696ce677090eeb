"""What the secretariat has before it, for its programs (`office`); it decides and publishes on the pages."""
