"use strict";
/* Lets one turn the learning rate and the decay of the paths in a picture. The rules are the
   library's own; without this script the picture stays as it is. */
const noteccLive = (() => {
  const STEPS = 100;
  const FARTHEST = 1e4;

  /* ---- arithmetic on numbers and on points alike */

  const each = (f) => (...all) => (all.some(Array.isArray)
    ? [0, 1].map((at) => f(...all.map((it) => (Array.isArray(it) ? it[at] : it)))) : f(...all));
  const rules = noteccRules({
    add: each((a, b) => a + b), sub: each((a, b) => a - b), mul: each((a, b) => a * b),
    div: each((a, b) => a / b), pow: each((a, b) => a ** b),
    gt: each((a, b) => a > b), ge: each((a, b) => a >= b), lt: each((a, b) => a < b), le: each((a, b) => a <= b),
    sqrt: each(Math.sqrt), absolute: each(Math.abs), sign: each(Math.sign), exp: each(Math.exp),
    maximum: each(Math.max), minimum: each(Math.min), where: each((is, a, b) => (is ? a : b)),
  });

  function gradient(terms, [x, y]) {
    let alongX = 0;
    let alongY = 0;
    for (const [c, p, q] of terms) {
      if (p) alongX += c * p * x ** (p - 1) * y ** q;
      if (q) alongY += c * q * x ** p * y ** (q - 1);
    }
    return [alongX, alongY];
  }

  /** The points that a rule goes through on a surface, the start included. */
  function path(name, on, hyper) {
    const rule = rules[name];
    const { terms, start } = noteccSurfaces[on];
    const grad = (at) => gradient(terms, at);
    const state = { ...rule.state };
    const points = [start];
    let w = start;
    for (let t = 1; t <= STEPS; t++) {
      const [next, ...kept] = rule.step({ w, g: grad(w), grad, t, ...state, ...rule.hyper, ...hyper });
      Object.keys(state).forEach((it, at) => { state[it] = kept[at]; });
      w = next;
      points.push(w);
    }
    return points;
  }

  /* ---- the picture */

  const near = (it) => (Number.isNaN(it) ? FARTHEST : Math.max(-FARTHEST, Math.min(FARTHEST, it)));

  function placed(points, [left, right, bottom, top], width, height) {
    return points.map(([x, y]) => [
      near(((x - left) / (right - left)) * width).toFixed(1),
      near(((top - y) / (top - bottom)) * height).toFixed(1),
    ]);
  }

  function draw(picture, rate, decay) {
    const on = picture.dataset.surface;
    const [width, height] = [Number(picture.dataset.width), Number(picture.dataset.height)];
    for (const trail of picture.querySelectorAll("[data-rule]")) {
      const rule = rules[trail.dataset.rule];
      if (!rule) continue;
      const hyper = {};
      if ("eta" in rule.hyper) hyper.eta = Number(trail.dataset.eta) * rate;
      for (const name of ["beta", "beta1"]) if (name in rule.hyper && decay !== null) hyper[name] = decay;
      const points = placed(path(trail.dataset.rule, on, hyper), noteccSurfaces[on].window, width, height);
      trail.setAttribute("d", `M${points.map((it) => it.join(" ")).join("L")}`);
      trail.nextElementSibling.setAttribute("transform", `translate(${points.at(-1).join(" ")})`);
    }
  }

  function slider(name, from, to, at, said, changed) {
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: "range", min: from, max: to, step: 0.01, value: at });
    const shown = document.createElement("output");
    const say = () => { shown.textContent = said(Number(input.value)); input.setAttribute("aria-valuetext", shown.textContent); };
    input.addEventListener("input", () => { say(); changed(); });
    label.append(name, input, shown);
    say();
    return { label, value: () => Number(input.value) };
  }

  function start() {
    for (const figure of document.querySelectorAll("figure.paths")) {
      const picture = figure.querySelector("svg[data-surface]");
      const trails = [...(picture?.querySelectorAll("[data-rule]") ?? [])].map((it) => rules[it.dataset.rule]);
      if (!trails.some(Boolean)) continue;
      const redraw = () => draw(picture, 10 ** rate.value(), decay ? decay.value() : null);
      const rate = slider(figure.dataset.rate, -1, 0.5, 0, (it) => `×${(10 ** it).toFixed(2)}`, redraw);
      const has = trails.some((it) => it && ("beta" in it.hyper || "beta1" in it.hyper));
      const decay = has ? slider(figure.dataset.decay, 0, 0.99, 0.9, (it) => it.toFixed(2), redraw) : null;
      const box = Object.assign(document.createElement("div"), { className: "turn" });
      box.append(rate.label, ...(decay ? [decay.label] : []));
      figure.append(box);
    }
  }

  document.addEventListener("DOMContentLoaded", start);
  return { path };
})();
