"use strict";
/* Finds lines of notes. A line is found if every word of the query is in it: as it is written,
   without its particle (모멘텀을), by its first consonants (ㅁㅁㅌ), or as another name of a concept
   that the line speaks of (momentum). Where no line has a word as a whole, a line that has all its
   pairs of letters will do. */
const noteccSearch = (() => {
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  const PARTICLE = /(?:으로부터|에서부터|이라는|으로서|으로써|에서는|에게서|이라고|까지는|으로는|부터|까지|에서|에게|으로|처럼|보다|마다|이나|라는|이란|라고|하고|이랑|과의|와의|에는|은|는|이|가|을|를|에|의|로|와|과|도|만|나|란|랑)$/;
  const AT_ONCE = 50;
  const notes = [];
  const concepts = [];

  /* ---- letters */

  /** Letters and digits alike in case and width; all else is one space. `places` gets where each stood. */
  function folded(text, places) {
    let out = "";
    let at = 0;
    for (const letter of text) {
      /* ㅁ stays ㅁ: only what has a plainer form is changed. */
      const plain = letter < "\u0080" || (letter >= "ㄱ" && letter <= "ㆎ") || (letter >= "가" && letter <= "힣")
        ? letter.toLowerCase() : letter.normalize("NFKC").toLowerCase();
      for (const it of plain) {
        const kept = (it >= "a" && it <= "z") || (it >= "가" && it <= "힣") || /[\p{L}\p{N}\p{M}]/u.test(it);
        if (kept || (out && !out.endsWith(" "))) {
          out += kept ? it : " ";
          if (places) for (let n = kept ? it.length : 1; n; n--) places.push(at);
        }
      }
      at += letter.length;
    }
    return out;
  }

  const joined = (text) => folded(text).replaceAll(" ", "");
  const isInitial = (letter) => INITIALS.includes(letter);

  /** The syllables that begin with a consonant: ㅁ is 마 to 밓. */
  function beginning(initial) {
    const first = 0xac00 + INITIALS.indexOf(initial) * 588;
    return `[${initial}${String.fromCharCode(first)}-${String.fromCharCode(first + 587)}]`;
  }

  /** The syllables that a syllable without a last consonant may still become: 터 is 터 to 텋. */
  function becoming(letter) {
    const code = letter.charCodeAt(0) - 0xac00;
    const open = code >= 0 && code < 11172 && code % 28 === 0;
    return open ? `[${letter}-${String.fromCharCode(code + 0xac00 + 27)}]` : letter;
  }

  /* ---- a query */

  /** What a word of the query may look like in a line, the best first. */
  function word(written) {
    const letters = [...written];
    if (letters.some(isInitial)) {
      const pattern = letters.map((it) => (isInitial(it) ? beginning(it) : it)).join("");
      return { patterns: [new RegExp(pattern, "u")], concepts: named((it) => new RegExp("^" + pattern, "u").test(it)) };
    }
    const stem = written.replace(PARTICLE, "");
    const forms = stem !== written && (stem.length >= 2 || /^[a-z]/.test(stem)) ? [written, stem] : [written];
    const enough = /^[\p{Script=Latin}\p{N}]+$/u.test(written) ? 3 : 2;
    return {
      patterns: forms.map((it) => anywhere([...it])),
      concepts: named((it) => forms.some((form) => it === form || (form.length >= enough && it.startsWith(form)))),
      written,
    };
  }

  /** A word as it is, or with spaces in it from the beginning of a word on: 경사 하강법. */
  function anywhere(letters) {
    const form = letters.join("");
    return new RegExp(letters.length > 2 ? `${form}|(?<![^ ])${letters.join(" ?")}` : form, "u");
  }

  /** The last resort for a word of which nothing was found: half typed, or its letters in pairs. */
  function loosely(written) {
    const letters = [...written];
    if (letters.length < 2) return null;
    const typed = anywhere([...letters.slice(0, -1), becoming(letters.at(-1))]);
    const pairs = letters.slice(1).map((it, at) => letters[at] + it);
    return { patterns: [typed], pairs, concepts: new Set() };
  }

  function named(is) {
    const found = new Set();
    concepts.forEach((it, number) => { if (it.called.some(is)) found.add(number); });
    return found;
  }

  /** How well a word fits a line; 0 if it does not. */
  function fit(it, line) {
    for (let at = 0; at < it.patterns.length; at++) {
      const match = it.patterns[at].exec(line.key);
      if (match) return (match.index === 0 || line.key[match.index - 1] === " " ? 3 : 2) - at / 2;
    }
    if (line.concepts.some((number) => it.concepts.has(number))) return 1.5;
    return it.pairs && it.pairs.every((pair) => line.key.includes(pair)) ? 0.5 : 0;
  }

  function found(words) {
    const out = [];
    for (const note of notes) {
      for (const line of note.lines) {
        let score = line.isTitle ? 0.75 : 0;
        const fits = words.every((it) => { const one = fit(it, line); score += one; return one > 0; });
        if (fits) out.push({ note, line, score });
      }
    }
    return out.sort((a, b) => b.score - a.score);
  }

  /** Everything that a query finds: concepts, lines, and the words that found them. */
  function search(query) {
    const written = folded(query.normalize("NFC").slice(0, 200)).trim().split(" ").filter(Boolean).slice(0, 8);
    if (!written.length) return { words: [], concepts: [], lines: [] };
    const whole = joined(query);
    let words = written.map(word);
    let lines = found(words);
    if (written.length > 1) {
      /* `gradient descent` is one name. */
      const name = { patterns: [], concepts: named((it) => it === whole) };
      const more = name.concepts.size ? found([name]) : [];
      const known = new Set(lines.map((it) => it.line));
      lines = lines.concat(more.filter((it) => !known.has(it.line)));
      words = words.concat(name.concepts.size ? [name] : []);
    }
    if (!lines.length) {
      words = words.map((it) => (it.written && !notes.some((note) => note.lines.some((line) => fit(it, line)))
        ? loosely(it.written) || it : it));
      lines = found(words);
    }
    const met = new Set(words.flatMap((it) => [...it.concepts]));
    const exact = (it) => (it.called.some((name) => name === whole) ? 0 : 1);
    const ordered = concepts.filter((_, number) => met.has(number)).sort((a, b) => exact(a) - exact(b));
    return { words, concepts: ordered, lines };
  }

  /* ---- what is shown */

  function element(name, content, attributes) {
    const it = Object.assign(document.createElement(name), attributes);
    it.append(...[content].flat());
    return it;
  }

  /** A line with what was found in it marked. */
  function marked(text, words) {
    const places = [];
    const key = folded(text, places);
    const spans = [];
    for (const it of words) {
      const named = [...it.concepts].flatMap((number) => concepts[number].called);
      const patterns = it.patterns.length && it.patterns.some((one) => one.test(key)) ? it.patterns : named.filter(Boolean).map((one) => anywhere([...one]));
      for (const pattern of patterns) {
        for (const match of key.matchAll(new RegExp(pattern.source, "gu"))) {
          const last = match.index + match[0].length - 1;
          spans.push([places[match.index], places[last] + 1]);
        }
      }
    }
    spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const out = [];
    let end = 0;
    for (const [from, to] of spans) {
      if (from < end) continue;
      out.push(text.slice(end, from), element("mark", text.slice(from, to)));
      end = to;
    }
    return [...out, text.slice(end)];
  }

  function shownConcept(it, kind) {
    const other = it.other ? [" ", element("small", it.other)] : [];
    const link = element("a", [element("b", [it.name, ...other]), element("span", it.definition)], { href: it.page });
    return element("li", [link, element("small", kind)], { className: "concept" });
  }

  function shownLine({ note, line }, words) {
    const start = line.text.slice(0, 60).trim();
    const spot = `${encodeURIComponent(line.anchor)}:~:text=${encodeURIComponent(start).replaceAll("-", "%2D")}`;
    const link = element("a", element("span", marked(line.text, words)), { href: `${note.page}#${spot}` });
    const where = note.date && note.title !== note.date ? `${note.date} · ${note.title}` : note.title;
    link.append(" ", element("small", where));
    return element("li", link);
  }

  /* ---- the page */

  /** Load the data, once. */
  let loading = null;
  function loaded(parts) {
    const script = (name) => new Promise((done, failed) => {
      document.head.append(element("script", [], { src: `assets/search/${name}.js`, onload: done, onerror: failed }));
    });
    loading ??= Promise.all(["concepts", ...Array(parts).keys()].map(script));
    return loading;
  }

  function start() {
    const box = document.getElementById("Search");
    const input = document.getElementById("Query");
    const count = document.getElementById("Count");
    const list = document.getElementById("Found");
    const said = box.dataset;

    async function show(most) {
      const query = input.value;
      if (!query.trim()) { count.textContent = ""; list.replaceChildren(); return; }
      await loaded(Number(said.parts));
      if (query !== input.value) return;
      const it = search(query);
      const rows = [
        ...it.concepts.slice(0, 3).map((one) => shownConcept(one, said.concept)),
        ...it.lines.slice(0, most).map((one) => shownLine(one, it.words)),
      ];
      const total = it.lines.length;
      count.textContent = total || it.concepts.length ? said.count.replace("{}", total) : said.none;
      list.replaceChildren(...rows);
      if (total > most) {
        const more = element("button", said.more.replace("{}", total - most), { type: "button", onclick: () => show(total) });
        list.append(element("li", more, { className: "more" }));
      }
      document.documentElement.dataset.searched = query;
    }

    box.hidden = false;
    const asked = () => decodeURIComponent(/^#q=([^]*)$/.exec(location.hash)?.[1] ?? "");
    input.addEventListener("input", () => {
      location.replace(`#q=${encodeURIComponent(input.value)}`);
      show(AT_ONCE);
    });
    addEventListener("hashchange", () => { if (asked() !== input.value) { input.value = asked(); show(AT_ONCE); } });
    input.value = asked();
    input.focus();
    show(AT_ONCE);
  }

  document.addEventListener("DOMContentLoaded", start);

  return {
    notes(part) {
      for (const [page, title, date, written] of part) {
        const note = { page, title, date, lines: [] };
        let anchor = "";
        for (const it of written) {
          const [text, spot, met, isTitle] = typeof it === "string" ? [it, anchor, [], 0] : it;
          anchor = spot;
          note.lines.push({ text, key: folded(text), anchor, concepts: met, isTitle: Boolean(isTitle) });
        }
        notes.push(note);
      }
    },
    concepts(all) {
      for (const [page, name, other, definition, called] of all) {
        concepts.push({ page, name, other, definition, called: called.map(joined) });
      }
    },
    search,
  };
})();
