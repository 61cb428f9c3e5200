"""Bytes -> Source -> Note. Parsing never fails."""
