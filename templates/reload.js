"use strict";
/* Loads the page anew when what it shows has changed. Only `notecc watch` brings this script. */
(() => {
  const page = decodeURIComponent(location.pathname).slice(1) || "index.html";
  const text = async () => (await fetch(location.pathname, { cache: "no-store" })).text();
  const shown = text();
  new EventSource("/-/changes").addEventListener("message", async ({ data }) => {
    if (data === page || (data === "*" && (await text()) !== (await shown))) location.reload();
  });
})();
