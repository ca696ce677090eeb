"""From clauses to bytes, one module for each format; reads no database and knows no person."""
