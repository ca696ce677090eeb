"""The web pages: the only place that knows Flask. A page asks a query, an act calls an operation."""
