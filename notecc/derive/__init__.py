"""The engine: derivations as chains of equal expressions, each step checked. SymPy lives here."""
