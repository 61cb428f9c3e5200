"""Sheets, outlines, diagnostics -> bytes. No renderer decides what to say, only how."""
