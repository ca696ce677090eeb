"""Many proposals on one text: how edits stand to each other, and the regions in which proposals meet; decides nothing."""
