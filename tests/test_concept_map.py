"""The map of concepts: what comes first is on the left, and no line runs behind a name."""

from __future__ import annotations

import re

from sites import pages_of

from notecc.library import concepts

NOTE = "# 강의\n" + "".join(f"- {it.names[0].text}은 이렇다\n" for it in concepts())


def boxes(page: str) -> dict[str, tuple[int, int, int, int]]:
    found = re.findall(
        r'<a href="concepts/([^"]+)\.html"><title>.*?<rect x="(\d+)" y="(\d+)" '
        r'width="(\d+)" height="(\d+)"',
        page,
    )
    return {name: (int(x), int(y), int(w), int(h)) for name, x, y, w, h in found}


def test_what_is_needed_stands_on_the_left() -> None:
    placed = boxes(pages_of({"a.md": NOTE}).files["concepts.html"])
    assert len(placed) > 40
    joined = [(need, it.id) for it in concepts() for need in it.needs]
    seen = [(a, b) for a, b in joined if a in placed and b in placed]
    assert len(seen) > 40
    assert all(placed[a][0] < placed[b][0] for a, b in seen)


def test_no_two_names_overlap_and_no_line_runs_behind_one() -> None:
    page = pages_of({"a.md": NOTE}).files["concepts.html"]
    placed = list(boxes(page).values())
    for at, (x, y, _, height) in enumerate(placed):
        assert not any(a == x and abs(b - y) < height for a, b, _, _ in placed[at + 1 :])
    lines = re.search(r'class="lines" d="([^"]+)"', page)
    assert lines
    straight = re.findall(r"C[\d.]+ [\d.]+ [\d.]+ [\d.]+ ([\d.]+) ([\d.]+)h(\d+)", lines[1])
    assert straight
    for start, level, length in straight:
        left, right = float(start), float(start) + int(length)
        for x, y, width, height in placed:
            beside = right <= x or x + width <= left
            assert beside or not y < float(level) < y + height


def test_concepts_that_need_nothing_met_have_no_map() -> None:
    page = pages_of({"a.md": "# 강의\n- Dropout은 끈다\n"}).files["concepts.html"]
    assert "<svg" not in page
