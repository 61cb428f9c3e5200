"""Print the commands of a README's first screen: each line of its first two `sh` fences."""

from __future__ import annotations

import re
import sys
from pathlib import Path

fences = re.findall(
    r"^```sh\n(.*?)^```", Path(sys.argv[1]).read_text("utf-8"), re.MULTILINE | re.DOTALL
)
commands = [line for fence in fences[:2] for line in fence.splitlines() if line.strip()]
if len(fences) < 2:
    sys.exit(f"{sys.argv[1]} has fewer than two `sh` fences")
sys.stdout.write("".join(f"{command}\n" for command in commands))
