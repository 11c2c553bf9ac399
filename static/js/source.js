// A value or a finding in focus, or under the pointer, lights up its lines in the source beside it.

const pane = document.querySelector(".pane");

function light({ first, last }) {
  pane.querySelectorAll(".highlight").forEach((line) => line.classList.remove("highlight"));
  const lines = [];
  for (let number = Number(first); number <= Number(last); number += 1) {
    const line = document.getElementById(`line-${number}`);
    if (!line) break;
    line.classList.add("highlight");
    lines.push(line);
  }
  if (!lines.length) return false;
  const place = lines[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += place - pane.clientHeight / 5;
  return true;
}

for (const row of document.querySelectorAll(".lights")) {
  const link = row.querySelector("a[data-first]");
  if (!link) continue;
  row.addEventListener("focusin", () => light(link.dataset));
  row.addEventListener("mouseenter", () => light(link.dataset));
  link.addEventListener("click", (event) => {
    if (light(link.dataset)) event.preventDefault();
  });
  if (row.contains(document.activeElement)) light(link.dataset);
}

// The finding that the address names is where the keyboard goes on.
const named = location.hash.startsWith("#finding") && document.getElementById(location.hash.slice(1));
const refused = document.querySelector(".change[open] [name=value]");
(refused || named || null)?.focus();
