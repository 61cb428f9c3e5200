"""Plots of walks: contours where they belong, paths that differ without colour, the same bytes."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree as ET

import pytest

from notecc.library import concepts
from notecc.library.records import record
from notecc.model import Language
from notecc.model.derivation import Walk
from notecc.model.surface import SURFACES, Surface
from notecc.render.contours import contours, levels
from notecc.render.plot import Trail, picture, plot

WALK = Walk("", "ravine", (("eta", 0.1),), "-4.5 1.6, -1 0.5, 0 0")


def test_the_contour_of_a_cone_is_a_ring() -> None:
    heights = [[math.hypot(column - 20, row - 20) for column in range(41)] for row in range(41)]
    (ring,) = contours(heights, 12.5)
    assert ring[0] == ring[-1]
    assert len(ring) > 60
    assert all(abs(math.hypot(x - 20, y - 20) - 12.5) < 0.05 for x, y in ring)


def test_lines_that_leave_the_grid_end_at_its_border() -> None:
    heights = [[float(column) for column in range(9)] for _ in range(5)]
    (line,) = contours(heights, 3.25)
    assert line in ([(3.25, y) for y in range(5)], [(3.25, y) for y in reversed(range(5))])


def test_a_saddle_is_cut_by_the_height_in_its_middle() -> None:
    heights = [[1.0, 0.0], [0.0, 1.0]]
    # The middle is at 0.5: above 0.4 the ones are joined across it, above 0.6 they are not.
    around_the_zeros, around_the_ones = contours(heights, 0.4), contours(heights, 0.6)
    assert len(around_the_zeros) == len(around_the_ones) == 2
    assert {frozenset(it) for it in around_the_zeros} != {frozenset(it) for it in around_the_ones}


def test_levels_part_the_grid_evenly() -> None:
    heights = [[float(it * it) for it in range(100)]]
    assert levels(heights, 4) == [400.0, 1600.0, 3600.0, 6400.0]


def test_eight_paths_can_be_told_apart_without_colour() -> None:
    drawn = plot(
        SURFACES[0], [Trail(f"rule {it}", WALK) for it in range(8)], language=Language.ENGLISH
    )
    paths = re.findall(r'stroke="(#\w+)" stroke-width="2" stroke-linejoin="round"(.*?)/>', drawn)
    assert len({colour for colour, _ in paths}) == len({dashes for _, dashes in paths}) == 8
    assert len(set(re.findall(r'<path d="(M[^"]+)" transform', drawn))) == 8


@pytest.mark.parametrize("surface", SURFACES, ids=lambda it: it.name)
def test_every_optimiser_of_the_library_is_drawn(surface: Surface) -> None:
    found = [it for it in (record(concept.id) for concept in concepts()) if it and it.walks]
    assert found
    trails = [
        Trail(it.concept.title.ko, walk)
        for it in found
        for walk in it.walks
        if walk.surface == surface.name and not walk.variant
    ]
    assert len(trails) == len([it for it in found if any(not walk.variant for walk in it.walks)])
    drawn = picture([(surface, trails)], language=Language.KOREAN)
    ET.fromstring(drawn)  # noqa: S314 - our own
    assert drawn == picture([(surface, trails)], language=Language.KOREAN)


def test_a_path_that_runs_away_is_still_an_svg() -> None:
    wild = Walk("", "ravine", (), "-4.5 1.6, 1e300 -1e300, inf nan")
    drawn = plot(SURFACES[0], [Trail('<wild> & "bad"', wild)], language=Language.ENGLISH)
    ET.fromstring(drawn)  # noqa: S314 - our own
    assert "nan" not in drawn
    assert "inf" not in drawn
