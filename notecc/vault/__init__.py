"""The disk: find notes and attachments, read them, write a site whole or not at all.

`find` and `write` touch the disk; `index`, `names` and `svg` are pure.
"""

from notecc.vault.assets import Assets, assets
from notecc.vault.find import Vault, contents, found, notes_at
from notecc.vault.index import Ambiguous, Answer, Found, Index, Missing, Outside, index
from notecc.vault.names import asset_names, page_names
from notecc.vault.write import write_site

__all__ = [
    "Ambiguous",
    "Answer",
    "Assets",
    "Found",
    "Index",
    "Missing",
    "Outside",
    "Vault",
    "asset_names",
    "assets",
    "contents",
    "found",
    "index",
    "notes_at",
    "page_names",
    "write_site",
]
