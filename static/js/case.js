// A case's page: copies its citation and address, adds the paragraph that is cited, prints, and keeps the address clean.

const actions = document.querySelector(".case-actions");

// The address of a case names it and nothing else, so that it can be shared. The list that the reader came from is kept
// beside it in the history of the window, and comes back when the page is loaded again.
async function keepTheList() {
  const list = new URLSearchParams(location.search).has("position") ? location.search : history.state?.list;
  if (!list) return;
  const keep = () => history.replaceState({ list }, "", location.pathname + location.hash);
  keep();
  addEventListener("hashchange", keep);
  if (document.querySelector(".list-position")) return;
  const response = await fetch(location.pathname + list);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.querySelector("main").prepend(...page.querySelectorAll(".list-position"));
}

function citeParagraph() {
  const paragraph = location.hash && document.getElementById(location.hash.slice(1))?.querySelector(".pin");
  for (const cite of document.querySelectorAll(".cite")) {
    cite.querySelector("[data-fragment]").textContent = paragraph ? location.hash : "";
    cite.querySelector("[data-paragraph]").textContent = paragraph ? ` (${paragraph.dataset.name})` : "";
  }
}

async function copy(source) {
  const done = actions.querySelector(".case-actions-done");
  try {
    await navigator.clipboard.writeText(source.textContent.replace(/\s+/g, " ").trim());
    done.textContent = actions.dataset.copied;
  } catch {
    getSelection().selectAllChildren(source);
    done.textContent = actions.dataset.select;
  }
}

if (actions) {
  actions.addEventListener("click", ({ target }) => {
    if (target.matches("[data-prints]")) print();
    if (target.matches("[data-copies]")) copy(actions.querySelector(target.dataset.copies));
  });
  // A panel closes with Escape, and when the reader goes on elsewhere.
  const close = () => { for (const open of actions.querySelectorAll("details[open]")) open.open = false; };
  addEventListener("click", ({ target }) => { if (!actions.contains(target)) close(); });
  addEventListener("keydown", ({ key }) => {
    const open = key === "Escape" && actions.querySelector("details[open]");
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  addEventListener("hashchange", citeParagraph);
  citeParagraph();
}
keepTheList();
