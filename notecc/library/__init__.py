"""The library, compiled: what there is to know, read without SymPy."""
