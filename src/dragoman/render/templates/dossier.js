"use strict";
(() => {
  const marks = document.querySelectorAll("mark[data-codes]");
  const byCode = new Map();
  for (const mark of marks) {
    for (const code of mark.dataset.codes.split(" ")) {
      if (!byCode.has(code)) byCode.set(code, []);
      byCode.get(code).push(mark);
    }
    mark.addEventListener("click", () => {
      location.hash = mark.dataset.codes.split(" ").at(-1);
    });
  }
  const show = () => {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const key = decodeURIComponent(location.hash.slice(1));
    const target = document.getElementById(key);
    if (!target) return;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    for (const mark of byCode.get(key) ?? []) mark.classList.add("lit");
    target.classList.add("lit");
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details")) box.open = true;
  });
  show();
})();
