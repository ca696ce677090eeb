"""Who acts, and for whom she speaks."""
