"""Pages that run through the whole vault: retrospectives, tags, concepts, the feed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

from sites import pages_of, site_of

from notecc.render.site import pages

NOTES = {
    "2026-03-02.md": "---\ntags: [주간]\n---\n# 강의\n- Adam은 두 평균을 쓴다 #최적화\n"
    "# 회고록\n- 첫날은 길었다\n",
    "2026-03-03.md": "# 내일 할 일\n- Adam\n# 회고록\n- 둘째 날은 짧았다 #최적화\n",
}


def test_retrospectives_stand_together_the_latest_first_without_their_headings() -> None:
    page = pages_of(NOTES).files["retrospectives.html"]
    assert page.index("둘째 날은 짧았다") < page.index("첫날은 길었다")
    assert "회고록" not in page
    assert 'href="notes/2026-03-03.html"' in page


def test_a_vault_without_retrospectives_has_no_page_of_them_and_no_way_there() -> None:
    files = pages_of({"2026-03-02.md": "# 강의\n- 글\n"}).files
    assert "retrospectives.html" not in files
    assert "tags.html" not in files
    assert not re.search(r'href="[^"]*(?:retrospectives|tags)', files["index.html"])


def test_a_tag_is_a_page_with_its_notes_whatever_its_case() -> None:
    files = pages_of({**NOTES, "x.md": "#주간 #Deep/Learning", "y.md": "#deep/learning"}).files
    tags = dict(re.findall(r'class="chip" href="([^"]+)">#([^<]+?) ', files["tags.html"]))
    assert sorted(tags.values()) == ["Deep/Learning", "주간", "최적화"]
    by_name = {name: files[page] for page, name in tags.items()}
    assert "../notes/2026-03-02.html" in by_name["주간"]
    assert {"../notes/x.html", "../notes/y.html"} <= set(
        re.findall(r'href="([^"]+)"', by_name["Deep/Learning"])
    )
    # In the text and at the foot of its note.
    assert len(re.findall(r'<a class="tag" href="\.\./tags/', files["notes/x.html"])) == 4


def test_a_concept_page_says_where_it_is_explained_and_where_only_named() -> None:
    page = pages_of(NOTES).files["concepts/adam.html"]
    said = re.findall(r"<h3>.*?notes/(.*?)\.html.*?<small class=\"how(?: told)?\">(.*?)<", page)
    assert said == [("2026-03-02", "설명"), ("2026-03-03", "이름만")]
    stats = dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page.split("</header>")[0]))
    assert stats == {
        "처음 만난 날": "2026년 3월 2일",
        "마지막으로 만난 날": "2026년 3월 3일",
        "만난 날": "2일",
        "설명한 날": "1일",
    }


def test_odd_tags_are_pages_too() -> None:
    odd = '---\ntags: ["../x", "..", "/etc", "<i>", "CON"]\n---\n글\n'
    files = pages_of({"n.md": odd}).files
    pages = [it for it in files if it.startswith("tags/")]
    assert len(pages) == 5
    assert all(re.fullmatch(r"tags/[a-z0-9-]+\.html", it) for it in pages)
    assert "<i>" not in "".join(files[it] for it in pages).split("<main")[1]


def test_a_site_on_the_web_has_a_feed_of_its_latest_days() -> None:
    made = replace(site_of({**NOTES, "z.md": "글"}), url="https://notes.example/a b/")
    files = pages(made, files={}).files
    feed = ET.fromstring(files["feed.xml"])  # noqa: S314 - our own
    links = [it.findtext("link") for it in feed.iter("item")]
    assert links == [
        "https://notes.example/a%20b/notes/2026-03-03.html",
        "https://notes.example/a%20b/notes/2026-03-02.html",
    ]
    assert feed.findtext("channel/item/pubDate") == "Tue, 03 Mar 2026 00:00:00 +0000"
    assert 'type="application/rss+xml"' in files["notes/2026-03-02.html"]


def test_a_site_on_a_disk_has_no_feed() -> None:
    files = pages_of(NOTES).files
    assert "feed.xml" not in files
    assert "rss+xml" not in files["index.html"]
