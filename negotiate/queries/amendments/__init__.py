"""Pages of amendments: one whole, its forms, the compilation, what others answered."""
