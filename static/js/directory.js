// Filters the names of a directory while the reader types. Without this script the box is not shown.

const filter = document.querySelector(".directory-filter");
const status = filter?.querySelector("[role=status]");
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function show(words) {
  let shown = 0;
  for (const group of document.querySelectorAll(".directory-group")) {
    const heading = folded(group.querySelector("h2").textContent);
    const rows = [...group.querySelectorAll("li")];
    for (const row of rows) {
      const text = `${heading} ${folded(row.textContent)}`;
      row.hidden = !words.every((word) => text.includes(word));
    }
    group.hidden = rows.every((row) => row.hidden);
    shown += rows.filter((row) => !row.hidden).length;
  }
  status.textContent = shown ? "" : status.dataset.none;
}

if (filter) {
  const box = filter.querySelector("input");
  box.addEventListener("input", () => show(folded(box.value).split(/\s+/).filter(Boolean)));
  // A browser may have kept what was typed before.
  if (box.value) show(folded(box.value).split(/\s+/).filter(Boolean));
}
