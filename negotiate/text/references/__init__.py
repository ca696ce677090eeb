"""Cross-references: what points where, and how it follows when numbers change."""
