"""How Korean sounds: what closes a syllable, how a word is read aloud, which particle follows.

Imported by name where it is needed: to read a word takes tables that few commands want.
"""
