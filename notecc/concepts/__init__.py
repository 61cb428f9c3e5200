"""The library's source: one concept, one file."""
