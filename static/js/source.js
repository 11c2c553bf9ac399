// A value or a finding in focus, or under the pointer, lights up its lines in the source beside it.

const pane = document.querySelector(".pane");

function light(links) {
  pane.querySelectorAll(".highlight").forEach((line) => line.classList.remove("highlight"));
  const lines = [];
  for (const { dataset } of links) {
    for (let number = Number(dataset.first); number <= Number(dataset.last); number += 1) {
      const line = document.getElementById(`line-${number}`);
      if (!line) break;
      line.classList.add("highlight");
      lines.push(line);
    }
  }
  if (!lines.length) return false;
  const place = lines[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += place - pane.clientHeight / 5;
  return true;
}

for (const row of document.querySelectorAll(".lights")) {
  const links = [...row.querySelectorAll("a[data-first]")];
  if (!links.length) continue;
  row.addEventListener("focusin", () => light(links));
  row.addEventListener("mouseenter", () => light(links));
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (light([link])) event.preventDefault();
    });
  }
  if (row.contains(document.activeElement)) light(links);
}

// The finding that the address names is where the keyboard goes on.
const named = location.hash.startsWith("#finding") && document.getElementById(location.hash.slice(1));
const refused = document.querySelector(".change[open] [name=value]");
(refused || named || null)?.focus();
