"""Sheets -> PDF: what a note says becomes data, and Typst sets it by our own template."""
