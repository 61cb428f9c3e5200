"""The disk: find notes and attachments, read them, write a site whole or not at all.

`find`, `assets` and `write` touch the disk; `index`, `names`, `svg` are pure. Import what you use
from where it is: a command that only reads does not pay for writing.
"""
