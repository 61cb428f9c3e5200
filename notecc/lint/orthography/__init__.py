"""How Korean is written: sounds, spellings, and the tables that rules look words up in."""
