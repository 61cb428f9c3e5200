"""Check that a wheel carries every template, and every record of the library."""

from __future__ import annotations

import subprocess
import sys
from zipfile import ZipFile

tracked = subprocess.run(
    ["git", "ls-files", "templates", "notecc"], capture_output=True, check=True, text=True
).stdout.splitlines()
wanted = {f"notecc/{path}" if path.startswith("templates/") else path for path in tracked}
if not any(path.startswith("notecc/templates/") for path in wanted):
    sys.exit("no template is tracked")
missing = sorted(wanted - set(ZipFile(sys.argv[1]).namelist()))
if missing:
    sys.exit("the wheel lacks " + ", ".join(missing))
sys.stdout.write(f"the wheel carries all {len(wanted)} files\n")
