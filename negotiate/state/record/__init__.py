"""What the record binds: which rows and columns (`covered_rows`), column by column, and by which values."""
