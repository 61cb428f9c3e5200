"""How each kind of block is recognised, where notes differ from CommonMark or need exact places.

A rule is a function that markdown-it-py calls at the beginning of a block (or, `silent`, to ask
whether a block of its kind would end the text before it).
"""
