// Remembers in this browser which cases a reader chose to compare. Without this script the boxes of one page are sent.

const NAME = "compared";
const MOST = 6;

function chosen() {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME));
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(references) {
  try {
    localStorage.setItem(NAME, JSON.stringify([...new Set(references)].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing: each page is for itself.
  }
}

// The boxes of this page show what was chosen; cases chosen elsewhere are sent with them.
function show(form) {
  const references = chosen();
  const boxes = [...form.querySelectorAll("input[type=checkbox][name=case]")];
  const here = new Set(boxes.map((box) => box.value));
  for (const hidden of form.querySelectorAll("input[type=hidden][name=case]")) hidden.remove();
  for (const reference of references.filter((each) => !here.has(each))) {
    const hidden = document.createElement("input");
    Object.assign(hidden, { type: "hidden", name: "case", value: reference });
    form.prepend(hidden);
  }
  for (const box of boxes) {
    box.checked = references.includes(box.value);
    box.disabled = !box.checked && references.length >= MOST;
  }
  form.querySelector(".compare-button").classList.toggle("has-chosen", references.length > 0);
  form.querySelector("[data-count]").textContent = references.length ? ` (${references.length})` : "";
}

for (const form of document.querySelectorAll("form[data-choices]")) {
  form.addEventListener("change", ({ target }) => {
    const others = chosen().filter((each) => each !== target.value);
    keep(target.checked ? [...others, target.value] : others);
    show(form);
  });
  // A page that comes back from the browser's memory has the boxes as they were left.
  addEventListener("pageshow", () => show(form));
}

for (const link of document.querySelectorAll("a[data-compares]")) {
  link.addEventListener("click", () => {
    const references = [...chosen().filter((each) => each !== link.dataset.compares), link.dataset.compares].slice(-MOST);
    link.search = new URLSearchParams(references.map((each) => ["case", each])).toString();
  });
}

if (document.querySelector(".comparison")) keep(new URLSearchParams(location.search).getAll("case"));
