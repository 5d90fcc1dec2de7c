"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const told = one("#told");
  let timer = 0;
  const tell = (words) => {
    told.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => { told.textContent = ""; }, 6000);
  };
  const csrf = one("meta[name=csrf]").content;

  // Decide without leaving the page: the server sends the card anew.
  let last = null;
  const decide = async (form, verb) => {
    const data = new URLSearchParams(new FormData(form));
    if (verb) data.set("verb", verb);
    const card = form.closest(".card");
    let answer;
    try {
      answer = await fetch(form.action, {
        method: "POST", body: data, headers: { "X-Fragment": "card" },
      });
    } catch {
      tell("The server does not answer; nothing was kept.");
      return;
    }
    if (!answer.ok) {
      const why = await answer.json().then((body) => body.error.why, () => answer.statusText);
      tell(why);
      return;
    }
    const wasOpen = card.classList.contains("open");
    const fresh = replace(card, await answer.text());
    last = { href: one(".title", fresh).getAttribute("href"), noun: fresh.dataset.noun, key: fresh.dataset.key, action: form.action };
    progress(Number(wasOpen) - Number(fresh.classList.contains("open")));
    tell(`${fresh.getAttribute("aria-label").trim()}: ${one(".review", fresh).textContent}`);
  };
  const replace = (card, text) => {
    const holder = document.createElement("template");
    holder.innerHTML = text; // made by our own templates, which escape every value
    const fresh = one(".card", holder.content);
    const hadFocus = card.contains(document.activeElement);
    card.replaceWith(fresh);
    if (hadFocus) fresh.focus();
    return fresh;
  };
  const progress = (step) => {
    const bar = one("progress[data-done]");
    if (!bar || !step) return;
    bar.value += step;
    one("[data-progress]").textContent = `${bar.value.toLocaleString("en")} of ${bar.max.toLocaleString("en")} reviewed`;
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form.act")) return;
    event.preventDefault();
    decide(form, event.submitter?.value);
  });
  const undo = async () => {
    if (!last) { tell("Nothing was decided on this page yet."); return; }
    const answer = await fetch(`/api/v1/entries/${encodeURIComponent(last.noun)}s/${encodeURIComponent(last.key)}/undo`, {
      method: "POST", headers: { "X-CSRF-Token": csrf, "Content-Type": "application/json" }, body: "{}",
    });
    if (!answer.ok) { tell("There is nothing of yours to undo."); return; }
    const page = await fetch(`${last.href}/card`);
    const card = document.getElementById(`${last.noun}-${last.key}`);
    if (page.ok && card) {
      const fresh = replace(card, await page.text());
      progress(fresh.classList.contains("open") ? -1 : 0);
    }
    tell("Undone.");
    last = null;
  };

  // The queue by keyboard.
  const items = all("[data-item]");
  let at = -1;
  const go = (to) => {
    if (!items.length) return;
    items[at]?.classList.remove("now");
    at = Math.max(0, Math.min(items.length - 1, to));
    items[at].classList.add("now");
    one(".card", items[at])?.focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "nearest" });
  };
  const current = () => (at >= 0 ? one(".card", items[at]) : document.activeElement?.closest?.(".card"));
  const act = async (verb) => {
    const form = current() && one("form.act", current());
    if (!form) return;
    await decide(form, verb);
    if (at >= 0) go(at + 1);
  };
  const keys = {
    j: () => go(at + 1),
    k: () => go(at - 1),
    a: () => act("accept"),
    r: () => act("reject"),
    e: () => { const link = current() && one("[data-edit]", current()); if (link) location.assign(link.href); },
    o: () => { const link = at >= 0 && one("[data-open-report]", items[at]); if (link) location.assign(link.href); },
    u: undo,
    "/": () => one("#q")?.focus(),
    "?": () => { const box = one("#keys"); if (box) box.showModal(); else location.assign("/me"); },
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    const run = keys[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  });
  for (const [index, item] of items.entries()) {
    item.addEventListener("focusin", () => { if (at !== index) go(index); });
  }

  // What is being worked out is looked at again.
  const busy = one("[data-reload]");
  if (busy) setTimeout(() => location.reload(), 1000 * Number(busy.dataset.reload));

  // A report beside its entries.
  const desk = one(".desk");
  if (!desk) { actors(); return; }
  const marks = new Map();
  for (const mark of all("mark[data-keys]", desk)) {
    for (const key of mark.dataset.keys.split(" ")) {
      if (!marks.has(key)) marks.set(key, []);
      marks.get(key).push(mark);
    }
  }
  const lit = new Set();
  const light = (keys) => {
    for (const item of lit) item.classList.remove("lit");
    lit.clear();
    for (const key of keys) {
      for (const mark of marks.get(key) ?? []) { mark.classList.add("lit"); lit.add(mark); }
      const card = one(`.card[data-key="${CSS.escape(key)}"]`, desk);
      if (card) { card.classList.add("lit"); lit.add(card); }
    }
  };
  const show = (key) => {
    const card = one(`.card[data-key="${CSS.escape(key)}"]`, desk);
    if (!card) return false;
    card.scrollIntoView({ block: "nearest" });
    card.focus({ preventScroll: true });
    return true;
  };
  const shown = (key) => !!one(`.card[data-key="${CSS.escape(key)}"]`, desk)?.offsetParent;
  const margin = one(".margin", desk);
  let bringing = 0;
  const bring = (keys) => {
    // The margin alone is scrolled, and only where it scrolls by itself.
    clearTimeout(bringing);
    if (getComputedStyle(margin).position !== "sticky") return;
    bringing = setTimeout(() => {
      const card = keys.map((key) => one(`.card[data-key="${CSS.escape(key)}"]`, margin)).find((found) => found?.offsetParent);
      if (!card) return;
      const box = margin.getBoundingClientRect(), place = card.getBoundingClientRect();
      if (place.top < box.top || place.bottom > box.bottom) margin.scrollTop += place.top - box.top - 40;
    }, 150);
  };
  let held = "";
  desk.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark[data-keys]");
    const card = event.target.closest("[data-key]");
    if (mark) {
      const keys = mark.dataset.keys.split(" ");
      light(keys.filter((key) => one(`.card[data-key="${CSS.escape(key)}"]`, desk) || !desk.classList.contains("hide-actor")));
      bring(keys);
    }
    else if (card) light([card.dataset.key]);
    else light(held ? [held] : []);
  });
  desk.addEventListener("click", (event) => {
    const to = event.target.closest("a[data-to]");
    if (to) { event.preventDefault(); held = to.dataset.to; light([held]); show(held); return; }
    const mark = event.target.closest("mark[data-keys]");
    if (mark && getSelection().isCollapsed) {
      // Passages lie over each other: the narrowest first, each click takes the next.
      const keys = mark.dataset.keys.split(" ").filter(shown);
      if (!keys.length) return;
      held = keys[(keys.indexOf(held) + 1) % keys.length];
      light([held]);
      show(held);
      return;
    }
    const card = event.target.closest(".card[data-key]");
    if (card && !event.target.closest("a, button")) {
      held = card.dataset.key;
      light([held]);
      marks.get(held)?.[0]?.scrollIntoView({ block: "center" });
    }
  });
  desk.addEventListener("focusin", (event) => {
    const card = event.target.closest("[data-key]");
    if (card) light([card.dataset.key]);
  });
  const filters = () => {
    for (const box of all("[data-mark]")) desk.classList.toggle(`hide-${box.dataset.mark}`, !box.checked);
    desk.classList.toggle("only-open", one("[data-open]").checked);
  };
  for (const box of all("[data-mark], [data-open]")) box.addEventListener("change", filters);
  filters();
  const words = location.hash.match(/^#at-/) && document.getElementById(location.hash.slice(1));
  if (words) words.scrollIntoView({ block: "center" });

  // Words chosen in the report. Offsets count characters as Python does, not UTF-16.
  const chosen = one("#chosen");
  const offset = (node, at) => {
    const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("p[data-start]");
    if (!paragraph) return null;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEnd(node, at);
    const copy = range.cloneContents();
    for (const extra of all("sup", copy)) extra.remove();
    return Number(paragraph.dataset.start) + [...copy.textContent].length;
  };
  document.addEventListener("selectionchange", () => {
    if (!chosen) return;
    const selection = getSelection();
    chosen.hidden = true;
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const text = one(".prose", desk);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || end <= start) return;
    chosen.elements.start.value = start;
    chosen.elements.end.value = end;
    chosen.hidden = false;
  });
  actors();

  // Names of actors, offered while typing.
  function actors() {
    const list = one("#actors-known");
    if (!list) return;
    let waiting = 0;
    document.addEventListener("input", (event) => {
      const box = event.target.closest("[data-actors=one]");
      if (!box || box.value.length < 2) return;
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const answer = await fetch(`/api/v1/actors?words=${encodeURIComponent(box.value)}`);
        if (!answer.ok) return;
        const found = await answer.json();
        list.replaceChildren(...found.items.map((actor) => {
          const option = document.createElement("option");
          option.value = `${actor.name} [${actor.id}]`;
          return option;
        }));
      }, 150);
    });
  }
})();
